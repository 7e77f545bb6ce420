// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/weights/statistics/statistics.h"
#include "core/weights/tensorplane.h"

#include <QWidget>

class QLabel;
class QStackedWidget;
class QThreadPool;
class QTimer;

namespace weightroom {

class BusyBar;
class HeatMap;

/// Which part of a tensor a heat map shows.
struct HeatMapView
{
    bool isFilters = false; ///< see filterAxes(); else a slice
    QList<qint64> indices = {}; ///< of the dimensions that are not on the map
    qint64 firstFilter = 0;

    bool operator==(const HeatMapView &) const = default;
};

/// What the strongest colour of a heat map stands for.
enum class HeatMapScale { Tensor, Shown, WithoutOutliers };

/// Reads a part of a tensor in a worker, as finely as the room allows, and shows it as a heat map;
/// of a large part first a sample.
class HeatMapPane : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HeatMapPane)

public:
    /// \a pool reads and outlives the pane.
    explicit HeatMapPane(QThreadPool *pool, QWidget *parent = nullptr);
    ~HeatMapPane() override;

    /// \a tensor is readable, has elements and no strings.
    void showTensor(const Tensor &tensor, const HeatMapView &view);
    void clear();
    /// Figures of the whole tensor, as far as they are known; for its scale.
    void setStatistics(const std::optional<TensorStatistics> &statistics);
    void setScale(HeatMapScale scale);
    /// Makes the cell with \a element current, now or as soon as it has been read; where that is
    /// another part of the tensor nothing happens.
    void goToElement(qint64 element);

    HeatMap *map() const { return m_map; }
    /// The cells as tab-separated text, tile after tile: filters, whose cells are single elements.
    QString cellsText() const;
    /// What is to be seen has been read.
    bool isComplete() const;

Q_SIGNALS:
    /// So many of the filters are shown at once.
    void filtersShown(qint64 shown);

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    PlaneRequest wantedPlane() const;
    QString whatText(const PlaneRequest &request) const;
    void readAgain();
    void readSample(const PlaneRequest &request);
    void take(Expected<TensorPlane> plane);
    void show(TensorPlane plane);
    void applyScale();
    void markZeros();
    void drop();

    QThreadPool *m_pool;
    HeatMap *m_map;
    BusyBar *m_busy;
    QLabel *m_note;
    QStackedWidget *m_stack;
    QTimer *m_settle; ///< runs while the size changes
    Tensor m_tensor;
    HeatMapView m_view;
    std::optional<PlaneRequest> m_wanted; ///< being read, or shown; none: nothing is to be shown
    std::optional<TensorStatistics> m_statistics;
    HeatMapScale m_scale = HeatMapScale::Tensor;
    OperationPtr m_operation;
    OperationPtr m_sampleOperation;
    qint64 m_wantedElement = -1; ///< to become current; -1: none
};

} // namespace weightroom
