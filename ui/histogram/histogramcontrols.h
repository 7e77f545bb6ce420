// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/histogram/histogramplan.h"

#include <QWidget>

class QSpinBox;
class QToolButton;

namespace weightroom {

class RowLayout;

/// A row of fields and buttons for how histograms are drawn, large ones and small ones.
class HistogramControls : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HistogramControls)

public:
    explicit HistogramControls(QWidget *parent = nullptr);

    void setDefaults(const HistogramDefaults &defaults);
    /// L and S, pressed in \a widget, change the scales.
    void addKeysTo(QWidget *widget);
    /// \a widget stands last, and is there for a large chart only.
    void addForChart(QWidget *widget);
    /// Offers what is for small charts, or for a large one.
    void setForGrid(bool isForGrid);

    /// The bins and the scale that are asked for, of all values.
    HistogramRequest request() const;
    bool isTable() const;
    /// All tensors of a layer are to be counted together.
    bool isByLayer() const;

Q_SIGNALS:
    void requestChanged();
    void logarithmicCountsChanged(bool isLogarithmic);
    void tableChanged(bool isTable);
    void commonScaleChanged(bool isCommon);
    void byLayerChanged(bool isByLayer);

private:
    void buildBins();
    QToolButton *addToggle(const QString &name, const QString &text, const QString &toolTip);

    RowLayout *m_layout;
    QSpinBox *m_binCount = nullptr;
    QToolButton *m_logarithmic = nullptr;
    QToolButton *m_symlog = nullptr;
    QToolButton *m_showTable = nullptr;
    QToolButton *m_byLayer = nullptr;
    QToolButton *m_commonScale = nullptr;
    QList<QWidget *> m_forChart;
};

} // namespace weightroom
