// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/histogram/histogrampage.h"

#include "ui/document/modeldocument.h"
#include "ui/histogram/binmodel.h"
#include "ui/histogram/chartexport.h"
#include "ui/histogram/chartgridpane.h"
#include "ui/histogram/differencenote.h"
#include "ui/histogram/figurespanel.h"
#include "ui/histogram/histogramchart.h"
#include "ui/histogram/histogramcontrols.h"
#include "ui/histogram/histogramgrid.h"
#include "ui/histogram/layergroups.h"
#include "ui/histogram/orderedtensors.h"
#include "ui/histogram/overlaybutton.h"
#include "ui/tables/arrangedtable.h"
#include "ui/tables/busybar.h"
#include "ui/tables/pageparts.h"
#include "ui/tables/tsvcopy.h"
#include "ui/weights/tensormodel.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/format.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/rowlayout.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QPainter>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

constexpr int leastHeadLetters = 16;

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
    splitter->setSizes({ 240, 800 });
    splitter->setChildrenCollapsible(false);
    return splitter;
}

QWidget *HistogramPage::buildRight()
{
    auto *right = new QWidget(this);
    m_head = new ElidedLabel(u"histogramHead"_s, right);
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
    buildControls();
    layout->addLayout(buildHead());
    layout->addWidget(m_controls);
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
    connect(m_grid, &ChartGridPane::layersFound, this, [this] { setRange({}); });
}

QLayout *HistogramPage::buildHead()
{
    auto *head = new RowLayout;
    head->setContentsMargins(8, 0, 8, 0);
    head->addWidget(makeStep(u"previousTensor"_s, Way::Back, tr("Previous tensor"), -1));
    head->addWidget(makeStep(u"nextTensor"_s, Way::Onwards, tr("Next tensor"), 1));
    head->addStretched(m_head, fontMetrics().averageCharWidth() * leastHeadLetters);
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
    m_export->setIcon(themedIcon(u"image"_s));
    m_export->setEnabled(false);
    connect(m_export, &QToolButton::clicked, this, [this] {
        const LayerGroup *layer = shownLayer();
        askForChartFile(m_chart,
                        layer ? layer->name
                              : m_tensors->tensor(document()->currentTensor()).spec.name);
    });
    head->addWidget(m_export);
    m_showGrid = new QToolButton(this);
    m_showGrid->setObjectName(u"showGrid"_s);
    m_showGrid->setText(tr("All tensors"));
    m_showGrid->setToolTip(tr("Small charts of all tensors of the list (G)"));
    m_showGrid->setCheckable(true);
    connect(m_showGrid, &QToolButton::toggled, this, &HistogramPage::showGrid);
    auto *gridKey = new QShortcut(QKeySequence(Qt::Key_G), m_stack);
    gridKey->setContext(Qt::WidgetWithChildrenShortcut);
    connect(gridKey, &QShortcut::activated, m_showGrid, &QToolButton::toggle);
    head->addWidget(m_showGrid);
    return head;
}

void HistogramPage::buildControls()
{
    m_controls = new HistogramControls(this);
    m_controls->addKeysTo(m_stack);
    m_overlay = new OverlayButton(document(), this);
    m_controls->addForChart(m_overlay);
    connect(m_overlay, &OverlayButton::chosen, this, &HistogramPage::compute);
    connect(m_overlay, &OverlayButton::counted, m_chart, &HistogramChart::setOverlay);
    connect(m_controls, &HistogramControls::requestChanged, this, &HistogramPage::compute);
    connect(m_controls, &HistogramControls::tableChanged, this, &HistogramPage::showChosenView);
    connect(m_controls, &HistogramControls::logarithmicCountsChanged, this,
            [this](bool isLogarithmic) {
                const auto scale = isLogarithmic ? CountScale::Logarithmic : CountScale::Linear;
                m_chart->setCountScale(scale);
                m_grid->grid()->setCountScale(scale);
            });
    connect(m_controls, &HistogramControls::commonScaleChanged, m_grid->grid(),
            &HistogramGrid::setCommonScale);
    connect(m_controls, &HistogramControls::byLayerChanged, this, [this](bool isByLayer) {
        m_grid->setByLayer(isByLayer);
        setRange({});
    });
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
        m_stack->setCurrentWidget(m_controls->isTable() ? static_cast<QWidget *>(m_table)
                                                        : m_chart);
}

void HistogramPage::showGrid(bool isGrid)
{
    m_controls->setForGrid(isGrid);
    for (QWidget *single :
         { static_cast<QWidget *>(m_figures), static_cast<QWidget *>(m_showWhole) })
        single->setVisible(!isGrid);
    m_difference->setVisible(!isGrid && !m_difference->text().isEmpty());
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

QToolButton *HistogramPage::makeStep(const QString &name, Way way, const QString &text, int rows)
{
    QToolButton *button = makeIconButton(name, wayIconName(way), text, this);
    connect(button, &QToolButton::clicked, this, [this, rows] { m_list->stepBy(rows); });
    return button;
}

void HistogramPage::setDefaults(const HistogramDefaults &defaults)
{
    m_controls->setDefaults(defaults);
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
