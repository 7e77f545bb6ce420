// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/operation.h"
#include "ui/topology/graph/graphcolours.h"
#include "ui/weights/tensormodel.h"

#include <QObject>
#include <QTimer>

class QThreadPool;

namespace weightroom {

/// Keeps the colours of a graph up to date: those of many nodes are found in the background, and
/// the share of zeros goes on as figures come in.
class GraphColouring : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(GraphColouring)

public:
    /// \a pool outlives this.
    explicit GraphColouring(QThreadPool *pool, QObject *parent = nullptr);
    ~GraphColouring() override;

    /// For \a source, by what was chosen before.
    void setSource(const GraphSourcePtr &source);
    /// Where the figures of the tensors are found.
    void setStatistics(const StatisticsLookup &statistics) { m_statistics = statistics; }
    /// The tensors \a first to \a last have figures now.
    void takeStatistics(int first, int last);
    void choose(ColourBy by);
    ColourBy by() const { return m_by; }
    /// The colours are those of what is known now.
    bool isComplete() const { return !m_operation && !m_recolouring.isActive(); }

Q_SIGNALS:
    void changed(const GraphColours &colours);
    /// The colours need the figures of all tensors.
    void statisticsWanted();

private:
    void countZeros(int first, int last);
    void find();
    void colour();

    QThreadPool *m_pool;
    GraphSourcePtr m_source;
    StatisticsLookup m_statistics;
    ColourBy m_by = ColourBy::Type;
    QList<WeightZeros> m_zeros; ///< of each tensor, where they were asked for
    QTimer m_recolouring; ///< figures come in one by one
    OperationPtr m_operation; ///< the colours under way
    bool m_isOld = false; ///< there are figures that those do not know
};

} // namespace weightroom
