// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/store/damagedtables.h"

#include "core/store/databaseconnection.h"

#include <QSqlRecord>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

/// So many numbers are tried between rows that were read, and so many behind the last one.
constexpr qint64 longestGap = 20'000;
constexpr qint64 longestTail = 1000;

/// A text is read and written as the bytes it has.
QString readColumns(const QStringList &columns)
{
    QStringList parts;
    for (const QString &column : columns) {
        parts += u"typeof(%1) = 'text'"_s.arg(column);
        parts += u"iif(typeof(%1) = 'text', CAST(%1 AS BLOB), %1)"_s.arg(column);
    }
    return parts.join(u", "_s);
}

QString insertStatement(const QString &table, const QStringList &columns)
{
    QStringList values;
    QStringList given;
    for (qsizetype i = 0; i < columns.size(); ++i) {
        values += u"iif(t%1, CAST(v%1 AS TEXT), v%1)"_s.arg(i);
        given += u"? AS t%1, ? AS v%1"_s.arg(i);
    }
    return u"INSERT OR IGNORE INTO %1(%2) SELECT %3 FROM (SELECT %4)"_s.arg(
        table, columns.join(u", "_s), values.join(u", "_s), given.join(u", "_s));
}

} // namespace

/// A table as the new file has it.
struct DamagedTables::Table
{
    QString name;
    QStringList columns;
    QStringList primaryKey;
    QStringList indexes;
    QHash<QString, QString> references; ///< table -> its column that names rows of this one
    bool hasRowid = true;
    QVariant lastBefore = {}; ///< the key before the first damage
    QVariant firstBehind = {}; ///< the key behind the last one

    /// Empty where several columns are the key.
    QString key() const
    {
        if (hasRowid)
            return u"rowid"_s;
        return primaryKey.size() == 1 ? primaryKey.first() : QString();
    }
    QString orderBy(const QString &direction) const
    {
        const QStringList keys = hasRowid ? QStringList{ u"rowid"_s } : primaryKey;
        return u" ORDER BY %1 %2"_s.arg(keys.join(u" %1, "_s.arg(direction)), direction);
    }
    QString select() const
    {
        const QString number = key().isEmpty() ? u"0"_s : key();
        return u"SELECT %1, %2 FROM %3 NOT INDEXED"_s.arg(number, readColumns(columns), name);
    }
};

/// A row that something tells of.
struct DamagedTables::Trace
{
    QVariant key = {};
    QString name = {}; ///< for people
    bool isSure = false; ///< an index of the table tells
};

Expected<QStringList> columnOf(DatabaseConnection &connection, const QString &sql, int column)
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

DamagedTables::DamagedTables(const QString &path)
    : m_name(QUuid::createUuid().toString(QUuid::WithoutBraces))
    , m_database(QSqlDatabase::addDatabase(u"QSQLITE"_s, m_name))
{
    m_database.setDatabaseName(path);
    m_database.open();
    // SQLite then takes files that are shorter than they say, and tables whose texts are odd.
    QSqlQuery(m_database).exec(u"PRAGMA writable_schema = ON"_s);
}

DamagedTables::~DamagedTables()
{
    QSqlQuery(m_database).exec(u"PRAGMA wal_checkpoint(TRUNCATE)"_s);
    m_database.close();
    m_database = {};
    QSqlDatabase::removeDatabase(m_name);
}

bool DamagedTables::hasTables()
{
    QSqlQuery query(m_database);
    return query.exec(u"SELECT count(*) FROM sqlite_master WHERE type = 'table'"_s) && query.next()
        && query.value(0).toInt() > 0;
}

/// True when all rows were read, false when the damage ended it.
Expected<bool> DamagedTables::scan(const QString &sql, const QVariantList &values,
                                   const TakeRow &take)
{
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    if (!query.prepare(sql))
        return false;
    for (const QVariant &value : values)
        query.addBindValue(value);
    query.exec();
    const int columns = query.record().count();
    while (query.next()) {
        QVariantList row;
        for (int i = 0; i < columns; ++i)
            row.append(query.value(i));
        if (auto taken = take(row); !taken)
            return taken.error();
    }
    return !query.lastError().isValid();
}

Expected<bool> DamagedTables::readEnds(Table &table, const TakeRow &take)
{
    const auto taking = [&take](QVariant &key) {
        return [&take, &key](const QVariantList &row) {
            key = row.first();
            return take(row.mid(1));
        };
    };
    const Expected<bool> all
        = scan(table.select() + table.orderBy(u"ASC"_s), {}, taking(table.lastBefore));
    if (!all || *all)
        return all;
    const Expected<bool> back
        = scan(table.select() + table.orderBy(u"DESC"_s), {}, taking(table.firstBehind));
    return back ? Expected<bool>(false) : back;
}

/// What the indexes of the table tell of its rows. \a areAll: one of them could be read to its end.
QList<DamagedTables::Trace> DamagedTables::ownTraces(const Table &table, bool &areAll)
{
    QList<Trace> traces;
    areAll = false;
    for (const QString &index : table.indexes) {
        QSqlQuery columns(m_database);
        columns.exec(u"PRAGMA index_info(%1)"_s.arg(index));
        const QString first = columns.next() ? columns.value(2).toString() : table.key();
        for (const QString &direction : { u"ASC"_s, u"DESC"_s }) {
            const Expected<bool> all = scan(
                u"SELECT %1, %2 FROM %3 INDEXED BY %4 ORDER BY %2 %5"_s.arg(
                    table.key(), first, table.name, index, direction),
                {}, [&](const QVariantList &row) -> Expected<Done> {
                    const bool keyIsName = row.first().typeId() == QMetaType::QString;
                    traces.append(Trace{ .key = row.first(),
                                         .name = (keyIsName ? row.first() : row.last()).toString(),
                                         .isSure = true });
                    return Done{};
                });
            areAll |= all.value_or(false);
            if (areAll)
                return traces;
        }
    }
    return traces;
}

