// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/store/database.h"

#include "core/store/databaseconnection.h"
#include "core/store/databaserepair.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

struct DatabaseText
{
    Q_DECLARE_TR_FUNCTIONS(weightroom::Database)
};

} // namespace

/// An executed statement; it is finished with the object.
class DatabaseRows::Statement
{
    Q_DISABLE_COPY_MOVE(Statement)

public:
    Statement(const DatabaseConnection *connection, QSqlQuery *query)
        : m_connection(connection)
        , m_query(query)
    {
    }
    ~Statement() { DatabaseConnection::finish(*m_query); }

    const DatabaseConnection *connection() const { return m_connection; }
    QSqlQuery &query() { return *m_query; }

private:
    const DatabaseConnection *m_connection;
    QSqlQuery *m_query;
};

DatabaseRows::DatabaseRows(std::unique_ptr<Statement> statement)
    : m_statement(std::move(statement))
{
}

DatabaseRows::DatabaseRows(DatabaseRows &&) noexcept = default;
DatabaseRows &DatabaseRows::operator=(DatabaseRows &&) noexcept = default;
DatabaseRows::~DatabaseRows() = default;

Expected<bool> DatabaseRows::next()
{
    QSqlQuery &query = m_statement->query();
    if (query.next())
        return true;
    if (query.lastError().isValid())
        return m_statement->connection()->errorOf(query);
    return false;
}

bool DatabaseRows::isNull(int column) const
{
    return m_statement->query().isNull(column);
}

qint64 DatabaseRows::integer(int column) const
{
    return m_statement->query().value(column).toLongLong();
}

QString DatabaseRows::text(int column) const
{
    return m_statement->query().value(column).toString();
}

QByteArray DatabaseRows::bytes(int column) const
{
    return m_statement->query().value(column).toByteArray();
}

DatabaseTransaction::DatabaseTransaction(DatabaseTransaction &&other) noexcept
    : m_connection(std::exchange(other.m_connection, nullptr))
{
}

DatabaseTransaction::~DatabaseTransaction()
{
    // A rollback that fails leaves nothing to do: what is not committed is not there.
    if (m_connection)
        static_cast<void>(m_connection->runPatiently(u"ROLLBACK"_s));
}

Expected<Done> DatabaseTransaction::commit()
{
    Expected<Done> committed = m_connection->runPatiently(u"COMMIT"_s);
    if (committed)
        m_connection = nullptr;
    return committed;
}

Database::Database(const QString &path, const DatabaseSchema &schema)
    : m_path(path)
    , m_schema(schema)
    , m_executor(u"database"_s)
{
}

Database::~Database()
{
    m_executor.post([this]() -> Expected<Done> {
        m_connection.reset();
        return Done{};
    });
}

Expected<DatabaseConnection *> Database::connection(bool toWrite)
{
    Q_ASSERT(m_executor.isCurrentThread());
    if (!m_connection)
        m_connection = std::make_unique<DatabaseConnection>(m_path, m_schema, &m_damaged);
    const Expected<bool> open = m_connection->open(toWrite);
    if (!open)
        return open.error();
    return *open ? m_connection.get() : nullptr;
}

Expected<std::optional<DatabaseTransaction>> Database::beginRead()
{
    const Expected<DatabaseConnection *> open = connection(false);
    if (!open)
        return open.error();
    if (!*open)
        return std::optional<DatabaseTransaction>();
    if (auto begun = (*open)->runPatiently(u"BEGIN"_s); !begun)
        return begun.error();
    DatabaseTransaction transaction(*open);
    // Only the first look fixes what the transaction sees.
    if (auto looked = (*open)->runPatiently(u"SELECT 1 FROM sqlite_master"_s); !looked)
        return looked.error();
    return std::optional<DatabaseTransaction>(std::move(transaction));
}

Expected<DatabaseTransaction> Database::beginWrite(Operation &op)
{
    const Expected<DatabaseConnection *> open = connection(true);
    if (m_schema.isRepairable && m_damaged)
        return repairedError(op);
    if (!open)
        return open.error();
    if ((*open)->isReadOnly())
        return (*open)->readOnlyError();
    if (auto begun = (*open)->runPatiently(u"BEGIN IMMEDIATE"_s, &op); !begun)
        return begun.error();
    return DatabaseTransaction(*open);
}

Expected<DatabaseRepair> Database::repair(Operation &op, const RepairCheck &check)
{
    Q_ASSERT(m_executor.isCurrentThread());
    m_connection.reset();
    const Expected<DatabaseRepair> repaired = repairDatabase(m_path, m_schema, op, check);
    if (repaired)
        m_damaged = false;
    return repaired;
}

Error Database::repairedError(Operation &op)
{
    const Expected<DatabaseRepair> repaired = repair(op);
    if (!repaired)
        return repaired.error();
    return { .code = ErrorCode::Io,
             .message = DatabaseText::tr("The database %1 was damaged. It has been repaired with "
                                         "what could still be read.")
                            .arg(m_path),
             .advice
             = DatabaseText::tr("Try again. The damaged file is kept as %1.").arg(repaired->copy),
             .detail = u"%1 rows kept"_s.arg(repaired->rows),
             .source = m_path };
}

Expected<qint64> Database::execute(const QString &sql, const QVariantList &values)
{
    const Expected<QSqlQuery *> query = m_connection->run(sql, values);
    if (!query)
        return query.error();
    const qint64 changed = (*query)->numRowsAffected();
    DatabaseConnection::finish(**query);
    return changed;
}

Expected<DatabaseRows> Database::query(const QString &sql, const QVariantList &values)
{
    const Expected<QSqlQuery *> query = m_connection->run(sql, values);
    if (!query)
        return query.error();
    return DatabaseRows(std::make_unique<DatabaseRows::Statement>(m_connection.get(), *query));
}

Expected<std::optional<qint64>> Database::integer(const QString &sql, const QVariantList &values)
{
    Expected<DatabaseRows> rows = query(sql, values);
    if (!rows)
        return rows.error();
    const Expected<bool> found = rows->next();
    if (!found)
        return found.error();
    if (!*found || rows->isNull(0))
        return std::optional<qint64>();
    return std::optional<qint64>(rows->integer(0));
}

Expected<Done> Database::releaseSpace()
{
    const auto unused = integer(u"PRAGMA freelist_count"_s);
    if (!unused)
        return unused.error();
    // One page for each call: the pragma answers rows without columns, which QtSql does not step
    // through.
    for (qint64 page = 0; page < unused->value_or(0); ++page) {
        if (auto released = execute(u"PRAGMA incremental_vacuum"_s); !released)
            return released.error();
    }
    return Done{};
}

bool Database::isReadOnly() const
{
    return m_connection && m_connection->isReadOnly();
}

} // namespace weightroom
