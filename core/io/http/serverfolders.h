// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/io/http/httpclient.h"

namespace weightroom {

/// Makes the folder \a folder (a URL that ends with a slash) and those above it that are missing,
/// by MKCOL (RFC 4918). One that is there already is fine. Errors: HttpStatus where the server does
/// not make folders, and those of HttpClient::get().
Expected<Done> makeServerFolder(HttpClient &client, const QUrl &folder, Operation &op);

} // namespace weightroom
