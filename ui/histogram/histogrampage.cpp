// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/histogram/histogrampage.h"

#include "core/weights/tensorsummary.h"
#include "ui/document/modeldocument.h"
#include "ui/histogram/binmodel.h"
#include "ui/histogram/chartexport.h"
#include "ui/histogram/chartgridpane.h"
#include "ui/histogram/differencenote.h"
#include "ui/histogram/figurespanel.h"
#include "ui/histogram/histogramchart.h"
#include "ui/histogram/histogramgrid.h"
#include "ui/histogram/orderedtensors.h"
#include "ui/histogram/overlaybutton.h"
#include "ui/tables/arrangedtable.h"
#include "ui/tables/busybar.h"
#include "ui/tables/pageparts.h"
#include "ui/tables/tsvcopy.h"
#include "ui/weights/tensormodel.h"
#include "ui/weights/tensorrows.h"
#include "ui/widgets/format.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QPainter>
#include <QShortcut>
#include <QSpinBox>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

/// Tensors with more elements show a sample first.
constexpr qint64 sampledElements = 16 * 1024 * 1024;
constexpr qint64 sampleElements = 256 * 1024;

} // namespace

HistogramPage::HistogramPage(ModelDocument *document, QWidget *parent)
    : ModelPage(document, parent)
    , m_tensors(new TensorModel(this))
    , m_bins(new BinModel(this))
    , m_pages(new QStackedWidget(this))
{
    setObjectName(u"histogramPage"_s);
    m_pages->addWidget(buildContent());
    QLabel *empty = makeEmptyNote(u"noHistogram"_s, this);
    empty->setText(tr("This file has no weights."));
    m_pages->addWidget(empty);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_pages);
    setFindField(m_list->filterField());
    connect(m_list, &ArrangedTable::rowChosen, document, &ModelDocument::setCurrentTensor);
    connect(document, &ModelDocument::currentTensorChanged, this,
            &HistogramPage::showCurrentTensor);
    connect(m_list, &ArrangedTable::settled, this, &HistogramPage::showGridRows);
}

QString HistogramPage::title() const
{
    return tr("Histo&gram");
}

QString HistogramPage::iconName() const
{
    return u"chart-column"_s;
}

QWidget *HistogramPage::buildContent()
{
    auto *splitter = new QSplitter(Qt::Horizontal, this);
    splitter->setObjectName(u"histogramSplitter"_s);
    auto *tensors = new OrderedTensors(m_tensors, document(), splitter);
    m_list = tensors->list();
    splitter->addWidget(tensors);
    splitter->addWidget(buildRight());
    splitter->setStretchFactor(0, 0);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({ 260, 800 });
    splitter->setChildrenCollapsible(false);
    return splitter;
}

QWidget *HistogramPage::buildRight()
{
    auto *right = new QWidget(this);
    m_head = makeNote(u"histogramHead"_s, right);
    m_busy = new BusyBar(right);
    connect(m_busy, &BusyBar::appeared, this, [this] {
        if (m_showsSample)
            return; // better than nothing
        showHead();
        m_chart->clear();
        m_bins->setHistogram({});
        m_figures->clear();
    });
    m_chart = new HistogramChart(right);
    connect(m_chart, &HistogramChart::rangeRequested, this,
            [this](const HistogramRange &range) { setRange(range); });
    connect(m_chart, &HistogramChart::wholeRequested, this, [this] { setRange({}); });
    m_table = makeTable(u"binTable"_s, tr("Bins of the histogram"), right);
    m_table->setModel(m_bins);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_note = makeEmptyNote(u"histogramNote"_s, right);
    m_stack = new QStackedWidget(right);
    buildGrid(right);
    for (QWidget *page : { static_cast<QWidget *>(m_chart), static_cast<QWidget *>(m_table),
                           static_cast<QWidget *>(m_note), static_cast<QWidget *>(m_grid) })
        m_stack->addWidget(page);
    m_figures = new FiguresPanel(right);
    m_difference = new DifferenceNote(document()->pool(), right);
    auto *middle = new QHBoxLayout;
    middle->addWidget(m_stack, 1);
    middle->addWidget(m_figures, 0, Qt::AlignTop);
    auto *layout = new QVBoxLayout(right);
    layout->setContentsMargins(0, 6, 0, 0);
    layout->addLayout(buildHead());
    layout->addLayout(buildControls());
    layout->addWidget(m_difference);
    layout->addWidget(m_busy);
    layout->addLayout(middle, 1);
    return right;
}

