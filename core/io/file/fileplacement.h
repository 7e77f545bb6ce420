// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/files/pendingfile.h"

namespace weightroom {

class Operation;

/// A copy of the file \a from that waits in \a folder for its name, on the disk and compared with
/// what was read; blocks are shared where the file system can. Hidden names begin with \a stem.
/// Adds twice the bytes to the progress of \a op. Errors: NotFound, Io, NoSpace, ChecksumMismatch,
/// Canceled.
Expected<std::unique_ptr<PendingFile>> copiedFile(const QString &from, const QString &folder,
                                                  const QString &stem, Operation &op);

/// One more name for the file \a from, or where that cannot be, a copy with the same permissions
/// and time. Links are taken as links. Errors: as copiedFile().
Expected<std::unique_ptr<PendingFile>> linkedFile(const QString &from, const QString &folder,
                                                  const QString &stem, Operation &op);

/// Whether a file of the folder \a from could also get a name in the folder \a to: both are on one
/// file system.
bool onSameFileSystem(const QString &from, const QString &to);

/// The bytes of \a files together; of links, of the links themselves.
qint64 bytesOf(const QStringList &files);

} // namespace weightroom
