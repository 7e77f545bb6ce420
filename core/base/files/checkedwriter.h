// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/expected.h"

#include <QByteArray>
#include <QString>

#include <cstddef>
#include <functional>
#include <memory>
#include <span>
#include <vector>

namespace weightroom {

class BlockHasher;
class Operation;
class PendingFile;

/// Writes bytes into pending files in blocks, reads each back while the processor has it
/// at hand and compares; another thread hashes it meanwhile. So bytes are read from their source
/// once, and two processors have equally much to do. Adds twice the bytes to the progress of an
/// operation: written, and hashed.
class CheckedWriter
{
    Q_DISABLE_COPY_MOVE(CheckedWriter)

public:
    /// Fills all of \a into with what stands at \a offset of the file to be written.
    using Fill = std::function<Expected<Done>(qint64 offset, std::span<std::byte> into)>;

    /// \a folder is for messages.
    CheckedWriter(const QString &folder, Operation &op);
    ~CheckedWriter();

    /// Appends \a length bytes to \a file, which is new. Errors: those of \a fill; Io, NoSpace,
    /// ChecksumMismatch when other bytes come back, Canceled.
    Expected<Done> write(PendingFile &file, qint64 length, const Fill &fill);
    /// Waits for the hash of all bytes in order: SHA-256, 64 lower-case hexadecimal digits.
    QByteArray finish();

private:
    Expected<Done> compareWithFile(const PendingFile &file, qint64 offset,
                                   std::span<const std::byte> content);

    QString m_folder;
    Operation &m_op;
    std::vector<std::byte> m_readBack;
    std::unique_ptr<BlockHasher> m_hasher;
};

} // namespace weightroom
