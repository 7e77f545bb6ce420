// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/io/http/fetchedpart.h"

#include <mutex>
#include <vector>

namespace weightroom {

/// A file without a name for bytes on their way; gone with the last part. Parts take chunks of it
/// as they grow, so that any number of downloads of unknown sizes share one descriptor.
/// Thread-safe.
class SpoolFile
{
    Q_DISABLE_COPY_MOVE(SpoolFile)

public:
    static constexpr qint64 chunkBytes = 1024 * 1024;

    /// In \a folder, which is made. Errors: NoSpace where \a needed bytes (-1: not known) are not
    /// free there; Io.
    static Expected<std::shared_ptr<SpoolFile>> create(const QString &folder, qint64 needed);
    ~SpoolFile();

    /// The position of a new chunk.
    qint64 allocate();
    /// Errors: NoSpace, Io.
    Expected<Done> write(qint64 position, QByteArrayView bytes) const;
    Expected<Done> read(qint64 position, std::span<std::byte> into) const;

private:
    SpoolFile(const QString &folder, int fd);

    QString m_folder;
    int m_fd;
    std::mutex m_mutex;
    qint64 m_end = 0;
};

using SpoolFilePtr = std::shared_ptr<SpoolFile>;

/// One sequence of bytes in a spool file, written at any place. Not thread-safe while it is
/// written; may be read by several threads afterwards.
class SpoolPart
{
public:
    explicit SpoolPart(SpoolFilePtr file);

    Expected<Done> write(qint64 offset, QByteArrayView bytes);
    /// Fills all of \a into; what was never written reads as zeros.
    Expected<Done> read(qint64 offset, std::span<std::byte> into) const;

private:
    SpoolFilePtr m_file;
    std::vector<qint64> m_chunks; ///< where each is; -1: nowhere yet
};

/// The first \a size bytes of \a part as a source called \a name.
ByteSourcePtr spooledBytes(SpoolPart part, qint64 size, const QString &name);

/// A download into \a spool: an earlier load has left nothing.
FetchedPartPtr spooledPart(SpoolFilePtr spool);

} // namespace weightroom
