// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/io/http/servers/servertest.h"

#include "core/io/http/httperrors.h"
#include "core/io/http/httpurls.h"
#include "core/io/http/uploadprobe.h"

namespace weightroom {

namespace {

constexpr qint64 testAnswerBytes = 1024 * 1024;

/// The server knows no OPTIONS, or nobody has told it to answer them.
bool saysNothing(const HttpAnswer &answer)
{
    return answer.status == 404 || answer.status == 405 || answer.status == 501;
}

} // namespace

Expected<ServerTest> testServer(HttpSessionPtr session, const HttpOptions &options,
                                const QString &url, Operation &op)
{
    const Expected<HttpClientPtr> client = HttpClient::create(std::move(session), options, url);
    if (!client)
        return client.error();
    const Expected<QUrl> target = requestUrl(url);
    if (!target)
        return target.error();
    ServerTest test;
    MemorySink sink(testAnswerBytes);
    for (const QByteArray &method : { QByteArray("OPTIONS"), QByteArray("HEAD") }) {
        const HttpRequest request{ .method = method, .url = *target };
        const Expected<HttpAnswer> answer
            = (*client)->get([&request] { return request; }, sink, op, statusesOfRefusals());
        if (!answer)
            return answer.error();
        test.answer = *answer;
        test.allow = answer->header("Allow");
        if (!saysNothing(*answer) || !test.allow.isEmpty())
            break;
    }
    const QByteArray upload = options.form == UploadForm::Files ? "PUT" : options.method;
    if (auto allowed = judgeProbe(test.answer, sink.bytes(), upload); !allowed)
        test.refusal = allowed.error();
    return test;
}

} // namespace weightroom
