// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/checkedwriter.h"

#include "core/base/hashing.h"
#include "core/base/operation.h"
#include "core/base/pendingfile.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <condition_variable>
#include <cstring>
#include <deque>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

struct CheckedWriterText
{
    Q_DECLARE_TR_FUNCTIONS(weightroom::FileHandler)
};

constexpr qint64 checkedBlockBytes = 1024 * 1024;

/// The disk is told to begin after so many bytes of a file.
constexpr qint64 writebackBytes = 8 * checkedBlockBytes;

Error differsError(const QString &folder)
{
    return { .code = ErrorCode::ChecksumMismatch,
             .message
             = CheckedWriterText::tr("The weights written to %1 are not what was read back "
                                     "from there.")
                   .arg(folder),
             .advice = CheckedWriterText::tr("Check the disk, or save to another one."),
             .source = folder };
}

} // namespace

/// Hashes blocks in a thread of its own, in order, reads each back from its file and compares,
/// while the writer goes on with the next.
class BlockChecker
{
    Q_DISABLE_COPY_MOVE(BlockChecker)

public:
    /// A block as it was read from the source, and where it was written.
    struct Block
    {
        std::vector<std::byte> bytes = std::vector<std::byte>(checkedBlockBytes);
        std::size_t used = 0;
        const PendingFile *file = nullptr;
        qint64 offset = 0; ///< in the file

        std::span<const std::byte> content() const { return std::span(bytes).first(used); }
    };

    BlockChecker(const QString &folder, Operation &op)
        : m_folder(folder)
        , m_op(op)
    {
        for (Block &block : m_blocks)
            m_free.push_back(&block);
        m_thread = std::thread([this] { work(); });
    }
    ~BlockChecker() { join(); }

    /// A block to be filled; null when an earlier one was not what it should be.
    Block *take()
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return !m_free.empty() || m_failure; });
        if (m_failure)
            return nullptr;
        Block *block = m_free.front();
        m_free.pop_front();
        return block;
    }

    /// Gives a block that was taken, filled and written to be checked.
    void give(Block *block)
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

    Block *nextBlock()
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return m_closed || !m_queue.empty(); });
        if (m_queue.empty() || m_failure)
            return nullptr;
        Block *block = m_queue.front();
        m_queue.pop_front();
        return block;
    }

    void work()
    {
        while (Block *block = nextBlock()) {
            const Expected<Done> checked = check(*block);
            const std::lock_guard lock(m_mutex);
            if (!checked)
                m_failure = checked.error();
            m_free.push_back(block);
            m_changed.notify_all();
        }
    }

    Expected<Done> check(const Block &block)
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
    std::array<Block, CheckedWriter::blocksInFlight> m_blocks;
    std::vector<std::byte> m_readBack = std::vector<std::byte>(checkedBlockBytes);
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<Block *> m_free;
    std::deque<Block *> m_queue;
    std::optional<Error> m_failure;
    bool m_closed = false;
    std::thread m_thread;
};

CheckedWriter::CheckedWriter(const QString &folder, Operation &op)
    : m_op(op)
    , m_checker(std::make_unique<BlockChecker>(folder, op))
{
}

CheckedWriter::~CheckedWriter() = default;

Expected<bool> CheckedWriter::write(PendingFile &file, qint64 length, const Fill &fill)
{
    for (qint64 done = 0; done < length;) {
        if (!m_op.checkpoint())
            return canceledError();
        BlockChecker::Block *block = m_checker->take();
        if (block == nullptr)
            return false;
        block->used = static_cast<std::size_t>(std::min(length - done, checkedBlockBytes));
        block->file = &file;
        block->offset = done;
        const std::span<std::byte> content = std::span(block->bytes).first(block->used);
        if (auto filled = fill(done, content); !filled)
            return filled.error();
        if (auto written = file.write(content); !written)
            return written.error();
        done += static_cast<qint64>(block->used);
        m_op.addProgress(static_cast<qint64>(block->used));
        m_checker->give(block);
        if (done % writebackBytes == 0)
            file.startWriteback();
    }
    file.startWriteback();
    return true;
}

Expected<QByteArray> CheckedWriter::finish()
{
    return m_checker->finish();
}

} // namespace weightroom
