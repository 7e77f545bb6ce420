// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/topology/graph/graphpane.h"

#include "core/base/run.h"
#include "ui/histogram/smallhistograms.h"
#include "ui/settings.h"
#include "ui/tables/busybar.h"
#include "ui/topology/graph/graphcolouring.h"
#include "ui/topology/graph/graphexport.h"
#include "ui/topology/graph/graphfind.h"
#include "ui/topology/graph/graphlegend.h"
#include "ui/topology/graph/graphselection.h"
#include "ui/topology/graph/graphtrail.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QActionGroup>
#include <QApplication>
#include <QBoxLayout>
#include <QClipboard>
#include <QMenu>
#include <QToolBar>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

constexpr int chartingMs = 80;
constexpr NumberChoice graphColouredBy{ QLatin1StringView("topology/colours"), 0, 0,
                                        static_cast<qint64>(ColourBy::Findings) };
constexpr SwitchChoice graphHorizontal{ QLatin1StringView("topology/horizontal"), false };

} // namespace

GraphPane::GraphPane(QThreadPool *pool, QWidget *parent)
    : QWidget(parent)
    , m_pool(pool)
    , m_view(new GraphView(this))
    , m_tools(new QToolBar(this))
    , m_busy(new BusyBar(this))
    , m_legend(new GraphLegend(this))
    , m_colouring(new GraphColouring(pool, this))
    , m_histograms(new SmallHistograms(pool, this))
    , m_export(new GraphExport(m_view, m_histograms, pool))
{
    setObjectName(u"graphPane"_s);
    setFocusProxy(m_view);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(8, 4, 4, 4);
    head->setSpacing(2);
    buildTools(head);
    m_trail = new GraphTrail(this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(m_trail);
    layout->addWidget(m_busy);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_legend);
    connect(m_colouring, &GraphColouring::changed, this, &GraphPane::takeColours);
    connect(m_colouring, &GraphColouring::statisticsWanted, this, &GraphPane::statisticsWanted);
    m_charting.setSingleShot(true);
    m_charting.setInterval(chartingMs);
    connect(&m_charting, &QTimer::timeout, this, &GraphPane::wantCharts);
    connect(m_view, &GraphView::moved, &m_charting, qOverload<>(&QTimer::start));
    connect(m_view, &GraphView::zoomChanged, &m_charting, qOverload<>(&QTimer::start));
    connect(m_histograms, &SmallHistograms::changed, m_view->viewport(),
            qOverload<>(&QWidget::update));
    m_view->setHistograms([this](int tensor) -> const Histogram * {
        const Expected<Histogram> *found = m_histograms->histogram(tensor);
        return found && *found ? &**found : nullptr;
    });
    addMenuActions();
    connect(m_export, &GraphExport::exported, this, &GraphPane::exported);
    connect(m_trail, &GraphTrail::groupWanted, this, &GraphPane::followTrail);
    connect(m_view, &GraphView::toggleRequested, this, &GraphPane::toggle);
    connect(m_view, &GraphView::itemChosen, this, &GraphPane::takeChosen);
    connect(m_view, &GraphView::selectionChosen, this, &GraphPane::selectionChosen);
    connect(m_view, &GraphView::itemActivated, this,
            [this](GraphItem item) { Q_EMIT nodeActivated(m_view->picture()->nodeOf(item)); });
}

void GraphPane::addTool(QAction *action)
{
    m_tools->addAction(action);
    m_tools->widgetForAction(action)->setObjectName(action->objectName());
}

GraphPane::~GraphPane()
{
    if (m_operation)
        m_operation->cancel();
}

QAction *GraphPane::addTool(const QString &name, const QString &icon, const QString &text,
                            const std::function<void()> &act)
{
    auto *action = new QAction(themedIcon(icon), text, this);
    action->setObjectName(name);
    connect(action, &QAction::triggered, this, act);
    addTool(action);
    return action;
}

