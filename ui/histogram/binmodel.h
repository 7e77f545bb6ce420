// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/weights/histogram/histogram.h"

#include <QAbstractTableModel>

namespace weightroom {

/// The bins of a histogram as a table: what the chart shows, in words. Values under and over the
/// range, and those that are not finite, follow the bins.
class BinModel : public QAbstractTableModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BinModel)

public:
    enum class Column { From, To, Count, Share };

    explicit BinModel(QObject *parent = nullptr);

    void setHistogram(const Histogram &histogram);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    struct Row
    {
        QString from;
        QString to;
        qint64 count = 0;
    };

    QList<Row> m_rows;
    qint64 m_total = 0;
};

} // namespace weightroom
