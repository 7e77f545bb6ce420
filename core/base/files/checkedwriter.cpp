// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/files/checkedwriter.h"

#include "core/base/files/pendingfile.h"
#include "core/base/hashing.h"
#include "core/base/operation.h"

#include <QCoreApplication>

#include <algorithm>
#include <condition_variable>
#include <cstring>
#include <deque>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

struct CheckedWriterText
{
    Q_DECLARE_TR_FUNCTIONS(weightroom::FileHandler)
};

constexpr qint64 checkedBlockBytes = 512 * 1024;

/// How many blocks are filled or wait to be hashed.
constexpr std::size_t blocksInFlight = 12;

/// What is compared at once: it stays in the nearest cache of the processor.
constexpr std::size_t comparedBytes = 64 * 1024;

/// The disk is told to begin after so many bytes of a file.
constexpr qint64 writebackBytes = 8 * 1024 * 1024;

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

/// Hashes blocks in a thread of its own, in order.
class BlockHasher
{
    Q_DISABLE_COPY_MOVE(BlockHasher)

public:
    struct Block
    {
        std::unique_ptr<std::byte[]> bytes
            = std::make_unique_for_overwrite<std::byte[]>(checkedBlockBytes);
        std::size_t used = 0;

        std::span<std::byte> content() { return { bytes.get(), used }; }
    };

    explicit BlockHasher(Operation &op)
        : m_op(op)
    {
        m_blocks.reserve(blocksInFlight);
        m_thread = std::thread([this] { work(); });
    }
    ~BlockHasher() { join(); }

    /// A block to be filled: rather one that was used just now than memory that nobody touched.
    Block *take()
    {
        std::unique_lock lock(m_mutex);
        if (m_free.empty() && m_blocks.size() < blocksInFlight)
            return &m_blocks.emplace_back();
        m_changed.wait(lock, [this] { return !m_free.empty(); });
        Block *block = m_free.back();
        m_free.pop_back();
        return block;
    }

    /// Gives a block that was taken and filled to be hashed.
    void give(Block *block)
    {
        const std::lock_guard lock(m_mutex);
        m_queue.push_back(block);
        m_changed.notify_all();
    }

    /// Waits for all blocks; their hash.
    QByteArray finish()
    {
        join();
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
        if (m_queue.empty())
            return nullptr;
        Block *block = m_queue.front();
        m_queue.pop_front();
        return block;
    }

    void work()
    {
        while (Block *block = nextBlock()) {
            m_hash.add(std::as_bytes(block->content()));
            m_op.addProgress(static_cast<qint64>(block->used));
            const std::lock_guard lock(m_mutex);
            m_free.push_back(block);
            m_changed.notify_all();
        }
    }

    Operation &m_op;
    Sha256 m_hash;
    std::vector<Block> m_blocks; ///< stay where they are
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::vector<Block *> m_free;
    std::deque<Block *> m_queue;
    bool m_closed = false;
    std::thread m_thread;
};

CheckedWriter::CheckedWriter(const QString &folder, Operation &op)
    : m_folder(folder)
    , m_op(op)
    , m_readBack(comparedBytes)
    , m_hasher(std::make_unique<BlockHasher>(op))
{
}

CheckedWriter::~CheckedWriter() = default;

Expected<Done> CheckedWriter::write(PendingFile &file, qint64 length, const Fill &fill)
{
    for (qint64 done = 0; done < length;) {
        if (!m_op.checkpoint())
            return canceledError();
        BlockHasher::Block *block = m_hasher->take();
        block->used = static_cast<std::size_t>(std::min(length - done, checkedBlockBytes));
        const std::span<std::byte> content = block->content();
        if (auto filled = fill(done, content); !filled)
            return filled;
        m_hasher->give(block); // who only reads it may do so at the same time
        if (auto written = file.write(content); !written)
            return written;
        if (auto same = compareWithFile(file, done, content); !same)
            return same;
        done += static_cast<qint64>(content.size());
        m_op.addProgress(static_cast<qint64>(content.size()));
        if (done % writebackBytes == 0)
            file.startWriteback();
    }
    file.startWriteback();
    return Done{};
}

Expected<Done> CheckedWriter::compareWithFile(const PendingFile &file, qint64 offset,
                                              std::span<const std::byte> content)
{
    while (!content.empty()) {
        const auto part = content.first(std::min(content.size(), m_readBack.size()));
        const std::span<std::byte> back = std::span(m_readBack).first(part.size());
        if (auto read = file.readBack(offset, back); !read)
            return read;
        if (std::memcmp(back.data(), part.data(), part.size()) != 0)
            return differsError(m_folder);
        offset += static_cast<qint64>(part.size());
        content = content.subspan(part.size());
    }
    return Done{};
}

QByteArray CheckedWriter::finish()
{
    return m_hasher->finish();
}

} // namespace weightroom
