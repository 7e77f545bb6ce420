// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/expected.h"

#include <optional>

namespace weightroom {

/// Bytes that are free for this user on the disk of \a folder, or of the nearest parent that
/// exists; nothing where the disk does not tell. May wait for a disk.
std::optional<qint64> freeSpace(const QString &folder);

/// Looks for room for \a bytes on the disk of \a folder, or of the nearest parent that exists.
/// Errors: NoSpace, with what is needed and what is free.
Expected<Done> requireDiskSpace(const QString &folder, qint64 bytes);

/// Whether two folders are, or will be, on the same disk.
bool onSameDisk(const QString &folder, const QString &other);

} // namespace weightroom
