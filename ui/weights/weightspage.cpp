// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/weights/weightspage.h"

#include "core/base/run.h"
#include "ui/document/modeldocument.h"
#include "ui/tables/indexproxy.h"
#include "ui/tables/pageparts.h"
#include "ui/tables/tsvcopy.h"
#include "ui/weights/tensormodel.h"
#include "ui/weights/tensorrows.h"
#include "ui/weights/valuegrid.h"
#include "ui/widgets/format.h"
#include "ui/widgets/icons.h"

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
    , m_proxy(new IndexProxy(document->pool(), this))
    , m_stack(new QStackedWidget(this))
{
    setObjectName(u"weightsPage"_s);
    m_proxy->setSource(m_model, m_model);
    m_stack->addWidget(buildContent());
    QLabel *empty = makeEmptyNote(u"noWeights"_s, this);
    empty->setText(tr("This file has no weights."));
    m_stack->addWidget(empty);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    connect(document, &ModelDocument::statisticsChanged, m_model, &TensorModel::updateStatistics);
    connect(document, &ModelDocument::statisticsChanged, this, &WeightsPage::updateProgress);
    connect(document, &ModelDocument::statisticsFinished, this, [this] {
        updateProgress();
        if (TensorModel::isStatistic(m_proxy->request().column))
            m_proxy->refresh();
    });
    connect(document, &ModelDocument::currentTensorChanged, this, &WeightsPage::showCurrentTensor);
    connect(m_proxy, &IndexProxy::modelReset, this, &WeightsPage::restoreSelection);
    connect(m_proxy, &IndexProxy::settled, this, &WeightsPage::updateStatus);
}

WeightsPage::~WeightsPage()
{
    if (m_operation)
        m_operation->cancel();
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
    auto *upper = new QWidget(splitter);
    auto *layout = new QVBoxLayout(upper);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(buildTop());
    buildTable();
    layout->addWidget(m_table, 1);
    m_values = new ValueGrid(document()->pool(), splitter);
    splitter->addWidget(upper);
    splitter->addWidget(m_values);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    splitter->setChildrenCollapsible(false);
    return splitter;
}

QWidget *WeightsPage::buildTop()
{
    auto *top = new QWidget(this);
    m_filter = makeFilterField(
        u"tensorFilter"_s, tr("Filter tensors by name, dtype or shape"),
        [this](const QString &text) { m_proxy->setFilter(text); }, top);
    m_status = new QLabel(top);
    m_status->setObjectName(u"tensorStatus"_s);
    m_progress = new QProgressBar(top);
    m_progress->setObjectName(u"statisticsProgress"_s);
    m_progress->setAccessibleName(tr("Tensors whose values have been counted"));
    m_progress->setMaximumWidth(160);
    m_progress->hide();
    m_stop = new QToolButton(top);
    m_stop->setObjectName(u"stopStatistics"_s);
    m_stop->setIcon(themedIcon(u"x"_s));
    m_stop->setToolTip(tr("Stop counting values"));
    m_stop->setAccessibleName(m_stop->toolTip());
    m_stop->hide();
    connect(m_stop, &QToolButton::clicked, this, [this] {
        if (const OperationPtr op = document()->statisticsOperation())
            op->cancel();
    });
    auto *layout = new QHBoxLayout(top);
    layout->setContentsMargins(8, 6, 8, 6);
    layout->setSpacing(8);
    layout->addWidget(m_filter, 1);
    layout->addWidget(m_status);
    layout->addWidget(m_progress);
    layout->addWidget(m_stop);
    return top;
}

void WeightsPage::buildTable()
{
    m_table = makeTable(u"tensorTable"_s, tr("Tensors"), this);
    m_table->setModel(m_proxy);
    m_table->setSortingEnabled(true);
    m_table->horizontalHeader()->setSortIndicatorClearable(true);
    m_table->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &WeightsPage::takeSelection);
}

