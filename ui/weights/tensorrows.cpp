// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/weights/tensorrows.h"

#include "core/weights/decode.h"
#include "ui/widgets/format.h"

#include <QCoreApplication>

#include <limits>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

struct TensorRowsText
{
    Q_DECLARE_TR_FUNCTIONS(weightroom::TensorModel)
};

bool matchesWord(const WeightSpec &spec, const QString &word)
{
    return spec.name.contains(word, Qt::CaseInsensitive)
        || dtypeText(spec).contains(word, Qt::CaseInsensitive)
        || spec.group.contains(word, Qt::CaseInsensitive)
        || quantizationText(spec.quantization).contains(word, Qt::CaseInsensitive)
        || shapeText(spec.shape).contains(word);
}

double numberOf(const Tensor &tensor, TensorModel::Column column)
{
    constexpr double none = std::numeric_limits<double>::quiet_NaN();
    switch (column) {
    case TensorModel::Column::Elements:
        return static_cast<double>(tensor.spec.elements());
    case TensorModel::Column::Bytes:
        return tensor.bytes < 0 ? none : static_cast<double>(tensor.bytes);
    case TensorModel::Column::Place:
        return tensor.offset < 0 ? none : static_cast<double>(tensor.offset);
    default:
        return none;
    }
}

QString textOf(const WeightSpec &spec, TensorModel::Column column)
{
    switch (column) {
    case TensorModel::Column::Dtype:
        return dtypeText(spec);
    case TensorModel::Column::Quantization:
        return quantizationText(spec.quantization);
    case TensorModel::Column::Group:
        return spec.group;
    default:
        return spec.name;
    }
}

bool isText(TensorModel::Column column)
{
    return column == TensorModel::Column::Name || column == TensorModel::Column::Dtype
        || column == TensorModel::Column::Quantization || column == TensorModel::Column::Group;
}

/// By rank, then by the dimensions from the left.
std::weak_ordering shapeOrder(const Shape &a, const Shape &b)
{
    if (a.size() != b.size())
        return a.size() <=> b.size();
    return std::lexicographical_compare_three_way(a.begin(), a.end(), b.begin(), b.end());
}

void sortTensors(RowOrder &rows, const QList<Tensor> &tensors, const RowRequest &request)
{
    const auto column = static_cast<TensorModel::Column>(request.column);
    if (column == TensorModel::Column::Dimensions) {
        sortByText(
            rows,
            [&](int a, int b) { return shapeOrder(tensors[a].spec.shape, tensors[b].spec.shape); },
            request.order);
        return;
    }
    if (!isText(column)) {
        std::vector<double> keys;
        keys.reserve(static_cast<std::size_t>(tensors.size()));
        for (const Tensor &tensor : tensors)
            keys.push_back(numberOf(tensor, column));
        sortByNumber(rows, keys, request.order);
        return;
    }
    std::vector<QString> keys;
    keys.reserve(static_cast<std::size_t>(tensors.size()));
    for (const Tensor &tensor : tensors)
        keys.push_back(textOf(tensor.spec, column));
    const auto key
        = [&keys](int row) -> const QString & { return keys[static_cast<std::size_t>(row)]; };
    sortByText(
        rows, [&](int a, int b) { return naturalOrder(key(a), key(b)); }, request.order);
}

} // namespace

QString dtypeText(const WeightSpec &spec)
{
    return spec.dtypeName.isEmpty() ? dtypeName(spec.dtype) : spec.dtypeName;
}

QString quantizationText(const Quantization &quantization)
{
    if (quantization.type == QuantizationType::None)
        return {};
    const QString name = quantization.typeName.isEmpty() ? quantizationName(quantization.type)
                                                         : quantization.typeName;
    if (!quantization.scale)
        return name;
    return TensorRowsText::tr("%1, scale %2, min %3", "a quantization: dtype, scale, min")
        .arg(name, valueText(*quantization.scale), valueText(quantization.min.value_or(0)));
}

QString placeText(const Tensor &tensor)
{
    if (tensor.offset < 0)
        return {};
    const int first = tensor.data.shardAt(tensor.offset);
    if (first < 0)
        return {};
    const int last = tensor.data.shardAt(tensor.offset + qMax<qint64>(tensor.bytes, 1) - 1);
    const QList<WeightShard> &shards = tensor.data.shards();
    const QString offset = countText(tensor.offset - tensor.data.shardStart(first));
    if (last > first)
        return TensorRowsText::tr("%1 … %2 @ %3", "first file, last file, offset in the first")
            .arg(shards[first].name, shards[last].name, offset);
    if (shards[first].name.isEmpty())
        return TensorRowsText::tr("@ %1", "offset in bytes").arg(offset);
    return TensorRowsText::tr("%1 @ %2", "file, offset").arg(shards[first].name, offset);
}

Expected<TensorSurvey> surveyTensors(const QList<Tensor> &tensors, Operation &op)
{
    TensorSurvey survey;
    for (const Tensor &tensor : tensors) {
        if (op.isCanceled())
            return canceledError();
        if (!tensor.isReadable() || !checkDecodable(tensor.spec))
            ++survey.unreadable;
        survey.hasGroups = survey.hasGroups || !tensor.spec.group.isEmpty();
        survey.hasQuantized = survey.hasQuantized || tensor.spec.isQuantized();
    }
    return survey;
}

Expected<RowOrder> arrangeTensors(const QList<Tensor> &tensors, const TensorRequest &request,
                                  Operation &op)
{
    const RowRequest &wanted = request.rows;
    const auto matches = [&](int row) {
        const auto index = static_cast<std::size_t>(row);
        return std::all_of(
                   wanted.words.begin(), wanted.words.end(),
                   [&](const QString &word) { return matchesWord(tensors[row].spec, word); })
            && std::all_of(request.conditions.begin(), request.conditions.end(),
                           [index](const TensorRequest::Bound &bound) {
                               return bound.condition.holds(bound.numbers[index]);
                           });
    };
    Expected<RowOrder> rows = matchingRows(static_cast<int>(tensors.size()), matches, op);
    if (!rows || wanted.column < 0)
        return rows;
    if (TensorModel::isStatistic(wanted.column))
        sortByNumber(*rows, request.sortKeys, wanted.order);
    else
        sortTensors(*rows, tensors, wanted);
    return rows;
}

} // namespace weightroom
