// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/store/database.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

#include <unordered_map>

namespace weightroom {

/// The open file of a Database, with its prepared statements. Made, used and removed in one thread.
class DatabaseConnection
{
    Q_DISABLE_COPY_MOVE(DatabaseConnection)

public:
    /// \a damaged becomes true as soon as something cannot be read because the file is damaged, and
    /// false when another file is opened. It outlives the connection; may be null.
    DatabaseConnection(const QString &path, const DatabaseSchema &schema,
                       std::atomic_bool *damaged = nullptr);
    ~DatabaseConnection();

    /// Opens the file unless it is open; false when there is none, or nothing in it, and it shall
    /// only be read. A file that was replaced or removed meanwhile is opened anew.
    Expected<bool> open(bool toWrite);
    void close();

    bool isReadOnly() const { return m_readOnly; }
    Error readOnlyError() const;

    /// \a sql, prepared, with \a values and executed.
    Expected<QSqlQuery *> run(const QString &sql, const QVariantList &values);
    /// Runs \a sql, which has no values, again and again while the database is busy.
    Expected<Done> runPatiently(const QString &sql, Operation *op = nullptr);
    /// Frees what \a query holds: its locks and its values.
    static void finish(QSqlQuery &query);

    /// The error that \a query ended with.
    Error errorOf(const QSqlQuery &query) const;

private:
    struct FileId
    {
        quint64 device = 0;
        quint64 inode = 0;
        bool operator==(const FileId &) const = default;
    };

    std::optional<FileId> fileOnDisk() const;
    Expected<Done> makeFolder() const;
    Expected<Done> openFile();
    std::optional<QSqlError> openWith(const QString &name, const QString &options);
    Expected<bool> examine(bool toWrite);
    Expected<Done> prepareForWriting(bool isNew);
    Expected<Done> migrate(Operation *op);
    Expected<Done> migrateInTransaction();
    Expected<qint64> pragma(const QString &name);
    Error errorOf(const QSqlError &error) const;

    QString m_path;
    DatabaseSchema m_schema;
    QString m_connectionName;
    QSqlDatabase m_database;
    std::optional<FileId> m_file; ///< that is open
    std::optional<FileId> m_lastFile; ///< that could be opened
    bool m_readOnly = false;
    std::atomic_bool *m_damaged;
    std::unordered_map<QString, QSqlQuery> m_statements;
};

} // namespace weightroom
