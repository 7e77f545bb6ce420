// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/io/http/weightfetch.h"

#include "core/io/http/httpurls.h"
#include "core/io/http/weightanswer.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

struct WeightFetchText
{
    Q_DECLARE_TR_FUNCTIONS(weightroom::HttpHandler)
};

constexpr qsizetype fetchHeadBytes = 4096;
/// How much longer than needed a file may be that tells its length.
constexpr qint64 surplusBytes = 64 * 1024 * 1024;

} // namespace

WeightFetch::WeightFetch(WeightFile file, SpoolFilePtr spool, Progress progress)
    : m_file(std::move(file))
    , m_part(std::move(spool))
    , m_progress(std::move(progress))
{
}

Expected<Done> WeightFetch::fetch(HttpClient &client, Operation &op)
{
    constexpr int rangeNotSatisfiable = 416;
    for (;;) {
        const Expected<HttpAnswer> answer
            = client.get([this, &op] { return nextRequest(op); }, *this, op,
                         m_size > 0 ? QList<int>{ rangeNotSatisfiable } : QList<int>());
        if (!answer)
            return answer.error();
        if (answer->status != rangeNotSatisfiable)
            return check();
        forget();
    }
}

HttpRequest WeightFetch::nextRequest(Operation &op)
{
    HttpRequest request{ .url = m_file.url, .identity = true };
    if (m_size > 0 && !m_validator.isEmpty()) {
        request.headers = { { "Range", "bytes=" + QByteArray::number(m_size) + '-' },
                            { "If-Range", m_validator } };
    } else if (m_size > 0) {
        forget();
        op.report(WeightFetchText::tr("%1 starts anew: the server cannot continue it.")
                      .arg(displayUrl(m_file.url)));
    }
    return request;
}

void WeightFetch::forget()
{
    m_startedAnew = m_startedAnew || m_size > 0;
    m_size = 0;
    m_head.clear();
    m_validator.clear();
}

Expected<Done> WeightFetch::begin(const HttpAnswer &answer)
{
    m_answer = answer;
    if (answer.status == 206) {
        const auto range = ContentRange::read(answer.header("Content-Range"));
        if (m_size == 0 || !range || range->first != m_size)
            return weightLengthError(answer, {}, m_file.exactBytes, 0);
        return Done{};
    }
    if (m_size > 0)
        forget();
    m_validator = rangeValidator(answer);
    const qint64 announced = answer.contentLength();
    m_limit = m_file.exactBytes >= 0 ? m_file.exactBytes : m_file.mostBytes;
    if (m_limit >= 0 && announced > m_limit + surplusBytes)
        return weightLengthError(answer, {}, m_limit, announced);
    m_limit = m_limit >= 0 ? std::max(m_limit, announced) : announced;
    return Done{};
}

Expected<Done> WeightFetch::take(QByteArrayView bytes)
{
    if (m_answer.status == 416)
        return Done{};
    if (m_head.size() < fetchHeadBytes) {
        m_head += bytes.first(std::min(bytes.size(), fetchHeadBytes - m_head.size()));
        if (auto foreign = foreignAnswerError(m_answer, m_head, false))
            return *foreign;
    }
    if (m_limit >= 0 && m_size + bytes.size() > m_limit)
        return endlessAnswerError(m_answer, m_limit);
    if (auto wrote = m_part.write(m_size, bytes); !wrote)
        return wrote;
    m_size += bytes.size();
    m_progress(m_size);
    return Done{};
}

Expected<Done> WeightFetch::check() const
{
    const bool whole = m_size == m_head.size();
    if (auto foreign = foreignAnswerError(m_answer, m_head, whole))
        return *foreign;
    if (m_file.exactBytes >= 0 && m_size < m_file.exactBytes)
        return weightLengthError(m_answer, m_head, m_file.exactBytes, m_size);
    return Done{};
}

ByteSourcePtr WeightFetch::source() const
{
    return spooledBytes(m_part, m_size, displayUrl(m_file.url));
}

} // namespace weightroom