void WeightsPage::activate()
{
    if (m_isActive)
        return;
    m_isActive = true;
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
    m_table->resizeColumnsToContents();
    QHeaderView *head = m_table->horizontalHeader();
    const QFontMetrics metrics = m_table->fontMetrics();
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
    limit(TensorModel::Column::Place, 36);
    limit(TensorModel::Column::Quantization, 36);
    head->resizeSection(static_cast<int>(TensorModel::Column::Zeros),
                        metrics.horizontalAdvance(u"< 00.00 %"_s) + 20);
    head->resizeSection(static_cast<int>(TensorModel::Column::Status),
                        metrics.horizontalAdvance(tr("Not counted yet")) + 48);
}

void WeightsPage::survey()
{
    const auto showColumn = [this](TensorModel::Column column, bool isShown) {
        m_table->setColumnHidden(static_cast<int>(column), !isShown);
    };
    showColumn(TensorModel::Column::Group, false);
    m_operation = Operation::create();
    whenDone(run(document()->pool(), m_operation,
                 [tensors = document()->tensors()](Operation &op) {
                     return surveyTensors(tensors, op);
                 }),
             this, [this, showColumn](Expected<TensorSurvey> survey) {
                 m_operation.reset();
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
    const QString all = countText(m_model->rowCount());
    QString text = m_proxy->request().words.isEmpty()
        ? tr("%n tensor(s)", "how many there are", m_model->rowCount())
        : tr("%1 of %2 tensors").arg(countText(m_proxy->rowCount()), all);
    if (m_unreadable > 0)
        text = tr("%1, %n cannot be read", "tensors, how many of them", m_unreadable).arg(text);
    m_status->setText(text);
}

void WeightsPage::updateProgress()
{
    const OperationPtr op = document()->statisticsOperation();
    const bool isRunning = op && !op->isCanceled() && !document()->areStatisticsComplete();
    m_progress->setVisible(isRunning);
    m_stop->setVisible(isRunning);
    if (isRunning) {
        m_progress->setMaximum(m_model->rowCount());
        m_progress->setValue(static_cast<int>(op->done()));
    }
}

/// A new arrangement of the table forgets the selection: the document's tensor gets it again.
void WeightsPage::restoreSelection()
{
    const int row = m_proxy->proxyRow(document()->currentTensor());
    if (row < 0)
        return;
    m_isRestoring = true;
    m_table->selectRow(row);
    m_table->scrollTo(m_proxy->index(row, 0));
    m_isRestoring = false;
}

void WeightsPage::takeSelection()
{
    const int tensor = m_proxy->sourceRow(m_table->currentIndex().row());
    if (!m_isRestoring && tensor >= 0)
        document()->setCurrentTensor(tensor);
}

void WeightsPage::showCurrentTensor()
{
    const int tensor = document()->currentTensor();
    if (!m_isActive || tensor == m_shownTensor)
        return;
    m_shownTensor = tensor;
    if (tensor < 0) {
        m_values->showNothing();
        return;
    }
    if (m_proxy->sourceRow(m_table->currentIndex().row()) != tensor)
        restoreSelection();
    m_values->showTensor(m_model->tensor(tensor), m_model->problem(tensor));
}

bool WeightsPage::isComplete() const
{
    const OperationPtr op = document()->statisticsOperation();
    const bool counted = document()->areStatisticsComplete() || (op && op->isCanceled())
        || m_model->rowCount() == 0;
    return m_isActive && counted && !m_operation && m_proxy->isSettled() && m_values->isComplete();
}

void WeightsPage::focusFind()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

void WeightsPage::copySelection()
{
    if (m_values->isAncestorOf(focusWidget()))
        m_values->copySelection();
    else
        TsvCopy::start(m_table, TsvCopy::Heads::With);
}

void WeightsPage::selectAll()
{
    if (m_values->isAncestorOf(focusWidget()))
        m_values->table()->selectAll();
    else
        m_table->selectAll();
}

} // namespace weightroom
