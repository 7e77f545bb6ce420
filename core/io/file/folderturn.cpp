// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/io/file/folderturn.h"

#include "core/base/operation.h"
#include "core/io/modelextent.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QThread>

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

struct FolderTurnText
{
    Q_DECLARE_TR_FUNCTIONS(weightroom::FileHandler)
};

constexpr unsigned long turnPollMs = 20;
constexpr qint64 turnReportMs = 1000;

/// False: cancelled.
bool waitForLock(int fd, const QString &folder, Operation &op)
{
    QElapsedTimer waiting;
    waiting.start();
    bool told = false;
    while (::flock(fd, LOCK_EX | LOCK_NB) != 0 && (errno == EWOULDBLOCK || errno == EINTR)) {
        if (!op.checkpoint())
            return false;
        if (!told && waiting.elapsed() > turnReportMs) {
            told = true;
            op.report(FolderTurnText::tr("Something else is changing models in %1: waiting until "
                                         "it is done.")
                          .arg(folder));
        }
        QThread::msleep(turnPollMs);
    }
    return true;
}

int openFolder(const QString &folder)
{
    return ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
}

bool isStillAt(int fd, const QString &folder)
{
    struct stat opened;
    struct stat named;
    return ::fstat(fd, &opened) != 0 || ::stat(QFile::encodeName(folder).constData(), &named) != 0
        || (opened.st_dev == named.st_dev && opened.st_ino == named.st_ino);
}

} // namespace

Expected<FolderTurn> FolderTurn::take(const QStringList &folders, Operation &op)
{
    // Everybody in the same order, and none twice: so nobody waits for himself or in a circle.
    QStringList names;
    for (const QString &folder : folders)
        names.append(QFileInfo(folder).canonicalFilePath());
    names.sort();
    names.removeDuplicates();
    FolderTurn turn;
    for (const QString &name : std::as_const(names)) {
        int fd = openFolder(name);
        while (fd >= 0) {
            turn.m_folders.push_back(fd);
            if (!waitForLock(fd, name, op))
                return canceledError();
            if (isStillAt(fd, name))
                break;
            fd = openFolder(name); // it was made anew meanwhile
        }
    }
    return turn;
}

FolderTurn::FolderTurn(FolderTurn &&other) noexcept
    : m_folders(std::exchange(other.m_folders, {}))
{
}

FolderTurn &FolderTurn::operator=(FolderTurn &&other) noexcept
{
    std::swap(m_folders, other.m_folders);
    return *this;
}

FolderTurn::~FolderTurn()
{
    for (const int fd : m_folders)
        ::close(fd);
}

QString modelFolderAt(const QString &path)
{
    const QString tidy = tidyPath(path);
    return meansFile(tidy) ? QFileInfo(tidy).path() : tidy;
}

} // namespace weightroom
