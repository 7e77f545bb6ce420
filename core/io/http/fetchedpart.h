// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/bytesource.h"

#include <QByteArray>

#include <memory>

namespace weightroom {

/// How much of a file on a server is here already, and which version of it that is.
struct KeptBytes
{
    qint64 bytes = 0; ///< the first ones of the file
    QByteArray validator = {}; ///< for If-Range; empty: the server cannot continue it
    qint64 size = -1; ///< of the whole file; -1: not known

    bool operator==(const KeptBytes &) const = default;
};

/// Where a download puts the bytes of one file as they come. Not thread-safe.
class FetchedPart
{
    Q_DISABLE_COPY_MOVE(FetchedPart)

public:
    FetchedPart() = default;
    virtual ~FetchedPart();

    /// What an earlier load has left. Errors: Io.
    virtual Expected<KeptBytes> open() = 0;
    /// Drops all that is there: the version \a validator of the file begins, which will have
    /// \a size bytes (-1: not known). Errors: Io, NoSpace.
    virtual Expected<Done> restart(const QByteArray &validator, qint64 size) = 0;
    /// Errors: Io, NoSpace.
    virtual Expected<Done> write(qint64 offset, QByteArrayView bytes) = 0;
    /// Fills all of \a into with what was written. Errors: Io.
    virtual Expected<Done> read(qint64 offset, std::span<std::byte> into) const = 0;
    /// All \a size bytes are there: a source of them, called \a name. Errors: Io, NoSpace.
    virtual Expected<ByteSourcePtr> finish(qint64 size, const QString &name) = 0;
};

using FetchedPartPtr = std::unique_ptr<FetchedPart>;

} // namespace weightroom
