// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/store/databaserepair.h"

#include "core/base/files/pendingfile.h"
#include "core/store/damagedtables.h"
#include "core/store/databaseconnection.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QtEndian>

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <unistd.h>

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

/// What repairs that were killed left: nobody else is at work, by the lock.
void removeUnfinishedRepairs(const QString &path)
{
    const QFileInfo file(path);
    const QDir folder = file.dir();
    const QString stem = file.fileName() + u".repairing-"_s;
    for (const QString &name : folder.entryList(QDir::Files)) {
        if (name.startsWith(stem))
            QFile::remove(folder.filePath(name));
    }
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

/// The right to work on a database alone, by the locks that SQLite takes (its file format, "lock
/// bytes"). Those belong to this object, not to the process: closing the file elsewhere keeps them.
class DatabaseLock
{
    Q_DISABLE_COPY_MOVE(DatabaseLock)

public:
    explicit DatabaseLock(const QString &path)
        : m_fd(::open(QFile::encodeName(path).constData(), O_RDWR | O_CLOEXEC))
    {
    }
    ~DatabaseLock()
    {
        if (m_fd >= 0)
            ::close(m_fd);
    }

    Expected<Done> take(const QString &path)
    {
        if (m_fd < 0)
            return writeError(path, errno);
        struct flock lock = {};
        lock.l_type = F_WRLCK;
        lock.l_whence = SEEK_SET;
        lock.l_start = 0x40000000;
        lock.l_len = 512;
        // File systems without locks have none of other programs either.
        if (::fcntl(m_fd, F_OFD_SETLK, &lock) == 0 || (errno != EAGAIN && errno != EACCES))
            return Done{};
        return Error{ .code = ErrorCode::Io,
                      .message = DatabaseRepairText::tr("The database %1 is damaged, and cannot be "
                                                        "repaired while another program has it "
                                                        "open.")
                                     .arg(path),
                      .advice = DatabaseRepairText::tr("Close the other windows and programs that "
                                                       "use it, then try again."),
                      .source = path };
    }

private:
    int m_fd;
};

/// A number as SQLite writes it into headers.
QByteArray headerNumber(qint64 number)
{
    QByteArray bytes(4, '\0');
    qToBigEndian(static_cast<quint32>(number), bytes.data());
    return bytes;
}

/// Of a database file; 0 when it has none.
qint64 pageSizeOf(const QString &path)
{
    QFile file(path);
    const QByteArray head = file.open(QIODevice::ReadOnly) ? file.read(18) : QByteArray();
    return head.size() == 18 ? qFromBigEndian<quint16>(head.constData() + 16) : 0;
}

/// Takes half a page off the end of the copy \a path: SQLite reads zeros in place of what is not
/// there.
void cutToWholePages(const QString &path, qint64 pageSize)
{
    QFile file(path);
    if (pageSize > 0 && file.size() % pageSize != 0)
        file.resize(file.size() - file.size() % pageSize);
}

/// Gives the copy \a path, whose first page cannot be read, the first page of the new database
/// \a freshPath: it names the tables, which begin at the same pages in all files of a schema (in
/// files that can be vacuumed step by step SQLite keeps them in front).
bool lendFirstPage(const QString &path, const QString &freshPath)
{
    QFile fresh(freshPath);
    QFile file(path);
    if (!fresh.open(QIODevice::ReadOnly) || !file.open(QIODevice::ReadWrite))
        return false;
    const qint64 pageSize = pageSizeOf(freshPath);
    if (pageSize < 512 || file.size() < 2 * pageSize)
        return false;
    QByteArray page = fresh.read(pageSize);
    page.replace(28, 4, headerNumber(file.size() / pageSize));
    page.replace(32, 8, QByteArray(8, '\0')); // no page is said to be free
    page.replace(92, 4, page.mid(24, 4)); // the number of pages counts
    return file.write(page) == page.size() && file.flush();
}

Expected<Done> requireWhole(DatabaseConnection &fresh, const QString &path)
{
    const auto verdict = columnOf(fresh, u"PRAGMA integrity_check"_s, 0);
    if (!verdict)
        return verdict.error();
    if (*verdict == QStringList{ u"ok"_s })
        return Done{};
    return Error{ .code = ErrorCode::Io,
                  .message = DatabaseRepairText::tr("The database %1 is damaged, and the repaired "
                                                    "one is not whole either: it stays as it is.")
                                 .arg(path),
                  .detail = verdict->join(u'\n'),
                  .source = path };
}

/// Fills the new file with what can be read of the tables.
Expected<Done> salvageRows(DamagedTables &damaged, DatabaseConnection &fresh,
                           const DatabaseSchema &schema, DatabaseRepair &repair, Operation &op)
{
    if (auto begun = fresh.runPatiently(u"BEGIN IMMEDIATE"_s); !begun)
        return begun;
    const auto tables = columnOf(fresh,
                                 u"SELECT name FROM sqlite_master WHERE type = 'table'"
                                 " AND name NOT LIKE 'sqlite_%' ORDER BY rowid"_s,
                                 0);
    if (!tables)
        return tables.error();
    for (const QString &table : repair.isComplete ? *tables : QStringList()) {
        if (auto salvaged = damaged.salvage(table, fresh, repair, op); !salvaged)
            return salvaged;
    }
    for (const QString &statement : schema.afterRepair) {
        const Expected<QSqlQuery *> done = fresh.run(statement, {});
        if (!done)
            return done.error();
        DatabaseConnection::finish(**done);
    }
    return fresh.runPatiently(u"COMMIT"_s);
}

/// The files a repair works with, beside the damaged one.
struct RepairFiles
{
    QString path;
    QString fresh; ///< what takes its place
    QString scratch; ///< a copy that may change
};

/// Makes the new file. Afterwards the scratch copy has all of the journal in it.
Expected<Done> fillFreshFile(const RepairFiles &files, const DatabaseSchema &schema,
                             DatabaseRepair &repair, Operation &op, const RepairCheck &check)
{
    {
        DatabaseConnection empty(files.fresh, schema);
        if (auto made = empty.open(true); !made)
            return made.error();
    }
    if (auto copied = copyDamagedFile(files.path, files.scratch); !copied)
        return copied;
    cutToWholePages(files.scratch, pageSizeOf(files.fresh));
    if (!DamagedTables(files.scratch).hasTables())
        lendFirstPage(files.scratch, files.fresh);
    DatabaseConnection fresh(files.fresh, schema);
    if (auto opened = fresh.open(true); !opened)
        return opened.error();
    DamagedTables damaged(files.scratch);
    repair.isComplete = damaged.hasTables();
    if (auto filled = salvageRows(damaged, fresh, schema, repair, op); !filled)
        return filled;
    if (auto whole = requireWhole(fresh, files.path); !whole)
        return whole;
    return check ? check(fresh, repair) : Done{};
}

Expected<Done> replaceBy(const QString &from, const QString &to)
{
    if (std::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) != 0)
        return writeError(to, errno);
    return syncFolder(QFileInfo(to).path());
}

