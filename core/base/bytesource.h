// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/expected.h"

#include <QByteArray>
#include <QString>

#include <cstddef>
#include <memory>
#include <span>

namespace weightroom {

/// A sized, immutable, thread-safe sequence of bytes that is read in pieces: weights in memory, a
/// range of a file, or whatever a handler brings. Sizes and offsets are in bytes.
class ByteSource
{
    Q_DISABLE_COPY_MOVE(ByteSource)

public:
    ByteSource() = default;
    virtual ~ByteSource();

    virtual qint64 size() const noexcept = 0;
    /// Fills \a into from \a offset on and returns how many bytes that were: less than asked for
    /// only at the end. Errors: Io, NotFound, LengthMismatch when there are fewer bytes than size()
    /// promised.
    virtual Expected<qint64> read(qint64 offset, std::span<std::byte> into) const = 0;
    /// What the bytes are called in messages, such as a file's path; may be empty.
    virtual QString name() const = 0;
};

using ByteSourcePtr = std::shared_ptr<const ByteSource>;

/// The bytes of \a data (shared, not copied).
ByteSourcePtr memoryBytes(QByteArray data, const QString &name = {});

/// \a length bytes of the file \a path from \a offset on; -1 means up to its end. Only asks for the
/// file's size now; reads by position and opens the file for each read, so that thousands of shards
/// need no descriptors. A file that was replaced, changed or shortened since then is an Io error,
/// not other bytes. Errors: NotFound, PathIsDirectory, Io, LengthMismatch.
Expected<ByteSourcePtr> fileBytes(const QString &path, qint64 offset = 0, qint64 length = -1);

/// All bytes of \a source in memory. Errors: as read(); Internal when they do not fit.
Expected<QByteArray> readAll(const ByteSource &source);

/// The bytes of the file \a path; at most \a limit of them where that is >= 0. Errors as
/// fileBytes().
Expected<QByteArray> readFile(const QString &path, qint64 limit = -1);

} // namespace weightroom
