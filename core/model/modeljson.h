// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/model/manifestreader.h"

namespace weightroom {

/// Reads the bytes of a model.json in all its variants (layers-model, graph-model, nested Keras,
/// topology only, weights only, a bare manifest array, plain Keras JSON) into artifacts without
/// weight data; origin.groups tells which files hold the weights. \a name, a path or URL, is for
/// messages. Errors: NotAModel (says what the file seems to be), InvalidJson, EmptyModelJson,
/// MalformedManifest.
Expected<ModelArtifacts> readModelJson(const QByteArray &utf8, const QString &name);

/// Notes in origin.findings where `format` and the content disagree (the content decides), and a
/// topology of neither kind. readModelJson() does so itself.
void addFormatFindings(ModelArtifacts &artifacts);

/// The model.json for \a artifacts with weights in \a groups, compact, keys in the order of tfjs's
/// core handlers (modelTopology, format, generatedBy, convertedBy, weightsManifest, signature,
/// userDefinedMetadata, modelInitializer, initializerSignature, trainingConfig; the last five only
/// when not null; absent ones are left out).
QByteArray writeModelJson(const ModelArtifacts &artifacts, const QList<ManifestGroup> &groups);

/// The weightsManifest of that model.json. Without weight specs its groups have paths alone.
QByteArray writeWeightsManifest(const ModelArtifacts &artifacts,
                                const QList<ManifestGroup> &groups);

} // namespace weightroom