void HistogramPage::buildGrid(QWidget *parent)
{
    m_grid = new ChartGridPane(document(), parent);
    connect(m_grid, &ChartGridPane::tensorChosen, document(), &ModelDocument::setCurrentTensor);
    connect(m_grid, &ChartGridPane::enlargeRequested, this, [this](int tensor) {
        document()->setCurrentTensor(tensor);
        m_showGrid->setChecked(false);
        m_chart->setFocus();
    });
}

QLayout *HistogramPage::buildHead()
{
    auto *head = new QHBoxLayout;
    head->setContentsMargins(8, 0, 8, 0);
    head->addWidget(makeStep(u"previousTensor"_s, u"chevron-left"_s, tr("Previous tensor"), -1));
    head->addWidget(makeStep(u"nextTensor"_s, u"chevron-right"_s, tr("Next tensor"), 1));
    head->addWidget(m_head, 1);
    m_showWhole = new QToolButton(this);
    m_showWhole->setObjectName(u"showWholeRange"_s);
    m_showWhole->setText(tr("All values"));
    m_showWhole->setToolTip(tr("The whole range again (0, or a double click)"));
    m_showWhole->setEnabled(false);
    connect(m_showWhole, &QToolButton::clicked, this, [this] { setRange({}); });
    head->addWidget(m_showWhole);
    m_export = new QToolButton(this);
    m_export->setObjectName(u"saveChart"_s);
    m_export->setText(tr("Save chart…"));
    m_export->setToolTip(tr("The chart as a picture, or its bins as numbers"));
    m_export->setEnabled(false);
    connect(m_export, &QToolButton::clicked, this, [this] {
        askForChartFile(m_chart, m_tensors->tensor(document()->currentTensor()).spec.name);
    });
    head->addWidget(m_export);
    m_showGrid = makeToggle(u"showGrid"_s, tr("All tensors"),
                            tr("Small charts of all tensors of the list (G)"));
    connect(m_showGrid, &QToolButton::toggled, this, &HistogramPage::showGrid);
    auto *gridKey = new QShortcut(QKeySequence(Qt::Key_G), m_stack);
    gridKey->setContext(Qt::WidgetWithChildrenShortcut);
    connect(gridKey, &QShortcut::activated, m_showGrid, &QToolButton::toggle);
    head->addWidget(m_showGrid);
    return head;
}

QToolButton *HistogramPage::makeToggle(const QString &name, const QString &text,
                                       const QString &toolTip)
{
    auto *button = new QToolButton(this);
    button->setObjectName(name);
    button->setText(text);
    button->setToolTip(toolTip);
    button->setCheckable(true);
    return button;
}

