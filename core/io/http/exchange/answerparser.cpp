// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/io/http/exchange/answerparser.h"

#include <algorithm>
#include <limits>
#include <optional>

namespace weightroom {

namespace {

constexpr qsizetype mostHeadBytes = 256 * 1024;
constexpr qsizetype mostChunkLineBytes = 16 * 1024;

QByteArrayView trimmedView(QByteArrayView text)
{
    return text.trimmed();
}

std::optional<qint64> decimal(QByteArrayView text)
{
    const bool digits = !text.isEmpty() && text.size() <= 18
        && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
    return digits ? std::optional(text.toByteArray().toLongLong()) : std::nullopt;
}

} // namespace

AnswerParser::State AnswerParser::feed(QByteArrayView bytes)
{
    if (m_state == State::Done || m_state == State::Broken)
        return m_state;
    m_rest.append(bytes.data(), bytes.size());
    while (m_state == State::Head && takeHead()) { }
    if (m_state == State::Body)
        takeFramedBody();
    if (m_state == State::Done && !m_rest.isEmpty()) {
        m_rest.clear();
        m_keepsAlive = false;
    }
    return m_state;
}

qint64 AnswerParser::plainBytes() const
{
    if (m_state != State::Body)
        return 0;
    switch (m_framing) {
    case Framing::None:
        return 0;
    case Framing::Length:
        return m_left;
    case Framing::Chunked:
        return m_chunk == Chunk::Data ? m_left : 0;
    case Framing::UntilEnd:
        return std::numeric_limits<qint64>::max();
    }
    return 0;
}

AnswerParser::State AnswerParser::skip(qint64 count)
{
    if (m_framing == Framing::UntilEnd)
        return m_state;
    m_left -= count;
    if (m_left == 0 && m_framing == Framing::Length)
        m_state = State::Done;
    else if (m_left == 0)
        m_chunk = Chunk::DataEnd;
    return m_state;
}

AnswerParser::State AnswerParser::end()
{
    m_keepsAlive = false;
    if (m_state == State::Body && m_framing == Framing::UntilEnd)
        m_state = State::Done;
    else if (m_state != State::Done)
        m_state = State::Broken;
    return m_state;
}

/// Takes one head from what is there; false when there is none, or none that can be read.
bool AnswerParser::takeHead()
{
    qsizetype end = m_rest.indexOf("\r\n\r\n", m_searched);
    qsizetype mark = 4;
    if (const qsizetype bare = m_rest.indexOf("\n\n", m_searched);
        bare >= 0 && (end < 0 || bare < end)) {
        end = bare;
        mark = 2;
    }
    if (end < 0) {
        const QByteArrayView begin
            = QByteArrayView("HTTP/1.").first(std::min<qsizetype>(7, m_rest.size()));
        if (m_rest.size() > mostHeadBytes || !m_rest.startsWith(begin))
            m_state = State::Broken;
        m_searched = std::max<qsizetype>(0, m_rest.size() - 3);
        return false;
    }
    m_searched = 0;
    const QByteArray head = m_rest.first(end);
    m_rest.remove(0, end + mark);
    if (!readHead(head)) {
        m_state = State::Broken;
        return false;
    }
    if (m_answer.status >= 100 && m_answer.status < 200) {
        if (m_answer.status == 101)
            m_state = State::Broken; // nobody has asked for another protocol
        return m_state == State::Head;
    }
    m_state = chooseFraming() ? State::Body : State::Broken;
    return false;
}

bool AnswerParser::readHead(QByteArrayView head)
{
    m_answer = {};
    const qsizetype line = head.indexOf('\n');
    const QByteArrayView status = trimmedView(line < 0 ? head : head.first(line));
    if (!status.startsWith("HTTP/1.") || status.size() < 12 || status.at(8) != ' ')
        return false;
    const std::optional<qint64> code = decimal(status.sliced(9, 3));
    if (!code || *code < 100 || (status.size() > 12 && status.at(12) != ' '))
        return false;
    m_answer.status = static_cast<int>(*code);
    m_answer.reason = trimmedView(status.sliced(12)).toByteArray();
    if (line >= 0 && !readHeaders(head.sliced(line + 1)))
        return false;
    const QByteArray connection = m_answer.header("Connection").toLower();
    m_keepsAlive
        = status.at(7) == '0' ? connection.contains("keep-alive") : !connection.contains("close");
    return true;
}

bool AnswerParser::readHeaders(QByteArrayView lines)
{
    while (!lines.isEmpty()) {
        const qsizetype end = lines.indexOf('\n');
        const QByteArrayView line = end < 0 ? lines : lines.first(end);
        lines = end < 0 ? QByteArrayView() : lines.sliced(end + 1);
        if ((line.startsWith(' ') || line.startsWith('\t')) && !m_answer.headers.isEmpty()) {
            m_answer.headers.last().second += ' ' + trimmedView(line).toByteArray();
            continue;
        }
        const qsizetype colon = line.indexOf(':');
        if (colon <= 0)
            return false;
        m_answer.headers.append({ trimmedView(line.first(colon)).toByteArray(),
                                  trimmedView(line.sliced(colon + 1)).toByteArray() });
    }
    return true;
}

bool AnswerParser::chooseFraming()
{
    if (m_answer.status == 204 || m_answer.status == 304)
        return true;
    if (const QByteArray encoding = m_answer.header("Transfer-Encoding").toLower();
        !encoding.isEmpty()) {
        m_framing = encoding.endsWith("chunked") ? Framing::Chunked : Framing::UntilEnd;
        return true;
    }
    m_framing = Framing::UntilEnd;
    for (const auto &[name, value] : m_answer.headers) {
        if (name.compare("content-length", Qt::CaseInsensitive) != 0)
            continue;
        const std::optional<qint64> length = decimal(value);
        if (!length || (m_framing == Framing::Length && m_left != *length))
            return false;
        m_framing = Framing::Length;
        m_left = *length;
    }
    return true;
}

void AnswerParser::takeFramedBody()
{
    switch (m_framing) {
    case Framing::None:
        m_state = State::Done;
        return;
    case Framing::UntilEnd:
        m_body += std::exchange(m_rest, {});
        return;
    case Framing::Length:
        takeLeft();
        return;
    case Framing::Chunked:
        while (m_state == State::Body && takeChunks()) { }
        return;
    }
}

/// Takes what is there of a body, or of a chunk, whose length is known.
void AnswerParser::takeLeft()
{
    const qsizetype count = std::min<qint64>(m_left, m_rest.size());
    m_body += m_rest.first(count);
    m_rest.remove(0, count);
    skip(count);
}

/// Takes the next piece of a chunked body; false when it is not all there.
bool AnswerParser::takeChunks()
{
    switch (m_chunk) {
    case Chunk::Size:
        return takeChunkSize();
    case Chunk::Data:
        takeLeft();
        return m_chunk != Chunk::Data;
    case Chunk::DataEnd: {
        const qsizetype line = m_rest.indexOf('\n');
        if (line > 1 || (line < 0 && m_rest.size() > 1)) {
            m_state = State::Broken;
            return false;
        }
        if (line < 0)
            return false;
        m_rest.remove(0, line + 1);
        m_chunk = Chunk::Size;
        return true;
    }
    case Chunk::Trailer: {
        const qsizetype line = m_rest.indexOf('\n');
        if (line < 0) {
            if (m_rest.size() > mostHeadBytes)
                m_state = State::Broken;
            return false;
        }
        const bool isLast = trimmedView(QByteArrayView(m_rest).first(line)).isEmpty();
        m_rest.remove(0, line + 1);
        if (isLast)
            m_state = State::Done;
        return true;
    }
    }
    return false;
}

bool AnswerParser::takeChunkSize()
{
    const qsizetype line = m_rest.indexOf('\n');
    if (line < 0) {
        if (m_rest.size() > mostChunkLineBytes)
            m_state = State::Broken;
        return false;
    }
    const QByteArrayView text = QByteArrayView(m_rest).first(line);
    const qsizetype extension = text.indexOf(';');
    const QByteArray digits
        = trimmedView(extension < 0 ? text : text.first(extension)).toByteArray();
    bool isNumber = false;
    const qint64 size = digits.toLongLong(&isNumber, 16);
    if (!isNumber || size < 0 || digits.startsWith('+') || digits.startsWith("0x")) {
        m_state = State::Broken;
        return false;
    }
    m_rest.remove(0, line + 1);
    m_left = size;
    m_chunk = size == 0 ? Chunk::Trailer : Chunk::Data;
    return true;
}

} // namespace weightroom
