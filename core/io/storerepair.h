// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/expected.h"
#include "core/base/operation.h"

#include <QFuture>
#include <QStringList>

namespace weightroom {

/// What became of the models in a store whose database was damaged.
struct StoreRepairReport
{
    QString copy; ///< the path under which the damaged file is kept
    qint64 saved = 0; ///< models that are whole
    QStringList lost = {}; ///< paths of models that are gone or not whole, ascending
    bool isComplete = true; ///< false: more may be lost that nothing tells of
};

/// What a ModelStore with a database can do, too.
class StoreRepair
{
public:
    virtual ~StoreRepair() = default;
    /// Something could not be read because the database is damaged. From any thread.
    virtual bool isDamaged() const = 0;
    /// The path of the database.
    virtual QString databasePath() const = 0;
    /// Puts a new database with all that can still be read in the place of the damaged one, which
    /// is kept. Errors: as repairDatabase(); then all is as it was.
    virtual QFuture<Expected<StoreRepairReport>> repair(OperationPtr op) = 0;
};

} // namespace weightroom
