// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/store/database.h"

namespace weightroom {

/// What became of a damaged database.
struct DatabaseRepair
{
    QString copy; ///< the file as it was, "NAME.damaged-DATE" beside it
    qint64 rows = 0; ///< that could be read and are in the new file
};

/// Puts a new database with all rows that can still be read in the place of the damaged file
/// \a path, which nobody of this program has open. Before that the file is copied, together with
/// its journal. Errors: Io, NoSpace, Canceled; then the file is as it was.
Expected<DatabaseRepair> repairDatabase(const QString &path, const DatabaseSchema &schema,
                                        Operation &op);

} // namespace weightroom
