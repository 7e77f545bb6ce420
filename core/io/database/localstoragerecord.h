// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/operation.h"
#include "core/model/saveresult.h"
#include "core/store/keyvaluestore.h"

#include <array>

namespace weightroom {

/// The items of one model in localStorage, as tfjs names and orders them (local_storage.js of
/// tfjs-core 4.22): keys are "tensorflowjs_models/PATH/ITEM".
enum class LocalStorageItem { Info, Topology, WeightSpecs, WeightData, Metadata };

constexpr int localStorageItemCount = 5;

/// What the keys of all models begin with.
QString localStoragePrefix();
/// "info", "model_topology", "weight_specs", "weight_data", "model_metadata".
QString localStorageItemName(LocalStorageItem item);
QString localStorageKey(const QString &path, LocalStorageItem item);
/// All five, in tfjs's order.
QStringList localStorageKeys(const QString &path);

/// Which model and which of its items a key means. A view into the key.
struct LocalStorageKey
{
    QStringView path;
    std::optional<LocalStorageItem> item; ///< nothing: the key belongs to no model
};

/// Takes \a key, which begins with localStoragePrefix(), apart.
LocalStorageKey readLocalStorageKey(const QString &key);

/// A model as it is written.
struct LocalStorageRecord
{
    QList<KeyValue> items; ///< in tfjs's order; absent topology, specs and data have none
    ModelArtifactsInfo info;
    QByteArray weightDataSha256; ///< hexadecimal
};

/// UTF-16 units the record of \a artifacts takes with its keys, told without reading weights.
qint64 localStorageUnits(const QString &path, const ModelArtifacts &artifacts);

/// Makes the record; reads all weights and adds their bytes to the progress of \a op. Topology,
/// specs and weights that are absent have no item, where tfjs writes the text "undefined". Errors:
/// as WeightData::read, Canceled.
Expected<LocalStorageRecord> makeLocalStorageRecord(const QString &path,
                                                    const ModelArtifacts &artifacts,
                                                    const QDateTime &dateSaved, Operation &op);

/// What the item `info` tells; of a damaged one what could be read.
struct LocalStorageInfo
{
    ModelArtifactsInfo info;
    bool tellsWeightBytes = false; ///< tfjs leaves weightDataBytes out for an empty list
    std::optional<Error> damage; ///< InvalidJson; NotSupported for a topology that is no JSON
};

/// Reads the item `info`. \a path is for messages.
LocalStorageInfo readLocalStorageInfo(const QString &path, const QByteArray &text);

/// The values of a model's items; nothing where there is no such item.
using LocalStorageValues = std::array<std::optional<QByteArray>, localStorageItemCount>;

/// Reads a record. Where tfjs wrote "undefined", and where there is no item and `info` counts no
/// bytes, the part is absent. Errors in tfjs's order: NotFound (no info), NotSupported,
/// MissingTopology, MissingWeightSpecs, MissingWeightData, InvalidJson, MalformedManifest,
/// LengthMismatch (other weight bytes than `info` tells), EmptyModelJson (nothing at all).
Expected<ModelArtifacts> readLocalStorageRecord(const QString &path, LocalStorageValues values);

/// The first error that sizes alone show: an item is missing, or weights have another size than \a
/// info tells. \a bytes of each item, -1 where there is none.
std::optional<Error> localStorageDamage(const QString &path, const LocalStorageInfo &info,
                                        const std::array<qint64, localStorageItemCount> &bytes);

/// Why the value \a text of Topology, WeightSpecs or Metadata cannot be read, if so.
std::optional<Error> localStorageJsonDamage(const QString &path, LocalStorageItem item,
                                            const QByteArray &text);

/// The characters base64 takes for \a bytes bytes.
constexpr qint64 base64Size(qint64 bytes)
{
    return (bytes + 2) / 3 * 4;
}

/// "localstorage://PATH", for results and messages.
QString localStorageUrl(const QString &path);

/// NotFound for the model \a path.
Error localStorageNotFound(const QString &path);
/// AlreadyExists for the model \a path.
Error localStorageExists(const QString &path);

} // namespace weightroom
