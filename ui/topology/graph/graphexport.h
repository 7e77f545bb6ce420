// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/operation.h"
#include "core/model/tensor.h"
#include "core/weights/histogram/histogram.h"
#include "core/weights/statistics/statistics.h"

#include <QHash>
#include <QObject>
#include <QRectF>

class QMenu;
class QPainter;
class QThreadPool;

namespace weightroom {

class GraphView;
class SmallHistograms;

/// Writes what a view shows, or a part of it, to files.
class GraphExport : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(GraphExport)

public:
    /// \a view is the parent; \a pool writes the files and outlives this, as \a histograms does.
    GraphExport(GraphView *view, SmallHistograms *histograms, QThreadPool *pool);
    /// Cancels what is being written.
    ~GraphExport() override;

    /// An entry for each part of the picture.
    void fillMenu(QMenu *menu);
    /// Writes \a area of the picture (see exportPicture()), with all its histograms, in the
    /// background.
    void exportTo(const QString &path, const QRectF &area);

    /// What fits on a sheet of paper and can still be read: all, or else what is seen.
    QRectF printedArea() const;
    /// Draws that into \a area, in colours for paper.
    void print(QPainter &painter, const QRectF &area) const;

    QRectF wholeArea() const;
    QRectF seenArea() const;
    QRectF selectedArea() const;

Q_SIGNALS:
    /// An export has ended, with a sentence about it.
    void exported(const QString &message, bool isDone);

private:
    struct ChartToDraw
    {
        int index = -1; ///< of the tensor
        Tensor tensor;
        std::optional<TensorStatistics> statistics;
        std::optional<Histogram> histogram; ///< where it is there already
    };

    void askForExport(const QRectF &area);
    std::vector<ChartToDraw> chartsFor(const QRectF &area) const;
    static QHash<int, Histogram> computed(const std::vector<ChartToDraw> &charts, Operation &op,
                                          QThreadPool *pool);

    GraphView *m_view;
    SmallHistograms *m_histograms;
    QThreadPool *m_pool;
    OperationPtr m_operation; ///< of what is being written
};

} // namespace weightroom
