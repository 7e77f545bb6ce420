// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/histogram/orderedtensors.h"

#include "ui/document/modeldocument.h"
#include "ui/histogram/orderbox.h"
#include "ui/tables/arrangedtable.h"
#include "ui/weights/tensormodel.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QCoreApplication>
#include <QHeaderView>
#include <QLabel>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

struct OrderedTensorsText
{
    Q_DECLARE_TR_FUNCTIONS(weightroom::HistogramPage)
};

} // namespace

OrderedTensors::OrderedTensors(TensorModel *model, ModelDocument *document, QWidget *parent)
    : QWidget(parent)
    , m_document(document)
    , m_order(makeOrderBox(*model, this))
{
    buildList(model);
    connect(m_order, &QComboBox::activated, this, &OrderedTensors::sort);
    connect(document, &ModelDocument::statisticsFinished, this, [this] {
        if (TensorModel::isStatistic(m_list->sortColumn()) || m_list->isFiltered())
            m_list->refresh();
    });
    auto *label = new QLabel(OrderedTensorsText::tr("&Order"), this);
    label->setBuddy(m_order);
    auto *order = new QHBoxLayout;
    order->setContentsMargins(8, 6, 8, 0);
    order->setSpacing(8);
    order->addWidget(label);
    order->addWidget(m_order, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addLayout(order);
    layout->addWidget(m_list, 1);
}

void OrderedTensors::buildList(TensorModel *model)
{
    m_list = new ArrangedTable({ .object = u"histogram"_s,
                                 .table = OrderedTensorsText::tr("Tensors"),
                                 .filter = OrderedTensorsText::tr("Filter tensors") },
                               m_document->pool(), this);
    m_list->setModel(model);
    QTableView *table = m_list->table();
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    for (int column = 0; column < TensorModel::columns; ++column)
        table->setColumnHidden(column, column != static_cast<int>(TensorModel::Column::Name));
    table->horizontalHeader()->setStretchLastSection(true);
    table->horizontalHeader()->hide();
}

/// Names from A on, figures from the largest on.
void OrderedTensors::sort()
{
    const int column = m_order->currentData().toInt();
    if (TensorModel::isStatistic(column))
        m_document->requestStatistics();
    m_list->table()->sortByColumn(column,
                                  column > static_cast<int>(TensorModel::Column::Name)
                                      ? Qt::DescendingOrder
                                      : Qt::AscendingOrder);
}

} // namespace weightroom
