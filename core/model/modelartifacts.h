// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/json/jsontext.h"
#include "core/model/finding.h"
#include "core/model/weightdata.h"
#include "core/model/weightspec.h"

#include <QStringList>
#include <QUrl>

#include <optional>

namespace weightroom {

/// Judged from what is in the model, never from its `format`.
enum class ModelKind { LayersModel, GraphModel, TopologyOnly, WeightsOnly };

/// "layers-model", "graph-model", "topology-only" or "weights-only"; never translated.
QString modelKindName(ModelKind kind);

/// One group of a weights manifest: which files, and how many entries they hold.
struct ManifestGroup
{
    QStringList paths;
    qsizetype weightCount = 0;

    bool operator==(const ManifestGroup &) const = default;
};

/// A file the model was read from.
struct ModelFile
{
    QString name; ///< relative to the model, as the manifest has it
    QString path; ///< where it is or should be: a local path or URL
    qint64 bytes = -1; ///< -1: it is missing
    qint64 expectedBytes = -1; ///< -1: nothing tells

    bool operator==(const ModelFile &) const = default;
};

/// Where a model came from and what was noticed on the way. Not part of the model: savers may use
/// \a groups to keep a layout, nothing else.
struct ModelOrigin
{
    QString url; ///< a scheme URL; empty for models made in memory
    QString name; ///< for titles: the folder's or file's name
    QList<ModelFile> files;
    QList<ManifestGroup> groups;
    QList<Finding> findings;
};

/// The value that travels: what tf.io calls ModelArtifacts. Each JSON field may be absent;
/// generatedBy and convertedBy may be null. Cheap to copy: everything is shared and nothing
/// changes.
struct ModelArtifacts
{
    JsonText modelTopology;
    JsonText format;
    JsonText generatedBy;
    JsonText convertedBy;
    JsonText signature;
    JsonText userDefinedMetadata;
    JsonText modelInitializer;
    JsonText initializerSignature;
    JsonText trainingConfig;
    std::optional<WeightSpecs> weightSpecs;
    std::optional<WeightData> weightData;

    ModelOrigin origin;
};

/// What kind of model this is. A topology with `node` or `versions` is a graph; with `config`,
/// `class_name` or `model_config` it is made of layers.
ModelKind modelKind(const ModelArtifacts &artifacts);

/// The topology as views read it: the nested Keras form (`model_config`) is unwrapped (spec of
/// tfjs: loadLayersModel).
JsonView effectiveTopology(const ModelArtifacts &artifacts);

} // namespace weightroom