QLayout *HistogramPage::buildControls()
{
    auto *controls = new QHBoxLayout;
    controls->setContentsMargins(8, 0, 8, 0);
    controls->setSpacing(3);
    m_binCount = new QSpinBox(this);
    m_binCount->setObjectName(u"binCount"_s);
    m_binCount->setRange(fewestBins - 1, mostBins);
    m_binCount->setSpecialValueText(tr("Automatic", "number of bins"));
    m_binCount->setValue(fewestBins - 1);
    m_binCount->setKeyboardTracking(false);
    m_binCount->setAccessibleName(tr("Number of bins"));
    connect(m_binCount, &QSpinBox::valueChanged, this, &HistogramPage::compute);
    auto *binLabel = new QLabel(tr("&Bins"), this);
    binLabel->setBuddy(m_binCount);
    controls->addWidget(binLabel);
    controls->addSpacing(4);
    controls->addWidget(m_binCount);
    m_logarithmic = makeToggle(u"logarithmicCounts"_s, tr("Log counts"),
                               tr("Counts on a logarithmic scale (L)"));
    connect(m_logarithmic, &QToolButton::toggled, this, &HistogramPage::setCountScale);
    m_symlog = makeToggle(u"logarithmicValues"_s, tr("Log values"),
                          tr("Values on a scale that is logarithmic on both sides of zero (S)"));
    connect(m_symlog, &QToolButton::toggled, this, &HistogramPage::compute);
    for (const auto &[key, button] :
         { std::pair{ Qt::Key_L, m_logarithmic }, std::pair{ Qt::Key_S, m_symlog } }) {
        auto *shortcut = new QShortcut(QKeySequence(key), m_stack);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, button, &QToolButton::toggle);
        controls->addWidget(button);
    }
    m_showTable = makeToggle(u"showBins"_s, tr("Table"), tr("The bins as a table"));
    connect(m_showTable, &QToolButton::toggled, this, &HistogramPage::showChosenView);
    controls->addWidget(m_showTable);
    m_commonScale = makeToggle(u"commonScale"_s, tr("Common scale"),
                               tr("One range of values for all small charts"));
    connect(m_commonScale, &QToolButton::toggled, m_grid->grid(), &HistogramGrid::setCommonScale);
    m_byLayer = makeToggle(u"chartsByLayer"_s, tr("By layer"),
                           tr("One chart for all tensors of a layer together"));
    connect(m_byLayer, &QToolButton::toggled, m_grid, &ChartGridPane::setByLayer);
    for (QToolButton *button : { m_byLayer, m_commonScale }) {
        button->hide();
        controls->addWidget(button);
    }
    m_overlay = new OverlayButton(document(), this);
    connect(m_overlay, &OverlayButton::chosen, this, &HistogramPage::compute);
    connect(m_overlay, &OverlayButton::counted, m_chart, &HistogramChart::setOverlay);
    controls->addWidget(m_overlay);
    controls->addStretch(1);
    return controls;
}

/// Chart, table or grid, as the buttons say; a note stays where there is nothing else to see.
void HistogramPage::showChosenView()
{
    m_export->setEnabled(m_hasHistogram && !m_showGrid->isChecked());
    if (m_showGrid->isChecked())
        m_stack->setCurrentWidget(m_grid);
    else if (!m_hasHistogram)
        m_stack->setCurrentWidget(m_note);
    else
        m_stack->setCurrentWidget(m_showTable->isChecked() ? static_cast<QWidget *>(m_table)
                                                           : m_chart);
}

void HistogramPage::showGrid(bool isGrid)
{
    for (QWidget *ofGrid : { m_commonScale, m_byLayer })
        ofGrid->setVisible(isGrid);
    for (QWidget *single :
         { static_cast<QWidget *>(m_figures), static_cast<QWidget *>(m_showTable),
           static_cast<QWidget *>(m_showWhole), static_cast<QWidget *>(m_overlay) })
        single->setVisible(!isGrid);
    m_difference->setVisible(!isGrid && !m_difference->text().isEmpty());
    m_binCount->setEnabled(!isGrid);
    m_symlog->setEnabled(!isGrid);
    showChosenView();
    if (!isGrid)
        return;
    document()->requestStatistics();
    showGridRows();
    m_grid->setCurrentTensor(document()->currentTensor());
    m_grid->setFocus();
}

void HistogramPage::showGridRows()
{
    if (m_showGrid->isChecked())
        m_grid->setTensors(m_list->rowOrder());
}

QToolButton *HistogramPage::makeStep(const QString &name, const QString &icon, const QString &text,
                                     int rows)
{
    QToolButton *button = makeIconButton(name, icon, text, this);
    connect(button, &QToolButton::clicked, this, [this, rows] { m_list->stepBy(rows); });
    return button;
}

