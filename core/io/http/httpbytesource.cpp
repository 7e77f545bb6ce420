// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/io/http/httpbytesource.h"

#include "core/io/http/httpurls.h"
#include "core/io/http/weightanswer.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

struct HttpBytesText
{
    Q_DECLARE_TR_FUNCTIONS(weightroom::HttpHandler)
};

constexpr qint64 rangeBlockBytes = 256 * 1024;
constexpr qint64 mostReadAhead = 8 * 1024 * 1024;
constexpr qsizetype rangeHeadBytes = 4096;

/// Takes a range, or the whole file where the server has no ranges, into a spool.
class RangeSink final : public HttpSink
{
public:
    RangeSink(SpoolPart &part, const WeightFile &file, const QByteArray &validator, qint64 first)
        : m_part(part)
        , m_file(file)
        , m_validator(validator)
        , m_position(first)
    {
    }

    Expected<Done> begin(const HttpAnswer &answer) override
    {
        m_answer = answer;
        m_head.clear();
        const qint64 size = m_file.exactBytes;
        if (answer.status != 206) {
            if (!m_validator.isEmpty() && rangeValidator(answer) != m_validator)
                return changedError();
            m_first = m_position = 0;
            const qint64 announced = answer.contentLength();
            if (announced >= 0 && announced != size)
                return weightLengthError(answer, {}, size, announced);
            return Done{};
        }
        const auto range = ContentRange::read(answer.header("Content-Range"));
        if (!range || range->first < 0)
            return weightLengthError(answer, {}, size, 0);
        if (range->total >= 0 && range->total != size)
            return weightLengthError(answer, {}, size, range->total);
        m_first = m_position = range->first;
        return Done{};
    }

    Expected<Done> take(QByteArrayView bytes) override
    {
        if (m_position + bytes.size() > m_file.exactBytes)
            return endlessAnswerError(m_answer, m_file.exactBytes);
        if (m_position == m_head.size() && m_head.size() < rangeHeadBytes) {
            m_head += bytes.first(std::min(bytes.size(), rangeHeadBytes - m_head.size()));
            const bool whole = m_head.size() == m_file.exactBytes;
            if (auto foreign = foreignAnswerError(m_answer, m_head, whole))
                return *foreign;
        }
        if (auto wrote = m_part.write(m_position, bytes); !wrote)
            return wrote;
        m_position += bytes.size();
        return Done{};
    }

    const HttpAnswer &answer() const { return m_answer; }
    qint64 first() const { return m_first; }
    qint64 end() const { return m_position; }

private:
    Error changedError() const
    {
        const QString shown = displayUrl(m_file.url);
        return { .code = ErrorCode::Io,
                 .message
                 = HttpBytesText::tr("%1 has changed since the model was opened.").arg(shown),
                 .advice = HttpBytesText::tr("Open the model again."),
                 .source = shown };
    }

    SpoolPart &m_part;
    const WeightFile &m_file;
    const QByteArray &m_validator;
    HttpAnswer m_answer;
    QByteArray m_head;
    qint64 m_first = 0;
    qint64 m_position;
};

/// Reads the size off an answer's headers and ends the request.
class SizeSink final : public HttpSink
{
public:
    Expected<Done> begin(const HttpAnswer &answer) override
    {
        m_begun = true;
        const auto range = ContentRange::read(answer.header("Content-Range"));
        const qint64 told = range ? range->total : answer.contentLength();
        if (told >= 0)
            m_size = told;
        return Error{ ErrorCode::Internal, u"enough"_s };
    }
    Expected<Done> take(QByteArrayView) override { return Done{}; }

    bool hasBegun() const { return m_begun; }
    std::optional<qint64> size() const { return m_size; }

private:
    bool m_begun = false;
    std::optional<qint64> m_size;
};

} // namespace

HttpBytes::HttpBytes(HttpClientPtr client, WeightFile file, SpoolFilePtr spool)
    : m_client(std::move(client))
    , m_file(std::move(file))
    , m_ownOperation(Operation::create())
    , m_part(std::move(spool))
    , m_there(static_cast<std::size_t>((m_file.exactBytes + rangeBlockBytes - 1) / rangeBlockBytes))
{
    // A pool's thread runs no events: the operation ends where the load's does.
    if (const Operation *loading = Operation::current())
        m_ownOperation->moveToThread(loading->thread());
}

HttpBytes::~HttpBytes() = default;

QString HttpBytes::name() const
{
    return displayUrl(m_file.url);
}

Expected<qint64> HttpBytes::read(qint64 offset, std::span<std::byte> into) const
{
    const qint64 count = std::clamp<qint64>(size() - offset, 0, static_cast<qint64>(into.size()));
    if (count == 0)
        return qint64(0);
    Operation *current = Operation::current();
    const std::lock_guard lock(m_mutex);
    if (auto there = require(offset, offset + count, current ? *current : *m_ownOperation); !there)
        return there.error();
    if (auto read = m_part.read(offset, into.first(static_cast<std::size_t>(count))); !read)
        return read.error();
    return count;
}

Expected<Done> HttpBytes::require(qint64 begin, qint64 end, Operation &op) const
{
    m_readAhead
        = begin == m_lastEnd ? std::clamp(2 * m_readAhead, rangeBlockBytes, mostReadAhead) : 0;
    m_lastEnd = end;
    for (;;) {
        qint64 block = begin / rangeBlockBytes;
        const qint64 last = (end - 1) / rangeBlockBytes;
        while (block <= last && m_there[static_cast<std::size_t>(block)])
            ++block;
        if (block > last)
            return Done{};
        const qint64 first = block * rangeBlockBytes;
        const qint64 wanted = std::max((last + 1) * rangeBlockBytes, first + m_readAhead);
        if (auto fetched = fetch(first, std::min(wanted, size()), op); !fetched)
            return fetched;
    }
}

Expected<Done> HttpBytes::fetch(qint64 begin, qint64 end, Operation &op) const
{
    HttpRequest request{ .url = m_file.url, .identity = true };
    request.headers.append(
        { "Range", "bytes=" + QByteArray::number(begin) + '-' + QByteArray::number(end - 1) });
    if (!m_validator.isEmpty())
        request.headers.append({ "If-Range", m_validator });
    RangeSink sink(m_part, m_file, m_validator, begin);
    const Expected<HttpAnswer> answer = m_client->get(request, sink, op);
    if (!answer)
        return answer.error();
    const bool whole = answer->status != 206;
    if (sink.first() > begin || sink.end() < (whole ? size() : end))
        return weightLengthError(*answer, {}, whole ? size() : end - begin,
                                 sink.end() - sink.first());
    m_validator = rangeValidator(*answer);
    for (qint64 block = sink.first() / rangeBlockBytes; block * rangeBlockBytes < sink.end()
         && std::min((block + 1) * rangeBlockBytes, size()) <= sink.end();
         ++block)
        m_there[static_cast<std::size_t>(block)] = true;
    return Done{};
}

Expected<std::optional<qint64>> remoteSize(HttpClient &client, const QUrl &url, Operation &op)
{
    HttpRequest request{ .url = url, .headers = { { "Range", "bytes=0-0" } }, .identity = true };
    SizeSink sink;
    const Expected<HttpAnswer> answer
        = client.get([&request] { return request; }, sink, op, { 416 });
    if (!answer && !sink.hasBegun())
        return answer.error();
    return sink.size();
}

} // namespace weightroom
