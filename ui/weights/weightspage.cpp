// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/weights/weightspage.h"

#include "ui/document/modeldocument.h"
#include "ui/tables/arrangedtable.h"
#include "ui/tables/pageparts.h"
#include "ui/weights/tensormodel.h"
#include "ui/weights/tensorrows.h"
#include "ui/weights/valuegrid.h"
#include "ui/widgets/format.h"
#include "ui/widgets/progress.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QProgressBar>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace weightroom {

WeightsPage::WeightsPage(ModelDocument *document, QWidget *parent)
    : ModelPage(document, parent)
    , m_model(new TensorModel(this))
    , m_stack(new QStackedWidget(this))
{
    setObjectName(u"weightsPage"_s);
    m_stack->addWidget(buildContent());
    QLabel *empty = makeEmptyNote(u"noWeights"_s, this);
    empty->setText(tr("This file has no weights."));
    m_stack->addWidget(empty);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    setFindField(m_list->filterField());
    connect(document, &ModelDocument::statisticsChanged, m_model, &TensorModel::updateStatistics);
    connect(document, &ModelDocument::statisticsChanged, this, &WeightsPage::updateProgress);
    connect(document, &ModelDocument::statisticsFinished, this, [this] {
        updateProgress();
        if (TensorModel::isStatistic(m_list->sortColumn()))
            m_list->refresh();
    });
    connect(document, &ModelDocument::currentTensorChanged, this, &WeightsPage::showCurrentTensor);
    connect(m_list, &ArrangedTable::rowChosen, document, &ModelDocument::setCurrentTensor);
    connect(m_list, &ArrangedTable::settled, this, &WeightsPage::updateStatus);
}

QString WeightsPage::title() const
{
    return tr("&Weights");
}

QString WeightsPage::iconName() const
{
    return u"table-2"_s;
}

QWidget *WeightsPage::buildContent()
{
    auto *splitter = new QSplitter(Qt::Vertical, this);
    splitter->setObjectName(u"weightsSplitter"_s);
    m_list = new ArrangedTable({ .object = u"tensor"_s,
                                 .table = tr("Tensors"),
                                 .filter = tr("Filter tensors by name, dtype or shape") },
                               document()->pool(), splitter);
    m_list->setModel(m_model);
    buildProgress();
    m_values = new ValueGrid(document()->pool(), splitter);
    splitter->addWidget(m_list);
    splitter->addWidget(m_values);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    splitter->setChildrenCollapsible(false);
    return splitter;
}

void WeightsPage::buildProgress()
{
    m_progress = new QProgressBar(m_list);
    m_progress->setObjectName(u"statisticsProgress"_s);
    m_progress->setAccessibleName(tr("Tensors whose values have been counted"));
    m_progress->setMaximumWidth(160);
    m_progress->hide();
    m_stop = makeIconButton(u"stopStatistics"_s, u"x"_s, tr("Stop counting values"), m_list);
    m_stop->hide();
    connect(m_stop, &QToolButton::clicked, this, [this] {
        if (const OperationPtr op = document()->statisticsOperation())
            op->cancel();
        updateProgress();
    });
    m_list->addToHead(m_progress);
    m_list->addToHead(m_stop);
}

void WeightsPage::begin()
{
    ModelDocument *model = document();
    m_model->setTensors(model->tensors(), [model](int tensor) -> decltype(auto) {
        return model->statistics(tensor);
    });
    m_stack->setCurrentIndex(model->tensors().isEmpty() ? 1 : 0);
    if (model->tensors().isEmpty())
        return;
    chooseColumnWidths();
    model->requestStatistics();
    survey();
    updateStatus();
    updateProgress();
    if (model->currentTensor() < 0)
        model->setCurrentTensor(0);
    showCurrentTensor();
}

/// Wide enough for what is there, and for figures that are still to come.
void WeightsPage::chooseColumnWidths()
{
    QTableView *table = m_list->table();
    table->resizeColumnsToContents();
    QHeaderView *head = table->horizontalHeader();
    const QFontMetrics metrics = table->fontMetrics();
    const int figure = metrics.horizontalAdvance(u"-0.0000000"_s) + 20;
    for (int column = static_cast<int>(TensorModel::Column::Min);
         column <= static_cast<int>(TensorModel::Column::Std); ++column)
        head->resizeSection(column, qMax(head->sectionSize(column), figure));
    const auto limit = [&](TensorModel::Column column, int characters) {
        const int section = static_cast<int>(column);
        const int most = metrics.averageCharWidth() * characters;
        head->resizeSection(section, qMin(head->sectionSize(section) + 8, most));
    };
    limit(TensorModel::Column::Name, 48);
    limit(TensorModel::Column::Place, 44);
    limit(TensorModel::Column::Quantization, 44);
    head->resizeSection(static_cast<int>(TensorModel::Column::Zeros),
                        metrics.horizontalAdvance(u"< 00.00 %"_s) + 20);
    head->resizeSection(static_cast<int>(TensorModel::Column::Status),
                        metrics.horizontalAdvance(tr("Not counted yet")) + 48);
}

void WeightsPage::survey()
{
    const auto showColumn = [this](TensorModel::Column column, bool isShown) {
        m_list->table()->setColumnHidden(static_cast<int>(column), !isShown);
    };
    showColumn(TensorModel::Column::Group, false);
    work([tensors = document()->tensors()](Operation &op) { return surveyTensors(tensors, op); },
         [this, showColumn](const Expected<TensorSurvey> &survey) {
             if (!survey)
                 return;
             m_unreadable = survey->unreadable;
             showColumn(TensorModel::Column::Group, survey->hasGroups);
             showColumn(TensorModel::Column::Quantization, survey->hasQuantized);
             updateStatus();
         });
}

void WeightsPage::updateStatus()
{
    const int all = m_model->rowCount();
    QString text = m_list->isFiltered()
        ? tr("%1 of %2 tensors").arg(countText(m_list->shownRows()), countText(all))
        : tr("%n tensor(s)", "how many there are", all);
    if (m_unreadable > 0)
        text = tr("%1, %n cannot be read", "tensors, how many of them", m_unreadable).arg(text);
    m_list->setStatus(text);
}

void WeightsPage::updateProgress()
{
    const OperationPtr op = document()->statisticsOperation();
    const bool isRunning = op && !op->isCanceled() && !document()->areStatisticsComplete();
    m_progress->setVisible(isRunning);
    m_stop->setVisible(isRunning);
    if (isRunning)
        showProgress(m_progress, op->done(), op->total());
}

void WeightsPage::showCurrentTensor()
{
    const int tensor = document()->currentTensor();
    if (!isActive() || tensor == m_shownTensor)
        return;
    m_shownTensor = tensor;
    m_list->setCurrentRow(tensor);
    if (tensor < 0)
        m_values->showNothing();
    else
        m_values->showTensor(m_model->tensor(tensor), m_model->problem(tensor));
}

bool WeightsPage::isComplete() const
{
    const OperationPtr op = document()->statisticsOperation();
    const bool counted = document()->areStatisticsComplete() || (op && op->isCanceled())
        || m_model->rowCount() == 0;
    return ModelPage::isComplete() && counted && m_list->isSettled() && m_values->isComplete();
}

void WeightsPage::copySelection()
{
    if (m_values->isAncestorOf(focusWidget()))
        m_values->copySelection();
    else
        m_list->copySelection();
}

void WeightsPage::selectAll()
{
    if (m_values->isAncestorOf(focusWidget()))
        m_values->table()->selectAll();
    else
        m_list->table()->selectAll();
}

} // namespace weightroom
