// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/io/http/uploadbody.h"
#include "core/model/modelartifacts.h"

namespace weightroom {

/// A model as tfjs 4.22 posts it (io/http.ts): multipart/form-data with the parts model.json and,
/// where there is weight data, model.weights.bin. Its size is J + W + 3b + 256, or J + 2b + 120
/// without weights (J, W bytes of content, b of the boundary).
struct MultipartBody
{
    std::shared_ptr<UploadBody> body;
    QByteArray contentType; ///< with the boundary

    /// \a boundary does not occur in the content; a random one is not expected to.
    static MultipartBody of(const ModelArtifacts &artifacts, const QByteArray &boundary,
                            UploadBody::Progress progress);
    static QByteArray randomBoundary();
};

} // namespace weightroom
