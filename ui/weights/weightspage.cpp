// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/weights/weightspage.h"

#include "ui/document/modeldocument.h"
#include "ui/tables/arrangedtable.h"
#include "ui/tables/pageparts.h"
#include "ui/weights/tensorconditions.h"
#include "ui/weights/tensormodel.h"
#include "ui/weights/tensorrows.h"
#include "ui/weights/valuegrid.h"
#include "ui/widgets/format.h"
#include "ui/widgets/progress.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QMenu>
#include <QProgressBar>
#include <QSplitter>
#include <QStackedWidget>
#include <QTimer>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

/// While figures come in, the rows are not arranged anew more often.
constexpr int arrangePauseMs = 500;

/// Figures that most people ask for seldom: their columns are there when they are chosen.
bool isRareColumn(TensorModel::Column column)
{
    using Column = TensorModel::Column;
    return (column >= Column::Q01 && column <= Column::L2 && column != Column::Median)
        || column == Column::NegativeZeros || column == Column::Denormals
        || column == Column::FirstNonFinite || column == Column::AtEnds;
}

} // namespace

WeightsPage::WeightsPage(ModelDocument *document, QWidget *parent)
    : ModelPage(document, parent)
    , m_model(new TensorModel(this))
    , m_stack(new QStackedWidget(this))
    , m_arrange(new QTimer(this))
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
    connect(document, &ModelDocument::statisticsFinished, this, &WeightsPage::updateProgress);
    m_arrange->setSingleShot(true);
    m_arrange->setInterval(arrangePauseMs);
    connect(document, &ModelDocument::statisticsChanged, m_arrange, [this] {
        if (!m_arrange->isActive())
            m_arrange->start();
    });
    connect(document, &ModelDocument::statisticsFinished, this, &WeightsPage::arrangeAgain);
    connect(m_arrange, &QTimer::timeout, this, &WeightsPage::arrangeAgain);
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
    m_list->filterField()->setToolTip(
        tr("Words, and conditions such as nan>0, std<=1e-3 or zeros>50. Figures: %1.")
            .arg(conditionNames().join(u", "_s)));
    buildProgress();
    buildColumnsMenu();
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

void WeightsPage::buildColumnsMenu()
{
    QToolButton *button
        = makeIconButton(u"tensorColumns"_s, u"list-checks"_s, tr("Choose columns"), m_list);
    button->setPopupMode(QToolButton::InstantPopup);
    auto *menu = new QMenu(button);
    menu->setObjectName(u"tensorColumnsMenu"_s);
    button->setMenu(menu);
    for (int column = 0; column < TensorModel::columns; ++column)
        m_list->table()->setColumnHidden(column,
                                         isRareColumn(static_cast<TensorModel::Column>(column)));
    connect(menu, &QMenu::aboutToShow, this, [this, menu] { fillColumnsMenu(menu); });
    QHeaderView *head = m_list->table()->horizontalHeader();
    head->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(head, &QHeaderView::customContextMenuRequested, menu,
            [menu, head](const QPoint &position) { menu->popup(head->mapToGlobal(position)); });
    m_list->addToHead(button);
}

/// The name is what tells tensors apart, so it stays.
void WeightsPage::fillColumnsMenu(QMenu *menu)
{
    menu->clear();
    QTableView *table = m_list->table();
    for (int column = 1; column < TensorModel::columns; ++column) {
        QAction *action = menu->addAction(m_model->headerData(column, Qt::Horizontal).toString());
        action->setCheckable(true);
        action->setChecked(!table->isColumnHidden(column));
        connect(action, &QAction::toggled, table,
                [table, column](bool isShown) { table->setColumnHidden(column, !isShown); });
    }
}

/// Figures have come in that rows are sorted or found by.
void WeightsPage::arrangeAgain()
{
    m_arrange->stop();
    if (TensorModel::isStatistic(m_list->sortColumn()) || m_list->isFiltered())
        m_list->refresh();
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
    const int figure = metrics.horizontalAdvance(u"-0.00000000000"_s) + 20;
    for (int column = static_cast<int>(TensorModel::Column::Min);
         column <= static_cast<int>(TensorModel::Column::L2); ++column)
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

QList<int> WeightsPage::selectedTensors() const
{
    const QList<int> order = m_list->rowOrder();
    QList<int> tensors;
    for (const QModelIndex &index : m_list->table()->selectionModel()->selectedRows())
        tensors.append(order.at(index.row()));
    std::sort(tensors.begin(), tensors.end());
    return tensors;
}

void WeightsPage::offer(QAction *action)
{
    QTableView *table = m_list->table();
    if (!table->actions().contains(action))
        table->addAction(action);
    table->setContextMenuPolicy(Qt::ActionsContextMenu);
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
