// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

// A library for LD_PRELOAD: see FaultInjector. It stands between the program (Qt and SQLite
// included) and the C library.

#include "faults.h"

#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <dlfcn.h>
#include <fcntl.h>
#include <sys/types.h>
#include <unistd.h>

using weightroom::testing::FaultKind;

namespace {

std::atomic_int faultAt{ 0 }; // 0: not armed
std::atomic_int faultKind{ 0 };
std::atomic_int callCount{ 0 };

enum class Need { Room, NoRoom };

bool isBelowRoot(const char *path)
{
    static const char *root = std::getenv("FAULT_ROOT");
    return root != nullptr && path != nullptr && std::strncmp(path, root, std::strlen(root)) == 0;
}

bool isBelowRoot(int fd)
{
    char link[64];
    char path[4096];
    std::snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    const ssize_t length = ::readlink(link, path, sizeof path - 1);
    if (length <= 0)
        return false;
    path[length] = '\0';
    return isBelowRoot(path);
}

/// Counts a call on \a where, a path or a descriptor. True, with errno set: it is to fail.
template <typename Where>
bool fails(Where where, Need need)
{
    const int at = faultAt.load();
    if (at == 0)
        return false;
    const int before = errno;
    const bool isOurs = isBelowRoot(where);
    errno = before;
    if (!isOurs)
        return false;
    const int number = ++callCount;
    const auto kind = static_cast<FaultKind>(faultKind.load());
    if (kind == FaultKind::Kill && number == at)
        ::kill(::getpid(), SIGKILL);
    if (kind == FaultKind::IoError && number == at) {
        errno = EIO;
        return true;
    }
    if (kind == FaultKind::DiskFull && number >= at && need == Need::Room) {
        errno = ENOSPC;
        return true;
    }
    return false;
}

template <typename Function>
Function *next(Function *&function, const char *name)
{
    if (function == nullptr)
        function = reinterpret_cast<Function *>(::dlsym(RTLD_NEXT, name));
    return function;
}

} // namespace

// A function that fails with -1: its name, its arguments with types and without, what tells its
// place, and whether it needs room on the disk.
#define FAULTY(result, name, parameters, arguments, where, need)                                   \
    extern "C" result name parameters                                                              \
    {                                                                                              \
        static result(*real) parameters = nullptr;                                                 \
        if (fails(where, need))                                                                    \
            return -1;                                                                             \
        return next(real, #name) arguments;                                                        \
    }

extern "C" void fault_arm(int at, int kind)
{
    callCount = 0;
    faultKind = kind;
    faultAt = at;
}

extern "C" int fault_disarm()
{
    faultAt = 0;
    return callCount;
}

FAULTY(ssize_t, write, (int fd, const void *data, size_t size), (fd, data, size), fd, Need::Room)
FAULTY(ssize_t, pwrite, (int fd, const void *data, size_t size, off_t at), (fd, data, size, at), fd,
       Need::Room)
FAULTY(ssize_t, pwrite64, (int fd, const void *data, size_t size, off64_t at), (fd, data, size, at),
       fd, Need::Room)
FAULTY(int, fsync, (int fd), (fd), fd, Need::NoRoom)
FAULTY(int, fdatasync, (int fd), (fd), fd, Need::NoRoom)
FAULTY(int, ftruncate, (int fd, off_t size) noexcept, (fd, size), fd, Need::NoRoom)
FAULTY(int, ftruncate64, (int fd, off64_t size) noexcept, (fd, size), fd, Need::NoRoom)
FAULTY(int, link, (const char *from, const char *to) noexcept, (from, to), to, Need::Room)
FAULTY(int, linkat, (int fromFd, const char *from, int toFd, const char *to, int flags) noexcept,
       (fromFd, from, toFd, to, flags), to, Need::Room)
FAULTY(int, symlink, (const char *to, const char *path) noexcept, (to, path), path, Need::Room)
FAULTY(int, rename, (const char *from, const char *to) noexcept, (from, to), to, Need::Room)
FAULTY(int, renameat2,
       (int fromFd, const char *from, int toFd, const char *to, unsigned int flags) noexcept,
       (fromFd, from, toFd, to, flags), to, Need::Room)
FAULTY(int, unlink, (const char *path) noexcept, (path), path, Need::NoRoom)
FAULTY(int, rmdir, (const char *path) noexcept, (path), path, Need::NoRoom)
FAULTY(int, remove, (const char *path) noexcept, (path), path, Need::NoRoom)
FAULTY(int, mkdir, (const char *path, mode_t mode) noexcept, (path, mode), path, Need::Room)

// open() makes files only with some flags.
#define FAULTY_OPEN(name)                                                                          \
    extern "C" int name(const char *path, int flags, ...)                                          \
    {                                                                                              \
        static int (*real)(const char *, int, ...) = nullptr;                                      \
        const bool makes = (flags & (O_CREAT | O_TRUNC)) != 0 || (flags & O_TMPFILE) == O_TMPFILE; \
        va_list more;                                                                              \
        va_start(more, flags);                                                                     \
        const auto mode = makes ? va_arg(more, mode_t) : mode_t(0);                                \
        va_end(more);                                                                              \
        if (makes && fails(path, Need::Room))                                                      \
            return -1;                                                                             \
        return next(real, #name)(path, flags, mode);                                               \
    }
FAULTY_OPEN(open)
FAULTY_OPEN(open64)