void HistogramPage::setDefaults(const HistogramDefaults &defaults)
{
    m_binCount->setValue(std::max(fewestBins - 1, defaults.bins));
    m_logarithmic->setChecked(defaults.isLogarithmic);
}

void HistogramPage::setCountScale(bool isLogarithmic)
{
    const CountScale scale = isLogarithmic ? CountScale::Logarithmic : CountScale::Linear;
    m_chart->setCountScale(scale);
    m_grid->grid()->setCountScale(scale);
}

void HistogramPage::begin()
{
    ModelDocument *model = document();
    m_tensors->setTensors(model->tensors(), [model](int tensor) -> decltype(auto) {
        return model->statistics(tensor);
    });
    m_pages->setCurrentIndex(model->tensors().isEmpty() ? 1 : 0);
    if (model->tensors().isEmpty())
        return;
    if (model->currentTensor() < 0)
        model->setCurrentTensor(0);
    showCurrentTensor();
}

void HistogramPage::showCurrentTensor()
{
    if (!isActive())
        return;
    m_list->setCurrentRow(document()->currentTensor());
    if (m_showGrid->isChecked())
        m_grid->setCurrentTensor(document()->currentTensor());
    setRange({});
}

/// Shows a part of the values, cut into bins anew; none: all of them.
void HistogramPage::setRange(const std::optional<HistogramRange> &range)
{
    m_range = range;
    m_showWhole->setEnabled(range.has_value());
    compute();
}

void HistogramPage::compute()
{
    dropWork();
    m_busy->stop();
    const int tensor = document()->currentTensor();
    if (!isActive() || tensor < 0)
        return;
    if (m_tensors->tensor(tensor).spec.dtype == Dtype::String) {
        showProblem(tr("Strings have no histogram."));
        return;
    }
    if (const QString problem = m_tensors->problem(tensor); !problem.isEmpty()) {
        showProblem(problem);
        return;
    }
    std::optional<TensorStatistics> known;
    if (const auto &statistics = document()->statistics(tensor); statistics && *statistics)
        known = **statistics;
    m_showsSample = false;
    if (!m_range && !m_symlog->isChecked()
        && m_tensors->tensor(tensor).spec.elements() > sampledElements)
        computeSample(m_tensors->tensor(tensor));
    const HistogramRequest request{ .bins
                                    = m_binCount->value() < fewestBins ? 0 : m_binCount->value(),
                                    .range = m_range,
                                    .isSymmetricLog = m_symlog->isChecked() };
    work([values = m_tensors->tensor(tensor), known, request, pool = document()->pool()](
             Operation &op) { return histogramOf(values, known, request, op, pool); },
         [this](Expected<TensorHistogram> result) { take(std::move(result)); });
    m_busy->start(workOperation(), tr("Counting values…"));
}

/// A first look at a very large tensor, until all of it is counted.
void HistogramPage::computeSample(const Tensor &tensor)
{
    m_sampleOperation = Operation::create();
    auto job = [tensor](Operation &op) { return summarizeSample(tensor, sampleElements, op); };
    whenDone(run(document()->pool(), m_sampleOperation, std::move(job)), this,
             [this, operation = m_sampleOperation](const Expected<TensorSummary> &sample) {
                 if (operation == m_sampleOperation && isWorking() && sample)
                     showSample(*sample);
             });
}

void HistogramPage::showSample(const TensorSummary &sample)
{
    m_showsSample = true;
    showHead();
    m_head->setText(tr("%1 — a sample of %2 values, until all are counted", "tensor, number")
                        .arg(m_head->text(), countText(sample.statistics.elements)));
    m_chart->setHistogram(sample.histogram);
    m_bins->setHistogram(sample.histogram);
    m_figures->clear();
    m_hasHistogram = sample.statistics.finite > 0;
    showChosenView();
    m_export->setEnabled(false); // not what it will be
}

