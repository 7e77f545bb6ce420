// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/histogram/histogrampage.h"

#include "ui/document/modeldocument.h"
#include "ui/histogram/binmodel.h"
#include "ui/histogram/figurespanel.h"
#include "ui/histogram/histogramchart.h"
#include "ui/tables/arrangedtable.h"
#include "ui/tables/busybar.h"
#include "ui/tables/pageparts.h"
#include "ui/tables/tsvcopy.h"
#include "ui/weights/tensormodel.h"
#include "ui/weights/tensorrows.h"
#include "ui/widgets/format.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QShortcut>
#include <QSpinBox>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace weightroom {

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
    buildList(splitter);
    splitter->addWidget(m_list);
    splitter->addWidget(buildRight());
    splitter->setStretchFactor(0, 0);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({ 260, 800 });
    splitter->setChildrenCollapsible(false);
    return splitter;
}

void HistogramPage::buildList(QWidget *parent)
{
    m_list = new ArrangedTable(
        { .object = u"histogram"_s, .table = tr("Tensors"), .filter = tr("Filter tensors") },
        document()->pool(), parent);
    m_list->setModel(m_tensors);
    QTableView *table = m_list->table();
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    for (int column = 0; column < TensorModel::columns; ++column)
        table->setColumnHidden(column, column != static_cast<int>(TensorModel::Column::Name));
    table->horizontalHeader()->setStretchLastSection(true);
    table->horizontalHeader()->hide();
}

QWidget *HistogramPage::buildRight()
{
    auto *right = new QWidget(this);
    m_head = makeNote(u"histogramHead"_s, right);
    m_busy = new BusyBar(right);
    connect(m_busy, &BusyBar::appeared, this, [this] {
        showHead();
        m_chart->clear();
        m_bins->setHistogram({});
        m_figures->clear();
    });
    m_chart = new HistogramChart(right);
    m_table = makeTable(u"binTable"_s, tr("Bins of the histogram"), right);
    m_table->setModel(m_bins);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_note = makeEmptyNote(u"histogramNote"_s, right);
    m_stack = new QStackedWidget(right);
    for (QWidget *page : { static_cast<QWidget *>(m_chart), static_cast<QWidget *>(m_table),
                           static_cast<QWidget *>(m_note) })
        m_stack->addWidget(page);
    m_figures = new FiguresPanel(right);
    auto *middle = new QHBoxLayout;
    middle->addWidget(m_stack, 1);
    middle->addWidget(m_figures, 0, Qt::AlignTop);
    auto *layout = new QVBoxLayout(right);
    layout->setContentsMargins(0, 6, 0, 0);
    layout->addLayout(buildControls());
    layout->addWidget(m_busy);
    layout->addLayout(middle, 1);
    return right;
}

QLayout *HistogramPage::buildControls()
{
    auto *controls = new QHBoxLayout;
    controls->setContentsMargins(8, 0, 8, 0);
    controls->addWidget(
        makeStep(u"previousTensor"_s, u"chevron-left"_s, tr("Previous tensor"), -1));
    controls->addWidget(makeStep(u"nextTensor"_s, u"chevron-right"_s, tr("Next tensor"), 1));
    controls->addWidget(m_head, 1);
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
    controls->addWidget(m_binCount);
    m_logarithmic = new QToolButton(this);
    m_logarithmic->setObjectName(u"logarithmicCounts"_s);
    m_logarithmic->setText(tr("Log counts"));
    m_logarithmic->setToolTip(tr("Counts on a logarithmic scale (L)"));
    m_logarithmic->setCheckable(true);
    connect(m_logarithmic, &QToolButton::toggled, this, &HistogramPage::setCountScale);
    auto *logKey = new QShortcut(QKeySequence(Qt::Key_L), m_chart);
    logKey->setContext(Qt::WidgetShortcut);
    connect(logKey, &QShortcut::activated, m_logarithmic, &QToolButton::toggle);
    controls->addWidget(m_logarithmic);
    m_showTable = new QToolButton(this);
    m_showTable->setObjectName(u"showBins"_s);
    m_showTable->setText(tr("Table"));
    m_showTable->setToolTip(tr("The bins as a table"));
    m_showTable->setCheckable(true);
    connect(m_showTable, &QToolButton::toggled, this, [this](bool isTable) {
        if (m_stack->currentWidget() != m_note)
            m_stack->setCurrentWidget(isTable ? static_cast<QWidget *>(m_table) : m_chart);
    });
    controls->addWidget(m_showTable);
    return controls;
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
    m_chart->setCountScale(isLogarithmic ? CountScale::Logarithmic : CountScale::Linear);
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
    const int bins = m_binCount->value() < fewestBins ? 0 : m_binCount->value();
    work([values = m_tensors->tensor(tensor), known,
          bins](Operation &op) { return histogramOf(values, known, bins, op); },
         [this](Expected<TensorHistogram> result) { take(std::move(result)); });
    m_busy->start(workOperation(), tr("Counting values…"));
}

void HistogramPage::take(Expected<TensorHistogram> result)
{
    m_busy->stop();
    if (result)
        showHistogram(*result);
    else if (result.error().code == ErrorCode::Canceled)
        showProblem(tr("Counting was cancelled. Choose the tensor again to start over."));
    else
        showProblem(result.error().message);
}

void HistogramPage::showHistogram(const TensorHistogram &result)
{
    showHead();
    m_figures->setStatistics(result.statistics);
    m_bins->setHistogram(result.histogram);
    m_chart->setHistogram(result.histogram);
    m_chart->setAccessibleName(tr("Histogram of %1").arg(m_head->text()));
    if (result.statistics.finite == 0) {
        m_note->setText(result.statistics.elements == 0 ? tr("This tensor has no elements.")
                                                        : tr("No value is finite."));
        m_stack->setCurrentWidget(m_note);
        return;
    }
    m_stack->setCurrentWidget(m_showTable->isChecked() ? static_cast<QWidget *>(m_table) : m_chart);
}

void HistogramPage::showProblem(const QString &text)
{
    showHead();
    m_chart->clear();
    m_bins->setHistogram({});
    m_figures->clear();
    m_note->setText(text);
    m_stack->setCurrentWidget(m_note);
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
    return ModelPage::isComplete() && m_list->isSettled();
}

void HistogramPage::copySelection()
{
    TsvCopy::start(m_table, TsvCopy::Heads::With);
}

} // namespace weightroom
