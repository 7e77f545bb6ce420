// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/stringpool.h"

#include "core/base/jsonscan.h"

#include <algorithm>

namespace weightroom {

QString StringPool::addJson(const JsonView &json)
{
    const auto plain = detail::plainJsonString(json.text());
    const bool isAscii = plain && std::all_of(plain->begin(), plain->end(), [](char c) {
                             return static_cast<unsigned char>(c) < 0x80;
                         });
    return isAscii ? add(*plain) : json.toString();
}

} // namespace weightroom
