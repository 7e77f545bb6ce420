// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/expected.h"
#include "core/base/json/jsoncopy.h"
#include "core/base/json/jsonfault.h"
#include "core/base/json/jsonkeys.h"
#include "core/base/json/jsonorder.h"

#include <QByteArray>

#include <array>
#include <span>
#include <string_view>
#include <vector>

namespace weightroom::detail {

/// What JsonReader makes of a document.
struct CompactJson
{
    struct Member
    {
        JsonSpan key; ///< quotes included
        JsonSpan value;
    };

    QByteArray text; ///< shares the input where that was compact already
    bool hasMembers = false; ///< the root is an object and \a members tells them
    std::vector<Member> members;
};

/// Reads one JSON document and writes it as JSON.stringify(JSON.parse(document)) would: one walk
/// over its tokens, no recursion, cost linear in the bytes. Stretches that are canonical already
/// are copied as a whole or, when everything is, shared. Objects whose members JavaScript may put
/// in another order (repeated keys, array indices) are noted on the way and looked at afterwards.
class JsonReader
{
public:
    /// \a name is for messages. Errors: InvalidJson; Internal when memory is short.
    static Expected<CompactJson> read(const QByteArray &utf8, const QString &name);

private:
    /// An object or array that is open.
    struct Frame
    {
        char closing; ///< its bracket
        bool hasIndices; ///< array indices among its keys
        qint64 start; ///< in the output
        JsonKeyStack::Object keys;
    };
    /// How far the walk is. Handed from function to function, so that it stays in registers.
    struct Place
    {
        const quint32 *token; ///< the next one
        const char *kept; ///< the end of the canonical stretch before it
    };

    JsonReader(std::string_view text, std::span<const quint32> tokens);

    bool walk();
    bool walkContainers(Place &place);
    void open(Place &at, Frame &frame, char closing);
    void close(const Frame &frame, const char *kept);
    bool key(Place &at, Frame &frame);
    bool scalar(Place &at);
    bool string(Place &at, const char *begin, const char *end, std::string_view &inner);
    bool number(Place &at, const char *begin, const char *end);
    const char *escapedString(const char *begin, const char *end, const char *kept);
    const char *writtenNumber(const char *begin, const char *end, const char *kept);
    const char *rewritten(const char *begin, const char *end, const char *kept);

    const char *tokenEnd(const quint32 *token) const;
    void keep(Place &at, const char *begin, const char *end);
    void takeMark(Place &at);
    void noteSuspect(JsonSpan object);
    CompactJson result(const QByteArray &utf8);

    std::string_view m_text;
    std::span<const quint32> m_tokens; ///< one more stands behind them: the size of the text
    const char *m_backslash; ///< the first one not passed yet, or the end
    const char *m_kept; ///< the end of the last stretch
    JsonCopy m_copy;
    QByteArray m_scratch;
    JsonKeyStack m_keys;
    std::vector<JsonSpan> m_rootKeys; ///< in the output
    std::vector<JsonSpan> m_suspects; ///< in the output; none inside of another
    std::array<Frame, maximumJsonDepth + 1> m_frames; ///< the first stands for the whole document
};

} // namespace weightroom::detail
