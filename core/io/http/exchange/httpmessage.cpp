// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/io/http/exchange/httpmessage.h"

#include "core/io/http/httpurls.h"
#include "core/model/finding.h"

#include <QCoreApplication>

namespace weightroom {

namespace {

struct HttpMessageText
{
    Q_DECLARE_TR_FUNCTIONS(weightroom::HttpHandler)
};

} // namespace

QByteArray headerValue(const HttpHeaders &headers, QByteArrayView name)
{
    for (const auto &[key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

qint64 HttpAnswer::contentLength() const
{
    const QByteArray encoding = header("Content-Encoding");
    if (!encoding.isEmpty() && encoding != "identity")
        return -1;
    bool isNumber = false;
    const qint64 length = header("Content-Length").trimmed().toLongLong(&isNumber);
    return isNumber && length >= 0 ? length : -1;
}

HttpSink::~HttpSink() = default;

MemorySink::MemorySink(qint64 limit)
    : m_limit(limit)
{
}

Expected<Done> MemorySink::begin(const HttpAnswer &answer)
{
    m_bytes.clear();
    m_url = displayUrl(answer.url);
    return Done{};
}

Expected<Done> MemorySink::take(QByteArrayView bytes)
{
    if (m_bytes.size() + bytes.size() > m_limit) {
        return Error{ .code = ErrorCode::LengthMismatch,
                      .message = HttpMessageText::tr("%1 sends more than %2 bytes where a "
                                                     "model.json was expected.")
                                     .arg(m_url, groupedDigits(m_limit)),
                      .source = m_url };
    }
    m_bytes.append(bytes);
    return Done{};
}

} // namespace weightroom
