// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/model/storedmodel.h"

#include <QSet>

namespace weightroom {

class Database;
struct DatabaseSchema;

/// What a record names: JSON texts in the database, and an object beside it. Copies of a model name
/// the same.
struct RecordContent
{
    qint64 json = 0; ///< row of model_json
    QByteArray object; ///< name of the weights; empty when there are no bytes
    qint64 bytes = 0; ///< of the object
};

/// A row of model_info_store with its row of models_store.
struct ModelRecord
{
    QString path;
    ModelArtifactsInfo info;
    RecordContent content = {};
    bool hasContent = true; ///< false: there is only the info, as an interrupted tfjs leaves it
};

/// A row of the trash.
struct TrashRecord
{
    QString id;
    QDateTime removed;
    ModelRecord model;
};

/// The tables of indexeddb.sqlite: tfjs's two object stores with the fields of their records, and a
/// trash.
///
///     model_info_store: modelPath, and the fields of modelArtifactsInfo (dateSaved in milliseconds
///                       since 1970, as a JavaScript Date counts).
///     models_store:     modelPath, and modelArtifacts as a row of model_json and an object; its
///                       modelArtifactsInfo is the one above, kept once.
///     model_json:       modelTopology, weightSpecs and the other fields of modelArtifacts, each as
///                       its compact text; NULL where it is absent, 'null' where it is null.
///     trash:            what was removed or replaced, and when.
///
/// Only within transactions of the database and in its thread. Errors: as Database::query() and
/// Database::execute().
class RecordTables
{
public:
    explicit RecordTables(Database *database)
        : m_database(database)
    {
    }
    static DatabaseSchema schema();

    /// In no order.
    Expected<QList<ModelRecord>> models() const;
    Expected<std::optional<ModelRecord>> find(const QString &path) const;
    Expected<Done> add(const ModelRecord &record) const;
    Expected<Done> remove(const QString &path) const;
    Expected<Done> rename(const QString &from, const QString &to) const;

    /// Keeps the JSON of \a artifacts; its row.
    Expected<qint64> addJson(const ModelArtifacts &artifacts) const;
    /// Artifacts without weight data. Errors: also InvalidJson, MalformedManifest.
    Expected<ModelArtifacts> readJson(qint64 json) const;
    /// Removes the row \a json unless a model or the trash names it.
    Expected<Done> releaseJson(qint64 json) const;

    /// The latest first.
    Expected<QList<TrashedModel>> trash() const;
    Expected<std::optional<TrashRecord>> findTrashed(const QString &id) const;
    Expected<Done> addTrashed(const TrashRecord &record) const;
    Expected<Done> removeTrashed(const QString &id) const;

    /// Whether a model or the trash names \a object.
    Expected<bool> namesObject(const QByteArray &object) const;
    Expected<QSet<QByteArray>> objects() const;
    Expected<StoreUse> use() const;

private:
    Database *m_database;
};

} // namespace weightroom
