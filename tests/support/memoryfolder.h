// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QFileInfo>
#include <QTemporaryDir>

#include <memory>

namespace weightroom::testing {

/// A temporary folder in memory where the system has such a place, so that tests that write small
/// databases again and again need not wait for the disk.
inline std::unique_ptr<QTemporaryDir> memoryFolder()
{
    const QFileInfo memory(QStringLiteral("/dev/shm"));
    if (memory.isDir() && memory.isWritable())
        return std::make_unique<QTemporaryDir>(QStringLiteral("/dev/shm/weightroom-XXXXXX"));
    return std::make_unique<QTemporaryDir>();
}

} // namespace weightroom::testing
