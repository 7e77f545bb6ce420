// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <cstdint>

namespace weightroom::testing {

/// What happens at a system call that changes files.
enum class FaultKind : std::int32_t {
    Count, ///< nothing, calls are counted only
    IoError, ///< this one call fails with EIO
    DiskFull, ///< this call and all later ones that need room fail with ENOSPC
    Kill, ///< the process is killed before the call
};

/// The other end of the library fault_injector, which a test runs under (LD_PRELOAD): calls below
/// the folder FAULT_ROOT that write, sync, make, link, rename, cut or remove are counted and may
/// fail. Without that library nothing happens.
class FaultInjector
{
public:
    static bool isThere();
    /// The call number \a at (from 1) is to fail. Starts to count.
    static void arm(int at, FaultKind kind);
    /// The same with FAULT_AT and FAULT_KIND (its number).
    static void armFromEnvironment();
    /// Stops. How many calls there were since arm().
    static int disarm();
};

} // namespace weightroom::testing
