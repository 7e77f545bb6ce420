// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/weights/valuegrid.h"

#include "core/base/run.h"
#include "core/weights/decode.h"
#include "ui/tables/pageparts.h"
#include "ui/weights/heatmap.h"
#include "ui/weights/heatmappane.h"
#include "ui/weights/tensorrows.h"
#include "ui/weights/valuefields.h"
#include "ui/weights/valuegridmodel.h"
#include "ui/weights/valuepages.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/format.h"
#include "ui/widgets/rowlayout.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHeaderView>
#include <QShortcut>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

constexpr qint64 cellsCopiedAtMost = 4'000'000;
constexpr int leastTitleLetters = 24;

} // namespace

ValueGrid::ValueGrid(QThreadPool *pool, QWidget *parent)
    : QWidget(parent)
    , m_pool(pool)
    , m_pages(new ValuePages(pool, this))
    , m_model(new ValueGridModel(m_pages, this))
    , m_map(new HeatMapPane(pool, this))
{
    setObjectName(u"valueGrid"_s);
    buildTable();
    m_note = makeEmptyNote(u"valueGridNote"_s, this);
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_note);
    m_stack->addWidget(m_map);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(buildHead());
    layout->addWidget(m_stack, 1);
    connect(m_pages, &ValuePages::failed, this, &ValueGrid::showReadError);
    connect(m_map, &HeatMapPane::filtersShown, this, &ValueGrid::followFilters);
    connect(m_map->map(), &HeatMap::elementRequested, this, &ValueGrid::showElement);
    showNothing();
}

ValueGrid::~ValueGrid()
{
    for (const OperationPtr &operation : { m_copy, m_search }) {
        if (operation)
            operation->cancel();
    }
}

void ValueGrid::buildTable()
{
    m_table = makeTable(u"valueTable"_s, tr("Values of the selected tensor"), this);
    m_table->setModel(m_model);
    m_table->setLayoutDirection(Qt::LeftToRight); // as indices are read
    m_table->setSelectionBehavior(QAbstractItemView::SelectItems);
    m_table->setShowGrid(true);
    m_table->setAlternatingRowColors(false);
    m_table->verticalHeader()->show();
    m_table->verticalHeader()->setDefaultAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_table->horizontalHeader()->setSectionsMovable(false);
}

QLayout *ValueGrid::buildHead()
{
    m_title = new ElidedLabel(u"valueGridTitle"_s, this);
    m_choosers = new IndexChoosers(this);
    connect(m_choosers, &IndexChoosers::changed, this, &ValueGrid::applyChoosers);
    m_scale = new QComboBox(this);
    m_scale->setObjectName(u"heatMapScale"_s);
    m_scale->setAccessibleName(tr("What the strongest colours stand for"));
    m_scale->setToolTip(m_scale->accessibleName());
    m_scale->addItem(tr("Largest of the tensor", "scale of colours"));
    m_scale->addItem(tr("Largest in sight", "scale of colours"));
    m_scale->addItem(tr("Without outliers (1–99 %)", "scale of colours"));
    connect(m_scale, &QComboBox::currentIndexChanged, m_map,
            [this](int index) { m_map->setScale(static_cast<HeatMapScale>(index)); });
    m_copyPicture
        = makeIconButton(u"copyHeatMap"_s, u"image"_s, tr("Copy the heat map as a picture"), this);
    connect(m_copyPicture, &QToolButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setImage(m_map->map()->picture()); });
    m_goToNotFinite = makeIconButton(u"goToNotFinite"_s, u"triangle-alert"_s,
                                     tr("Go to the next value that is not finite (N)"), this);
    m_goToNotFinite->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_goToNotFinite->hide();
    connect(m_goToNotFinite, &QToolButton::clicked, this, &ValueGrid::goToNotFinite);
    auto *next = new QShortcut(QKeySequence(Qt::Key_N), this);
    next->setContext(Qt::WidgetWithChildrenShortcut);
    connect(next, &QShortcut::activated, this, &ValueGrid::goToNotFinite);
    auto *head = new RowLayout;
    head->setContentsMargins(8, 4, 8, 0);
    head->addStretched(m_title, fontMetrics().averageCharWidth() * leastTitleLetters);
    head->addWidget(m_goToNotFinite);
    head->addWidget(m_choosers);
    head->addWidget(m_scale);
    head->addWidget(m_copyPicture);
    buildModes();
    for (QToolButton *button : std::as_const(m_modes))
        head->addWidget(button);
    return head;
}

