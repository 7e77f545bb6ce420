// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/store/databaserepair.h"

#include <QSqlDatabase>

#include <functional>

namespace weightroom {

class DatabaseConnection;

/// Takes what can still be read out of a damaged database, table by table: from both ends up to the
/// damage, then every row between that an index, another table or its number tells of. The file is
/// a copy that may change.
class DamagedTables
{
    Q_DISABLE_COPY_MOVE(DamagedTables)

public:
    explicit DamagedTables(const QString &path);
    /// Closes the file; what was in its journal is in it then, where that can be.
    ~DamagedTables();

    /// False where not even the names of the tables can be read.
    bool hasTables();
    /// Adds the rows of \a table to the one of the same name in \a fresh, and to \a repair what
    /// became of them. Errors: NoSpace, Canceled.
    Expected<Done> salvage(const QString &table, DatabaseConnection &fresh, DatabaseRepair &repair,
                           Operation &op);

private:
    struct Table;
    struct Trace;
    using TakeRow = std::function<Expected<Done>(const QVariantList &)>;

    Expected<bool> scan(const QString &sql, const QVariantList &values, const TakeRow &take);
    Expected<bool> readEnds(Table &table, const TakeRow &take);
    QList<Trace> ownTraces(const Table &table, bool &areAll);
    QList<Trace> otherTraces(const Table &table, DatabaseConnection &fresh);
    Expected<Done> readTrace(const Table &table, const Trace &trace, DatabaseConnection &fresh,
                             const TakeRow &take, DatabaseRepair &repair);

    QString m_name;
    QSqlDatabase m_database;
};

/// The column \a column of all rows that \a sql finds, as texts.
Expected<QStringList> columnOf(DatabaseConnection &connection, const QString &sql, int column);

} // namespace weightroom
