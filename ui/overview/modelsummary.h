// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/operation.h"
#include "core/model/saveresult.h"
#include "core/model/tensor.h"

#include <QList>
#include <QString>

namespace weightroom {

/// What the tensors of one way of storing take together.
struct DtypeShare
{
    QString name; ///< "float32", or "float32 as uint8" where quantized
    int tensors = 0;
    qint64 elements = 0;
    qint64 bytes = 0; ///< as stored, as far as known

    bool operator==(const DtypeShare &) const = default;
};

/// The figures of a model that need a walk over all its tensors or its texts.
struct ModelSummary
{
    ModelKind kind = ModelKind::WeightsOnly;
    QString format; ///< as the file says; empty where it does not
    QString generatedBy;
    QString convertedBy;
    qint64 parameters = 0; ///< elements of all tensors but the optimizer's
    qint64 optimizerElements = 0;
    qint64 quantizedTensors = 0;
    QList<DtypeShare> shares; ///< the largest first
    ModelArtifactsInfo info;
    QString metadata; ///< userDefinedMetadata, indented; cut after maxMetadataChars
    QString trainingConfig; ///< the same for trainingConfig

    static constexpr qsizetype maxMetadataChars = 20'000;
};

/// Walks over \a artifacts and its \a tensors once. Errors: Canceled.
Expected<ModelSummary> summarize(const ModelArtifacts &artifacts, const QList<Tensor> &tensors,
                                 Operation &op);

/// The kind of a model in words, translated.
QString modelKindText(ModelKind kind);

/// Compact \a json with two spaces of indentation for each level, without recursion.
QString indentedJson(QByteArrayView json);

} // namespace weightroom
