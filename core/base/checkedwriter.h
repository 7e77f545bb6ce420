// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/expected.h"

#include <QByteArray>

#include <cstddef>
#include <functional>
#include <memory>
#include <span>

namespace weightroom {

class BlockChecker;
class Operation;
class PendingFile;

/// Writes bytes into pending files in blocks of 1 MiB. Another thread hashes each block, reads it
/// back from its file and compares, while the next one is written: so bytes are read from their
/// source once. Adds twice the bytes to the progress of an operation: written, and checked.
class CheckedWriter
{
    Q_DISABLE_COPY_MOVE(CheckedWriter)

public:
    /// Fills all of \a into with what stands at \a offset of the file to be written.
    using Fill = std::function<Expected<Done>(qint64 offset, std::span<std::byte> into)>;

    /// How many blocks may wait to be checked; a file must stay open until so many others were
    /// written after its last one.
    static constexpr std::size_t blocksInFlight = 4;

    /// \a folder is for messages.
    CheckedWriter(const QString &folder, Operation &op);
    ~CheckedWriter();

    /// Appends \a length bytes to \a file, which is new and lives until finish(). False: an earlier
    /// block was not what it should be, and finish() says so. Errors: those of \a fill; Io,
    /// NoSpace, Canceled.
    Expected<bool> write(PendingFile &file, qint64 length, const Fill &fill);
    /// Waits until all is checked; the SHA-256 of all bytes in order, 64 lower-case hexadecimal
    /// digits. Errors: Io, ChecksumMismatch.
    Expected<QByteArray> finish();

private:
    Operation &m_op;
    std::unique_ptr<BlockChecker> m_checker;
};

} // namespace weightroom
