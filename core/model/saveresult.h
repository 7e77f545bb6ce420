// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/model/modelartifacts.h"

#include <QDateTime>

namespace weightroom {

/// tf.io's ModelArtifactsInfo. Byte counts are of the compact JSON text in UTF-8 and of the weight
/// data.
struct ModelArtifactsInfo
{
    QDateTime dateSaved; ///< UTC with milliseconds
    QString modelTopologyType = QStringLiteral("JSON");
    qint64 modelTopologyBytes = 0; ///< absent topology: 0; {}: 2
    qint64 weightSpecsBytes = 0; ///< absent specs: 0; []: 2
    qint64 weightDataBytes = 0;

    bool operator==(const ModelArtifactsInfo &) const = default;

    /// The size of the model for people: JSON and weights together.
    qint64 totalBytes() const { return modelTopologyBytes + weightSpecsBytes + weightDataBytes; }
    /// Of \a artifacts, saved at \a dateSaved.
    static ModelArtifactsInfo of(const ModelArtifacts &artifacts, const QDateTime &dateSaved);
    /// {"dateSaved":…,"modelTopologyType":"JSON",…} in tfjs's key order.
    JsonText toJson() const;
};

/// What a server said to one request of a save.
struct SaveResponse
{
    int status = 0;
    QString url; ///< of the last request, after redirects; without secrets
    QList<std::pair<QByteArray, QByteArray>> headers; ///< as they came
    QByteArray body; ///< its first bytes

    bool operator==(const SaveResponse &) const = default;

    /// {"status":200,"url":…,"headers":{…},"body":…}: names of headers in lower case, cookies left
    /// out.
    JsonText toJson() const;
};

/// What a save answers.
struct SaveResult
{
    QString url; ///< where the model is now
    ModelArtifactsInfo info;
    QByteArray weightDataSha256; ///< hexadecimal; of all weight bytes in order
    bool verified = false; ///< what was written was read back and agreed
    QList<SaveResponse> responses = {}; ///< of servers; empty for other places
    /// Of the model that was there before: in the trash of its store, and from a ModelManager among
    /// all trashed models. Empty: none is kept.
    QString replacedId = {};
    QString movedId = {}; ///< the same of the source of a move, from a ModelManager

    /// The form of `copy --json`.
    JsonText toJson() const;
};

} // namespace weightroom