/// What may be there: rows that others name, and numbers between those that were read.
QList<DamagedTables::Trace> DamagedTables::otherTraces(const Table &table,
                                                       DatabaseConnection &fresh)
{
    QList<Trace> traces;
    const auto tables = columnOf(
        fresh,
        u"SELECT name FROM sqlite_master WHERE type = 'table' AND name <> '%1'"_s.arg(table.name),
        0);
    for (const QString &other : tables.value_or({})) {
        const QString column = table.hasRowid ? table.references.value(other) : table.key();
        for (const QString &direction : { u"ASC"_s, u"DESC"_s }) {
            if (column.isEmpty())
                continue;
            static_cast<void>(
                scan(u"SELECT %1 FROM %2 ORDER BY %1 %3"_s.arg(column, other, direction), {},
                     [&](const QVariantList &row) -> Expected<Done> {
                         traces.append(Trace{ .key = row.first(), .name = row.first().toString() });
                         return Done{};
                     }));
        }
    }
    if (!table.hasRowid)
        return traces;
    const qint64 from = table.lastBefore.toLongLong() + 1;
    const qint64 behind
        = table.firstBehind.isValid() ? table.firstBehind.toLongLong() : from + longestTail;
    for (qint64 number = from; number < std::min(behind, from + longestGap); ++number)
        traces.append(Trace{ .key = number });
    return traces;
}

Expected<Done> DamagedTables::readTrace(const Table &table, const Trace &trace,
                                        DatabaseConnection &fresh, const TakeRow &take,
                                        DatabaseRepair &repair)
{
    const QString where = u" WHERE %1 = ?"_s.arg(table.key());
    const Expected<QSqlQuery *> known
        = fresh.run(u"SELECT 1 FROM "_s + table.name + where, { trace.key });
    const bool isThere = known && (*known)->next();
    if (known)
        DatabaseConnection::finish(**known);
    if (isThere)
        return Done{};
    bool wasRead = false;
    const Expected<bool> looked
        = scan(table.select() + where, { trace.key }, [&](const QVariantList &row) {
              wasRead = true;
              return take(row.mid(1));
          });
    if (!looked)
        return looked.error();
    if (!wasRead && trace.isSure)
        repair.lost.insert({ table.name, trace.name });
    return Done{};
}

Expected<Done> DamagedTables::salvage(const QString &name, DatabaseConnection &fresh,
                                      DatabaseRepair &repair, Operation &op)
{
    const QString info = u"SELECT name FROM pragma_table_info('%1')"_s.arg(name);
    const auto columns = columnOf(fresh, info, 0);
    const auto primaryKey = columnOf(fresh, info + u" WHERE pk > 0 ORDER BY pk"_s, 0);
    const auto indexes = columnOf(
        fresh,
        u"SELECT name FROM pragma_index_list('%1') WHERE partial = 0 AND origin <> 'pk'"_s.arg(
            name),
        0);
    if (!columns || !primaryKey || !indexes)
        return !columns ? columns.error() : !primaryKey ? primaryKey.error() : indexes.error();
    Table table{ name, *columns, *primaryKey, *indexes, {} };
    table.hasRowid = columnOf(fresh, u"SELECT rowid FROM %1 LIMIT 0"_s.arg(name), 0).has_value();
    const auto others
        = columnOf(fresh, u"SELECT name FROM sqlite_master WHERE type = 'table'"_s, 0);
    for (const QString &other : others.value_or({})) {
        const auto naming = columnOf(
            fresh,
            u"SELECT \"from\" FROM pragma_foreign_key_list('%1') WHERE \"table\" = '%2'"_s.arg(
                other, name),
            0);
        if (naming && !naming->isEmpty() && primaryKey->size() == 1)
            table.references.insert(other, naming->first());
    }
    const QString insert = insertStatement(name, *columns);
    const TakeRow take = [&](const QVariantList &row) -> Expected<Done> {
        if (!op.checkpoint())
            return canceledError();
        // A row that the new file does not take is one of the damaged ones.
        if (const Expected<QSqlQuery *> added = fresh.run(insert, row)) {
            repair.rows += (*added)->numRowsAffected();
            DatabaseConnection::finish(**added);
        } else if (added.error().code == ErrorCode::NoSpace) {
            return added.error();
        }
        return Done{};
    };
    const Expected<bool> all = readEnds(table, take);
    if (!all || *all)
        return all ? Expected<Done>(Done{}) : Expected<Done>(all.error());
    bool areAll = false;
    const QList<Trace> traces = table.key().isEmpty()
        ? QList<Trace>()
        : ownTraces(table, areAll) + otherTraces(table, fresh);
    repair.isComplete &= areAll;
    for (const Trace &trace : traces) {
        if (!op.checkpoint())
            return canceledError();
        if (auto read = readTrace(table, trace, fresh, take, repair); !read)
            return read;
    }
    return Done{};
}

} // namespace weightroom