void GraphPane::buildTools(QBoxLayout *row)
{
    m_find = new GraphFind(m_view, row, this);
    connect(m_find, &GraphFind::boxWanted, this, &GraphPane::showBox);
    m_tools->setObjectName(u"graphTools"_s);
    m_tools->setAccessibleName(tr("Tools of the picture"));
    m_tools->setIconSize({ 16, 16 });
    m_tools->setFloatable(false);
    if (auto *more = m_tools->findChild<QToolButton *>(u"qt_toolbar_ext_button"_s)) {
        more->setIcon(themedIcon(wayIconName(Way::Onwards)));
        more->setAccessibleName(tr("More tools"));
    }
    row->addWidget(m_tools, 2);
    for (QAction *tool : m_find->tools())
        addTool(tool);
    addTool(u"graphFoldAll"_s, u"fold-vertical"_s, tr("Fold all groups"),
            [this] { setAllOpen(false); });
    addTool(u"graphUnfoldAll"_s, u"unfold-vertical"_s, tr("Unfold all groups"),
            [this] { setAllOpen(true); });
    addTool(u"graphZoomOut"_s, u"zoom-out"_s, tr("Smaller"), [this] { m_view->zoomOut(); });
    addTool(u"graphZoomIn"_s, u"zoom-in"_s, tr("Larger"), [this] { m_view->zoomIn(); });
    addTool(u"graphFit"_s, u"maximize"_s, tr("Show all"), [this] { m_view->fit(); });
    addTool(u"graphFitWidth"_s, u"move-horizontal"_s, tr("Show the whole width"),
            [this] { m_view->fitWidth(); });
    m_direction = addTool(u"graphDirection"_s, u"arrow-left-right"_s, tr("From left to right"),
                          [this] { turn(m_direction->isChecked()); });
    m_direction->setCheckable(true);
    addColourMenu();
    auto *menu = new QMenu(this);
    menu->setObjectName(u"graphExportMenu"_s);
    m_export->fillMenu(menu);
    addMenuTool(u"graphExport"_s, u"image"_s, tr("Export the picture"), menu);
}

void GraphPane::addColourMenu()
{
    auto *menu = new QMenu(this);
    menu->setObjectName(u"graphColourMenu"_s);
    m_colourChoice = new QActionGroup(this);
    const auto add = [&](ColourBy by, const QString &name, const QString &text) {
        QAction *choice = menu->addAction(text, this, [this, by] { colourBy(by); });
        choice->setObjectName(name);
        choice->setCheckable(true);
        choice->setData(static_cast<int>(by));
        m_colourChoice->addAction(choice);
    };
    add(ColourBy::Type, u"colourByType"_s, tr("Colour by &Type"));
    add(ColourBy::Parameters, u"colourByParameters"_s, tr("Colour by &Parameters"));
    add(ColourBy::Sparsity, u"colourBySparsity"_s, tr("Colour by Share of &Zeros"));
    add(ColourBy::Findings, u"colourByFindings"_s, tr("Colour by &Findings"));
    m_colourChoice->actions().first()->setChecked(true);
    addMenuTool(u"graphColours"_s, u"palette"_s, tr("Choose what the colours tell"), menu);
}

void GraphPane::addMenuTool(const QString &name, const QString &icon, const QString &text,
                            QMenu *menu)
{
    QAction *action = addTool(name, icon, text, [] {});
    action->setMenu(menu);
    if (auto *button = qobject_cast<QToolButton *>(m_tools->widgetForAction(action)))
        button->setPopupMode(QToolButton::InstantPopup);
}

void GraphPane::setSettings(Settings *settings)
{
    m_settings = settings;
    if (!settings)
        return;
    m_arrangement.isHorizontal = settings->isOn(graphHorizontal);
    m_direction->setChecked(m_arrangement.isHorizontal);
    m_colouring->choose(static_cast<ColourBy>(settings->number(graphColouredBy)));
    markColourChoice();
}

void GraphPane::turn(bool isHorizontal)
{
    m_arrangement.isHorizontal = isHorizontal;
    if (m_settings)
        m_settings->setOn(graphHorizontal, isHorizontal);
    makePicture(m_view->current());
}

