// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/overview/modelsummary.h"

#include <QWidget>

class QGridLayout;

namespace weightroom {

/// The pixels [from, to) of each share of \a values in a bar of \a width; every value above 0 gets
/// at least one pixel where there is room. All zeros give empty pieces.
QList<std::pair<int, int>> sharePieces(const QList<qint64> &values, int width);

/// A thin bar cut in proportion to values, in the colours of charts.
class ShareBar : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ShareBar)

public:
    explicit ShareBar(QWidget *parent = nullptr);

    void setValues(const QList<qint64> &values);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QList<qint64> m_values;
};

/// How the bytes of a model are spread over its dtypes: a bar and the same as text.
class DtypeShares : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DtypeShares)

public:
    explicit DtypeShares(QWidget *parent = nullptr);

    void setShares(const QList<DtypeShare> &shares);

private:
    void addRow(int row, const DtypeShare &share, qint64 total);

    ShareBar *m_bar;
    QGridLayout *m_rows;
};

} // namespace weightroom
