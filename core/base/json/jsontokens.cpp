// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/json/jsontokens.h"

#include "core/base/largepages.h"

#include <algorithm>
#include <simdjson.h>

namespace weightroom::detail {

JsonTokens::JsonTokens(std::string_view text)
{
    constexpr std::size_t leastCapacity = 64; // simdjson's must not be 0
    auto error = simdjson::get_active_implementation()->create_dom_parser_implementation(
        std::max(text.size(), leastCapacity), 1, m_stage);
    if (error == simdjson::SUCCESS) {
        adviseLargePages(m_stage->structural_indexes.get(), text.size() * sizeof(quint32));
        error = m_stage->stage1(reinterpret_cast<const uint8_t *>(text.data()), text.size(),
                                simdjson::stage1_mode::regular);
    }
    if (error != simdjson::SUCCESS) {
        m_state = error == simdjson::MEMALLOC ? State::NoMemory : State::NotJson;
        return;
    }
    m_stage->structural_indexes[m_stage->n_structural_indexes] = static_cast<quint32>(text.size());
    m_offsets = { m_stage->structural_indexes.get(), m_stage->n_structural_indexes };
    m_state = State::Good;
}

JsonTokens::~JsonTokens() = default;

qint64 JsonTokens::maximumBytes() noexcept
{
    return qint64(simdjson::SIMDJSON_MAXSIZE_BYTES) - 64;
}

} // namespace weightroom::detail
