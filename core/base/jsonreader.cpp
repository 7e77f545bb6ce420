// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/jsonreader.h"

#include "core/base/jsonfault.h"
#include "core/base/jsonscalar.h"
#include "core/base/largepages.h"
#include "core/base/sharedslice.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstring>
#include <memory>
#include <numeric>
#include <simdjson.h>

namespace weightroom::detail {

namespace {

struct JsonReaderText
{
    Q_DECLARE_TR_FUNCTIONS(weightroom::JsonText)
};

constexpr qint64 copyMargin = 32;
constexpr qint64 arrayIndexEnd = 4294967295; // the largest array index of JavaScript is one less

/// The array index that \a key is the canonical text of, or -1.
qint64 arrayIndex(std::string_view key) noexcept
{
    if (key.empty() || key.size() > 10 || key[0] < '0' || key[0] > '9'
        || (key[0] == '0' && key.size() > 1))
        return -1;
    qint64 value = 0;
    for (const char c : key) {
        if (c < '0' || c > '9')
            return -1;
        value = value * 10 + (c - '0');
    }
    return value < arrayIndexEnd ? value : -1;
}

/// The first bytes of a key, for a quick comparison; \a readable bytes may be read.
quint64 firstEightBytes(std::string_view text, std::size_t readable) noexcept
{
    quint64 value = 0;
    if (readable >= sizeof value) {
        std::memcpy(&value, text.data(), sizeof value);
        // A shift by 64 would be undefined.
        return text.size() >= sizeof value ? value : value & ((quint64(1) << 8 * text.size()) - 1);
    }
    std::memcpy(&value, text.data(), std::min(text.size(), sizeof value));
    return value;
}

quint64 keyHash(std::string_view text) noexcept
{
    quint64 hash = text.size();
    for (; !text.empty(); text.remove_prefix(std::min<std::size_t>(text.size(), 8))) {
        hash = (hash ^ firstEightBytes(text, text.size())) * 0x9e3779b97f4a7c15u;
        hash ^= hash >> 29;
    }
    return hash;
}

bool isJsonSpace(char c) noexcept
{
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

using Stage1 = std::unique_ptr<simdjson::internal::dom_parser_implementation>;

/// Finds the structural characters of \a text; simdjson reads none but its bytes in this stage.
simdjson::error_code findTokens(std::string_view text, Stage1 &stage)
{
    // The capacity must not be 0.
    if (const auto error = simdjson::get_active_implementation()->create_dom_parser_implementation(
            std::max<std::size_t>(text.size(), 64), 1, stage);
        error != simdjson::SUCCESS)
        return error;
    adviseLargePages(stage->structural_indexes.get(), text.size() * sizeof(quint32));
    return stage->stage1(reinterpret_cast<const uint8_t *>(text.data()), text.size(),
                         simdjson::stage1_mode::regular);
}

} // namespace

Expected<CompactJson> JsonReader::read(const QByteArray &utf8, const QString &name)
{
    const QString who = name.isEmpty() ? JsonReaderText::tr("The text") : name;
    if (utf8.size() > qint64(simdjson::SIMDJSON_MAXSIZE_BYTES) - 64) {
        return Error{ .code = ErrorCode::InvalidJson,
                      .message = JsonReaderText::tr("%1 is too large: JSON of up to 4 GiB can be "
                                                    "read.")
                                     .arg(who),
                      .source = name };
    }
    std::string_view text(utf8.constData(), static_cast<std::size_t>(utf8.size()));
    if (text.starts_with("\xef\xbb\xbf"))
        text.remove_prefix(3);
    Stage1 stage;
    const auto error = findTokens(text, stage);
    if (error == simdjson::MEMALLOC) {
        return Error{ .code = ErrorCode::Internal,
                      .message
                      = JsonReaderText::tr("There is not enough memory to read %1.").arg(who),
                      .source = name };
    }
    if (error != simdjson::SUCCESS)
        return jsonFault(utf8, name);
    stage->structural_indexes[stage->n_structural_indexes] = static_cast<quint32>(text.size());
    // The index is large: it is gone before the text is copied or written in another order.
    JsonReader reader(text, stage->structural_indexes.get(), stage->n_structural_indexes);
    const bool good = reader.walk();
    stage.reset();
    if (!good)
        return jsonFault(utf8, name);
    reader.m_result.text = reader.finish(utf8);
    return std::move(reader.m_result);
}

JsonReader::JsonReader(std::string_view text, const quint32 *tokens, std::size_t count)
    : m_text(text)
    , m_tokens(tokens)
    , m_count(count)
    , m_backslash(text.data())
{
    const void *found = std::memchr(text.data(), '\\', text.size());
    m_backslash = found != nullptr ? static_cast<const char *>(found) : text.data() + text.size();
    m_runStart = m_cursor = text.data() + (count > 0 ? tokens[0] : 0);
}

/// The next token with the white space behind it cut off.
inline std::pair<const char *, const char *> JsonReader::takeScalar()
{
    const char *begin = m_text.data() + m_tokens[m_next];
    ++m_next;
    const char *end = m_text.data() + m_tokens[m_next]; // behind the last stands the text's size
    while (end > begin && isJsonSpace(end[-1]))
        --end;
    return { begin, end };
}

inline bool JsonReader::takeMark(char mark)
{
    if (current() != mark)
        return false;
    const char *at = m_text.data() + m_tokens[m_next];
    ++m_next;
    keep(at, at + 1);
    return true;
}

/// The bytes of a token are canonical as they are.
inline void JsonReader::keep(const char *begin, const char *end)
{
    if (begin != m_cursor)
        flush(begin);
    m_cursor = end;
}

/// Copies what is canonical so far; a new run starts at \a next.
inline void JsonReader::flush(const char *next)
{
    copy(m_runStart, m_cursor - m_runStart);
    m_runStart = m_cursor = next;
}

/// Runs between blanks are short: as a rule one block is enough.
inline void JsonReader::copy(const char *text, qint64 length)
{
    if (length == 0)
        return;
    if (m_written + length > m_outSize)
        grow(length);
    char *to = m_outData + m_written;
    const char *last = m_text.data() + m_text.size();
    if (length <= copyMargin && text >= m_text.data() && text + copyMargin <= last)
        std::memcpy(to, text, copyMargin);
    else
        std::memcpy(to, text, static_cast<std::size_t>(length));
    m_written += length;
}

inline bool JsonReader::stringToken(const char *begin, const char *end)
{
    if (end - begin < 2 || end[-1] != '"')
        return false;
    m_lastString = { begin + 1, static_cast<std::size_t>(end - begin) - 2 };
    if (m_backslash < end)
        return escapedString(begin, end);
    keep(begin, end);
    return true;
}

bool JsonReader::walk()
{
    for (bool needsValue = true;;) {
        if (needsValue) {
            const std::size_t depth = m_frames.size();
            if (!value())
                return false;
            needsValue = m_frames.size() > depth;
            continue;
        }
        if (m_frames.empty())
            return m_next == m_count;
        const bool inObject = m_frames.back().isObject;
        if (takeMark(',')) {
            if (inObject && !key())
                return false;
            needsValue = true;
        } else if (takeMark(inObject ? '}' : ']')) {
            close();
        } else {
            return false;
        }
    }
}

/// A whole scalar or empty container, or the start of a container up to its first value.
inline bool JsonReader::value()
{
    const char c = current();
    if (c == '{' || c == '[')
        return open(c == '{');
    return scalar();
}

inline bool JsonReader::open(bool isObject)
{
    if (m_frames.size() >= std::size_t(maximumJsonDepth))
        return false;
    takeMark(isObject ? '{' : '[');
    m_frames.push_back({ .isObject = isObject,
                         .needsReorder = false,
                         .lastIndex = -1,
                         .start = outputAt(m_cursor - 1),
                         .firstKey = m_keys.size() });
    if (takeMark(isObject ? '}' : ']')) {
        close();
        return true;
    }
    return !isObject || key();
}

void JsonReader::close()
{
    const Frame frame = m_frames.back();
    m_frames.pop_back();
    if (!frame.isObject)
        return;
    const qint64 end = outputAt(m_cursor);
    const std::size_t count = m_keys.size() - frame.firstKey;
    if (frame.needsReorder || (count > 1 && hasRepeatedKey(frame.firstKey)))
        noteReorder(frame, end);
    if (m_frames.empty() && m_reorders.empty())
        noteMembers(frame, end);
    m_keys.resize(frame.firstKey);
}

inline bool JsonReader::key()
{
    if (current() != '"')
        return false;
    const auto [begin, end] = takeScalar();
    if (!stringToken(begin, end))
        return false;
    std::string_view text = m_lastString;
    auto readable = static_cast<std::size_t>(m_text.data() + m_text.size() - text.data());
    if (text.data() == m_scratch.constData() + 1) { // rewritten, and soon overwritten
        m_rewrittenKeys.emplace_back(text.data(), static_cast<qsizetype>(text.size()));
        text = { m_rewrittenKeys.back().constData(), text.size() };
        readable = text.size();
    }
    const qint64 start = outputAt(m_cursor) - static_cast<qint64>(text.size()) - 2;
    m_keys.push_back(
        { text.data(), static_cast<quint32>(text.size()), firstEightBytes(text, readable), start });
    noteKeyOrder(text);
    return takeMark(':');
}

inline void JsonReader::noteKeyOrder(std::string_view text)
{
    Frame &frame = m_frames.back();
    const bool isNumber = !text.empty() && text[0] >= '0' && text[0] <= '9';
    const qint64 index = isNumber ? arrayIndex(text) : -1;
    if (index < 0) {
        frame.lastIndex = arrayIndexEnd;
    } else {
        frame.needsReorder = frame.needsReorder || index <= frame.lastIndex;
        frame.lastIndex = std::max(frame.lastIndex, index);
    }
}

inline bool JsonReader::scalar()
{
    const char c = current();
    if (m_next >= m_count)
        return false;
    const auto [begin, end] = takeScalar();
    const std::string_view token(begin, static_cast<std::size_t>(end - begin));
    if (c == '"')
        return stringToken(begin, end);
    if (c == '-' || (c >= '0' && c <= '9'))
        return numberToken(begin, end);
    if (token != "true" && token != "false" && token != "null")
        return false;
    keep(begin, end);
    return true;
}

bool JsonReader::escapedString(const char *begin, const char *end)
{
    const std::string_view token(begin, static_cast<std::size_t>(end - begin));
    m_scratch.resize(0);
    if (!appendCanonicalString(m_scratch, token))
        return false;
    const char *last = m_text.data() + m_text.size();
    const void *found = std::memchr(end, '\\', static_cast<std::size_t>(last - end));
    m_backslash = found != nullptr ? static_cast<const char *>(found) : last;
    if (QByteArrayView(m_scratch) == QByteArrayView(begin, end - begin)) {
        keep(begin, end);
        return true;
    }
    replace(begin, end, m_scratch);
    m_lastString = { m_scratch.constData() + 1, static_cast<std::size_t>(m_scratch.size()) - 2 };
    return true;
}

bool JsonReader::numberToken(const char *begin, const char *end)
{
    const std::string_view token(begin, static_cast<std::size_t>(end - begin));
    if (isPlainInteger(token)) {
        keep(begin, end);
        return true;
    }
    m_scratch.resize(0);
    if (!appendCanonicalNumber(m_scratch, token))
        return false;
    if (QByteArrayView(m_scratch) == QByteArrayView(begin, end - begin))
        keep(begin, end);
    else
        replace(begin, end, m_scratch);
    return true;
}

bool JsonReader::hasRepeatedKey(std::size_t first) const
{
    const std::size_t count = m_keys.size() - first;
    const auto same = [](const Key &a, const Key &b) {
        return a.head == b.head && a.length == b.length
            && std::memcmp(a.text, b.text, a.length) == 0;
    };
    const auto begin = m_keys.begin() + static_cast<std::ptrdiff_t>(first);
    if (count <= 12) {
        for (auto key = begin + 1; key != m_keys.end(); ++key) {
            for (auto other = begin; other != key; ++other) {
                if (same(*other, *key))
                    return true;
            }
        }
        return false;
    }
    std::vector<std::pair<quint64, quint32>> order; // hash, index
    order.reserve(count);
    for (std::size_t i = 0; i < count; ++i) {
        const Key &key = m_keys[first + i];
        order.emplace_back(keyHash({ key.text, key.length }), static_cast<quint32>(i));
    }
    const auto less = [&](const auto &a, const auto &b) {
        if (a.first != b.first)
            return a.first < b.first;
        const Key &x = m_keys[first + a.second];
        const Key &y = m_keys[first + b.second];
        return std::string_view(x.text, x.length) < std::string_view(y.text, y.length);
    };
    std::sort(order.begin(), order.end(), less);
    return std::adjacent_find(order.begin(), order.end(),
                              [&](const auto &a, const auto &b) {
                                  return a.first == b.first
                                      && same(m_keys[first + a.second], m_keys[first + b.second]);
                              })
        != order.end();
}

/// Array indices first and ascending, then the other keys; a repeated key stays where it was first
/// and gets its last value.
void JsonReader::noteReorder(const Frame &frame, qint64 end)
{
    const std::size_t first = frame.firstKey;
    const std::size_t count = m_keys.size() - first;
    const auto text = [&](quint32 i) {
        const Key &key = m_keys[first + i];
        return std::string_view(key.text, key.length);
    };
    std::vector<quint32> byKey(count);
    std::iota(byKey.begin(), byKey.end(), 0u);
    std::stable_sort(byKey.begin(), byKey.end(),
                     [&](quint32 a, quint32 b) { return text(a) < text(b); });

    struct Member
    {
        qint64 index; ///< array index, or arrayIndexEnd
        quint32 place;
        quint32 last;
    };
    std::vector<Member> members;
    for (std::size_t i = 0; i < count;) {
        std::size_t next = i + 1;
        while (next < count && text(byKey[next]) == text(byKey[i]))
            ++next;
        const qint64 index = arrayIndex(text(byKey[i]));
        members.push_back({ index < 0 ? arrayIndexEnd : index, byKey[i], byKey[next - 1] });
        i = next;
    }
    std::sort(members.begin(), members.end(), [](const Member &a, const Member &b) {
        return a.index != b.index ? a.index < b.index : a.place < b.place;
    });
    Reorder reorder{ frame.start, end, {} };
    reorder.members.reserve(members.size());
    for (const Member &member : members) {
        const std::size_t at = first + member.last;
        // The comma or brace behind a member is one byte.
        const qint64 memberEnd = at + 1 < m_keys.size() ? m_keys[at + 1].start - 1 : end - 1;
        reorder.members.emplace_back(m_keys[at].start, memberEnd);
    }
    m_reorders.push_back(std::move(reorder));
}

void JsonReader::noteMembers(const Frame &frame, qint64 end)
{
    m_result.hasMembers = true;
    for (std::size_t i = frame.firstKey; i < m_keys.size(); ++i) {
        const Key &key = m_keys[i];
        const qint64 keyEnd = key.start + key.length + 2;
        const qint64 next = i + 1 < m_keys.size() ? m_keys[i + 1].start : end;
        m_result.members.push_back({ { key.start, keyEnd }, { keyEnd + 1, next - 1 } });
    }
}

void JsonReader::replace(const char *begin, const char *end, const QByteArray &with)
{
    flush(begin);
    copy(with.constData(), with.size());
    m_runStart = m_cursor = end;
}

/// Makes room for \a length more bytes.
void JsonReader::grow(qint64 length)
{
    // Numbers may grow (1e20), everything else only shrinks.
    const auto size = static_cast<qint64>(m_text.size());
    const bool isFirst = m_out.isEmpty();
    m_outSize = std::max({ size, m_written + length, m_outSize + m_outSize / 2 });
    m_out.resize(m_outSize + copyMargin);
    m_outData = m_out.data();
    if (isFirst)
        adviseLargePages(m_outData, static_cast<std::size_t>(m_outSize));
}

QByteArray JsonReader::finish(const QByteArray &utf8)
{
    QByteArray text;
    if (m_written == 0) {
        text = sharedSlice(utf8, m_runStart - utf8.constData(), m_cursor - m_runStart);
    } else {
        flush(m_cursor);
        m_out.truncate(m_written);
        text = m_out;
    }
    return m_reorders.empty() ? text : reordered(text);
}

/// Copies every byte at most once: what is left to write is a stack of stretches, and an object
/// that is to be reordered is replaced by the stretches of its members.
QByteArray JsonReader::reordered(const QByteArray &text)
{
    using Span = CompactJson::Span;
    constexpr Span comma{ -1, -1 };
    std::sort(m_reorders.begin(), m_reorders.end(),
              [](const Reorder &a, const Reorder &b) { return a.start < b.start; });
    QByteArray out;
    out.reserve(text.size());
    std::vector<Span> left{ { 0, text.size() } };
    while (!left.empty()) {
        const Span span = left.back();
        left.pop_back();
        if (span == comma) {
            out.append(',');
            continue;
        }
        const auto [begin, end] = span;
        const auto next = std::lower_bound(
            m_reorders.begin(), m_reorders.end(), begin,
            [](const Reorder &reorder, qint64 start) { return reorder.start < start; });
        if (next == m_reorders.end() || next->start >= end) {
            out.append(text.constData() + begin, end - begin);
            continue;
        }
        out.append(text.constData() + begin, next->start + 1 - begin);
        left.emplace_back(next->end - 1, end);
        for (auto member = next->members.rbegin(); member != next->members.rend(); ++member) {
            if (member != next->members.rbegin())
                left.push_back(comma);
            left.push_back(*member);
        }
    }
    return out;
}

} // namespace weightroom::detail
