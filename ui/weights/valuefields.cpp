// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/weights/valuefields.h"

#include "ui/weights/valuegridmodel.h"
#include "ui/widgets/format.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

struct ValueFieldsText
{
    Q_DECLARE_TR_FUNCTIONS(weightroom::ValueGrid)
};

/// More leading dimensions than that get one field for all of them.
constexpr int slicesChosenSingly = 6;

QString dimensionText(int dimension, qint64 count)
{
    return ValueFieldsText::tr("Index in dimension %1, which has %2")
        .arg(dimension)
        .arg(countText(count));
}

IndexField partField(const QString &object, const QString &label, qint64 total, int shown)
{
    return { .object = object,
             .label = label,
             .name = ValueFieldsText::tr("%1 at a time can be shown, of %2.")
                         .arg(countText(shown), countText(total)),
             .count = (total + shown - 1) / shown,
             .suffix = ValueFieldsText::tr(" × %1 of %2", "part number, rows in a part, all rows")
                           .arg(countText(shown), countText(total)) };
}

} // namespace

QList<IndexField> sliceFields(const ValueGridModel &model)
{
    const Shape &shape = model.shape();
    const int rank = model.sliceRank();
    if (rank > slicesChosenSingly) {
        return { { .object = u"slice"_s,
                   .label = ValueFieldsText::tr("Slice"),
                   .name = ValueFieldsText::tr("Number of the slice"),
                   .count = elementCount(shape.first(rank)).value_or(1) } };
    }
    QList<IndexField> fields;
    for (int i = 0; i < rank; ++i) {
        fields.append({ .object = u"slice%1"_s.arg(i),
                        .label = i == 0 ? ValueFieldsText::tr("Slice") : u","_s,
                        .name = dimensionText(i, shape.at(i)),
                        .count = shape.at(i) });
    }
    return fields;
}

QList<qint64> sliceOfFields(const ValueGridModel &model, QList<qint64> values)
{
    if (model.sliceRank() <= slicesChosenSingly)
        return values;
    qint64 rest = values.first();
    QList<qint64> slice;
    for (int i = model.sliceRank() - 1; i >= 0; --i) {
        slice.prepend(rest % model.shape().at(i));
        rest /= model.shape().at(i);
    }
    return slice;
}

QList<qint64> fieldsOfSlice(const ValueGridModel &model, const QList<qint64> &slice)
{
    if (model.sliceRank() <= slicesChosenSingly)
        return slice;
    qint64 number = 0;
    for (int i = 0; i < model.sliceRank(); ++i)
        number = number * model.shape().at(i) + slice.at(i);
    return { number };
}

QList<IndexField> partFields(const ValueGridModel &model)
{
    QList<IndexField> fields;
    if (model.sliceRows() > ValueGridModel::maximumRows) {
        fields.append(partField(u"rowPart"_s, ValueFieldsText::tr("Rows from"), model.sliceRows(),
                                ValueGridModel::maximumRows));
    }
    if (model.sliceColumns() > ValueGridModel::maximumColumns) {
        fields.append(partField(u"columnPart"_s, ValueFieldsText::tr("Columns from"),
                                model.sliceColumns(), ValueGridModel::maximumColumns));
    }
    return fields;
}

QList<IndexField> filterFields(const Shape &shape, const FilterAxes &axes, qint64 shown)
{
    QList<IndexField> fields;
    const auto rank = static_cast<int>(shape.size());
    for (const int dimension : axes.others) {
        const bool isDepth = rank == 5 && dimension == 0;
        fields.append({ .object = u"filterIndex%1"_s.arg(dimension),
                        .label = isDepth ? ValueFieldsText::tr("Depth", "of a filter")
                                         : ValueFieldsText::tr("Input channel"),
                        .name = dimensionText(dimension, shape.at(dimension)),
                        .count = shape.at(dimension) });
    }
    const qint64 filters = shape.at(axes.filters);
    if (shown > 0 && shown < filters) {
        fields.append(
            { .object = u"firstFilter"_s,
              .label = ValueFieldsText::tr("Filters from"),
              .name
              = ValueFieldsText::tr("Number of the first filter, of %1").arg(countText(filters)),
              .count = filters,
              .step = static_cast<int>(shown) });
    }
    return fields;
}

} // namespace weightroom
