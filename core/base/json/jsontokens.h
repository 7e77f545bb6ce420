// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QtGlobal>

#include <memory>
#include <span>
#include <string_view>

namespace simdjson::internal {
class dom_parser_implementation;
}

namespace weightroom::detail {

/// Where the tokens of a JSON document begin: brackets, colons, commas, strings and other scalars.
/// Found by simdjson's first stage, which also checks UTF-8, the quotes of strings and bare control
/// characters in them.
class JsonTokens
{
    Q_DISABLE_COPY_MOVE(JsonTokens)

public:
    enum class State { Good, NotJson, NoMemory };

    explicit JsonTokens(std::string_view text);
    ~JsonTokens();

    State state() const noexcept { return m_state; }
    /// The offsets in the text, ascending. One more stands behind them: the size of the text.
    std::span<const quint32> offsets() const noexcept { return m_offsets; }

    /// The largest text that can be read, in bytes.
    static qint64 maximumBytes() noexcept;

private:
    std::unique_ptr<simdjson::internal::dom_parser_implementation> m_stage;
    std::span<const quint32> m_offsets;
    State m_state = State::NotJson;
};

} // namespace weightroom::detail
