// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/files/pendingfile.h"

#include <QCoreApplication>
#include <QFile>
#include <QRandomGenerator>

#include <algorithm>
#include <cerrno>
#include <climits>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <linux/fs.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

struct PendingFileText
{
    Q_DECLARE_TR_FUNCTIONS(weightroom::FileHandler)
};

constexpr mode_t newFileMode = 0666; // the umask narrows it

/// Whether the system's error \a number says that there can be no hard link.
bool cannotLink(int number)
{
    return number == EPERM || number == EOPNOTSUPP || number == EMLINK || number == EXDEV
        || number == ENOSYS;
}

} // namespace

Error writeError(const QString &path, int number)
{
    const bool full = number == ENOSPC || number == EDQUOT;
    Error error{ .code = full ? ErrorCode::NoSpace : ErrorCode::Io,
                 .message = full ? PendingFileText::tr("There is no space left for %1.")
                                 : PendingFileText::tr("%1 cannot be written.") };
    error.message = error.message.arg(path);
    error.cause = full ? QString() : QString::fromLocal8Bit(std::strerror(number));
    error.detail = u"errno %1"_s.arg(number);
    error.source = path;
    return error;
}

Expected<Done> syncFolder(const QString &folder)
{
    const int fd
        = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    // Some network file systems cannot sync a folder; their names are durable at once.
    const bool synced = fd >= 0 && (::fsync(fd) == 0 || errno == EINVAL || errno == EROFS);
    const int number = errno;
    if (fd >= 0)
        ::close(fd);
    if (!synced)
        return writeError(folder, number);
    return Done{};
}

QString hiddenSibling(const QString &folder, const QString &name)
{
    QString path;
    do {
        const quint64 token = QRandomGenerator::global()->generate64();
        path = u"%1/.%2.%3"_s.arg(folder, name, QString::number(token, 36));
    } while (QFile::exists(path));
    return path;
}

PendingFile::PendingFile(const QString &folder, const QString &stem, const QByteArray &hiddenPath,
                         int fd)
    : m_folder(folder)
    , m_stem(stem)
    , m_path(hiddenPath)
    , m_fd(fd)
{
}

PendingFile::~PendingFile()
{
    if (m_fd >= 0)
        ::close(m_fd);
    if (!m_published && !m_path.isEmpty())
        ::unlink(m_path.constData());
}

Expected<std::unique_ptr<PendingFile>> PendingFile::create(const QString &folder, bool nameless,
                                                           const QString &stem)
{
    if (nameless) {
        const int fd = ::open(QFile::encodeName(folder).constData(), O_TMPFILE | O_RDWR | O_CLOEXEC,
                              newFileMode);
        if (fd >= 0)
            return std::unique_ptr<PendingFile>(new PendingFile(folder, stem, {}, fd));
        if (errno == ENOSPC || errno == EDQUOT || errno == EACCES || errno == EROFS)
            return writeError(folder, errno);
    }
    const QString path = hiddenSibling(folder, stem);
    const QByteArray encoded = QFile::encodeName(path);
    const int fd = ::open(encoded.constData(), O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, newFileMode);
    if (fd < 0)
        return writeError(path, errno);
    return std::unique_ptr<PendingFile>(new PendingFile(folder, stem, encoded, fd));
}

Expected<std::unique_ptr<PendingFile>>
PendingFile::linkTo(const QString &existing, const QString &folder, const QString &stem)
{
    const QByteArray path = QFile::encodeName(hiddenSibling(folder, stem));
    if (::linkat(AT_FDCWD, QFile::encodeName(existing).constData(), AT_FDCWD, path.constData(), 0)
        == 0)
        return std::unique_ptr<PendingFile>(new PendingFile(folder, stem, path, -1));
    const int number = errno;
    Error error = writeError(folder, number);
    if (cannotLink(number))
        error.code = ErrorCode::NotSupported;
    return error;
}

Expected<std::unique_ptr<PendingFile>>
PendingFile::copyLink(const QString &existing, const QString &folder, const QString &stem)
{
    QByteArray target(PATH_MAX, '\0');
    const QByteArray source = QFile::encodeName(existing);
    const ssize_t length = ::readlink(source.constData(), target.data(), PATH_MAX - 1);
    target.truncate(std::max<ssize_t>(length, 0));
    const QByteArray path = QFile::encodeName(hiddenSibling(folder, stem));
    if (length < 0 || ::symlink(target.constData(), path.constData()) != 0)
        return writeError(folder, errno);
    return std::unique_ptr<PendingFile>(new PendingFile(folder, stem, path, -1));
}

Expected<Done> PendingFile::write(std::span<const std::byte> bytes)
{
    while (!bytes.empty()) {
        const ssize_t count = ::write(m_fd, bytes.data(), bytes.size());
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return writeError(m_folder, errno);
        bytes = bytes.subspan(static_cast<std::size_t>(count));
        m_size += count;
    }
    return Done{};
}