ColourBy GraphPane::colouredBy() const
{
    return m_colouring->by();
}

void GraphPane::colourBy(ColourBy by)
{
    m_colouring->choose(by);
    markColourChoice();
    if (m_settings)
        m_settings->setNumber(graphColouredBy, static_cast<qint64>(by));
}

void GraphPane::markColourChoice()
{
    for (QAction *choice : m_colourChoice->actions())
        choice->setChecked(choice->data().toInt() == static_cast<int>(colouredBy()));
}

void GraphPane::takeColours(const GraphColours &colours)
{
    m_view->setColours(colours);
    showLegend();
}

void GraphPane::setTensors(const QList<Tensor> &tensors, const StatisticsLookup &statistics)
{
    m_colouring->setStatistics(statistics);
    m_histograms->setTensors(tensors, statistics);
}

/// Those that are seen; what was scrolled away is not computed any more.
void GraphPane::wantCharts()
{
    m_histograms->want(m_view->chartedTensors());
}

bool GraphPane::isComplete() const
{
    return !m_operation && !m_charting.isActive() && m_histograms->isComplete()
        && m_colouring->isComplete();
}

void GraphPane::takeStatistics(int first, int last)
{
    m_colouring->takeStatistics(first, last);
}

void GraphPane::showLegend()
{
    if (!m_view->picture())
        return;
    QList<LegendEntry> entries = m_view->colours().legend(*m_view->picture(), palette());
    if (m_view->picture()->hasControlLines())
        entries.append({ .colour = mutedTextColour(palette()),
                         .text = tr("order without data", "dotted lines of a graph"),
                         .isLine = true });
    m_legend->setEntries(entries);
}

void GraphPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        showLegend();
}

void GraphPane::addMenuActions()
{
    m_view->setContextMenuPolicy(Qt::ActionsContextMenu);
    auto *copy = new QAction(tr("&Copy Name"), m_view);
    connect(copy, &QAction::triggered, this,
            [this] { QApplication::clipboard()->setText(selectedNames(*m_view)); });
    auto *fold = new QAction(tr("&Fold or Unfold"), m_view);
    connect(fold, &QAction::triggered, this, [this] {
        const GraphItem item = m_view->current();
        const auto around = m_source ? groupsAround(m_source->plan, item) : std::vector<qint32>();
        if (item.isGroup())
            toggle(item.index);
        else if (!around.empty())
            toggle(around.back());
    });
    m_view->addActions({ copy, fold });
}

void GraphPane::setSource(const GraphSourcePtr &source)
{
    m_source = source;
    m_find->setSource(source);
    m_colouring->setSource(source);
    m_arrangement.open = foldedAtFirst(source->plan);
    m_arrangement.font = font();
    m_arrangement.hasCharts = !m_histograms->tensors().isEmpty();
    makePicture({});
}

void GraphPane::toggle(qint32 group)
{
    auto open = m_arrangement.open[static_cast<std::size_t>(group)];
    m_arrangement.open[static_cast<std::size_t>(group)] = !open;
    m_wanted = { GraphItem::Kind::Group, group };
    makePicture(m_wanted);
}

void GraphPane::setAllOpen(bool open)
{
    if (!m_source)
        return;
    m_arrangement.open.assign(m_source->plan.groups.size(), open);
    m_wanted = m_view->current();
    makePicture(m_view->current());
}

void GraphPane::makePicture(GraphItem anchor)
{
    if (!m_source)
        return;
    if (m_operation)
        m_operation->cancel();
    const OperationPtr operation = Operation::create();
    m_operation = operation;
    whenDone(run(m_pool, operation,
                 [source = m_source, arrangement = m_arrangement](Operation &op) {
                     return GraphPicture::make(source, arrangement, op);
                 }),
             this, [this, operation, anchor](const Expected<GraphPicturePtr> &picture) {
                 if (operation != m_operation)
                     return;
                 m_operation.reset();
                 m_busy->stop();
                 if (picture)
                     takePicture(*picture, anchor);
                 else if (m_view->picture()) // cancelled: as it was
                     m_arrangement = m_view->picture()->arrangement();
             });
    m_busy->start(operation, tr("Laying out the graph…"));
}

