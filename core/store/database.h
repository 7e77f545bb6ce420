// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/operation.h"
#include "core/base/serialexecutor.h"

#include <QStringList>
#include <QVariantList>

#include <atomic>
#include <chrono>
#include <functional>
#include <memory>
#include <optional>

namespace weightroom {

/// What a database file has to be.
struct DatabaseSchema
{
    /// When a commit is on the disk. A process that is killed loses no committed transaction either
    /// way; with Normal the last ones may be gone after the machine itself has stopped.
    enum class Sync { Normal, Full };

    quint32 applicationId = 0; ///< in the file's header: tells it from files of other programs
    QList<QStringList> migrations; ///< [i]: the statements that lead from version i to i + 1
    Sync sync = Sync::Full;
    /// A damaged file is copied and replaced by one with all rows that can still be read, when
    /// something is about to be written. Only where nothing beside the file depends on its rows.
    bool isRepairable = false;
    /// What a repair does last, where the tables do not fit together any more.
    QStringList afterRepair = {};
    /// How long another program may keep the database before it is an error.
    std::chrono::milliseconds patience = std::chrono::seconds(10);

    int version() const { return static_cast<int>(migrations.size()); }
};

class DatabaseConnection;
struct DatabaseRepair;

/// Looks at what a repair made before it is put in place of the damaged file, which it is not when
/// that ends with an error.
using RepairCheck = std::function<Expected<Done>(DatabaseConnection &, const DatabaseRepair &)>;

/// The rows that a query found, one at a time. While one lives, the same SQL text cannot be asked
/// again.
class DatabaseRows
{
    Q_DISABLE_COPY(DatabaseRows)

public:
    DatabaseRows(DatabaseRows &&) noexcept;
    DatabaseRows &operator=(DatabaseRows &&) noexcept;
    ~DatabaseRows();

    /// Steps to the next row, at first to the first; false behind the last one. Errors: as
    /// Database::query().
    Expected<bool> next();

    bool isNull(int column) const;
    qint64 integer(int column) const;
    QString text(int column) const;
    /// A column of bytes; for a text CAST(… AS BLOB) gives its UTF-8 without another copy.
    QByteArray bytes(int column) const;

private:
    friend class Database;
    class Statement;
    explicit DatabaseRows(std::unique_ptr<Statement> statement);

    std::unique_ptr<Statement> m_statement;
};

/// A transaction that is rolled back unless commit() succeeds.
class DatabaseTransaction
{
    Q_DISABLE_COPY(DatabaseTransaction)

public:
    DatabaseTransaction(DatabaseTransaction &&other) noexcept;
    DatabaseTransaction &operator=(DatabaseTransaction &&) = delete;
    ~DatabaseTransaction();

    /// Errors: NoSpace, Io; then nothing was written.
    Expected<Done> commit();

private:
    friend class Database;
    explicit DatabaseTransaction(DatabaseConnection *connection)
        : m_connection(connection)
    {
    }

    DatabaseConnection *m_connection;
};

/// One SQLite file and the thread that works on it. Nothing is opened before it is asked for, and
/// the file and its folder are made by the first write. Several programs may use one file: it is in
/// WAL mode, and who finds it busy waits. post() may be called from any thread, everything below it
/// only by jobs.
///
///     m_database.post(op, [this, key](Operation &) -> Expected<QByteArray> {
///         const Expected<bool> there = m_database.beginRead();
///         …
///
/// Errors of everything that opens: Io (the file cannot be read, is damaged, belongs to another
/// program, stayed busy; there is no SQLite driver), NotSupported (made by a newer version: names
/// both; the file is not touched). Errors of everything that writes, too: NoSpace, Io (read-only).
class Database
{
    Q_DISABLE_COPY_MOVE(Database)

public:
    Database(const QString &path, const DatabaseSchema &schema);
    /// Waits for the jobs that were posted, then closes the file.
    ~Database();

    const QString &path() const { return m_path; }

    /// Runs \a job, a callable Expected<T>(Operation &), in the thread of the database, one after
    /// the other.
    template <typename Job>
    auto post(OperationPtr op, Job job) -> QFuture<std::invoke_result_t<Job &, Operation &>>;

    /// A look at the database as it is now, the same until the transaction ends; nothing when the
    /// database was never written.
    Expected<std::optional<DatabaseTransaction>> beginRead();
    /// The right to write (BEGIN IMMEDIATE), which no other program has meanwhile. Makes and
    /// migrates the database where needed. A damaged one is repaired where its schema allows; the
    /// error then says what was kept, and the next try works. Errors: also Canceled, while waiting.
    Expected<DatabaseTransaction> beginWrite(Operation &op);

    /// Runs the statement \a sql with \a values for its question marks, and answers how many rows
    /// it changed. Only inside a transaction. Statements are prepared once and kept.
    Expected<qint64> execute(const QString &sql, const QVariantList &values = {});
    /// Asks for rows; the same way.
    Expected<DatabaseRows> query(const QString &sql, const QVariantList &values = {});
    /// The number in the first column of the first row; nothing when there is no row, or NULL.
    Expected<std::optional<qint64>> integer(const QString &sql, const QVariantList &values = {});

    /// Gives the room of removed rows back to the disk when the write transaction it is called in
    /// commits.
    Expected<Done> releaseSpace();

    /// Puts a new database with all rows that can still be read in the place of the file, which is
    /// kept (repairDatabase()). Not inside a transaction.
    Expected<DatabaseRepair> repair(Operation &op, const RepairCheck &check = {});
    /// True as soon as something could not be read because the file is damaged, until another file
    /// is in its place. From any thread.
    bool isDamaged() const { return m_damaged; }

    /// True when the file or its folder cannot be written, so that only reading works.
    bool isReadOnly() const;

    /// The thread of the jobs, for what follows them.
    SerialExecutor &thread() { return m_executor; }

private:
    Expected<DatabaseConnection *> connection(bool toWrite);
    Error repairedError(Operation &op);

    QString m_path;
    DatabaseSchema m_schema;
    std::atomic_bool m_damaged = false;
    std::unique_ptr<DatabaseConnection> m_connection; ///< of the thread
    SerialExecutor m_executor;
};

template <typename Job>
auto Database::post(OperationPtr op, Job job) -> QFuture<std::invoke_result_t<Job &, Operation &>>
{
    using Result = std::invoke_result_t<Job &, Operation &>;
    return m_executor.post([op = std::move(op), job = std::move(job)]() mutable -> Result {
        if (op->isCanceled())
            return canceledError();
        return job(*op);
    });
}

} // namespace weightroom
