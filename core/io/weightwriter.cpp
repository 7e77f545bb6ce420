// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/io/weightwriter.h"

#include "core/base/hashing.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>
#include <condition_variable>
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

constexpr qint64 checkBlockBytes = 1024 * 1024;
constexpr std::size_t longestQueue = 8;

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

/// Reads written files back in a thread of its own, in order, and waits until they are on the disk.
class WriteChecker
{
    Q_DISABLE_COPY_MOVE(WriteChecker)

public:
    explicit WriteChecker(Operation &op)
        : m_op(op)
        , m_buffer(checkBlockBytes)
        , m_thread([this] { work(); })
    {
    }
    ~WriteChecker()
    {
        {
            const std::lock_guard lock(m_mutex);
            m_queue.clear();
        }
        join();
    }

    /// Waits while too many files are unchecked, since each is open. False when an earlier file
    /// failed.
    bool add(PendingFile *file, qint64 length)
    {
        std::unique_lock lock(m_mutex);
        m_taken.wait(lock, [this] { return m_queue.size() < longestQueue || m_failure; });
        m_queue.push_back({ file, length });
        m_wake.notify_one();
        return !m_failure;
    }

    /// Waits for all files; the hash over them in order. Errors: as PendingFile, Canceled.
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
            m_wake.notify_one();
        }
        m_thread.join();
    }

    struct Job
    {
        PendingFile *file = nullptr;
        qint64 length = 0;
    };

    std::optional<Job> nextJob()
    {
        std::unique_lock lock(m_mutex);
        m_wake.wait(lock, [this] { return m_closed || !m_queue.empty(); });
        if (m_queue.empty() || m_failure)
            return {};
        const Job job = m_queue.front();
        m_queue.pop_front();
        m_taken.notify_one();
        return job;
    }

    void work()
    {
        while (const std::optional<Job> job = nextJob()) {
            const Expected<Done> checked = check(*job);
            if (!checked) {
                const std::lock_guard lock(m_mutex);
                m_failure = checked.error();
                m_taken.notify_one();
            }
        }
    }

    Expected<Done> check(const Job &job)
    {
        for (qint64 offset = 0; offset < job.length;) {
            if (m_op.isCanceled())
                return canceledError();
            const auto block = std::span(m_buffer).first(
                static_cast<std::size_t>(std::min(checkBlockBytes, job.length - offset)));
            if (auto read = job.file->readBack(offset, block); !read)
                return read;
            m_hash.add(std::span<const std::byte>(block));
            offset += static_cast<qint64>(block.size());
            m_op.addProgress(static_cast<qint64>(block.size()));
        }
        return job.file->sync();
    }

    Operation &m_op;
    Sha256 m_hash;
    std::vector<std::byte> m_buffer;
    std::mutex m_mutex;
    std::condition_variable m_wake; ///< there is work, or the end
    std::condition_variable m_taken; ///< there is room in the queue, or no need for it
    std::deque<Job> m_queue;
    std::optional<Error> m_failure;
    bool m_closed = false;
    std::thread m_thread; ///< the last member: everything it uses is there before it starts
};

/// Writes one file of the plan. Errors: as writeWeightFiles().
Expected<std::unique_ptr<PendingFile>> writeOneFile(const QString &folder, bool nameless,
                                                    const PlannedFile &planned,
                                                    const WeightData &data, Sha256 &hash,
                                                    Operation &op)
{
    Expected<std::unique_ptr<PendingFile>> file = PendingFile::create(folder, nameless);
    if (!file)
        return file;
    const auto append = [&](std::span<const std::byte> block) -> Expected<Done> {
        if (auto written = (*file)->write(block); !written)
            return written;
        hash.add(block);
        op.addProgress(static_cast<qint64>(block.size()));
        return Done{};
    };
    if (auto done = forEachWeightBlock(data, planned.offset, planned.length, op, append); !done)
        return done.error();
    (*file)->startWriteback();
    return file;
}

} // namespace

Expected<WrittenWeights> writeWeightFiles(const QString &folder, const SavePlan &plan,
                                          const WeightData &data, Operation &op)
{
    WrittenWeights written;
    written.files.reserve(static_cast<std::size_t>(plan.files.size()));
    Sha256 hash;
    WriteChecker checker(op);
    const qsizetype budget = openFileBudget();
    for (qsizetype i = 0; i < plan.files.size(); ++i) {
        const PlannedFile &planned = plan.files.at(i);
        const QString where = QFileInfo(folder + u'/' + planned.name).path();
        Expected<std::unique_ptr<PendingFile>> file
            = writeOneFile(where, i < budget, planned, data, hash, op);
        if (!file)
            return file.error();
        written.files.push_back(*std::move(file));
        if (!checker.add(written.files.back().get(), planned.length))
            break;
    }
    const Expected<QByteArray> readBack = checker.finish();
    if (!readBack)
        return readBack.error();
    written.sha256 = hash.takeHex();
    if (*readBack != written.sha256) {
        return Error{ .code = ErrorCode::ChecksumMismatch,
                      .message = WeightWriterText::tr("The weights written to %1 are not what was "
                                                      "read back from there.")
                                     .arg(folder),
                      .advice = WeightWriterText::tr("Check the disk, or save to another one."),
                      .source = folder };
    }
    return written;
}

} // namespace weightroom