/// Table, Heat map, Filters: one of them is down.
void ValueGrid::buildModes()
{
    auto *group = new QButtonGroup(this);
    const auto add = [&](const QString &object, const QString &text, const QString &tip) {
        auto *button = new QToolButton(this);
        button->setObjectName(object);
        button->setText(text);
        button->setToolTip(tip);
        button->setCheckable(true);
        group->addButton(button, static_cast<int>(m_modes.size()));
        m_modes.append(button);
    };
    add(u"showValueTable"_s, tr("Table"), tr("The values as numbers (M changes)"));
    add(u"showHeatMap"_s, tr("Heat map"), tr("The slice as colours (M changes)"));
    add(u"showFilters"_s, tr("Filters"), tr("The filters of the convolution, side by side"));
    connect(group, &QButtonGroup::idClicked, this, [this](int id) {
        setMode(static_cast<Mode>(id));
        if (mode() != Mode::Table)
            m_map->map()->setFocus();
    });
    auto *key = new QShortcut(QKeySequence(Qt::Key_M), this);
    key->setContext(Qt::WidgetWithChildrenShortcut);
    connect(key, &QShortcut::activated, this, [this] {
        const bool isTable = mode() == Mode::Table;
        setMode(isTable ? Mode::Map : Mode::Table);
        (isTable ? static_cast<QWidget *>(m_map->map()) : m_table)->setFocus();
    });
}

HeatMap *ValueGrid::heatMap() const
{
    return m_map->map();
}

QString ValueGrid::title() const
{
    return m_title->text();
}

void ValueGrid::showNothing()
{
    m_model->clear();
    m_title->setWholeText({});
    m_problem = tr("Select a tensor to see its values.");
    showChosen();
}

void ValueGrid::showTensor(const Tensor &tensor, const QString &problem)
{
    m_model->setTensor(tensor);
    const QString head = tr("%1 — %2 %3", "name, dtype, shape of a tensor")
                             .arg(isolated(tensor.spec.name), dtypeText(tensor.spec),
                                  isolated(shapeText(tensor.spec.shape)));
    const QString how = quantizationText(tensor.spec.quantization);
    m_title->setWholeText(
        how.isEmpty() ? head : tr("%1, quantized as %2", "tensor, how").arg(head, isolated(how)));
    m_problem = problem;
    if (m_problem.isEmpty() && tensor.spec.elements() == 0)
        m_problem = tr("This tensor has no elements.");
    m_filtersShown = 0;
    if (m_search)
        m_search->cancel();
    m_search.reset();
    setStatistics({});
    showChosen();
    chooseColumnWidths();
    m_table->scrollToTop();
}

void ValueGrid::setStatistics(const std::optional<TensorStatistics> &statistics)
{
    m_map->setStatistics(statistics);
    const qint64 infinite
        = statistics ? statistics->positiveInfinity + statistics->negativeInfinity : 0;
    const qint64 nan = statistics ? statistics->nan : 0;
    m_goToNotFinite->setText(tr("%1 NaN, %2 infinite").arg(countText(nan), countText(infinite)));
    m_goToNotFinite->setVisible(nan + infinite > 0);
}

void ValueGrid::setMode(Mode wanted)
{
    m_wanted = wanted;
    showChosen();
    Q_EMIT modeChanged();
}

ValueGrid::Mode ValueGrid::mode() const
{
    const WeightSpec &spec = m_pages->tensor().spec;
    if (!m_problem.isEmpty() || spec.dtype == Dtype::String)
        return Mode::Table;
    return m_wanted == Mode::Filters && !filterAxes(spec.shape) ? Mode::Map : m_wanted;
}

/// The tensor as the buttons say, as far as it can be shown so.
void ValueGrid::showChosen()
{
    const WeightSpec &spec = m_pages->tensor().spec;
    const bool isMap = mode() != Mode::Table;
    const bool canMap = m_problem.isEmpty() && spec.dtype != Dtype::String;
    m_modes.at(static_cast<int>(mode()))->setChecked(true);
    m_modes.at(static_cast<int>(Mode::Map))->setEnabled(canMap);
    m_modes.at(static_cast<int>(Mode::Filters))->setVisible(canMap && filterAxes(spec.shape));
    m_scale->setVisible(isMap);
    m_copyPicture->setVisible(isMap);
    rebuildChoosers();
    if (!isMap)
        m_map->clear();
    if (!m_problem.isEmpty())
        return showNote(m_problem);
    if (isMap)
        applyChoosers();
    m_stack->setCurrentWidget(isMap ? static_cast<QWidget *>(m_map) : m_table);
}

void ValueGrid::showNote(const QString &text)
{
    m_note->setText(text);
    m_stack->setCurrentWidget(m_note);
}

void ValueGrid::showReadError()
{
    m_problem = m_pages->error()->message;
    showChosen();
}