Expected<Done> PendingFile::writeAt(qint64 offset, std::span<const std::byte> bytes)
{
    while (!bytes.empty()) {
        const ssize_t count = ::pwrite(m_fd, bytes.data(), bytes.size(), offset);
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return writeError(m_folder, errno);
        bytes = bytes.subspan(static_cast<std::size_t>(count));
        offset += count;
        m_size = std::max(m_size, offset);
    }
    return Done{};
}

void PendingFile::startWriteback()
{
    ::sync_file_range(m_fd, 0, 0, SYNC_FILE_RANGE_WRITE);
}

bool PendingFile::shareBlocks(const QString &path)
{
    const int source = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    struct stat info;
    const bool shared
        = source >= 0 && ::ioctl(m_fd, FICLONE, source) == 0 && ::fstat(m_fd, &info) == 0;
    if (shared)
        m_size = info.st_size;
    if (source >= 0)
        ::close(source);
    return shared;
}

void PendingFile::takeAttributes(const QString &path)
{
    struct stat info;
    if (::stat(QFile::encodeName(path).constData(), &info) != 0 || m_fd < 0)
        return;
    const timespec times[] = { info.st_atim, info.st_mtim };
    ::fchmod(m_fd, info.st_mode & 07777);
    ::futimens(m_fd, times);
}

FileIdentity PendingFile::identity() const
{
    struct stat info;
    if (m_fd < 0)
        return FileIdentity::at(QFile::decodeName(m_path));
    return ::fstat(m_fd, &info) == 0 ? FileIdentity::of(info) : FileIdentity();
}

bool PendingFile::canBeLinked() const
{
    if (m_path.isEmpty())
        return true;
    const QByteArray other = QFile::encodeName(hiddenSibling(m_folder, m_stem));
    return nameBy(other) == 0 && ::unlink(other.constData()) == 0;
}

Expected<Done> PendingFile::readBack(qint64 offset, std::span<std::byte> into) const
{
    while (!into.empty()) {
        const ssize_t count = ::pread(m_fd, into.data(), into.size(), offset);
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return writeError(m_folder, errno);
        if (count == 0) {
            return Error{ .code = ErrorCode::LengthMismatch,
                          .message = PendingFileText::tr("A file written to %1 is shorter than "
                                                         "what was written.")
                                         .arg(m_folder),
                          .source = m_folder };
        }
        into = into.subspan(static_cast<std::size_t>(count));
        offset += count;
    }
    return Done{};
}

Expected<Done> PendingFile::sync()
{
    if (::fdatasync(m_fd) != 0)
        return writeError(m_folder, errno);
    if (!m_path.isEmpty()) {
        ::close(m_fd);
        m_fd = -1;
    }
    return Done{};
}

int PendingFile::nameBy(const QByteArray &path) const
{
    const QByteArray source
        = m_path.isEmpty() ? "/proc/self/fd/" + QByteArray::number(m_fd) : m_path;
    const int result = ::linkat(AT_FDCWD, source.constData(), AT_FDCWD, path.constData(),
                                m_path.isEmpty() ? AT_SYMLINK_FOLLOW : 0);
    return result == 0 ? 0 : errno;
}

int PendingFile::replaceBy(const QByteArray &path) const
{
    const QByteArray folder = path.first(path.lastIndexOf('/'));
    const QByteArray passing = QFile::encodeName(hiddenSibling(QFile::decodeName(folder), m_stem));
    const int number = nameBy(passing);
    if (number != 0)
        return number;
    if (::rename(passing.constData(), path.constData()) == 0)
        return 0;
    const int failure = errno;
    ::unlink(passing.constData());
    return failure;
}

int PendingFile::renameBy(const QByteArray &path, bool replace) const
{
    const unsigned int flags = replace ? 0 : RENAME_NOREPLACE;
    const int result = ::renameat2(AT_FDCWD, m_path.constData(), AT_FDCWD, path.constData(), flags);
    return result == 0 ? 0 : errno;
}

Expected<Done> PendingFile::publish(const QString &path, bool replace)
{
    const QByteArray encoded = QFile::encodeName(path);
    const bool isHidden = !m_path.isEmpty() && !m_published;
    int number = isHidden ? renameBy(encoded, replace) : EINVAL;
    if (number == EINVAL || number == ENOSYS) {
        number = nameBy(encoded);
        if (number == EEXIST && replace)
            number = replaceBy(encoded);
        if (number == 0 && isHidden)
            ::unlink(m_path.constData());
    }
    if (number == EEXIST) {
        return Error{ .code = ErrorCode::AlreadyExists,
                      .message = PendingFileText::tr("%1 exists already.").arg(path),
                      .source = path };
    }
    if (number != 0)
        return writeError(path, number);
    m_path = encoded;
    m_published = true;
    return Done{};
}

} // namespace weightroom
