// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/files/filemapping.h"

#include <array>
#include <atomic>
#include <csignal>
#include <mutex>
#include <sys/mman.h>
#include <unistd.h>

namespace weightroom {

namespace {

/// Only lock-free atomics: a signal may come at any instruction.
struct Mapped
{
    std::atomic<std::byte *> begin = nullptr; ///< null: free
    std::atomic<std::size_t> length = 0;
    std::atomic_bool isBroken = false;
    std::atomic_bool isTaken = false;
};

static_assert(std::atomic<std::byte *>::is_always_lock_free
              && std::atomic<std::size_t>::is_always_lock_free);

/// What a signal means belongs to the whole program, and so does this table, which its answer
/// needs.
std::array<Mapped, 256> mappedRanges; // NOLINT: see above
struct sigaction answerBefore;

/// Puts zeros under the whole mapping that \a address lies in; false when it is in none.
bool replaceByZeros(const std::byte *address)
{
    for (Mapped &mapped : mappedRanges) {
        std::byte *begin = mapped.begin.load(std::memory_order_acquire);
        const std::size_t length = mapped.length.load(std::memory_order_acquire);
        if (begin == nullptr || address < begin || address >= begin + length)
            continue;
        mapped.isBroken.store(true, std::memory_order_release);
        return ::mmap(begin, length, PROT_READ, MAP_PRIVATE | MAP_FIXED | MAP_ANONYMOUS, -1, 0)
            != MAP_FAILED;
    }
    return false;
}

void answerBusError(int number, siginfo_t *info, void *context)
{
    if (replaceByZeros(static_cast<const std::byte *>(info->si_addr)))
        return;
    if ((answerBefore.sa_flags & SA_SIGINFO) != 0 && answerBefore.sa_sigaction != nullptr)
        answerBefore.sa_sigaction(number, info, context);
    else
        ::sigaction(number, &answerBefore, nullptr); // the fault comes again and ends the program
}

void installAnswer()
{
    static std::once_flag once;
    std::call_once(once, [] {
        struct sigaction answer = {};
        answer.sa_sigaction = answerBusError;
        answer.sa_flags = SA_SIGINFO | SA_NODEFER | SA_ONSTACK;
        ::sigemptyset(&answer.sa_mask);
        ::sigaction(SIGBUS, &answer, &answerBefore);
    });
}

/// Behind the last one when all are taken.
std::size_t takeRange()
{
    std::size_t range = 0;
    while (range < mappedRanges.size()
           && mappedRanges[range].isTaken.exchange(true, std::memory_order_acq_rel))
        ++range;
    return range;
}

void freeRange(std::size_t range)
{
    mappedRanges[range].begin.store(nullptr, std::memory_order_release);
    mappedRanges[range].isTaken.store(false, std::memory_order_release);
}

} // namespace

FileMapping::FileMapping(std::size_t range, std::span<const std::byte> bytes)
    : m_range(range)
    , m_bytes(bytes)
{
}

std::unique_ptr<FileMapping> FileMapping::map(int fd, qint64 offset, qint64 length)
{
    static const auto pageBytes = static_cast<qint64>(::sysconf(_SC_PAGESIZE));
    const qint64 before = offset % pageBytes;
    const std::size_t range = length > 0 ? takeRange() : mappedRanges.size();
    if (range == mappedRanges.size())
        return nullptr;
    installAnswer();
    const auto size = static_cast<std::size_t>(before + length);
    void *address = ::mmap(nullptr, size, PROT_READ, MAP_SHARED, fd, offset - before);
    if (address == MAP_FAILED) {
        freeRange(range);
        return nullptr;
    }
    auto *begin = static_cast<std::byte *>(address);
    Mapped &mapped = mappedRanges[range];
    mapped.isBroken.store(false, std::memory_order_release);
    mapped.length.store(size, std::memory_order_release);
    mapped.begin.store(begin, std::memory_order_release);
    const std::span bytes(begin + before, static_cast<std::size_t>(length));
    return std::unique_ptr<FileMapping>(new FileMapping(range, bytes));
}

FileMapping::~FileMapping()
{
    const Mapped &mapped = mappedRanges[m_range];
    std::byte *begin = mapped.begin.load(std::memory_order_acquire);
    const std::size_t length = mapped.length.load(std::memory_order_acquire);
    freeRange(m_range);
    ::munmap(begin, length);
}

bool FileMapping::isIntact() const
{
    return !mappedRanges[m_range].isBroken.load(std::memory_order_acquire);
}

} // namespace weightroom
