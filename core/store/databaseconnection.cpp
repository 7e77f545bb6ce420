// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/store/databaseconnection.h"

#include "core/base/files/diskspace.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSqlError>
#include <QUrl>
#include <QUuid>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

struct DatabaseConnectionText
{
    Q_DECLARE_TR_FUNCTIONS(weightroom::Database)
};

constexpr auto sqliteDriver = "QSQLITE"_L1;
/// What SQLite itself waits; between such waits a cancel is seen.
constexpr int busySliceMs = 100;
/// Below this a failed write is said to be the full disk's fault.
constexpr qint64 fullDiskBytes = 1 << 20;

/// Result codes of SQLite (sqlite3.h), which their manual promises never to change.
enum SqliteResult {
    SqlitePerm = 3,
    SqliteBusy = 5,
    SqliteLocked = 6,
    SqliteReadOnly = 8,
    SqliteIoError = 10,
    SqliteCorrupt = 11,
    SqliteFull = 13,
    SqliteCantOpen = 14,
    SqliteTooBig = 18,
    SqliteNotADatabase = 26,
};

int resultOf(const QSqlError &error)
{
    return error.nativeErrorCode().toInt() & 0xff; // without the extension
}

bool isBusy(const QSqlError &error)
{
    const int result = resultOf(error);
    return result == SqliteBusy || result == SqliteLocked;
}

bool mayWrite(const QString &path)
{
    return ::faccessat(AT_FDCWD, QFile::encodeName(path).constData(), W_OK, AT_EACCESS) == 0;
}

/// The name by which SQLite takes the file for one that nobody changes: then it needs no files
/// beside it.
QString immutableName(const QString &path)
{
    return u"file:"_s + QString::fromLatin1(QUrl::toPercentEncoding(path, "/")) + u"?immutable=1"_s;
}

} // namespace

DatabaseConnection::DatabaseConnection(const QString &path, const DatabaseSchema &schema,
                                       std::atomic_bool *damaged)
    : m_path(path)
    , m_schema(schema)
    , m_connectionName(QUuid::createUuid().toString(QUuid::WithoutBraces))
    , m_damaged(damaged)
{
}

DatabaseConnection::~DatabaseConnection()
{
    close();
}

void DatabaseConnection::close()
{
    m_statements.clear();
    if (m_database.isValid()) {
        m_database.close();
        m_database = {};
        QSqlDatabase::removeDatabase(m_connectionName);
    }
    m_file.reset();
    m_readOnly = false;
}

std::optional<DatabaseConnection::FileId> DatabaseConnection::fileOnDisk() const
{
    struct stat info;
    if (::stat(QFile::encodeName(m_path).constData(), &info) != 0)
        return {};
    return FileId{ info.st_dev, info.st_ino };
}

Expected<bool> DatabaseConnection::open(bool toWrite)
{
    const std::optional<FileId> there = fileOnDisk();
    if (m_file && m_file == there)
        return true;
    close();
    if (!there && !toWrite)
        return false;
    if (!there) {
        if (auto made = makeFolder(); !made)
            return made.error();
    }
    if (auto opened = openFile(); !opened)
        return opened.error();
    // It was replaced while it was waited for: nobody shall work on the file that is gone.
    if (there && fileOnDisk() != there)
        return open(toWrite);
    const Expected<bool> usable = examine(toWrite);
    if (!usable || !*usable) {
        const bool readOnly = m_readOnly;
        close();
        m_readOnly = readOnly;
        return usable;
    }
    m_file = fileOnDisk();
    if (m_damaged && m_file != m_lastFile)
        *m_damaged = false;
    m_lastFile = m_file;
    return true;
}

Expected<Done> DatabaseConnection::makeFolder() const
{
    const QString folder = QFileInfo(m_path).path();
    errno = 0;
    if (QDir().mkpath(folder))
        return Done{};
    const int number = errno;
    return Error{ .code = number == ENOSPC || number == EDQUOT ? ErrorCode::NoSpace : ErrorCode::Io,
                  .message
                  = DatabaseConnectionText::tr("The folder %1 cannot be made.").arg(folder),
                  .detail = QString::fromLocal8Bit(std::strerror(number)),
                  .source = folder };
}

std::optional<QSqlError> DatabaseConnection::openWith(const QString &name, const QString &options)
{
    m_statements.clear();
    m_database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=%1"_s.arg(busySliceMs) + options);
    m_database.setDatabaseName(name);
    if (!m_database.open())
        return m_database.lastError();
    // SQLite opens files when they are first asked; one without its journal shows only then.
    QSqlQuery query(m_database);
    if (!query.exec(u"PRAGMA schema_version"_s))
        return query.lastError();
    return {};
}

