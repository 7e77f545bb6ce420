// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/io/http/uploadprobe.h"

#include "core/io/http/httperrors.h"
#include "core/io/http/httpurls.h"

#include <algorithm>

namespace weightroom {

namespace {

constexpr qint64 probeAnswerBytes = 1024 * 1024;

bool isAllowed(const QByteArray &allow, const QByteArray &method)
{
    const QByteArrayList methods = allow.split(',');
    return std::any_of(methods.begin(), methods.end(), [&method](const QByteArray &one) {
        return one.trimmed().toUpper() == method;
    });
}

} // namespace

const QList<int> &statusesOfRefusals()
{
    static const QList<int> statuses = [] {
        QList<int> all;
        for (int status = 400; status < 600; ++status)
            all.append(status);
        return all;
    }();
    return statuses;
}

Expected<Done> probeUpload(HttpClient &client, const HttpRequest &upload, Operation &op)
{
    if (isSignedUrl(upload.url))
        return Done{};
    MemorySink sink(probeAnswerBytes);
    const HttpRequest request{ .method = "OPTIONS", .url = upload.url };
    const Expected<HttpAnswer> answer
        = client.get([&request] { return request; }, sink, op, statusesOfRefusals());
    if (!answer) {
        // A redirect of the question may be another than that of the upload.
        return answer.error().code == ErrorCode::HttpStatus ? Expected<Done>(Done{})
                                                            : answer.error();
    }
    return judgeProbe(*answer, sink.bytes(), upload.method);
}

Expected<Done> judgeProbe(const HttpAnswer &answer, QByteArrayView body, const QByteArray &method)
{
    const QByteArray allow = answer.header("Allow");
    const int status = answer.status;
    const bool says
        = status == 401 || status == 403 || status == 413 || (status == 404 && method != "PUT");
    if (says)
        return uploadStatusError(answer, body);
    const bool knows = answer.isSuccess() || status == 405;
    if (knows && !allow.isEmpty() && !isAllowed(allow, method)) {
        HttpAnswer refusal = answer;
        refusal.status = 405;
        refusal.reason = "Method Not Allowed";
        return uploadStatusError(refusal, {});
    }
    return Done{};
}

} // namespace weightroom
