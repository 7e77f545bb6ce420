// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/syscallfaults.h"

#include <cerrno>
#include <csignal>
#include <cstddef>
#include <fcntl.h>
#include <sys/ptrace.h>
#include <sys/syscall.h>
#include <sys/user.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace weightroom::testing {

namespace {

#ifdef __x86_64__

/// The name of the call when it changes the file system; otherwise nothing.
QString changingCall(const user_regs_struct &registers)
{
    switch (registers.orig_rax) {
    case SYS_openat:
        return (registers.rdx & (O_CREAT | O_TRUNC | O_TMPFILE)) != 0 && (registers.rdx & O_ACCMODE)
            ? u"open"_s
            : QString();
    case SYS_write:
        return u"write"_s;
    case SYS_link:
    case SYS_linkat:
        return u"link"_s;
    case SYS_rename:
    case SYS_renameat:
    case SYS_renameat2:
        return u"rename"_s;
    case SYS_unlink:
    case SYS_unlinkat:
        return u"unlink"_s;
    case SYS_mkdir:
    case SYS_mkdirat:
        return u"mkdir"_s;
    case SYS_rmdir:
        return u"rmdir"_s;
    case SYS_symlink:
    case SYS_symlinkat:
        return u"symlink"_s;
    case SYS_ftruncate:
        return u"truncate"_s;
    case SYS_fsync:
    case SYS_fdatasync:
        return u"sync"_s;
    default:
        return {};
    }
}

/// Lets the call that is about to be made fail with \a number instead.
void failCall(pid_t child, user_regs_struct registers, int number)
{
    registers.orig_rax = static_cast<decltype(registers.orig_rax)>(-1);
    ::ptrace(PTRACE_SETREGS, child, nullptr, &registers);
    int status = 0;
    ::ptrace(PTRACE_SYSCALL, child, nullptr, nullptr);
    ::waitpid(child, &status, 0);
    ::ptrace(PTRACE_GETREGS, child, nullptr, &registers);
    registers.rax = static_cast<decltype(registers.rax)>(-number);
    ::ptrace(PTRACE_SETREGS, child, nullptr, &registers);
}

/// Follows \a child, which has stopped itself, up to its end.
FaultRun follow(pid_t child, int nth, Fault fault)
{
    FaultRun run;
    int status = 0;
    int calls = 0;
    int signal = 0;
    bool entering = true;
    while (::ptrace(PTRACE_SYSCALL, child, nullptr, signal) == 0
           && ::waitpid(child, &status, 0) == child && WIFSTOPPED(status)) {
        constexpr int systemCall = SIGTRAP | 0x80;
        signal = WSTOPSIG(status) == systemCall ? 0 : WSTOPSIG(status);
        if (WSTOPSIG(status) != systemCall)
            continue;
        const bool isEntry = entering;
        entering = !entering;
        user_regs_struct registers;
        if (!isEntry || run.reached || ::ptrace(PTRACE_GETREGS, child, nullptr, &registers) != 0)
            continue;
        const QString call = changingCall(registers);
        if (call.isEmpty() || ++calls != nth || fault == Fault::None)
            continue;
        run.reached = true;
        run.call = call;
        if (fault == Fault::Kill) {
            ::kill(child, SIGKILL);
            ::waitpid(child, &status, 0);
            return run;
        } else {
            failCall(child, registers, fault == Fault::NoSpace ? ENOSPC : EIO);
            entering = true;
        }
    }
    if (WIFEXITED(status))
        run.result = WEXITSTATUS(status);
    return run;
}

#endif

} // namespace

FaultRun runWithFault(const std::function<int()> &work, int nth, Fault fault)
{
    FaultRun run;
#ifdef __x86_64__
    const pid_t child = ::fork();
    if (child == 0) {
        const bool traced = ::ptrace(PTRACE_TRACEME, 0, nullptr, nullptr) == 0;
        if (!traced)
            ::_exit(255);
        ::raise(SIGSTOP);
        ::_exit(work());
    }
    int status = 0;
    if (child > 0 && ::waitpid(child, &status, 0) == child && WIFSTOPPED(status)) {
        ::ptrace(PTRACE_SETOPTIONS, child, nullptr, PTRACE_O_TRACESYSGOOD | PTRACE_O_EXITKILL);
        return follow(child, nth, fault);
    }
#endif
    run.possible = false;
    return run;
}

} // namespace weightroom::testing
