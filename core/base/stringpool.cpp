// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/stringpool.h"

#include "core/base/plaintext.h"

#include <algorithm>

namespace weightroom {

QString StringPool::addJson(const JsonView &json)
{
    const QByteArrayView token = json.text();
    const qsizetype size = token.size() - 2; // without its quotes
    if (!json.isString() || size > largestShared
        || !detail::widenPlainText(token.data() + 1, size, room(size)))
        return json.toString();
    return take(size);
}

QString StringPool::add(QStringView first, QStringView second)
{
    const qsizetype size = first.size() + second.size();
    if (size > largestShared)
        return first.toString().append(second);
    std::copy(second.utf16(), second.utf16() + second.size(),
              std::copy(first.utf16(), first.utf16() + first.size(), room(size)));
    return take(size);
}

} // namespace weightroom
