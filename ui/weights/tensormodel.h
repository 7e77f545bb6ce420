// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/model/tensor.h"
#include "core/weights/statistics/statistics.h"
#include "ui/tables/rowarranger.h"

#include <QAbstractTableModel>

#include <functional>
#include <optional>

namespace weightroom {

/// What is known about the values of tensor n; nothing while it is not computed.
using StatisticsLookup = std::function<const std::optional<Expected<TensorStatistics>> &(int)>;

/// All tensors of a model, one row each, in the order of its weights manifest. Figures about values
/// come from a lookup and appear as they are computed.
class TensorModel : public QAbstractTableModel, public ArrangedSource
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TensorModel)

public:
    enum class Column {
        Name,
        Dtype,
        Dimensions,
        Elements,
        Bytes,
        Place,
        Quantization,
        Group,
        Min,
        Max,
        Mean,
        Std,
        Q01,
        Q05,
        Q25,
        Median,
        Q75,
        Q95,
        Q99,
        L1,
        L2,
        Zeros,
        NegativeZeros,
        Denormals,
        Nan,
        Infinite,
        FirstNonFinite, ///< the index of the first value that is not finite
        ZeroUnits, ///< rows, columns, channels and filters of zeros
        AtEnds, ///< values at the first and the last code of a quantized tensor
        Status,
    };
    static constexpr int columns = static_cast<int>(Column::Status) + 1;
    /// The columns that change as statistics are computed.
    static bool isStatistic(int column) { return column >= static_cast<int>(Column::Min); }

    explicit TensorModel(QObject *parent = nullptr);

    void setTensors(const QList<Tensor> &tensors, StatisticsLookup statistics);
    /// The tensors \a first to \a last have statistics now.
    void updateStatistics(int first, int last);

    const Tensor &tensor(int row) const { return m_tensors.at(row); }
    /// Why the values of a tensor cannot be shown, a full sentence; empty when they can.
    QString problem(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

    /// Words are looked for in name, dtype, shape, quantization and group; conditions such as nan>0
    /// hold for figures (see tensorconditions.h).
    RowArranger arranger(const RowRequest &request) const override;

private:
    const TensorStatistics *statistics(int row) const;
    QString text(int row, Column column) const;
    QString statusText(int row) const;
    QVariant copyValue(int row, Column column) const;
    QString toolTip(int row, Column column) const;
    int statusKey(int row) const;
    std::vector<double> keys(Column column) const;

    QList<Tensor> m_tensors;
    StatisticsLookup m_statistics;
};

} // namespace weightroom
