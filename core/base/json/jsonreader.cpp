// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/json/jsonreader.h"

#include "core/base/json/jsonscalar.h"
#include "core/base/json/jsontokens.h"

#include <QCoreApplication>

#include <optional>

namespace weightroom::detail {

namespace {

struct JsonReaderText
{
    Q_DECLARE_TR_FUNCTIONS(weightroom::JsonText)
};

bool isJsonSpace(char c) noexcept
{
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

bool isJsonContainer(char c) noexcept
{
    return c == '{' || c == '[';
}

/// The first backslash from \a from on, or \a end.
const char *findBackslash(const char *from, const char *end) noexcept
{
    const void *found = std::memchr(from, '\\', static_cast<std::size_t>(end - from));
    return found != nullptr ? static_cast<const char *>(found) : end;
}

Error oversizedJson(const QString &who, const QString &name)
{
    return { .code = ErrorCode::InvalidJson,
             .message
             = JsonReaderText::tr("%1 is too large: JSON of up to 4 GiB can be read.").arg(who),
             .source = name };
}

Error shortOfMemory(const QString &who, const QString &name)
{
    return { .code = ErrorCode::Internal,
             .message = JsonReaderText::tr("There is not enough memory to read %1.").arg(who),
             .source = name };
}

} // namespace

Expected<CompactJson> JsonReader::read(const QByteArray &utf8, const QString &name)
{
    const auto who = [&] { return name.isEmpty() ? JsonReaderText::tr("The text") : name; };
    if (utf8.size() > JsonTokens::maximumBytes())
        return oversizedJson(who(), name);
    std::string_view text(utf8.constData(), static_cast<std::size_t>(utf8.size()));
    if (text.starts_with("\xef\xbb\xbf"))
        text.remove_prefix(3);
    // The tokens take much memory: they are gone before the text is written in another order.
    std::optional<JsonTokens> tokens(std::in_place, text);
    if (tokens->state() == JsonTokens::State::NoMemory)
        return shortOfMemory(who(), name);
    if (tokens->state() != JsonTokens::State::Good || tokens->offsets().empty())
        return jsonFault(utf8, name);
    JsonReader reader(text, tokens->offsets());
    const bool isGood = reader.walk();
    tokens.reset();
    if (!isGood)
        return jsonFault(utf8, name);
    return reader.result(utf8);
}

JsonReader::JsonReader(std::string_view text, std::span<const quint32> tokens)
    : m_text(text)
    , m_tokens(tokens)
    , m_backslash(findBackslash(text.data(), text.data() + text.size()))
    , m_kept(text.data() + tokens.front())
    , m_copy(text, m_kept)
{
    m_frames.front() = {};
}

/// Where the scalar \a token ends: the white space behind it does not count.
Q_ALWAYS_INLINE const char *JsonReader::tokenEnd(const quint32 *token) const
{
    const char *end = m_text.data() + token[1];
    while (isJsonSpace(end[-1]))
        --end;
    return end;
}

/// The bytes of a token are canonical as they are.
Q_ALWAYS_INLINE void JsonReader::keep(Place &at, const char *begin, const char *end)
{
    if (begin != at.kept)
        m_copy.skip(at.kept, begin);
    at.kept = end;
}

Q_ALWAYS_INLINE void JsonReader::takeMark(Place &at)
{
    const char *mark = m_text.data() + *at.token;
    ++at.token;
    keep(at, mark, mark + 1);
}

bool JsonReader::walk()
{
    Place at{ m_tokens.data(), m_kept };
    const bool isContainer = isJsonContainer(m_text[m_tokens.front()]);
    const bool isGood = isContainer ? walkContainers(at) : m_tokens.size() == 1 && scalar(at);
    m_kept = at.kept;
    return isGood;
}

bool JsonReader::walkContainers(Place &place)
{
    const char *const text = m_text.data();
    const quint32 *const last = &m_tokens.back();
    // No token but the last needs to be asked whether there is another: the others want one.
    if (text[*last] != '}' && text[*last] != ']')
        return false;
    Place at = place;
    for (Frame *frame = m_frames.data();;) {
        const char c = text[*at.token];
        if (isJsonContainer(c)) {
            if (frame == &m_frames.back())
                return false;
            open(at, *++frame, c == '{' ? '}' : ']');
            if (text[*at.token] != frame->closing) {
                if (c == '{' && !key(at, *frame))
                    return false;
                continue;
            }
        } else if (!scalar(at)) {
            return false;
        }
        // A value or the bracket of an empty container is behind us.
        while (text[*at.token] == frame->closing) {
            const bool isLast = at.token == last;
            takeMark(at);
            close(*frame, at.kept);
            --frame;
            if (isLast || frame == m_frames.data()) {
                place = at;
                return isLast && frame == m_frames.data();
            }
        }
        if (text[*at.token] != ',')
            return false;
        takeMark(at);
        if (frame->closing == '}' && !key(at, *frame))
            return false;
    }
}

Q_ALWAYS_INLINE void JsonReader::open(Place &at, Frame &frame, char closing)
{
    takeMark(at);
    frame = { closing, false, m_copy.sizeAt(at.kept) - 1, m_keys.open() };
}

Q_ALWAYS_INLINE void JsonReader::close(const Frame &frame, const char *kept)
{
    if (frame.closing == '}' && (m_keys.close(frame.keys) || frame.hasIndices))
        noteSuspect({ frame.start, m_copy.sizeAt(kept) });
}

/// A key and its colon.
Q_ALWAYS_INLINE bool JsonReader::key(Place &at, Frame &frame)
{
    const char *begin = m_text.data() + *at.token;
    std::string_view inner;
    if (*begin != '"' || !string(at, begin, tokenEnd(at.token), inner))
        return false;
    ++at.token;
    m_keys.push(frame.keys, inner);
    if (!inner.empty() && inner[0] >= '0' && inner[0] <= '9')
        frame.hasIndices = frame.hasIndices || jsonArrayIndex(inner) >= 0;
    if (&frame == &m_frames[1]) {
        const qint64 end = m_copy.sizeAt(at.kept);
        m_rootKeys.emplace_back(end - static_cast<qint64>(inner.size()) - 2, end);
    }
    if (m_text[*at.token] != ':')
        return false;
    takeMark(at);
    return true;
}

Q_ALWAYS_INLINE bool JsonReader::scalar(Place &at)
{
    const char *begin = m_text.data() + *at.token;
    const char *end = tokenEnd(at.token);
    ++at.token;
    if (*begin == '"') {
        std::string_view inner;
        return string(at, begin, end, inner);
    }
    if (*begin == '-' || (*begin >= '0' && *begin <= '9'))
        return number(at, begin, end);
    keep(at, begin, end);
    const std::string_view word(begin, static_cast<std::size_t>(end - begin));
    return word == "null" || word == "true" || word == "false";
}

/// A string; \a inner is its canonical text without quotes until the next one is read.
Q_ALWAYS_INLINE bool JsonReader::string(Place &at, const char *begin, const char *end,
                                        std::string_view &inner)
{
    if (end[-1] != '"')
        return false;
    inner = { begin + 1, static_cast<std::size_t>(end - begin) - 2 };
    if (m_backslash >= end) {
        keep(at, begin, end);
        return true;
    }
    at.kept = escapedString(begin, end, at.kept);
    if (at.kept == nullptr)
        return false;
    inner = { m_scratch.constData() + 1, static_cast<std::size_t>(m_scratch.size()) - 2 };
    return true;
}

Q_ALWAYS_INLINE bool JsonReader::number(Place &at, const char *begin, const char *end)
{
    if (isPlainInteger({ begin, static_cast<std::size_t>(end - begin) })) {
        keep(at, begin, end);
        return true;
    }
    at.kept = writtenNumber(begin, end, at.kept);
    return at.kept != nullptr;
}

/// Leaves the canonical string in m_scratch and returns where the stretch ends; null when it is
/// none.
Q_NEVER_INLINE const char *JsonReader::escapedString(const char *begin, const char *end,
                                                     const char *kept)
{
    m_scratch.resize(0);
    if (!appendCanonicalString(m_scratch, { begin, static_cast<std::size_t>(end - begin) }))
        return nullptr;
    m_backslash = findBackslash(end, m_text.data() + m_text.size());
    return rewritten(begin, end, kept);
}

/// The same for a number that is not seen to be canonical at once.
Q_NEVER_INLINE const char *JsonReader::writtenNumber(const char *begin, const char *end,
                                                     const char *kept)
{
    m_scratch.resize(0);
    if (!appendCanonicalNumber(m_scratch, { begin, static_cast<std::size_t>(end - begin) }))
        return nullptr;
    return rewritten(begin, end, kept);
}

/// Takes m_scratch for the token, where it differs.
const char *JsonReader::rewritten(const char *begin, const char *end, const char *kept)
{
    if (QByteArrayView(m_scratch) != QByteArrayView(begin, end - begin))
        m_copy.replace(kept, end, m_scratch);
    else if (begin != kept)
        m_copy.skip(kept, begin);
    return end;
}

/// \a object ends later than all others so far: those that begin behind its start are inside.
Q_NEVER_INLINE void JsonReader::noteSuspect(JsonSpan object)
{
    while (!m_suspects.empty() && m_suspects.back().first > object.first)
        m_suspects.pop_back();
    m_suspects.push_back(object);
}

CompactJson JsonReader::result(const QByteArray &utf8)
{
    const QByteArray written = m_copy.finish(utf8, m_kept);
    CompactJson json;
    json.text = m_suspects.empty() ? written : inJavaScriptOrder(written, m_suspects);
    json.hasMembers = json.text.startsWith('{') && json.text.constData() == written.constData();
    if (!json.hasMembers)
        return json;
    json.members.reserve(m_rootKeys.size());
    for (std::size_t i = 0; i < m_rootKeys.size(); ++i) {
        const bool isLast = i + 1 == m_rootKeys.size();
        const qint64 next = isLast ? json.text.size() : m_rootKeys[i + 1].first;
        json.members.push_back({ m_rootKeys[i], { m_rootKeys[i].second + 1, next - 1 } });
    }
    return json;
}

} // namespace weightroom::detail
