// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

#include <functional>

namespace weightroom::testing {

/// What happens to a process when it is about to change the file system for the n-th time.
enum class Fault {
    None,
    Kill, ///< SIGKILL before the call
    NoSpace, ///< the call fails with ENOSPC and does nothing
    IoError, ///< … with EIO
};

struct FaultRun
{
    bool possible = true; ///< false: processes cannot be traced here
    bool reached = false; ///< there was an n-th call
    int result = -1; ///< what the work answered; -1 when it was killed
    QString call; ///< the name of the call that was hit
};

/// Runs \a work in a process of its own and lets \a fault happen at its \a nth call (from 1 on)
/// that changes the file system: opening for writing, write, link, rename, unlink, mkdir, rmdir,
/// symlink, truncate, fsync. Counts the calls of the thread that runs \a work.
FaultRun runWithFault(const std::function<int()> &work, int nth, Fault fault);

} // namespace weightroom::testing
