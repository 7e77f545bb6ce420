// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/io/http/httpclient.h"
#include "core/model/saveresult.h"

namespace weightroom {

/// Sends \a artifacts to \a url as \a options say. UploadForm::Multipart: one request as tfjs
/// sends it. UploadForm::Files: a PUT for each weight file below the base URL \a url (or beside it,
/// where it names a .json file), model.json last; \a replace false: AlreadyExists where there is
/// one. Before a body of more than a MiB a request without a body asks whether the server would
/// take it. Every request carries X-Weightroom-Upload, the same for one save. Waits; for worker
/// threads. Errors: as planSave(), HttpClient::upload(), AlreadyExists; NoAnswer when all was sent
/// and it is not known whether it was stored.
Expected<SaveResult> saveHttpModel(HttpSessionPtr session, const HttpOptions &options,
                                   const QString &url, const ModelArtifacts &artifacts,
                                   bool replace, Operation &op);

} // namespace weightroom
