// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/histogram/smallhistograms.h"

#include "core/base/run.h"
#include "ui/histogram/histogramplan.h"
#include "ui/histogram/layerhistogram.h"

#include <QElapsedTimer>

#include <vector>

namespace weightroom {

namespace {

/// One job in the background takes about so long, so that charts come one after the other.
constexpr qint64 smallBatchMs = 30;

using Computed = QList<std::pair<int, Expected<Histogram>>>;

struct WantedChart
{
    int chart = 0;
    std::vector<CountedTensor> tensors;
};

Expected<Histogram> chartHistogram(const WantedChart &wanted, Operation &op, QThreadPool *pool)
{
    if (wanted.tensors.size() > 1)
        return layerHistogram(wanted.tensors, SmallHistograms::bins, op, pool);
    const CountedTensor &only = wanted.tensors.front();
    return smallHistogram(only.tensor, only.known, op, pool);
}

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
    m_layers.clear();
    m_statistics = std::move(statistics);
}

void SmallHistograms::setLayers(const QList<LayerGroup> &layers)
{
    forget();
    m_layers = layers;
}

QList<int> SmallHistograms::tensorsOf(int chart) const
{
    return isLayer(chart) ? m_layers.at(chart - m_tensors.size()).tensors : QList<int>{ chart };
}

QString SmallHistograms::nameOf(int chart) const
{
    return isLayer(chart) ? m_layers.at(chart - m_tensors.size()).name
                          : m_tensors.at(chart).spec.name;
}

std::optional<HistogramRange> SmallHistograms::rangeOf(int chart) const
{
    std::optional<HistogramRange> range;
    for (const int tensor : tensorsOf(chart)) {
        if (const TensorStatistics *figures = statistics(tensor))
            range = joinedRange(range, *figures);
    }
    return range;
}

const TensorStatistics *SmallHistograms::statistics(int tensor) const
{
    const auto &figures = m_statistics(tensor);
    return figures && *figures ? &**figures : nullptr;
}

const Expected<Histogram> *SmallHistograms::histogram(int chart) const
{
    const auto found = m_known.constFind(chart);
    return found == m_known.constEnd() ? nullptr : &*found;
}

void SmallHistograms::want(const QList<int> &charts)
{
    m_wanted.clear();
    for (const int chart : charts) {
        if (!m_known.contains(chart))
            m_wanted.append(chart);
    }
    if (m_known.size() > keptHistograms) {
        const QHash<int, Expected<Histogram>> all = std::exchange(m_known, {});
        for (const int chart : charts) {
            if (const auto found = all.constFind(chart); found != all.constEnd())
                m_known.insert(chart, *found);
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
    std::vector<WantedChart> wanted;
    for (const int chart : std::as_const(m_wanted)) {
        wanted.push_back({ chart, {} });
        for (const int tensor : tensorsOf(chart)) {
            const TensorStatistics *figures = statistics(tensor);
            wanted.back().tensors.push_back(
                { m_tensors.at(tensor), figures ? std::optional(*figures) : std::nullopt });
        }
    }
    m_operation = Operation::create();
    m_computing = std::make_shared<std::atomic_int>(m_wanted.first());
    auto job = [wanted = std::move(wanted), pool = m_pool,
                computing = m_computing](Operation &op) -> Expected<Computed> {
        Computed computed;
        QElapsedTimer timer;
        timer.start();
        for (const WantedChart &chart : wanted) {
            computing->store(chart.chart);
            Expected<Histogram> histogram = chartHistogram(chart, op, pool);
            if (op.isCanceled())
                return canceledError();
            computed.append({ chart.chart, std::move(histogram) });
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
                 for (const auto &[chart, histogram] : *computed) {
                     m_known.insert(chart, histogram);
                     m_wanted.removeOne(chart);
                 }
                 Q_EMIT changed();
                 if (!m_operation) // a listener may have wanted others
                     computeNext();
             });
}

} // namespace weightroom
