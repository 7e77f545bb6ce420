// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/io/http/spoolfile.h"

#include "core/base/files/diskspace.h"
#include "core/base/files/pendingfile.h"

#include <QDir>
#include <QFile>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <fcntl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

/// A file that has no name any more; -1 and errno on failure.
int openNameless(const QString &folder)
{
    const QByteArray path = QFile::encodeName(folder);
    const int fd = ::open(path.constData(), O_TMPFILE | O_RDWR | O_CLOEXEC, 0600);
    if (fd >= 0 || (errno != EOPNOTSUPP && errno != EISDIR && errno != ENOENT))
        return fd;
    QByteArray name = path + "/.spool-XXXXXX";
    const int named = ::mkostemp(name.data(), O_CLOEXEC);
    if (named >= 0)
        ::unlink(name.constData());
    return named;
}

class SpooledBytes final : public ByteSource
{
public:
    SpooledBytes(SpoolPart part, qint64 size, const QString &name)
        : m_part(std::move(part))
        , m_size(size)
        , m_name(name)
    {
    }

    qint64 size() const noexcept override { return m_size; }
    QString name() const override { return m_name; }

    Expected<qint64> read(qint64 offset, std::span<std::byte> into) const override
    {
        const qint64 count
            = std::clamp<qint64>(m_size - offset, 0, static_cast<qint64>(into.size()));
        if (auto read = m_part.read(offset, into.first(static_cast<std::size_t>(count))); !read)
            return read.error();
        return count;
    }

private:
    SpoolPart m_part;
    qint64 m_size;
    QString m_name;
};

/// Keeps a download while the program runs.
class SpooledPart final : public FetchedPart
{
public:
    explicit SpooledPart(SpoolFilePtr spool)
        : m_part(std::move(spool))
    {
    }

    Expected<KeptBytes> open() override { return KeptBytes(); }
    Expected<Done> restart(const QByteArray &, qint64) override { return Done{}; }
    Expected<Done> write(qint64 offset, QByteArrayView bytes) override
    {
        return m_part.write(offset, bytes);
    }
    Expected<Done> read(qint64 offset, std::span<std::byte> into) const override
    {
        return m_part.read(offset, into);
    }
    Expected<ByteSourcePtr> finish(qint64 size, const QString &name) override
    {
        return spooledBytes(m_part, size, name);
    }

private:
    SpoolPart m_part;
};

} // namespace

SpoolFile::SpoolFile(const QString &folder, int fd)
    : m_folder(folder)
    , m_fd(fd)
{
}

SpoolFile::~SpoolFile()
{
    ::close(m_fd);
}

Expected<SpoolFilePtr> SpoolFile::create(const QString &folder, qint64 needed)
{
    const QString place = folder.isEmpty() ? QDir::tempPath() : folder;
    QDir().mkpath(place);
    if (auto space = requireDiskSpace(place, std::max<qint64>(needed, 0)); !space)
        return space.error();
    const int fd = openNameless(place);
    if (fd < 0)
        return writeError(place, errno);
    return SpoolFilePtr(new SpoolFile(place, fd));
}

qint64 SpoolFile::allocate()
{
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_end, m_end + chunkBytes);
}

Expected<Done> SpoolFile::write(qint64 position, QByteArrayView bytes) const
{
    while (!bytes.isEmpty()) {
        const ssize_t wrote
            = ::pwrite(m_fd, bytes.data(), static_cast<std::size_t>(bytes.size()), position);
        if (wrote < 0 && errno == EINTR)
            continue;
        if (wrote < 0)
            return writeError(m_folder, errno);
        bytes = bytes.sliced(wrote);
        position += wrote;
    }
    return Done{};
}

Expected<Done> SpoolFile::read(qint64 position, std::span<std::byte> into) const
{
    while (!into.empty()) {
        const ssize_t got = ::pread(m_fd, into.data(), into.size(), position);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return writeError(m_folder, errno);
        if (got == 0) {
            // Beyond what was written so far.
            std::fill(into.begin(), into.end(), std::byte{});
            break;
        }
        into = into.subspan(static_cast<std::size_t>(got));
        position += got;
    }
    return Done{};
}

SpoolPart::SpoolPart(SpoolFilePtr file)
    : m_file(std::move(file))
{
}

Expected<Done> SpoolPart::write(qint64 offset, QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        const auto chunk = static_cast<std::size_t>(offset / SpoolFile::chunkBytes);
        const qint64 inside = offset % SpoolFile::chunkBytes;
        if (m_chunks.size() <= chunk)
            m_chunks.resize(chunk + 1, -1);
        if (m_chunks[chunk] < 0)
            m_chunks[chunk] = m_file->allocate();
        const qint64 count = std::min<qint64>(bytes.size(), SpoolFile::chunkBytes - inside);
        if (auto wrote = m_file->write(m_chunks[chunk] + inside, bytes.first(count)); !wrote)
            return wrote;
        bytes = bytes.sliced(count);
        offset += count;
    }
    return Done{};
}

Expected<Done> SpoolPart::read(qint64 offset, std::span<std::byte> into) const
{
    while (!into.empty()) {
        const auto chunk = static_cast<std::size_t>(offset / SpoolFile::chunkBytes);
        const qint64 inside = offset % SpoolFile::chunkBytes;
        const auto count = static_cast<std::size_t>(
            std::min(static_cast<qint64>(into.size()), SpoolFile::chunkBytes - inside));
        const std::span<std::byte> piece = into.first(count);
        if (chunk >= m_chunks.size() || m_chunks[chunk] < 0) {
            std::fill(piece.begin(), piece.end(), std::byte{});
        } else if (auto read = m_file->read(m_chunks[chunk] + inside, piece); !read) {
            return read;
        }
        into = into.subspan(count);
        offset += static_cast<qint64>(count);
    }
    return Done{};
}

ByteSourcePtr spooledBytes(SpoolPart part, qint64 size, const QString &name)
{
    return std::make_shared<SpooledBytes>(std::move(part), size, name);
}

FetchedPartPtr spooledPart(SpoolFilePtr spool)
{
    return std::make_unique<SpooledPart>(std::move(spool));
}

} // namespace weightroom
