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

constexpr int rangeNotSatisfiable = 416;
constexpr qsizetype fetchHeadBytes = 4096;
/// How much longer than needed a file may be that tells its length.
constexpr qint64 surplusBytes = 64 * 1024 * 1024;

} // namespace

WeightFetch::WeightFetch(WeightFile file, FetchedPartPtr part, Progress progress)
    : m_file(std::move(file))
    , m_part(std::move(part))
    , m_progress(std::move(progress))
{
}

Expected<Done> WeightFetch::open()
{
    const Expected<KeptBytes> kept = m_part->open();
    if (!kept)
        return kept.error();
    const qint64 whole = kept->size >= 0 ? kept->size : m_file.exactBytes;
    const bool tooLong = whole >= 0 && kept->bytes > whole;
    // The last byte is asked for again, so that the server says whether the file is still the same.
    m_size = tooLong ? 0 : kept->bytes - (kept->bytes == whole ? 1 : 0);
    if (m_size <= 0) {
        m_size = 0;
        return Done{};
    }
    m_validator = kept->validator;
    m_limit = m_file.exactBytes >= 0 ? m_file.exactBytes : m_file.mostBytes;
    m_limit = m_limit >= 0 ? std::max(m_limit, kept->size) : kept->size;
    QByteArray head(std::min<qint64>(m_size, fetchHeadBytes), Qt::Uninitialized);
    const std::span<char> bytes(head.data(), static_cast<std::size_t>(head.size()));
    if (auto read = m_part->read(0, std::as_writable_bytes(bytes)); !read)
        return read;
    m_head = head;
    m_progress(m_size);
    return Done{};
}

Expected<Done> WeightFetch::fetch(HttpClient &client, Operation &op)
{
    m_op = &op;
    for (;;) {
        const Expected<HttpAnswer> answer
            = client.get([this] { return nextRequest(); }, *this, op,
                         m_size > 0 ? QList<int>{ rangeNotSatisfiable } : QList<int>());
        if (!answer)
            return answer.error();
        m_answer = *answer;
        if (answer->status != rangeNotSatisfiable)
            return check();
        // Of a file whose size nobody told, all may be there.
        const auto range = ContentRange::read(answer->header("Content-Range"));
        if (range && range->total == m_size && m_size > 0)
            return check();
        forget();
    }
}

void WeightFetch::tellStartAnew(bool hasChanged) const
{
    const QString shown = displayUrl(m_file.url);
    m_op->report(
        hasChanged
            ? WeightFetchText::tr("%1 starts anew: it has changed on the server.").arg(shown)
            : WeightFetchText::tr("%1 starts anew: the server cannot continue it.").arg(shown));
}

HttpRequest WeightFetch::nextRequest()
{
    HttpRequest request{ .url = m_file.url, .identity = true };
    if (m_size > 0 && !m_validator.isEmpty()) {
        request.headers = { { "Range", "bytes=" + QByteArray::number(m_size) + '-' },
                            { "If-Range", m_validator } };
    } else if (m_size > 0) {
        forget();
        tellStartAnew(false);
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
    if (answer.status == rangeNotSatisfiable)
        return Done{};
    if (m_size > 0) {
        tellStartAnew(rangeValidator(answer) != m_validator);
        forget();
    }
    m_validator = rangeValidator(answer);
    const qint64 announced = answer.contentLength();
    if (auto begun = m_part->restart(m_validator, announced); !begun)
        return begun;
    m_limit = m_file.exactBytes >= 0 ? m_file.exactBytes : m_file.mostBytes;
    if (m_limit >= 0 && announced > m_limit + surplusBytes)
        return weightLengthError(answer, {}, m_limit, announced);
    m_limit = m_limit >= 0 ? std::max(m_limit, announced) : announced;
    return Done{};
}

Expected<Done> WeightFetch::take(QByteArrayView bytes)
{
    if (m_answer.status == rangeNotSatisfiable)
        return Done{};
    if (m_head.size() < fetchHeadBytes) {
        m_head += bytes.first(std::min(bytes.size(), fetchHeadBytes - m_head.size()));
        if (auto foreign = foreignAnswerError(m_answer, m_head, false))
            return *foreign;
    }
    if (m_limit >= 0 && m_size + bytes.size() > m_limit)
        return endlessAnswerError(m_answer, m_limit);
    if (auto wrote = m_part->write(m_size, bytes); !wrote)
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

Expected<ByteSourcePtr> WeightFetch::source()
{
    return m_part->finish(m_size, displayUrl(m_file.url));
}

} // namespace weightroom
