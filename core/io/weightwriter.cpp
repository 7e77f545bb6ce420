// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/io/weightwriter.h"

#include "core/base/hashing.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>
#include <array>
#include <condition_variable>
#include <cstring>
#include <deque>
#include <mutex>
#include <optional>
#include <sys/resource.h>
#include <thread>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

struct WeightWriterText
{
    Q_DECLARE_TR_FUNCTIONS(weightroom::FileHandler)
};

constexpr qint64 writeBlockBytes = 1024 * 1024;
constexpr std::size_t blocksInFlight = 4;

/// How many files with bytes may be written before the first of them is waited for; more than
/// blocksInFlight, so that all its blocks are checked by then.
constexpr std::size_t unsyncedFiles = 8;
static_assert(unsyncedFiles > blocksInFlight);

/// The disk is told to begin after so many blocks of a file.
constexpr qint64 writebackBytes = 8 * writeBlockBytes;

/// How many files may stay open without a name: half of what the process may open, so that others
/// have room.
qsizetype openFileBudget()
{
    rlimit limit{};
    constexpr rlim_t most = 4096;
    if (::getrlimit(RLIMIT_NOFILE, &limit) != 0)
        return 0;
    return static_cast<qsizetype>(std::min(limit.rlim_cur / 2, most));
}

/// A block as it was read from the source, and where it was written.
struct WrittenBlock
{
    std::vector<std::byte> bytes = std::vector<std::byte>(writeBlockBytes);
    std::size_t used = 0;
    const PendingFile *file = nullptr;
    qint64 offset = 0; ///< in the file

    std::span<const std::byte> content() const { return std::span(bytes).first(used); }
};

Error differsError(const QString &folder)
{
    return { .code = ErrorCode::ChecksumMismatch,
             .message = WeightWriterText::tr("The weights written to %1 are not what was read back "
                                             "from there.")
                            .arg(folder),
             .advice = WeightWriterText::tr("Check the disk, or save to another one."),
             .source = folder };
}

/// Hashes blocks in a thread of its own, in order, reads each back from its file and compares,
/// while the writer goes on with the next.
class BlockChecker
{
    Q_DISABLE_COPY_MOVE(BlockChecker)

public:
    BlockChecker(const QString &folder, Operation &op)
        : m_folder(folder)
        , m_op(op)
    {
        for (WrittenBlock &block : m_blocks)
            m_free.push_back(&block);
        m_thread = std::thread([this] { work(); });
    }
    ~BlockChecker() { join(); }

    /// A block to be filled; null when an earlier one was not what it should be.
    WrittenBlock *take()
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return !m_free.empty() || m_failure; });
        if (m_failure)
            return nullptr;
        WrittenBlock *block = m_free.front();
        m_free.pop_front();
        return block;
    }

    /// Gives a block that was taken, filled and written to be checked.
    void give(WrittenBlock *block)
    {
        const std::lock_guard lock(m_mutex);
        m_queue.push_back(block);
        m_changed.notify_all();
    }

    /// Waits for all blocks; their hash. Errors: as PendingFile::readBack, ChecksumMismatch.
    Expected<QByteArray> finish()
    {
        join();
        if (m_failure)
            return *m_failure;
        return m_hash.takeHex();
    }

private:
    void join()
    {
        if (!m_thread.joinable())
            return;
        {
            const std::lock_guard lock(m_mutex);
            m_closed = true;
            m_changed.notify_all();
        }
        m_thread.join();
    }

    WrittenBlock *nextBlock()
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return m_closed || !m_queue.empty(); });
        if (m_queue.empty() || m_failure)
            return nullptr;
        WrittenBlock *block = m_queue.front();
        m_queue.pop_front();
        return block;
    }

    void work()
    {
        while (WrittenBlock *block = nextBlock()) {
            const Expected<Done> checked = check(*block);
            const std::lock_guard lock(m_mutex);
            if (!checked)
                m_failure = checked.error();
            m_free.push_back(block);
            m_changed.notify_all();
        }
    }

    Expected<Done> check(const WrittenBlock &block)
    {
        const std::span<std::byte> back = std::span(m_readBack).first(block.used);
        if (auto read = block.file->readBack(block.offset, back); !read)
            return read;
        if (std::memcmp(back.data(), block.bytes.data(), block.used) != 0)
            return differsError(m_folder);
        m_hash.add(block.content());
        m_op.addProgress(static_cast<qint64>(block.used));
        return Done{};
    }

    QString m_folder;
    Operation &m_op;
    Sha256 m_hash;
    std::array<WrittenBlock, blocksInFlight> m_blocks;
    std::vector<std::byte> m_readBack = std::vector<std::byte>(writeBlockBytes);
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<WrittenBlock *> m_free;
    std::deque<WrittenBlock *> m_queue;
    std::optional<Error> m_failure;
    bool m_closed = false;
    std::thread m_thread;
};

