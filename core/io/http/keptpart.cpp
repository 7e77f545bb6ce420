// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/io/http/keptpart.h"

#include "core/base/files/pendingfile.h"

#include <QDir>
#include <QFile>
#include <QUuid>

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace weightroom {

FetchedPart::~FetchedPart() = default;
PartialFiles::~PartialFiles() = default;

KeptPart::KeptPart(PartialFilesPtr files, const QString &url)
    : m_files(std::move(files))
    , m_url(url)
{
}

KeptPart::~KeptPart()
{
    close();
}

void KeptPart::close()
{
    if (m_fd >= 0)
        ::close(m_fd);
    m_fd = -1;
}

Expected<KeptBytes> KeptPart::open()
{
    const std::optional<PartialFile> noted = m_files->find(m_url);
    if (!noted || noted->path.isEmpty())
        return KeptBytes();
    const int fd = ::open(QFile::encodeName(noted->path).constData(), O_RDWR | O_CLOEXEC);
    struct stat info;
    if (fd < 0 || ::fstat(fd, &info) != 0) {
        if (fd >= 0)
            ::close(fd);
        return KeptBytes();
    }
    close();
    m_fd = fd;
    m_file = *noted;
    m_file.synced = 0;
    const qint64 there = std::min<qint64>(info.st_size, noted->synced);
    if (there < info.st_size && ::ftruncate(fd, there) != 0)
        return writeError(noted->path, errno);
    return KeptBytes{ there, noted->validator, noted->size };
}

Expected<Done> KeptPart::restart(const QByteArray &validator, qint64 size)
{
    close();
    const QString former = m_file.path;
    const QString folder = m_files->folder();
    QDir().mkpath(folder);
    m_file
        = { .path = u"%1/%2.part"_s.arg(folder, QUuid::createUuid().toString(QUuid::WithoutBraces)),
            .validator = validator,
            .size = size };
    m_fd = ::open(QFile::encodeName(m_file.path).constData(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC,
                  0600);
    if (m_fd < 0)
        return writeError(m_file.path, errno);
    m_files->note(m_url, m_file);
    if (!former.isEmpty())
        QFile::remove(former);
    return Done{};
}

Expected<Done> KeptPart::write(qint64 offset, QByteArrayView bytes)
{
    const qint64 end = offset + bytes.size();
    while (!bytes.isEmpty()) {
        const ssize_t wrote
            = ::pwrite(m_fd, bytes.data(), static_cast<std::size_t>(bytes.size()), offset);
        if (wrote < 0 && errno == EINTR)
            continue;
        if (wrote < 0)
            return writeError(m_file.path, errno);
        bytes = bytes.sliced(wrote);
        offset += wrote;
    }
    return end - m_file.synced >= syncBytes ? sync(end) : Done{};
}

Expected<Done> KeptPart::sync(qint64 bytes)
{
    if (::fdatasync(m_fd) != 0)
        return writeError(m_file.path, errno);
    m_file.synced = bytes;
    m_files->note(m_url, m_file);
    return Done{};
}

Expected<Done> KeptPart::read(qint64 offset, std::span<std::byte> into) const
{
    while (!into.empty()) {
        const ssize_t got = ::pread(m_fd, into.data(), into.size(), offset);
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            return writeError(m_file.path, got < 0 ? errno : EIO);
        into = into.subspan(static_cast<std::size_t>(got));
        offset += got;
    }
    return Done{};
}

Expected<ByteSourcePtr> KeptPart::finish(qint64 size, const QString &)
{
    // What may be there behind the end is of no version.
    if (::ftruncate(m_fd, size) != 0)
        return writeError(m_file.path, errno);
    m_file.size = size;
    if (auto synced = sync(size); !synced)
        return synced.error();
    close();
    return fileBytes(m_file.path, 0, size);
}

} // namespace weightroom
