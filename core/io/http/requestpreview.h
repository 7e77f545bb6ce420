// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/io/http/servers/serverprofile.h"
#include "core/model/modelartifacts.h"

namespace weightroom {

/// The sizes of what an upload of a model sends.
struct UploadSizes
{
    struct File
    {
        QString name; ///< relative to the base URL
        qint64 bytes = 0;

        bool operator==(const File &) const = default;
    };
    qint64 jsonBytes = 0; ///< of model.json in one request
    std::optional<qint64> weightBytes = {}; ///< nothing: the model has no weight data
    qint64 bodyBytes = 0; ///< of one request with all
    QList<File> files = {}; ///< of one request for each file, model.json last

    bool operator==(const UploadSizes &) const = default;

    /// Writes the JSON of \a artifacts to measure it: may take long for a large topology. Errors:
    /// as planSave().
    static Expected<UploadSizes> of(const ModelArtifacts &artifacts, const ShardLayout &layout);
};

/// The request, or requests, that an upload to \a url sends, as text for people: secrets are dots,
/// weights are their sizes. \a url may be anything that is being typed.
QString requestPreview(const ServerProfile &profile, const QString &url, const UploadSizes &sizes);

/// The same upload as a command for a shell, where the files lie in the working folder. Secrets
/// are left to curl's own question or to environment variables; none is in it.
QString curlCommand(const ServerProfile &profile, const QString &url, const UploadSizes &sizes);

/// Where the files \a paths of a manifest are fetched from, without secrets.
QStringList weightUrls(const QString &modelUrl, const QString &weightPathPrefix,
                       const QStringList &paths);

} // namespace weightroom
