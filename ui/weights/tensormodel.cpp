// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/weights/tensormodel.h"

#include "core/weights/decode.h"
#include "ui/weights/tensorfigures.h"
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
        || (column >= TensorModel::Column::Min && column < TensorModel::Column::Status);
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
        const TensorStatistics *figures = statistics(row);
        return figures && hasCounts(tensor) ? figureText(*figures, column) : QString();
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
    default:
        if (isStatistic(static_cast<int>(column)) && column != Column::Status)
            return figures && hasCounts(tensor) ? copiedFigure(*figures, column) : QString();
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
    default:
        return figures && hasCounts(m_tensors.at(row)) ? figureToolTip(*figures, column)
                                                       : QString();
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
    if (role == Qt::ToolTipRole)
        return figureHelp(column);
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
        tr("1 %", "column head: quantile"),
        tr("5 %", "column head: quantile"),
        tr("25 %", "column head: quantile"),
        tr("Median"),
        tr("75 %", "column head: quantile"),
        tr("95 %", "column head: quantile"),
        tr("99 %", "column head: quantile"),
        tr("L1"),
        tr("L2"),
        tr("Zeros"),
        tr("−0", "column head: zeros with a minus sign"),
        tr("Denormal"),
        tr("NaN"),
        tr("Inf"),
        tr("First not finite"),
        tr("Zero units"),
        tr("At ends"),
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

/// The numbers of \a column by row; NaN where there is none.
std::vector<double> TensorModel::keys(Column column) const
{
    std::vector<double> keys(static_cast<std::size_t>(m_tensors.size()),
                             std::numeric_limits<double>::quiet_NaN());
    for (int row = 0; row < rowCount(); ++row) {
        double &key = keys[static_cast<std::size_t>(row)];
        const Tensor &tensor = m_tensors.at(row);
        const TensorStatistics *figures = statistics(row);
        if (column == Column::Status)
            key = statusKey(row);
        else if (column == Column::Elements)
            key = static_cast<double>(tensor.spec.elements());
        else if (column == Column::Bytes && tensor.bytes >= 0)
            key = static_cast<double>(tensor.bytes);
        else if (figures && hasCounts(tensor))
            key = figureOf(*figures, column).value_or(key);
    }
    return keys;
}

RowArranger TensorModel::arranger(const RowRequest &request) const
{
    TensorRequest wanted{ .rows = request, .sortKeys = {}, .conditions = {} };
    wanted.rows.words.clear();
    for (const QString &word : request.words) {
        if (const auto condition = tensorCondition(word))
            wanted.conditions.push_back({ *condition, keys(condition->column) });
        else
            wanted.rows.words.append(word);
    }
    if (isStatistic(request.column))
        wanted.sortKeys = keys(static_cast<Column>(request.column));
    return [tensors = m_tensors, wanted = std::move(wanted)](Operation &op) {
        return arrangeTensors(tensors, wanted, op);
    };
}

} // namespace weightroom