void GraphPane::takePicture(const GraphPicturePtr &picture, GraphItem anchor)
{
    m_direction->setChecked(picture->arrangement().isHorizontal);
    m_view->setPicture(picture, anchor);
    showLegend();
    m_charting.start();
    const GraphItem wanted = std::exchange(m_wanted, {});
    if (!wanted.isNone()) {
        const GraphItem shown = wanted.isBox() ? picture->shown(wanted.index) : wanted;
        if (!picture->rect(shown).isNull()) {
            m_view->setCurrent(shown);
            if (anchor != shown || !picture->isOpenGroup(shown))
                m_view->reveal(shown);
        }
    }
    showTrail(m_view->current());
}

GraphItem GraphPane::itemOfNode(qint32 node) const
{
    if (!m_source || node < 0)
        return {};
    const auto at = static_cast<std::size_t>(node);
    if (const qint32 box = m_source->plan.boxOfNode[at]; box >= 0)
        return { GraphItem::Kind::Box, box };
    const qint32 group = m_source->plan.groupOfNode[at];
    return group < 0 ? GraphItem() : GraphItem{ GraphItem::Kind::Group, group };
}

void GraphPane::openAround(GraphItem item)
{
    bool isNew = false;
    for (const qint32 group : groupsAround(m_source->plan, item)) {
        isNew = isNew || !m_arrangement.open[static_cast<std::size_t>(group)];
        m_arrangement.open[static_cast<std::size_t>(group)] = true;
    }
    m_wanted = item;
    if (isNew || !m_view->picture()) {
        makePicture(m_view->current());
    } else if (!m_operation) {
        m_view->setCurrent(std::exchange(m_wanted, {}));
        m_view->reveal(item);
        showTrail(item);
    }
}

void GraphPane::setCurrentNode(qint32 node, bool unfold)
{
    const GraphItem item = itemOfNode(node);
    if (item.isNone()) {
        m_view->setCurrent({});
        showTrail({});
        return;
    }
    if (unfold) {
        openAround(item);
        return;
    }
    m_wanted = item;
    if (m_operation || !m_view->picture())
        return; // when the picture is there
    m_wanted = {};
    const GraphItem shown = m_view->picture()->shownNode(node);
    m_view->setCurrent(shown);
    m_view->reveal(shown);
    showTrail(shown);
}

void GraphPane::setCurrentGroup(qint32 group)
{
    if (!m_view->picture())
        return;
    const GraphItem shown = m_view->picture()->shownGroup(group);
    m_view->setCurrent(shown);
    m_view->reveal(shown);
    showTrail(shown);
}

QString GraphPane::currentName() const
{
    return m_view->picture() ? graphItemName(*m_view->picture(), m_view->current()) : QString();
}

void GraphPane::takeChosen(GraphItem item)
{
    showTrail(item);
    const qint32 node = m_view->picture()->nodeOf(item);
    if (item.isGroup() && node < 0)
        Q_EMIT scopeChosen(item.index);
    else
        Q_EMIT nodeChosen(node);
}

QLineEdit *GraphPane::findField() const
{
    return m_find->field();
}

void GraphPane::showBox(qint32 box)
{
    openAround({ GraphItem::Kind::Box, box });
    Q_EMIT nodeChosen(m_source->plan.boxes[static_cast<std::size_t>(box)].node);
}

void GraphPane::showTrail(GraphItem item)
{
    if (m_source)
        m_trail->showFor(*m_source, item);
}

void GraphPane::followTrail(qint32 index)
{
    const GraphItem group{ GraphItem::Kind::Group, index };
    m_view->setCurrent(group);
    m_view->reveal(group);
    m_view->setFocus();
    takeChosen(group);
}

} // namespace weightroom
