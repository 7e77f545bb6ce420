// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/files/filebytes.h"

#include "core/base/files/filemapping.h"

#include <QCoreApplication>
#include <QFile>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <ctime>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace detail {

/// Closes itself.
class ReadDescriptor
{
    Q_DISABLE_COPY(ReadDescriptor)

public:
    explicit ReadDescriptor(const QString &path)
        : m_fd(::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK))
    {
    }
    ReadDescriptor(ReadDescriptor &&other) noexcept
        : m_fd(std::exchange(other.m_fd, -1))
    {
    }
    ReadDescriptor &operator=(ReadDescriptor &&) = delete;
    ~ReadDescriptor()
    {
        if (m_fd >= 0)
            ::close(m_fd);
    }
    int get() const { return m_fd; }

private:
    int m_fd;
};

} // namespace detail

namespace {

struct ByteSourceText
{
    Q_DECLARE_TR_FUNCTIONS(weightroom::ByteSource)
};

Error fileError(const QString &path, int number)
{
    const bool missing = number == ENOENT || number == ENOTDIR;
    Error error;
    error.code = missing ? ErrorCode::NotFound : ErrorCode::Io;
    error.message = (missing ? ByteSourceText::tr("The file %1 does not exist.")
                             : ByteSourceText::tr("The file %1 cannot be read."))
                        .arg(path);
    error.cause = missing ? QString() : QString::fromLocal8Bit(std::strerror(number));
    error.detail = u"errno %1"_s.arg(number);
    error.source = path;
    return error;
}

Expected<Done> requireRegularFile(const struct stat &info, const QString &path)
{
    if (S_ISDIR(info.st_mode)) {
        return Error{ .code = ErrorCode::PathIsDirectory,
                      .message = ByteSourceText::tr("%1 is a folder, not a file.").arg(path),
                      .source = path };
    }
    if (!S_ISREG(info.st_mode)) {
        return Error{ .code = ErrorCode::Io,
                      .message = ByteSourceText::tr("%1 is not a regular file.").arg(path),
                      .source = path };
    }
    return Done{};
}

/// Reads into[0 …) from position on until it is full or the file ends; -1 and errno on failure.
qint64 readFully(int fd, std::span<std::byte> into, qint64 position)
{
    qint64 have = 0;
    while (have < static_cast<qint64>(into.size())) {
        const ssize_t got = ::pread(fd, into.data() + have,
                                    into.size() - static_cast<std::size_t>(have), position + have);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return -1;
        if (got == 0)
            break;
        have += got;
    }
    return have;
}

} // namespace

Expected<qint64> detail::FileBytes::read(qint64 offset, std::span<std::byte> into) const
{
    const qint64 count = std::clamp<qint64>(m_length - offset, 0, static_cast<qint64>(into.size()));
    if (count == 0)
        return qint64(0);
    const ReadDescriptor file(m_path);
    if (file.get() < 0)
        return fileError(m_path, errno);
    struct stat info;
    if (::fstat(file.get(), &info) != 0)
        return fileError(m_path, errno);
    if (FileState{ FileIdentity::of(info), info.st_size } != m_state)
        return changedError(info.st_size);
    const qint64 have
        = readFully(file.get(), into.first(static_cast<std::size_t>(count)), m_offset + offset);
    if (have < 0)
        return fileError(m_path, errno);
    if (have < count)
        return changedError(m_offset + offset + have);
    return have;
}

/// Keeps the file open, so that verify() asks about the file that was read.
class detail::FileBytes::View final : public ByteView
{
public:
    View(const FileBytes &source, ReadDescriptor file, std::unique_ptr<FileMapping> mapping)
        : ByteView(mapping->bytes())
        , m_source(source.m_path, source.m_state, source.m_offset, source.m_length)
        , m_file(std::move(file))
        , m_mapping(std::move(mapping))
    {
    }

    Expected<Done> verify() const override
    {
        struct stat info;
        if (::fstat(m_file.get(), &info) != 0)
            return fileError(m_source.m_path, errno);
        if (FileState{ FileIdentity::of(info), info.st_size } != m_source.m_state)
            return m_source.changedError(info.st_size);
        return m_mapping->isIntact() ? Expected<Done>(Done{}) : fileError(m_source.m_path, EIO);
    }

private:
    FileBytes m_source;
    ReadDescriptor m_file;
    std::unique_ptr<FileMapping> m_mapping;
};

ByteViewPtr detail::FileBytes::view(qint64 offset, qint64 length) const
{
    Q_ASSERT(offset >= 0 && length >= 0 && offset + length <= m_length);
    ReadDescriptor file(m_path);
    struct stat info;
    if (file.get() < 0 || ::fstat(file.get(), &info) != 0
        || FileState{ FileIdentity::of(info), info.st_size } != m_state)
        return nullptr;
    auto mapping = FileMapping::map(file.get(), m_offset + offset, length);
    if (!mapping)
        return nullptr;
    return std::make_shared<View>(*this, std::move(file), std::move(mapping));
}

/// The file's number, size and times. A clock's tick may hide a second change soon after the first:
/// a file that was changed just now has no identity yet.
QByteArray detail::FileBytes::identity() const
{
    constexpr time_t settledSeconds = 2;
    struct stat info;
    if (::stat(QFile::encodeName(m_path).constData(), &info) != 0
        || FileState{ FileIdentity::of(info), info.st_size } != m_state
        || ::time(nullptr) < info.st_ctim.tv_sec + settledSeconds)
        return {};
    const qint64 changedNs = qint64(info.st_ctim.tv_sec) * 1'000'000'000 + info.st_ctim.tv_nsec;
    const FileIdentity &id = m_state.identity;
    return QStringLiteral("file %1 %2 %3 %4 %5 %6 %7")
        .arg(id.device)
        .arg(id.inode)
        .arg(m_state.size)
        .arg(id.modifiedNs)
        .arg(changedNs)
        .arg(m_offset)
        .arg(m_length)
        .toLatin1();
}

Error detail::FileBytes::changedError(qint64 sizeNow) const
{
    const qint64 size = m_state.size;
    return { .code = sizeNow < size ? ErrorCode::LengthMismatch : ErrorCode::Io,
             .message
             = ByteSourceText::tr("The file %1 has changed since the model was opened: it had %2 "
                                  "bytes, now it has %3.")
                   .arg(m_path, QString::number(size), QString::number(sizeNow)),
             .advice = ByteSourceText::tr("Open the model again."),
             .source = m_path };
}

Expected<ByteSourcePtr> fileBytes(const QString &path, qint64 offset, qint64 length)
{
    Q_ASSERT(offset >= 0);
    struct stat info;
    if (::stat(QFile::encodeName(path).constData(), &info) != 0)
        return fileError(path, errno);
    if (auto regular = requireRegularFile(info, path); !regular)
        return regular.error();
    const qint64 rest = std::max<qint64>(info.st_size - offset, 0);
    if (length > rest) {
        return Error{ .code = ErrorCode::LengthMismatch,
                      .message = ByteSourceText::tr("%1 has %2 bytes, but %3 bytes from offset %4 "
                                                    "on are needed.")
                                     .arg(path, QString::number(info.st_size),
                                          QString::number(length), QString::number(offset)),
                      .source = path };
    }
    return ByteSourcePtr(std::make_shared<detail::FileBytes>(
        path, detail::FileState{ FileIdentity::of(info), info.st_size }, offset,
        length < 0 ? rest : length));
}

} // namespace weightroom
