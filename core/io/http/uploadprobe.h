// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/io/http/httpclient.h"

namespace weightroom {

/// Asks the server with OPTIONS whether it would take \a upload, before its body is sent. Only a
/// clear no is an error: 401, 403, 404 (not for PUT, which may make something new), 413, or an
/// Allow header without the method. What servers say that do not know OPTIONS counts as nothing,
/// and signed URLs, which are good for one method only, are not asked. Errors: as
/// HttpClient::upload(), NoAnswer aside.
Expected<Done> probeUpload(HttpClient &client, const HttpRequest &upload, Operation &op);

/// The same judgement of the \a answer to a question without a body, for an upload with \a method.
Expected<Done> judgeProbe(const HttpAnswer &answer, QByteArrayView body, const QByteArray &method);
/// All statuses of 400 and more: for requests whose refusal is an answer as good as any.
const QList<int> &statusesOfRefusals();

} // namespace weightroom