/// A journal must never meet the new file. So where it holds something, the damaged file gives way
/// to the copy of it that has all of that in it already, and only then the journal goes.
Expected<Done> publishFreshFile(const RepairFiles &files)
{
    const bool isMerged = QFileInfo(files.scratch + u"-wal"_s).size() == 0;
    if (QFileInfo(files.path + u"-wal"_s).size() > 0 && isMerged) {
        if (auto merged = replaceBy(files.scratch, files.path); !merged)
            return merged;
    }
    for (const QString &suffix : journalSuffixes())
        QFile::remove(files.path + suffix);
    return replaceBy(files.fresh, files.path);
}

} // namespace

Expected<DatabaseRepair> repairDatabase(const QString &path, const DatabaseSchema &schema,
                                        Operation &op, const RepairCheck &check)
{
    DatabaseLock lock(path);
    if (auto taken = lock.take(path); !taken)
        return taken.error();
    removeUnfinishedRepairs(path);
    const QString moment = QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd-HHmmss-zzz"_s);
    DatabaseRepair repair{ path + u".damaged-"_s + moment };
    const RepairFiles files{ path, path + u".repairing-"_s + moment,
                             path + u".repairing-copy-"_s + moment };
    Expected<Done> done = copyDamagedFile(path, repair.copy);
    if (done)
        done = fillFreshFile(files, schema, repair, op, check);
    const bool isFilled = bool(done);
    if (done)
        done = publishFreshFile(files);
    removeDatabaseFiles(files.fresh);
    removeDatabaseFiles(files.scratch);
    if (done)
        return repair;
    if (!isFilled)
        removeDatabaseFiles(repair.copy);
    return done.error();
}

} // namespace weightroom
