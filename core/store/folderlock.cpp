// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/store/folderlock.h"

#include <QFile>

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace weightroom {

FolderLock::~FolderLock()
{
    ::close(m_fd);
}

std::unique_ptr<FolderLock> FolderLock::shared(const QString &folder)
{
    return take(folder, LOCK_SH);
}

std::unique_ptr<FolderLock> FolderLock::exclusive(const QString &folder)
{
    return take(folder, LOCK_EX | LOCK_NB);
}

std::unique_ptr<FolderLock> FolderLock::take(const QString &folder, int how)
{
    const QByteArray path = QFile::encodeName(folder + u"/.lock"_s);
    const int fd = ::open(path.constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
    if (fd < 0)
        return nullptr;
    int locked = 0;
    do {
        locked = ::flock(fd, how);
    } while (locked != 0 && errno == EINTR);
    if (locked == 0)
        return std::unique_ptr<FolderLock>(new FolderLock(fd));
    ::close(fd);
    return nullptr;
}

} // namespace weightroom
