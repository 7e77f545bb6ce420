// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/weights/statistics/statistics.h"

#include <QWidget>

class QFormLayout;
class QLabel;

namespace weightroom {

/// The figures of a tensor beside its histogram: count, range, moments, zeros, and what is not
/// finite and so not in the chart.
class FiguresPanel : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FiguresPanel)

public:
    explicit FiguresPanel(QWidget *parent = nullptr);

    void setStatistics(const TensorStatistics &statistics);
    void clear();
    /// All figures in a line, for paper.
    QString text() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void showBadges();
    QLabel *addFigure(QFormLayout *layout, const QString &name, const QString &objectName);
    void setBadge(QLabel *label, qint64 count);

    TensorStatistics m_statistics;
    QLabel *m_elements;
    QLabel *m_min;
    QLabel *m_max;
    QLabel *m_mean;
    QLabel *m_std;
    QLabel *m_zeros;
    QLabel *m_nan;
    QLabel *m_positiveInfinity;
    QLabel *m_negativeInfinity;
};

} // namespace weightroom