void ValueGrid::chooseColumnWidths()
{
    const Dtype dtype = m_pages->tensor().spec.dtype;
    QString widest = u"-0.00000123456789"_s; // the longest that tells two floats apart
    if (dtype == Dtype::Complex64)
        widest = u"-0.00000123456789-0.00000123456789i"_s;
    else if (dtype == Dtype::Int32 || dtype == Dtype::Bool)
        widest = u"-2147483648"_s;
    else if (dtype == Dtype::String)
        widest = QString(36, u'x');
    const int width = m_table->fontMetrics().horizontalAdvance(widest) + 16;
    m_table->horizontalHeader()->setDefaultSectionSize(width);
    m_table->horizontalHeader()->setVisible(m_model->shape().size() > 1);
}

void ValueGrid::rebuildChoosers()
{
    QList<IndexField> fields;
    QList<qint64> values;
    if (m_problem.isEmpty() && mode() == Mode::Filters) {
        const Shape &shape = m_model->shape();
        fields = filterFields(shape, *filterAxes(shape), m_filtersShown);
    } else if (m_problem.isEmpty()) {
        fields = sliceFields(*m_model);
        values = fieldsOfSlice(*m_model, m_model->slice());
        if (mode() == Mode::Table)
            fields += partFields(*m_model);
    }
    values.resize(fields.size());
    m_choosers->setFields(fields, values);
}

void ValueGrid::applyChoosers()
{
    const QList<qint64> values = m_choosers->values();
    if (mode() == Mode::Filters)
        showFilters(values);
    else
        applySlice(values);
}

void ValueGrid::applySlice(QList<qint64> values)
{
    const auto parts = values.sliced(sliceFields(*m_model).size());
    values.resize(values.size() - parts.size());
    m_model->setSlice(sliceOfFields(*m_model, values));
    if (mode() == Mode::Map) {
        m_map->showTensor(m_pages->tensor(), { .indices = m_model->slice() });
        return;
    }
    const bool hasRowParts = m_model->sliceRows() > ValueGridModel::maximumRows;
    const bool hasColumnParts = m_model->sliceColumns() > ValueGridModel::maximumColumns;
    m_model->setOrigin(hasRowParts ? parts.first() * ValueGridModel::maximumRows : 0,
                       hasColumnParts ? parts.last() * ValueGridModel::maximumColumns : 0);
}

void ValueGrid::showFilters(const QList<qint64> &values)
{
    const qsizetype others = filterAxes(m_model->shape())->others.size();
    m_map->showTensor(m_pages->tensor(),
                      { .isFilters = true,
                        .indices = values.first(others),
                        .firstFilter = values.size() > others ? values.at(others) : 0 });
}

/// A field for the first filter is there only where not all are seen at once.
void ValueGrid::followFilters(qint64 shown)
{
    if (mode() != Mode::Filters || shown == m_filtersShown)
        return;
    const Shape &shape = m_model->shape();
    const FilterAxes axes = *filterAxes(shape);
    QList<qint64> values = m_choosers->values();
    if (values.value(axes.others.size(), 0) > 0)
        return; // the last ones may be fewer
    m_filtersShown = shown;
    const QList<IndexField> fields = filterFields(shape, axes, shown);
    values.resize(fields.size());
    m_choosers->setFields(fields, values);
}

bool ValueGrid::isComplete() const
{
    return m_pages->isIdle() && m_map->isComplete() && !m_search;
}

void ValueGrid::copySelection()
{
    if (mode() == Mode::Filters) {
        QGuiApplication::clipboard()->setText(m_map->cellsText());
        return;
    }
    if (mode() == Mode::Map) {
        CellRange all = m_model->range(0, 0, 1, 1);
        all.first -= m_model->firstRow() * m_model->sliceColumns() + m_model->firstColumn();
        all.rows = m_model->sliceRows();
        all.columns = all.stride;
        return copyCells(all);
    }
    const QItemSelection selection = m_table->selectionModel()->selection();
    if (selection.isEmpty())
        return;
    QRect cells;
    for (const QItemSelectionRange &range : selection)
        cells |= QRect(range.left(), range.top(), range.width(), range.height());
    copyCells(m_model->range(cells.top(), cells.left(), cells.height(), cells.width()));
}

void ValueGrid::copyCells(const CellRange &range)
{
    if (range.rows * range.columns > cellsCopiedAtMost) {
        m_title->setWholeText(
            tr("Too many cells to copy: at most %1 at a time.").arg(countText(cellsCopiedAtMost)));
        return;
    }
    if (m_copy)
        m_copy->cancel();
    m_copy = Operation::create();
    whenDone(run(m_pool, m_copy,
                 [tensor = m_pages->tensor(), range](Operation &op) {
                     return readTsv(tensor, range, op);
                 }),
             this, [](Expected<QString> text) {
                 if (text)
                     QGuiApplication::clipboard()->setText(
                         text->count(u'\n') == 1 ? text->chopped(1) : *text);
             });
}

} // namespace weightroom
