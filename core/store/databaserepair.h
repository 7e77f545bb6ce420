// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/store/database.h"

#include <QSet>

#include <utility>

namespace weightroom {

/// What became of a damaged database.
struct DatabaseRepair
{
    QString copy; ///< the file as it was, "NAME.damaged-DATE" beside it
    qint64 rows = 0; ///< that could be read and are in the new file
    QSet<std::pair<QString, QString>> lost
        = {}; ///< table and name of rows that are known to be lost
    bool isComplete = true; ///< false: rows may be lost that nothing tells of
};

/// Puts a new database with all rows that can still be read in the place of the damaged file
/// \a path, which nobody of this program has open. Before that the file is copied, together with
/// its journal; it is never written to, and whatever is interrupted, there is either the damaged
/// database or the new one. Errors: Io (also: another program has it open), NoSpace, Canceled; then
/// the file is as it was.
Expected<DatabaseRepair> repairDatabase(const QString &path, const DatabaseSchema &schema,
                                        Operation &op, const RepairCheck &check = {});

} // namespace weightroom
