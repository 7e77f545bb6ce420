// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/store/databaserepair.h"

#include "core/base/pendingfile.h"
#include "core/store/databaseconnection.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QUuid>

#include <cerrno>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

struct DatabaseRepairText
{
    Q_DECLARE_TR_FUNCTIONS(weightroom::Database)
};

/// What SQLite keeps beside a database.
const QStringList &journalSuffixes()
{
    static const QStringList suffixes{ u"-wal"_s, u"-shm"_s };
    return suffixes;
}

void removeDatabaseFiles(const QString &path)
{
    QFile::remove(path);
    for (const QString &suffix : journalSuffixes())
        QFile::remove(path + suffix);
}

/// Copies the damaged file and its journal. \a copy is no file yet.
Expected<Done> copyDamagedFile(const QString &path, const QString &copy)
{
    const bool copied = QFile::copy(path, copy)
        && (!QFile::exists(path + u"-wal"_s) || QFile::copy(path + u"-wal"_s, copy + u"-wal"_s));
    if (!copied) {
        removeDatabaseFiles(copy);
        return Error{ .code = ErrorCode::Io,
                      .message = DatabaseRepairText::tr(
                                     "The database %1 is damaged, and no copy of it can be "
                                     "made: it stays as it is.")
                                     .arg(path),
                      .advice = DatabaseRepairText::tr("Make room on the disk, or move the file "
                                                       "away."),
                      .source = path };
    }
    return syncFolder(QFileInfo(path).path());
}

/// Reads a damaged file, row by row.
class DamagedReader
{
    Q_DISABLE_COPY_MOVE(DamagedReader)

public:
    explicit DamagedReader(const QString &path)
        : m_name(QUuid::createUuid().toString(QUuid::WithoutBraces))
        , m_database(QSqlDatabase::addDatabase(u"QSQLITE"_s, m_name))
    {
        m_database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=1000"_s);
        m_database.setDatabaseName(path);
        m_database.open();
    }
    ~DamagedReader()
    {
        m_database.close();
        m_database = {};
        QSqlDatabase::removeDatabase(m_name);
    }

    /// Calls \a take with the columns of each row of \a table that can be read: from the first on
    /// until one cannot, then from the last one back.
    Expected<Done> readRows(const QString &table, const QStringList &columns,
                            const std::function<Expected<Done>(const QVariantList &)> &take)
    {
        for (const QString &order : { u"ASC"_s, u"DESC"_s }) {
            QSqlQuery query(m_database);
            query.setForwardOnly(true);
            query.exec(u"SELECT %1 FROM %2 NOT INDEXED ORDER BY rowid %3"_s.arg(columns.join(u','),
                                                                                table, order));
            while (query.next()) {
                QVariantList row;
                for (int i = 0; i < columns.size(); ++i)
                    row.append(query.value(i));
                if (auto taken = take(row); !taken)
                    return taken;
            }
            if (!query.lastError().isValid())
                break;
        }
        return Done{};
    }

private:
    QString m_name;
    QSqlDatabase m_database;
};

/// The first column of all rows that \a sql finds.
Expected<QStringList> firstColumn(DatabaseConnection &connection, const QString &sql, int column)
{
    const Expected<QSqlQuery *> query = connection.run(sql, {});
    if (!query)
        return query.error();
    QStringList values;
    while ((*query)->next())
        values.append((*query)->value(column).toString());
    DatabaseConnection::finish(**query);
    return values;
}

Expected<qint64> salvageTable(DamagedReader &damaged, DatabaseConnection &fresh,
                              const QString &table, Operation &op)
{
    const auto columns = firstColumn(fresh, u"PRAGMA table_info(%1)"_s.arg(table), 1);
    if (!columns)
        return columns.error();
    const QStringList marks(columns->size(), u"?"_s);
    const QString insert = u"INSERT OR IGNORE INTO %1(%2) VALUES (%3)"_s.arg(
        table, columns->join(u','), marks.join(u','));
    qint64 rows = 0;
    const auto done
        = damaged.readRows(table, *columns, [&](const QVariantList &row) -> Expected<Done> {
              if (!op.checkpoint())
                  return canceledError();
              // A row that the new file does not take is one of the damaged ones.
              if (const Expected<QSqlQuery *> added = fresh.run(insert, row)) {
                  rows += (*added)->numRowsAffected();
                  DatabaseConnection::finish(**added);
              } else if (added.error().code == ErrorCode::NoSpace) {
                  return added.error();
              }
              return Done{};
          });
    return done ? Expected<qint64>(rows) : Expected<qint64>(done.error());
}

/// Fills the new file \a freshPath with what can be read of \a path.
Expected<qint64> salvageRows(const QString &path, const QString &freshPath,
                             const DatabaseSchema &schema, Operation &op)
{
    DatabaseConnection fresh(freshPath, schema);
    if (auto made = fresh.open(true); !made)
        return made.error();
    DamagedReader damaged(path);
    if (auto begun = fresh.runPatiently(u"BEGIN IMMEDIATE"_s); !begun)
        return begun.error();
    const auto tables = firstColumn(fresh,
                                    u"SELECT name FROM sqlite_master WHERE type = 'table'"
                                    " AND name NOT LIKE 'sqlite_%' ORDER BY rowid"_s,
                                    0);
    if (!tables)
        return tables.error();
    qint64 rows = 0;
    for (const QString &table : *tables) {
        const Expected<qint64> salvaged = salvageTable(damaged, fresh, table, op);
        if (!salvaged)
            return salvaged;
        rows += *salvaged;
    }
    if (auto done = fresh.runPatiently(u"COMMIT"_s); !done)
        return done.error();
    return rows;
}

} // namespace

Expected<DatabaseRepair> repairDatabase(const QString &path, const DatabaseSchema &schema,
                                        Operation &op)
{
    const QString moment = QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd-HHmmss-zzz"_s);
    DatabaseRepair repair{ path + u".damaged-"_s + moment };
    if (auto copied = copyDamagedFile(path, repair.copy); !copied)
        return copied.error();
    const QString fresh = path + u".repairing-"_s + moment;
    const Expected<qint64> rows = salvageRows(path, fresh, schema, op);
    if (!rows) {
        removeDatabaseFiles(fresh);
        removeDatabaseFiles(repair.copy);
        return rows.error();
    }
    repair.rows = *rows;
    for (const QString &suffix : journalSuffixes())
        QFile::remove(path + suffix);
    if (std::rename(QFile::encodeName(fresh).constData(), QFile::encodeName(path).constData())
        != 0) {
        const Error error = writeError(path, errno);
        removeDatabaseFiles(fresh);
        return error;
    }
    if (auto synced = syncFolder(QFileInfo(path).path()); !synced)
        return synced.error();
    return repair;
}

} // namespace weightroom
