// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/expected.h"

namespace weightroom {

/// Looks for room for \a bytes on the disk of \a folder, or of the nearest parent that exists.
/// Errors: NoSpace, with what is needed and what is free.
Expected<Done> requireDiskSpace(const QString &folder, qint64 bytes);

/// Whether two folders are, or will be, on the same disk.
bool onSameDisk(const QString &folder, const QString &other);

} // namespace weightroom
