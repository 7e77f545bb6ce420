// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/weights/weightspage.h"

#include "core/weights/valueplace.h"
#include "ui/document/modeldocument.h"
#include "ui/settings.h"
#include "ui/tables/arrangedtable.h"
#include "ui/tables/pageparts.h"
#include "ui/weights/heatmap.h"
#include "ui/weights/tensorcolumns.h"
#include "ui/weights/tensorconditions.h"
#include "ui/weights/tensormodel.h"
#include "ui/weights/tensorrows.h"
#include "ui/weights/valuegrid.h"
#include "ui/widgets/format.h"
#include "ui/widgets/progress.h"
#include "ui/widgets/theme.h"

#include <QBoxLayout>
#include <QPainter>
#include <QProgressBar>
#include <QSplitter>
#include <QStackedWidget>
#include <QTimer>
#include <QToolButton>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

/// While figures come in, the rows are not arranged anew more often.
constexpr int arrangePauseMs = 500;

/// How values are shown: a ValueGrid::Mode.
constexpr NumberChoice shownValues{ QLatin1StringView("weights/values"), 0, 0, 2 };

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
    connect(document, &ModelDocument::statisticsChanged, this, [this](int first, int last) {
        if (first <= m_shownTensor && m_shownTensor <= last)
            showStatistics();
    });
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
    QToolButton *columns
        = makeIconButton(u"tensorColumns"_s, u"list-checks"_s, tr("Choose columns"), m_list);
    m_columns = new TensorColumns(m_list->table(), columns);
    m_list->addToHead(columns);
    m_values = new ValueGrid(document()->pool(), splitter);
    splitter->addWidget(m_list);
    splitter->addWidget(m_values);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    splitter->setChildrenCollapsible(false);
    connect(m_values, &ValueGrid::modeChanged, this, &WeightsPage::giveRoom);
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
    m_columns->arrange();
    model->requestStatistics();
    survey();
    updateStatus();
    updateProgress();
    if (model->currentTensor() < 0)
        model->setCurrentTensor(0);
    showCurrentTensor();
    QTimer::singleShot(0, this, &WeightsPage::giveRoom); // when the page has its size
}

void WeightsPage::survey()
{
    m_columns->setOccurring(false, false);
    work([tensors = document()->tensors()](Operation &op) { return surveyTensors(tensors, op); },
         [this](const Expected<TensorSurvey> &survey) {
             if (!survey)
                 return;
             m_unreadable = survey->unreadable;
             m_columns->setOccurring(survey->hasGroups, survey->hasQuantized);
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
    if (m_wantedFinding && document()->tensorNamed(m_wantedFinding->tensor) != tensor)
        m_wantedFinding.reset();
    m_list->setCurrentRow(tensor);
    if (tensor < 0)
        m_values->showNothing();
    else
        m_values->showTensor(m_model->tensor(tensor), m_model->problem(tensor));
    showStatistics();
}

/// The colours of the heat map go by the figures of the whole tensor.
void WeightsPage::showStatistics()
{
    if (m_shownTensor < 0)
        return;
    const auto &statistics = document()->statistics(m_shownTensor);
    m_values->setStatistics(statistics && *statistics ? std::optional(**statistics) : std::nullopt);
    goToWantedFinding();
}

void WeightsPage::showFinding(const Finding &finding)
{
    m_wantedFinding = finding;
    goToWantedFinding();
}

void WeightsPage::goToWantedFinding()
{
    if (!m_wantedFinding || m_shownTensor < 0
        || m_model->tensor(m_shownTensor).spec.name != m_wantedFinding->tensor)
        return;
    const auto &statistics = document()->statistics(m_shownTensor);
    if (!statistics)
        return; // they come
    const Finding finding = *std::exchange(m_wantedFinding, std::nullopt);
    if (!*statistics)
        return;
    if (const auto place = placeOf(finding, m_model->tensor(m_shownTensor), **statistics))
        m_values->showPlace(*place);
}

/// A picture gets half of the page at least.
void WeightsPage::giveRoom()
{
    auto *splitter = static_cast<QSplitter *>(m_values->parentWidget());
    const int half = splitter->height() / 2;
    if (isActive() && m_values->mode() != ValueGrid::Mode::Table && m_values->height() < half)
        splitter->setSizes({ half, half });
}

void WeightsPage::setSettings(Settings *settings)
{
    m_columns->setSettings(settings);
    if (!settings)
        return;
    m_values->setMode(static_cast<ValueGrid::Mode>(settings->number(shownValues)));
    connect(m_values, &ValueGrid::modeChanged, settings, [settings, values = m_values] {
        settings->setNumber(shownValues, static_cast<qint64>(values->wantedMode()));
    });
}

QString WeightsPage::printTitle() const
{
    const bool isMap = m_shownTensor >= 0 && m_values->mode() != ValueGrid::Mode::Table
        && !m_values->heatMap()->isEmpty();
    return isMap ? tr("%1: %2", "name of a model, what is printed of it")
                       .arg(document()->title(), m_values->title())
                 : QString();
}

void WeightsPage::print(QPainter &painter, const QRectF &area) const
{
    m_values->heatMap()->draw(painter, area.toRect(), lightPalette());
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
