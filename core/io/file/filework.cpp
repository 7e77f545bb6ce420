// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/io/file/filework.h"

#include "core/base/bytesource.h"
#include "core/base/files/pendingfile.h"
#include "core/store/folderlock.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>

#include <cerrno>
#include <cstdio>
#include <sys/stat.h>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

QString newWorkId()
{
    constexpr int digits = 36;
    return QDateTime::currentDateTimeUtc().toString(u"yyyyMMddTHHmmsszzz"_s) + u'-'
        + QString::number(QRandomGenerator::global()->generate(), digits);
}

Expected<Done> renameFolder(const QString &from, const QString &to)
{
    if (::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) != 0)
        return writeError(to, errno);
    return syncFolder(QFileInfo(to).path());
}

/// Removes a folder of work with all in it, the record last: what is interrupted can be begun
/// again.
bool removeWorkFolder(const QString &folder)
{
    return QDir(folder + u"/files"_s).removeRecursively() && QDir(folder).removeRecursively();
}

/// Leaves of a folder what is kept for good; the record goes last.
void removeRecord(const QString &folder)
{
    const QString lock = folder + u"/.lock"_s;
    if (!QFile::exists(lock) || QFile::remove(lock))
        QFile::remove(folder + u'/' + FileWork::recordName());
}

void recoverOne(const QString &records, const QString &name)
{
    const QString folder = records + u'/' + name;
    const bool isHidden = name.startsWith(u'.');
    const std::unique_ptr<FolderLock> lock = FolderLock::exclusive(folder);
    if (!lock)
        return;
    const QString record = folder + u'/' + FileWork::recordName();
    const Expected<QByteArray> bytes = readFile(record);
    const Expected<FileChange> change
        = bytes ? FileChange::fromJson(*bytes) : Expected<FileChange>(bytes.error());
    if (!change) {
        if (isHidden)
            removeWorkFolder(folder);
        return;
    }
    const QString id = isHidden ? name.sliced(1) : name;
    const QString stem = FileWork::stemOf(id);
    if (isHidden && !change->isDecided()) {
        if (change->undo(stem))
            removeWorkFolder(folder);
        return;
    }
    const bool keeps = isHidden && QFileInfo::exists(folder + u'/' + FileWork::entryName());
    if (keeps && !renameFolder(folder, records + u'/' + id))
        return;
    if (!change->finish(stem))
        return;
    if (!change->restores.isEmpty() && !removeWorkFolder(records + u'/' + change->restores))
        return;
    if (isHidden && !keeps) {
        removeWorkFolder(folder);
        return;
    }
    removeRecord(records + u'/' + id);
}

} // namespace

Expected<Done> writeDurably(const QString &path, const QByteArray &bytes)
{
    const auto file = PendingFile::create(QFileInfo(path).path(), true);
    if (!file)
        return file.error();
    const auto view
        = std::as_bytes(std::span(bytes.constData(), static_cast<std::size_t>(bytes.size())));
    if (auto written = (*file)->write(view); !written)
        return written;
    if (auto synced = (*file)->sync(); !synced)
        return synced;
    return (*file)->publish(path, true);
}

FileWork::FileWork(const QString &records, const QString &id)
    : m_records(records)
    , m_id(id)
{
}

Expected<std::unique_ptr<FileWork>> FileWork::begin(const QString &records)
{
    if (!QDir().mkpath(records))
        return writeError(records, errno == 0 ? EACCES : errno);
    std::unique_ptr<FileWork> work(new FileWork(records, newWorkId()));
    const QString folder = records + u"/."_s + work->m_id;
    const std::unique_ptr<FolderLock> lock = FolderLock::shared(records);
    if (::mkdir(QFile::encodeName(folder).constData(), 0777) != 0)
        return writeError(folder, errno);
    work->m_folder = folder;
    work->m_lock = FolderLock::exclusive(folder);
    return work;
}

std::unique_ptr<FileWork> FileWork::unrecorded()
{
    return std::unique_ptr<FileWork>(new FileWork({}, newWorkId()));
}

FileWork::~FileWork()
{
    if (m_finished)
        return;
    if (m_change.json.isEmpty() || !m_change.isDecided()) {
        if (m_change.undo(stem()))
            drop();
        return;
    }
    const bool keeps = !m_kept && QFileInfo::exists(m_folder + u'/' + entryName());
    if (!keeps || keepFolder())
        finish();
}

Expected<Done> FileWork::note(const FileChange &change)
{
    if (isRecorded()) {
        if (auto written = writeDurably(m_folder + u'/' + recordName(), change.toJson()); !written)
            return written;
    }
    m_change = change;
    return Done{};
}

Expected<Done> FileWork::keepFolder()
{
    const QString visible = m_records + u'/' + m_id;
    const QByteArray target = QFile::encodeName(visible);
    if (::rename(QFile::encodeName(m_folder).constData(), target.constData()) != 0)
        return writeError(visible, errno);
    m_folder = visible;
    m_kept = true;
    return syncFolder(m_records);
}

void FileWork::finish()
{
    m_finished = true;
    if (!m_change.finish(stem()))
        return; // the next start tries again
    if (!m_change.restores.isEmpty() && isRecorded()
        && !removeWorkFolder(m_records + u'/' + m_change.restores))
        return;
    if (!m_kept) {
        drop();
        return;
    }
    removeRecord(m_folder);
}

void FileWork::drop()
{
    // Seen by others it would say that what it holds is gone from where it was.
    const QString hidden = m_records + u"/."_s + m_id;
    if (isRecorded() && (!m_kept || renameFolder(m_folder, hidden)))
        removeWorkFolder(hidden);
}

void recoverFileWork(const QString &records)
{
    if (!QFileInfo::exists(records))
        return;
    const std::unique_ptr<FolderLock> lock = FolderLock::exclusive(records);
    if (!lock)
        return;
    const QStringList names
        = QDir(records).entryList(QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name);
    for (const QString &name : names) {
        if (name.startsWith(u'.')
            || QFileInfo::exists(records + u'/' + name + u'/' + FileWork::recordName()))
            recoverOne(records, name);
    }
}

} // namespace weightroom
