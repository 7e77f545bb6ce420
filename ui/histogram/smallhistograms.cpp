// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/histogram/smallhistograms.h"

#include "core/base/run.h"
#include "ui/histogram/histogramplan.h"

#include <QElapsedTimer>

namespace weightroom {

namespace {

/// One job in the background takes about so long, so that charts come one after the other.
constexpr qint64 smallBatchMs = 30;

using Computed = QList<std::pair<int, Expected<Histogram>>>;

struct WantedTensor
{
    int index = 0;
    Tensor tensor;
    std::optional<TensorStatistics> known;
};

} // namespace

Expected<Histogram> smallHistogram(const Tensor &tensor,
                                   const std::optional<TensorStatistics> &known, Operation &op,
                                   QThreadPool *pool)
{
    if (tensor.spec.dtype == Dtype::String)
        return Histogram();
    if (!tensor.isReadable())
        return unreadableError(tensor);
    Expected<TensorHistogram> found
        = histogramOf(tensor, known, { .bins = SmallHistograms::bins }, op, pool);
    if (!found)
        return std::move(found).error();
    return found->statistics.finite > 0 ? std::move(found->histogram) : Histogram();
}

SmallHistograms::SmallHistograms(QThreadPool *pool, QObject *parent)
    : QObject(parent)
    , m_pool(pool)
{
}

SmallHistograms::~SmallHistograms()
{
    forget();
}

void SmallHistograms::forget()
{
    if (m_operation)
        m_operation->cancel();
    m_operation.reset();
    m_known.clear();
    m_wanted.clear();
}

void SmallHistograms::setTensors(const QList<Tensor> &tensors, StatisticsLookup statistics)
{
    forget();
    m_tensors = tensors;
    m_statistics = std::move(statistics);
}

const TensorStatistics *SmallHistograms::statistics(int tensor) const
{
    const auto &figures = m_statistics(tensor);
    return figures && *figures ? &**figures : nullptr;
}

const Expected<Histogram> *SmallHistograms::histogram(int tensor) const
{
    const auto found = m_known.constFind(tensor);
    return found == m_known.constEnd() ? nullptr : &*found;
}

void SmallHistograms::want(const QList<int> &tensors)
{
    m_wanted.clear();
    for (const int tensor : tensors) {
        if (!m_known.contains(tensor))
            m_wanted.append(tensor);
    }
    if (m_known.size() > keptHistograms) {
        const QHash<int, Expected<Histogram>> all = std::exchange(m_known, {});
        for (const int tensor : tensors) {
            if (const auto found = all.constFind(tensor); found != all.constEnd())
                m_known.insert(tensor, *found);
        }
    }
    if (m_operation && !m_wanted.contains(m_computing->load())) {
        m_operation->cancel();
        m_operation.reset();
    }
    if (!m_operation)
        computeNext();
}

void SmallHistograms::computeNext()
{
    if (m_wanted.isEmpty())
        return;
    QList<WantedTensor> wanted;
    for (const int tensor : std::as_const(m_wanted)) {
        const TensorStatistics *figures = statistics(tensor);
        wanted.append(
            { tensor, m_tensors.at(tensor), figures ? std::optional(*figures) : std::nullopt });
    }
    m_operation = Operation::create();
    m_computing = std::make_shared<std::atomic_int>(m_wanted.first());
    auto job
        = [wanted, pool = m_pool, computing = m_computing](Operation &op) -> Expected<Computed> {
        Computed computed;
        QElapsedTimer timer;
        timer.start();
        for (const WantedTensor &tensor : wanted) {
            computing->store(tensor.index);
            Expected<Histogram> histogram = smallHistogram(tensor.tensor, tensor.known, op, pool);
            if (op.isCanceled())
                return canceledError();
            computed.append({ tensor.index, std::move(histogram) });
            if (timer.elapsed() > smallBatchMs)
                break;
        }
        return computed;
    };
    whenDone(run(m_pool, m_operation, std::move(job)), this,
             [this, operation = m_operation](const Expected<Computed> &computed) {
                 if (operation != m_operation)
                     return;
                 m_operation.reset();
                 if (!computed) {
                     m_wanted.clear();
                     return;
                 }
                 for (const auto &[tensor, histogram] : *computed) {
                     m_known.insert(tensor, histogram);
                     m_wanted.removeOne(tensor);
                 }
                 Q_EMIT changed();
                 if (!m_operation) // a listener may have wanted others
                     computeNext();
             });
}

} // namespace weightroom
