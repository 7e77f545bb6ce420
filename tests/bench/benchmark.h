// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/weights/openedmodel.h"

#include <QString>

#include <atomic>
#include <functional>
#include <thread>

namespace weightroom::bench {

/// Stops the program with the error's message.
[[noreturn]] void fail(const Error &error);

template <typename T>
T orFail(Expected<T> value)
{
    if (!value)
        fail(value.error());
    return *std::move(value);
}

/// The folder of the generated model "L", "Q", "M" or "G" (see tests/support/modelgenerator.h),
/// made when it is not there yet: in WEIGHTROOM_BENCH_DIR or the temporary folder.
QString benchmarkModel(const QString &kind);

/// What opening a model means for a program: load it, place its tensors, look for findings.
OpenedModel openModel(const QString &folder);

/// Median seconds of two pieces of work that take turns, after one run of each that does not count;
/// and the median processor time of all threads, which other programs disturb less.
struct Comparison
{
    double seconds = 0;
    double referenceSeconds = 0;
    double processorSeconds = 0;
    double referenceProcessorSeconds = 0;
    double ratio() const { return seconds / referenceSeconds; }
    double processorRatio() const { return processorSeconds / referenceProcessorSeconds; }
};
Comparison compare(int runs, const std::function<void()> &work,
                   const std::function<void()> &reference);

/// Prints "name: ours, reference, ratio (limit)" on standard output.
void report(const QString &name, const Comparison &comparison, double limit);
/// The same, and the ratio of processor time.
void reportProcessor(const QString &name, const Comparison &comparison, double limit);

/// The largest private memory (anonymous pages, no mapped files) of this process in KiB, looked at
/// every millisecond from construction on.
class PrivateMemoryPeak
{
    Q_DISABLE_COPY_MOVE(PrivateMemoryPeak)

public:
    PrivateMemoryPeak();
    ~PrivateMemoryPeak();
    qint64 kibibytes();

private:
    void sample();

    std::atomic<qint64> m_peak = 0;
    std::atomic_bool m_stopped = false;
    std::thread m_thread;
};

/// Runs this program again with \a mode as its only argument and returns the private memory it
/// reports: see answerChild().
qint64 childPeakKibibytes(const QString &mode);
/// In the program run again: does \a work and reports its peak on standard output.
int answerChild(const std::function<void()> &work);

/// Prints how much more private memory \a mode takes than "empty", a program that does nothing.
void reportMemory(const QString &mode, double limitMebibytes);

} // namespace weightroom::bench
