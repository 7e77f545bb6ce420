// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/expected.h"
#include "core/base/operation.h"
#include "core/weights/histogram/histogram.h"
#include "ui/histogram/layergroups.h"
#include "ui/weights/tensormodel.h"

#include <QHash>

#include <atomic>
#include <memory>

class QThreadPool;

namespace weightroom {

/// The histogram of \a tensor in so many bins; one without bins for strings and where no value is
/// finite. For a worker, which shares large tensors out to \a pool. Errors: as computeHistogram().
Expected<Histogram> smallHistogram(const Tensor &tensor,
                                   const std::optional<TensorStatistics> &known, Operation &op,
                                   QThreadPool *pool);

/// Histograms for small charts, one for each tensor and one for each layer, whose tensors are
/// counted together: those that are wanted now are computed in the background, a few at a time, and
/// the last ones that were wanted are kept. Charts have numbers: those of tensors are their
/// indices, those of layers follow.
class SmallHistograms : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SmallHistograms)

public:
    static constexpr int bins = 48;
    static constexpr qsizetype keptHistograms = 4096;

    /// \a pool outlives this.
    explicit SmallHistograms(QThreadPool *pool, QObject *parent = nullptr);
    /// Cancels what is being computed.
    ~SmallHistograms() override;

    /// Forgets all; \a statistics as for TensorModel.
    void setTensors(const QList<Tensor> &tensors, StatisticsLookup statistics);
    const QList<Tensor> &tensors() const { return m_tensors; }
    const TensorStatistics *statistics(int tensor) const;
    void setLayers(const QList<LayerGroup> &layers);
    const QList<LayerGroup> &layers() const { return m_layers; }

    bool isLayer(int chart) const { return chart >= m_tensors.size(); }
    int chartOfLayer(int layer) const { return static_cast<int>(m_tensors.size()) + layer; }
    /// Of a tensor, or of all those of a layer.
    QList<int> tensorsOf(int chart) const;
    QString nameOf(int chart) const;
    /// The least and the largest value, as far as they are known.
    std::optional<HistogramRange> rangeOf(int chart) const;

    /// Only these charts are worth computing from now on, and what is being computed for another
    /// one ends; changed() follows for those not there yet.
    void want(const QList<int> &charts);
    /// Null while it is not there; an error or one without bins where there is none.
    const Expected<Histogram> *histogram(int chart) const;
    /// All that are wanted are there.
    bool isComplete() const { return m_wanted.isEmpty() && !m_operation; }

Q_SIGNALS:
    void changed();

private:
    void computeNext();
    void forget();

    QThreadPool *m_pool;
    QList<Tensor> m_tensors;
    QList<LayerGroup> m_layers;
    StatisticsLookup m_statistics;
    QHash<int, Expected<Histogram>> m_known;
    QList<int> m_wanted; ///< and not known
    OperationPtr m_operation; ///< of what is being computed; null: nothing is
    std::shared_ptr<std::atomic_int> m_computing; ///< the chart it is at
};

} // namespace weightroom
