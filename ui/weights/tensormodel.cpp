// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/weights/tensormodel.h"

#include "core/weights/decode.h"
#include "ui/weights/tensorrows.h"
#include "ui/widgets/format.h"
#include "ui/widgets/icons.h"

#include <limits>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

bool isNumeric(TensorModel::Column column)
{
    return column == TensorModel::Column::Elements || column == TensorModel::Column::Bytes
        || (column >= TensorModel::Column::Min && column <= TensorModel::Column::Infinite);
}

std::optional<double> figure(const TensorStatistics &statistics, TensorModel::Column column)
{
    switch (column) {
    case TensorModel::Column::Min:
        return statistics.min;
    case TensorModel::Column::Max:
        return statistics.max;
    case TensorModel::Column::Mean:
        return statistics.mean;
    case TensorModel::Column::Std:
        return statistics.std;
    default:
        return {};
    }
}

bool hasCounts(const Tensor &tensor)
{
    return tensor.spec.dtype != Dtype::String;
}

} // namespace

TensorModel::TensorModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void TensorModel::setTensors(const QList<Tensor> &tensors, StatisticsLookup statistics)
{
    beginResetModel();
    m_tensors = tensors;
    m_statistics = std::move(statistics);
    endResetModel();
}

void TensorModel::updateStatistics(int first, int last)
{
    last = qMin(last, rowCount() - 1);
    if (first <= last)
        Q_EMIT dataChanged(index(first, static_cast<int>(Column::Min)),
                           index(last, static_cast<int>(Column::Status)));
}

QString TensorModel::problem(int row) const
{
    const Tensor &tensor = m_tensors.at(row);
    if (const Expected<Done> decodable = checkDecodable(tensor.spec); !decodable)
        return decodable.error().message;
    if (!tensor.isReadable())
        return unreadableError(tensor).message;
    const auto &statistics = m_statistics(row);
    if (statistics && !*statistics && statistics->error().code != ErrorCode::Canceled)
        return statistics->error().message;
    return {};
}

const TensorStatistics *TensorModel::statistics(int row) const
{
    const auto &statistics = m_statistics(row);
    return statistics && *statistics ? &**statistics : nullptr;
}

int TensorModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_tensors.size());
}

int TensorModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

QVariant TensorModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const auto column = static_cast<Column>(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return text(index.row(), column);
    case Qt::ToolTipRole:
        return toolTip(index.row(), column);
    case Qt::TextAlignmentRole:
        return isNumeric(column) ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case Qt::DecorationRole:
        if ((column == Column::Status || column == Column::Name) && !problem(index.row()).isEmpty())
            return severityIcon(Severity::Error);
        return {};
    case CopyRole:
        return copyValue(index.row(), column);
    default:
        return {};
    }
}

QString TensorModel::text(int row, Column column) const
{
    const Tensor &tensor = m_tensors.at(row);
    switch (column) {
    case Column::Name:
        return tensor.spec.name;
    case Column::Dtype:
        return dtypeText(tensor.spec);
    case Column::Dimensions:
        return shapeText(tensor.spec.shape);
    case Column::Elements:
        return countText(tensor.spec.elements());
    case Column::Bytes:
        return tensor.bytes < 0 ? QString() : countText(tensor.bytes);
    case Column::Place:
        return placeText(tensor);
    case Column::Quantization:
        return quantizationText(tensor.spec.quantization);
    case Column::Group:
        return tensor.spec.group;
    case Column::Status:
        return statusText(row);
    default:
        return figureText(row, column);
    }
}

QString TensorModel::figureText(int row, Column column) const
{
    const TensorStatistics *figures = statistics(row);
    if (!figures || !hasCounts(m_tensors.at(row)))
        return {};
    switch (column) {
    case Column::Zeros:
        return shareText(figures->zeros, figures->elements);
    case Column::Nan:
        return countText(figures->nan);
    case Column::Infinite:
        return countText(figures->positiveInfinity + figures->negativeInfinity);
    default:
        const std::optional<double> value = figure(*figures, column);
        return value ? valueText(*value) : QString();
    }
}

QString TensorModel::statusText(int row) const
{
    if (!problem(row).isEmpty())
        return tr("Cannot be read");
    const TensorStatistics *figures = statistics(row);
    if (!figures)
        return tr("Not counted yet");
    return figures->nan + figures->positiveInfinity + figures->negativeInfinity > 0
        ? tr("Not all finite")
        : tr("Counted");
}

