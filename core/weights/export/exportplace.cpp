// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/weights/export/exportplace.h"

#include "core/base/bytesource.h"
#include "core/weights/export/exportindex.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <sys/stat.h>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

struct ExportPlaceText
{
    Q_DECLARE_TR_FUNCTIONS(weightroom::TensorExport)
};

/// Longer ones are nobody's index.
constexpr qint64 mostIndexBytes = qint64(1) << 30;

int renamed(const QString &from, const QString &to, unsigned int flags)
{
    const int result = ::renameat2(AT_FDCWD, QFile::encodeName(from).constData(), AT_FDCWD,
                                   QFile::encodeName(to).constData(), flags);
    return result == 0 ? 0 : errno;
}

/// All names in \a folder are those of an export.
bool isExport(const QString &folder)
{
    const QString indexName = QString::fromUtf16(exportIndexName);
    const auto text = readFile(folder + u'/' + indexName, mostIndexBytes);
    const auto files = text ? filesOfExportIndex(*text) : std::nullopt;
    if (!files)
        return false;
    QSet<QString> known(files->begin(), files->end());
    known.insert(indexName);
    const QStringList names = QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::System
                                                     | QDir::NoDotAndDotDot);
    return std::all_of(names.begin(), names.end(),
                       [&known](const QString &name) { return known.contains(name); });
}

} // namespace

ExportFile::ExportFile(const QString &path, bool replaces)
    : m_path(path)
    , m_replaces(replaces)
{
}

Expected<PendingFile *> ExportFile::open()
{
    const QFileInfo info(m_path);
    if (info.isDir()) {
        return Error{ .code = ErrorCode::PathIsDirectory,
                      .message = ExportPlaceText::tr("%1 is a folder, not a file.").arg(m_path),
                      .source = m_path };
    }
    if (!m_replaces && (info.exists() || info.isSymLink())) {
        return Error{ .code = ErrorCode::AlreadyExists,
                      .message = ExportPlaceText::tr("%1 exists already.").arg(m_path),
                      .source = m_path };
    }
    if (auto made = m_folders.make(info.path()); !made)
        return made.error();
    auto file = PendingFile::create(info.path(), true, u"export"_s);
    if (!file)
        return file.error();
    m_file = *std::move(file);
    return m_file.get();
}

Expected<Done> ExportFile::publish()
{
    if (auto synced = m_file->sync(); !synced)
        return synced;
    if (auto published = m_file->publish(m_path, m_replaces); !published)
        return published;
    m_folders.keep();
    return syncFolder(QFileInfo(m_path).path());
}

ExportFolder::ExportFolder(const QString &path, bool replaces)
    : m_path(path)
    , m_replaces(replaces)
{
    if (const QFileInfo info(path); info.isDir())
        m_path = info.canonicalFilePath(); // what a link leads to
}

ExportFolder::~ExportFolder()
{
    if (!m_hidden.isEmpty())
        QDir(m_hidden).removeRecursively();
}

Error ExportFolder::existsError() const
{
    return { .code = ErrorCode::AlreadyExists,
             .message = m_replaces
                 ? ExportPlaceText::tr("The folder %1 holds other things than an earlier export.")
                       .arg(m_path)
                 : ExportPlaceText::tr("The folder %1 exists already.").arg(m_path),
             .source = m_path };
}

Expected<Done> ExportFolder::requireFree() const
{
    const QFileInfo info(m_path);
    if (info.isDir()) {
        const bool isFree = QDir(m_path).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::System
                                                 | QDir::NoDotAndDotDot)
            || (m_replaces && isExport(m_path));
        return isFree ? Expected<Done>(Done{}) : Expected<Done>(existsError());
    }
    if (info.exists() || info.isSymLink()) {
        return Error{ .code = ErrorCode::PathIsFile,
                      .message = ExportPlaceText::tr("%1 is a file, not a folder.").arg(m_path),
                      .source = m_path };
    }
    return Done{};
}

Expected<Done> ExportFolder::open()
{
    const QFileInfo info(m_path);
    if (auto isFree = requireFree(); !isFree)
        return isFree;
    if (auto made = m_folders.make(info.path()); !made)
        return made;
    const QString hidden = hiddenSibling(info.path(), u"export"_s);
    if (::mkdir(QFile::encodeName(hidden).constData(), 0777) != 0)
        return writeError(hidden, errno);
    m_hidden = hidden;
    return Done{};
}

Expected<std::unique_ptr<PendingFile>> ExportFolder::create() const
{
    return PendingFile::create(m_hidden, true, u"export"_s);
}

Expected<Done> ExportFolder::add(PendingFile &file, const QString &name) const
{
    if (auto synced = file.sync(); !synced)
        return synced;
    return file.publish(m_hidden + u'/' + name, false);
}

Expected<Done> ExportFolder::publish()
{
    if (auto synced = syncFolder(m_hidden); !synced)
        return synced;
    const QString hidden = m_hidden;
    int number = 0;
    if (QFileInfo::exists(m_path)) {
        // What is there may have been filled meanwhile.
        if (auto isFree = requireFree(); !isFree)
            return isFree;
        number = renamed(hidden, m_path, RENAME_EXCHANGE); // the old one is removed with this
    } else {
        number = renamed(hidden, m_path, RENAME_NOREPLACE);
        if (number == 0)
            m_hidden.clear();
    }
    if (number == EINVAL || number == ENOSYS) { // file systems that only know plain renaming
        const QString old = hiddenSibling(QFileInfo(m_path).path(), u"export"_s);
        const bool wasThere = renamed(m_path, old, 0) == 0;
        number = renamed(hidden, m_path, 0);
        if (wasThere && number != 0)
            renamed(old, m_path, 0);
        m_hidden = number == 0 ? (wasThere ? old : QString()) : hidden;
    }
    if (number == EEXIST || number == ENOTEMPTY)
        return existsError();
    if (number != 0)
        return writeError(m_path, number);
    m_folders.keep();
    return syncFolder(QFileInfo(m_path).path());
}

} // namespace weightroom