void HistogramPage::take(Expected<TensorHistogram> result)
{
    m_busy->stop();
    if (result)
        showHistogram(*result);
    else if (m_range && result.error().code == ErrorCode::BadArgument)
        setRange({}); // so near that doubles do not tell the edges apart
    else if (result.error().code == ErrorCode::Canceled)
        showProblem(tr("Counting was cancelled. Choose the tensor again to start over."));
    else
        showProblem(result.error().message);
}

void HistogramPage::showHistogram(const TensorHistogram &result)
{
    m_showsSample = false;
    showHead();
    m_figures->setStatistics(result.statistics);
    m_bins->setHistogram(result.histogram);
    m_chart->setHistogram(result.histogram, result.plan.linear);
    m_chart->setQuantiles(result.statistics.quantiles);
    m_chart->setWhole({ result.statistics.min.value_or(0), result.statistics.max.value_or(0) });
    const Tensor &shown = m_tensors->tensor(document()->currentTensor());
    m_overlay->countBeside(shown, result.histogram, result.plan.linear);
    showDifference(shown);
    m_chart->setAccessibleName(tr("Histogram of %1").arg(m_head->text()));
    m_hasHistogram = result.statistics.finite > 0;
    if (!m_hasHistogram) {
        m_note->setText(result.statistics.elements == 0 ? tr("This tensor has no elements.")
                                                        : tr("No value is finite."));
    }
    showChosenView();
}

/// Zooming and other bins do not change it, so it stays.
void HistogramPage::showDifference(const Tensor &shown)
{
    const std::optional<Tensor> other = m_overlay->tensorBeside(shown);
    const QString without = m_overlay->modelWithout(shown);
    const QString name = other ? m_overlay->nameOf(*other) : without;
    const QString compared = name.isEmpty() ? QString() : shown.spec.name + u'\n' + name;
    if (compared == m_compared)
        return;
    m_compared = compared;
    if (!without.isEmpty())
        m_difference->tell(tr("%1 has no tensor called %2.", "name of a model, of a tensor")
                               .arg(isolated(without), isolated(shown.spec.name)));
    else if (other && other->isReadable())
        m_difference->compare(shown, *other, name);
    else
        m_difference->clear();
    m_difference->setVisible(m_difference->isVisibleTo(this) && !m_showGrid->isChecked());
}

void HistogramPage::showProblem(const QString &text)
{
    showHead();
    m_compared.clear();
    m_difference->clear();
    m_chart->clear();
    m_bins->setHistogram({});
    m_figures->clear();
    m_note->setText(text);
    m_hasHistogram = false;
    showChosenView();
}

void HistogramPage::showHead()
{
    const WeightSpec &spec = m_tensors->tensor(document()->currentTensor()).spec;
    m_head->setText(
        tr("%1 — %2 %3", "name, dtype, shape of a tensor")
            .arg(isolated(spec.name), dtypeText(spec), isolated(shapeText(spec.shape))));
}

bool HistogramPage::isComplete() const
{
    const bool isGridComplete = !m_showGrid->isChecked() || m_grid->isComplete();
    return ModelPage::isComplete() && m_list->isSettled() && isGridComplete
        && m_difference->isComplete();
}

void HistogramPage::copySelection()
{
    TsvCopy::start(m_table, TsvCopy::Heads::With);
}

QString HistogramPage::printTitle() const
{
    const bool isThere = m_showGrid->isChecked() || (m_hasHistogram && !m_showsSample);
    if (!isThere)
        return {};
    return m_showGrid->isChecked() ? document()->title()
                                   : tr("%1: %2", "name of a model, what is printed of it")
                                         .arg(document()->title(), m_head->text());
}

void HistogramPage::print(QPainter &painter, const QRectF &area) const
{
    if (m_showGrid->isChecked())
        return m_grid->grid()->print(painter, area);
    const QString figures = m_figures->text();
    QRectF used;
    painter.drawText(area, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, figures, &used);
    m_chart->print(painter, area.adjusted(0, used.height() + 8, 0, 0));
}

} // namespace weightroom