/// Writes one file of the plan. False: the checker failed and knows why. Errors: as
/// writeWeightFiles().
Expected<bool> writeOneFile(PendingFile &file, const PlannedFile &planned, const WeightData &data,
                            BlockChecker &checker, Operation &op)
{
    for (qint64 done = 0; done < planned.length;) {
        if (!op.checkpoint())
            return canceledError();
        WrittenBlock *block = checker.take();
        if (block == nullptr)
            return false;
        block->used = static_cast<std::size_t>(std::min(planned.length - done, writeBlockBytes));
        block->file = &file;
        block->offset = done;
        const std::span<std::byte> content = std::span(block->bytes).first(block->used);
        if (auto read = data.read(planned.offset + done, content); !read)
            return read.error();
        if (auto written = file.write(content); !written)
            return written.error();
        done += static_cast<qint64>(block->used);
        op.addProgress(static_cast<qint64>(block->used));
        checker.give(block);
        if (done % writebackBytes == 0)
            file.startWriteback();
    }
    file.startWriteback();
    return true;
}

using UnsyncedFiles = std::deque<PendingFile *>;

/// Waits for the disk until no more than \a most of \a files are left.
Expected<Done> syncFiles(UnsyncedFiles &files, std::size_t most)
{
    while (files.size() > most) {
        if (auto synced = files.front()->sync(); !synced)
            return synced;
        files.pop_front();
    }
    return Done{};
}

/// Writes all files; each is synced when some more are written, so that the disk works meanwhile.
/// False: the checker failed.
Expected<bool> writeAllFiles(const QString &folder, const SavePlan &plan, const WeightData &data,
                             PendingFiles &files, UnsyncedFiles &unsynced, BlockChecker &checker,
                             Operation &op)
{
    const qsizetype budget = openFileBudget();
    for (qsizetype i = 0; i < plan.files.size(); ++i) {
        const PlannedFile &planned = plan.files.at(i);
        const QString where = QFileInfo(folder + u'/' + planned.name).path();
        Expected<std::unique_ptr<PendingFile>> file = PendingFile::create(where, i < budget);
        if (!file)
            return file.error();
        files.push_back(*std::move(file));
        Expected<bool> written = writeOneFile(*files.back(), planned, data, checker, op);
        if (!written || !*written)
            return written;
        if (planned.length > 0)
            unsynced.push_back(files.back().get());
        auto synced
            = planned.length > 0 ? syncFiles(unsynced, unsyncedFiles) : files.back()->sync();
        if (!synced)
            return synced.error();
    }
    return true;
}

} // namespace

Expected<WrittenWeights> writeWeightFiles(const QString &folder, const SavePlan &plan,
                                          const WeightData &data, Operation &op)
{
    WrittenWeights written;
    written.files.reserve(static_cast<std::size_t>(plan.files.size()));
    UnsyncedFiles unsynced;
    BlockChecker checker(folder, op);
    if (auto done = writeAllFiles(folder, plan, data, written.files, unsynced, checker, op); !done)
        return done.error();
    const Expected<QByteArray> hash = checker.finish();
    if (!hash)
        return hash.error();
    if (auto synced = syncFiles(unsynced, 0); !synced)
        return synced.error();
    written.sha256 = *hash;
    return written;
}

} // namespace weightroom
