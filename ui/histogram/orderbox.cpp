// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/histogram/orderbox.h"

#include "ui/weights/tensormodel.h"

#include <QComboBox>
#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

struct OrderBoxText
{
    Q_DECLARE_TR_FUNCTIONS(weightroom::HistogramPage)
};

} // namespace

QComboBox *makeOrderBox(const TensorModel &model, QWidget *parent)
{
    using Column = TensorModel::Column;
    auto *box = new QComboBox(parent);
    box->setObjectName(u"tensorOrder"_s);
    box->setAccessibleName(OrderBoxText::tr("Order of the tensors"));
    box->addItem(OrderBoxText::tr("As in the model", "order of tensors"), -1);
    for (const Column column :
         { Column::Name, Column::Elements, Column::Bytes, Column::Min, Column::Max, Column::Mean,
           Column::Std, Column::Median, Column::L2, Column::Zeros, Column::Nan, Column::Infinite,
           Column::ZeroUnits, Column::Denormals }) {
        const int index = static_cast<int>(column);
        box->addItem(model.headerData(index, Qt::Horizontal).toString(), index);
    }
    return box;
}

} // namespace weightroom
