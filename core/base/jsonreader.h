// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/expected.h"

#include <QByteArray>

#include <deque>
#include <string_view>
#include <utility>
#include <vector>

namespace weightroom::detail {

/// What JsonReader makes of a document.
struct CompactJson
{
    using Span = std::pair<qint64, qint64>; ///< begin and end in text

    QByteArray text; ///< shares the input where that was compact already
    bool hasMembers = false; ///< the root is an object and \a members tells them
    std::vector<std::pair<Span, Span>> members; ///< key (quotes included) and value of each
};

/// Reads one JSON document and writes it as JSON.stringify(JSON.parse(document)) would: one walk
/// over the structural indexes that simdjson finds (its first stage, which also checks UTF-8), no
/// recursion, cost linear in the bytes. Stretches that are canonical already are copied as a whole
/// or, when everything is, shared. Objects whose members JavaScript would put in another order
/// (repeated keys, array indices) are noted on the way and written again at the end.
class JsonReader
{
public:
    /// \a name is for messages. Errors: InvalidJson; Internal when memory is short.
    static Expected<CompactJson> read(const QByteArray &utf8, const QString &name);

private:
    struct Key
    {
        const char *text; ///< canonical, without quotes
        quint32 length;
        quint64 head; ///< its first eight bytes
        qint64 start; ///< of the member, in the output
    };
    struct Frame
    {
        bool isObject;
        bool needsReorder;
        qint64 lastIndex; ///< the last array index among the keys; 2^32 after another key
        qint64 start; ///< in the output
        std::size_t firstKey;
    };
    /// An object in the output that is to be written in another order.
    struct Reorder
    {
        qint64 start;
        qint64 end;
        std::vector<CompactJson::Span> members; ///< in the order wanted, without commas
    };

    JsonReader(std::string_view text, const quint32 *tokens, std::size_t count);

    bool walk();
    bool value();
    bool open(bool isObject);
    void close();
    bool key();
    bool scalar();
    bool stringToken(const char *begin, const char *end);
    bool escapedString(const char *begin, const char *end);
    bool numberToken(const char *begin, const char *end);
    void noteKeyOrder(std::string_view text);
    bool hasRepeatedKey(std::size_t first) const;
    void noteReorder(const Frame &frame, qint64 end);
    void noteMembers(const Frame &frame, qint64 end);

    char current() const { return m_next < m_count ? m_text[m_tokens[m_next]] : '\0'; }
    std::pair<const char *, const char *> takeScalar();
    bool takeMark(char mark);
    void keep(const char *begin, const char *end);
    void copy(const char *text, qint64 length);
    void replace(const char *begin, const char *end, const QByteArray &with);
    void flush(const char *upTo);
    void grow(qint64 length);
    qint64 outputAt(const char *canonical) const { return m_written + (canonical - m_runStart); }
    QByteArray finish(const QByteArray &utf8);
    QByteArray reordered(const QByteArray &text);

    std::string_view m_text;
    const quint32 *m_tokens;
    std::size_t m_count;
    std::size_t m_next = 0;
    const char *m_backslash; ///< the first one not passed yet, or the end

    QByteArray m_out;
    char *m_outData = nullptr;
    qint64 m_outSize = 0; ///< room in m_out, without a margin for copying by blocks
    qint64 m_written = 0; ///< bytes of m_out that are filled
    const char *m_runStart = nullptr; ///< canonical bytes that are not copied yet …
    const char *m_cursor = nullptr; ///< … up to here

    QByteArray m_scratch;
    std::deque<QByteArray> m_rewrittenKeys;
    std::string_view m_lastString; ///< the canonical text of the last string, without quotes
    std::vector<Frame> m_frames;
    std::vector<Key> m_keys;
    std::vector<Reorder> m_reorders;
    CompactJson m_result;
};

} // namespace weightroom::detail