Expected<Done> DatabaseConnection::openFile()
{
    if (!QSqlDatabase::isDriverAvailable(sqliteDriver)) {
        return Error{ .code = ErrorCode::Io,
                      .message
                      = DatabaseConnectionText::tr("%1 cannot be opened: the SQLite driver "
                                                   "of Qt is not installed.")
                            .arg(m_path),
                      .advice = DatabaseConnectionText::tr("Install the package "
                                                           "libqt6sql6-sqlite."),
                      .detail = QSqlDatabase::drivers().join(u' '),
                      .source = m_path };
    }
    m_database = QSqlDatabase::addDatabase(sqliteDriver, m_connectionName);
    const bool exists = QFileInfo::exists(m_path);
    m_readOnly = (exists && !mayWrite(m_path)) || !mayWrite(QFileInfo(m_path).path());
    const QString readOnly = m_readOnly ? u";QSQLITE_OPEN_READONLY"_s : QString();
    QDeadlineTimer deadline(m_schema.patience);
    std::optional<QSqlError> failure = openWith(m_path, readOnly);
    while (failure && isBusy(*failure) && !deadline.hasExpired())
        failure = openWith(m_path, readOnly);
    if (failure && m_readOnly && exists && QFileInfo(m_path + u"-wal"_s).size() == 0)
        failure = openWith(immutableName(m_path), readOnly + u";QSQLITE_OPEN_URI"_s);
    if (failure) {
        const Error error = errorOf(*failure);
        close();
        return error;
    }
    return Done{};
}

Expected<qint64> DatabaseConnection::pragma(const QString &name)
{
    Expected<QSqlQuery *> query = run(u"PRAGMA "_s + name, {});
    if (!query)
        return query.error();
    const qint64 value = (*query)->next() ? (*query)->value(0).toLongLong() : 0;
    finish(**query);
    return value;
}

Expected<bool> DatabaseConnection::examine(bool toWrite)
{
    if (auto consistent = runPatiently(u"BEGIN"_s); !consistent)
        return consistent.error();
    const Expected<qint64> id = pragma(u"application_id"_s);
    const Expected<qint64> version = pragma(u"user_version"_s);
    const Expected<qint64> objects = pragma(u"schema_version"_s);
    if (auto ended = runPatiently(u"COMMIT"_s); !ended)
        return ended.error();
    for (const Expected<qint64> *value : { &id, &version, &objects }) {
        if (!*value)
            return value->error();
    }
    const bool isNew = *id == 0 && *version == 0 && *objects == 0;
    if (!isNew && *id != m_schema.applicationId) {
        return Error{
            .code = ErrorCode::Io,
            .message = DatabaseConnectionText::tr("%1 belongs to another program.").arg(m_path),
            .advice = DatabaseConnectionText::tr("Choose another data folder, or move the "
                                                 "file away."),
            .detail = u"application_id %1, expected %2"_s.arg(*id).arg(m_schema.applicationId),
            .source = m_path
        };
    }
    if (*version > m_schema.version()) {
        return Error{ .code = ErrorCode::NotSupported,
                      .message
                      = DatabaseConnectionText::tr("%1 was made by a newer version of this "
                                                   "program: it has format %2, this "
                                                   "version knows formats up to %3.")
                            .arg(m_path)
                            .arg(*version)
                            .arg(m_schema.version()),
                      .advice = DatabaseConnectionText::tr("Install the newer version, or choose "
                                                           "another data folder."),
                      .source = m_path };
    }
    if (isNew && !toWrite)
        return false;
    if (m_readOnly)
        return *version == m_schema.version() ? Expected<bool>(true) : readOnlyError();
    if (auto ready = prepareForWriting(isNew); !ready)
        return ready.error();
    if (*version < m_schema.version()) {
        if (auto migrated = migrate(nullptr); !migrated)
            return migrated.error();
    }
    return true;
}

Expected<Done> DatabaseConnection::prepareForWriting(bool isNew)
{
    // Before there is a table: afterwards SQLite ignores it.
    if (isNew) {
        if (auto set = runPatiently(u"PRAGMA auto_vacuum = INCREMENTAL"_s); !set)
            return set;
    }
    const QString sync = m_schema.sync == DatabaseSchema::Sync::Full ? u"FULL"_s : u"NORMAL"_s;
    // File systems that cannot share memory answer another journal mode: that is safe, too.
    for (const QString &statement :
         { u"PRAGMA journal_mode = WAL"_s, u"PRAGMA synchronous = %1"_s.arg(sync),
           u"PRAGMA journal_size_limit = 4194304"_s, u"PRAGMA foreign_keys = ON"_s }) {
        if (auto set = runPatiently(statement); !set)
            return set;
    }
    return Done{};
}

