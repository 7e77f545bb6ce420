// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/store/database.h"

namespace weightroom {

/// Calls \a use, a callable void(const DatabaseRows &), for each row that a query found. Errors:
/// those of the query.
template <typename Use>
Expected<Done> forEachRow(Expected<DatabaseRows> rows, Use use)
{
    if (!rows)
        return rows.error();
    for (;;) {
        const Expected<bool> more = rows->next();
        if (!more)
            return more.error();
        if (!*more)
            return Done{};
        use(std::as_const(*rows));
    }
}

} // namespace weightroom