QVariant TensorModel::copyValue(int row, Column column) const
{
    const Tensor &tensor = m_tensors.at(row);
    const TensorStatistics *figures = statistics(row);
    switch (column) {
    case Column::Elements:
        return QString::number(tensor.spec.elements());
    case Column::Bytes:
        return tensor.bytes < 0 ? QString() : QString::number(tensor.bytes);
    case Column::Min:
    case Column::Max:
    case Column::Mean:
    case Column::Std:
        if (const auto value = figures ? figure(*figures, column) : std::nullopt)
            return exactValueText(*value);
        return QString();
    case Column::Nan:
        return figures && hasCounts(tensor) ? QString::number(figures->nan) : QString();
    case Column::Infinite:
        return figures && hasCounts(tensor)
            ? QString::number(figures->positiveInfinity + figures->negativeInfinity)
            : QString();
    default:
        return text(row, column);
    }
}

QString TensorModel::toolTip(int row, Column column) const
{
    const QString reason = problem(row);
    if (!reason.isEmpty() && (column == Column::Status || column == Column::Name))
        return reason;
    const TensorStatistics *figures = statistics(row);
    switch (column) {
    case Column::Name:
    case Column::Place:
    case Column::Quantization:
        return text(row, column);
    case Column::Zeros:
        return figures && hasCounts(m_tensors.at(row))
            ? tr("%1 of %2 elements are zero.")
                  .arg(countText(figures->zeros), countText(figures->elements))
            : QString();
    case Column::Infinite:
        return figures && hasCounts(m_tensors.at(row))
            ? tr("+Infinity %1, -Infinity %2")
                  .arg(countText(figures->positiveInfinity), countText(figures->negativeInfinity))
            : QString();
    case Column::Min:
    case Column::Max:
    case Column::Mean:
    case Column::Std:
        return copyValue(row, column).toString();
    default:
        return {};
    }
}

QVariant TensorModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columns)
        return QAbstractTableModel::headerData(section, orientation, role);
    const auto column = static_cast<Column>(section);
    if (role == Qt::TextAlignmentRole)
        return isNumeric(column) ? QVariant(Qt::AlignRight | Qt::AlignVCenter)
                                 : QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && column == Column::Std)
        return tr("Population standard deviation of the finite values");
    if (role != Qt::DisplayRole)
        return {};
    const QString heads[] = {
        tr("Name"),
        tr("Dtype"),
        tr("Shape"),
        tr("Elements"),
        tr("Bytes"),
        tr("Shard and offset"),
        tr("Quantized", "column head: how a tensor is quantized"),
        tr("Group"),
        tr("Min"),
        tr("Max"),
        tr("Mean"),
        tr("Std"),
        tr("Zeros"),
        tr("NaN"),
        tr("Inf"),
        tr("Status"),
    };
    static_assert(std::size(heads) == columns);
    return heads[section];
}

/// Not counted yet, counted, with values that are not finite, unreadable.
int TensorModel::statusKey(int row) const
{
    const auto &known = m_statistics(row);
    if (!known)
        return 0;
    if (!*known)
        return 3;
    const TensorStatistics &figures = **known;
    return figures.nan + figures.positiveInfinity + figures.negativeInfinity > 0 ? 2 : 1;
}

std::vector<double> TensorModel::statisticKeys(Column column) const
{
    std::vector<double> keys(static_cast<std::size_t>(m_tensors.size()),
                             std::numeric_limits<double>::quiet_NaN());
    for (int row = 0; row < rowCount(); ++row) {
        double &key = keys[static_cast<std::size_t>(row)];
        const TensorStatistics *figures = statistics(row);
        if (column == Column::Status)
            key = statusKey(row);
        if (!figures || !hasCounts(m_tensors.at(row)) || column == Column::Status)
            continue;
        if (column == Column::Zeros)
            key = static_cast<double>(figures->zeros)
                / static_cast<double>(qMax<qint64>(figures->elements, 1));
        else if (column == Column::Nan)
            key = static_cast<double>(figures->nan);
        else if (column == Column::Infinite)
            key = static_cast<double>(figures->positiveInfinity + figures->negativeInfinity);
        else
            key = figure(*figures, column).value_or(key);
    }
    return keys;
}

RowArranger TensorModel::arranger(const RowRequest &request) const
{
    std::vector<double> keys;
    if (isStatistic(request.column))
        keys = statisticKeys(static_cast<Column>(request.column));
    return [tensors = m_tensors, request, keys = std::move(keys)](Operation &op) {
        return arrangeTensors(tensors, request, keys, op);
    };
}

} // namespace weightroom