Expected<Done> DatabaseConnection::migrate(Operation *op)
{
    if (auto begun = runPatiently(u"BEGIN IMMEDIATE"_s, op); !begun)
        return begun;
    Expected<Done> done = migrateInTransaction();
    if (done)
        done = runPatiently(u"COMMIT"_s);
    if (!done) {
        // Nothing can be done about a rollback that fails: closing rolls back, too.
        static_cast<void>(run(u"ROLLBACK"_s, {}));
    }
    return done;
}

Expected<Done> DatabaseConnection::migrateInTransaction()
{
    // Another program may have been faster.
    const Expected<qint64> version = pragma(u"user_version"_s);
    if (!version)
        return version.error();
    QStringList statements;
    for (qsizetype step = *version; step < m_schema.migrations.size(); ++step)
        statements += m_schema.migrations.at(step);
    statements.append(u"PRAGMA application_id = %1"_s.arg(m_schema.applicationId));
    statements.append(u"PRAGMA user_version = %1"_s.arg(m_schema.version()));
    for (const QString &statement : std::as_const(statements)) {
        Expected<QSqlQuery *> query = run(statement, {});
        if (!query)
            return query.error();
        finish(**query);
    }
    return Done{};
}

Expected<QSqlQuery *> DatabaseConnection::run(const QString &sql, const QVariantList &values)
{
    auto found = m_statements.find(sql);
    if (found == m_statements.end()) {
        QSqlQuery query(m_database);
        query.setForwardOnly(true);
        if (!query.prepare(sql))
            return errorOf(query);
        found = m_statements.emplace(sql, std::move(query)).first;
    }
    QSqlQuery &query = found->second;
    Q_ASSERT(!query.isActive());
    for (int i = 0; i < values.size(); ++i)
        query.bindValue(i, values.at(i));
    if (!query.exec()) {
        const Error error = errorOf(query);
        finish(query);
        return error;
    }
    return &query;
}

Expected<Done> DatabaseConnection::runPatiently(const QString &sql, Operation *op)
{
    QDeadlineTimer deadline(m_schema.patience);
    for (;;) {
        QSqlQuery query(m_database);
        query.setForwardOnly(true);
        if (query.exec(sql))
            return Done{};
        if (!isBusy(query.lastError()) || deadline.hasExpired())
            return errorOf(query);
        if (op && op->isCanceled())
            return canceledError();
    }
}

void DatabaseConnection::finish(QSqlQuery &query)
{
    query.finish();
    const qsizetype count = query.boundValues().size();
    for (int i = 0; i < count; ++i)
        query.bindValue(i, QVariant());
}

Error DatabaseConnection::readOnlyError() const
{
    return { .code = ErrorCode::Io,
             .message = DatabaseConnectionText::tr("%1 can only be read: you may not write to the "
                                                   "file or its folder.")
                            .arg(m_path),
             .advice = DatabaseConnectionText::tr("Allow writing, or choose another data folder."),
             .source = m_path };
}

Error DatabaseConnection::errorOf(const QSqlQuery &query) const
{
    return errorOf(query.lastError());
}

Error DatabaseConnection::errorOf(const QSqlError &failure) const
{
    Error error{ .code = ErrorCode::Io,
                 .message = {},
                 .detail
                 = u"%1 (SQLite %2)"_s.arg(failure.databaseText(), failure.nativeErrorCode()),
                 .source = m_path };
    const int result = resultOf(failure);
    if (isBusy(failure)) {
        error.message
            = DatabaseConnectionText::tr("%1 is kept busy by another program.").arg(m_path);
        error.advice = DatabaseConnectionText::tr("Wait until it is done, then try again.");
    } else if (result == SqliteReadOnly || result == SqlitePerm) {
        return readOnlyError();
    } else if (result == SqliteCorrupt || result == SqliteNotADatabase) {
        if (m_damaged)
            *m_damaged = true;
        error.advice = m_schema.isRepairable
            ? DatabaseConnectionText::tr(
                "The next change there keeps a copy of the file and repairs "
                "it with what can still be read.")
            : DatabaseConnectionText::tr("Repair it in the window: choose the place, then Repair. "
                                         "The damaged file is kept.");
        error.message = DatabaseConnectionText::tr("The database %1 is damaged.").arg(m_path);
    } else if (result == SqliteFull
               || (result == SqliteIoError
                   && freeSpace(QFileInfo(m_path).path()).value_or(fullDiskBytes)
                       < fullDiskBytes)) {
        error.code = ErrorCode::NoSpace;
        error.message
            = DatabaseConnectionText::tr("There is no room left on the disk of %1.").arg(m_path);
    } else if (result == SqliteTooBig) {
        error.message
            = DatabaseConnectionText::tr("That is too much for one entry of %1.").arg(m_path);
    } else if (result == SqliteCantOpen) {
        error.message = DatabaseConnectionText::tr("%1 cannot be opened.").arg(m_path);
    } else {
        error.message = DatabaseConnectionText::tr("%1 cannot be read or written.").arg(m_path);
    }
    return error;
}

} // namespace weightroom
