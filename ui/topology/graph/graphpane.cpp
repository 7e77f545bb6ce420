// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/topology/graph/graphpane.h"

#include "core/base/run.h"
#include "ui/histogram/smallhistograms.h"
#include "ui/tables/busybar.h"
#include "ui/tables/pageparts.h"
#include "ui/tables/rowarranger.h"
#include "ui/topology/graph/cardtext.h"
#include "ui/topology/graph/graphexport.h"
#include "ui/topology/graph/graphlegend.h"
#include "ui/widgets/format.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QActionGroup>
#include <QApplication>
#include <QBoxLayout>
#include <QClipboard>
#include <QLabel>
#include <QMenu>
#include <QToolBar>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

/// Colours follow the figures that come in, but not each of them.
constexpr int recolouringMs = 200;
constexpr int chartingMs = 80;

QString trailLink(qint32 group, const QString &title)
{
    return u"<a href=\"%1\">%2</a>"_s.arg(group).arg(isolated(title.toHtmlEscaped()));
}

} // namespace

GraphPane::GraphPane(QThreadPool *pool, QWidget *parent)
    : QWidget(parent)
    , m_pool(pool)
    , m_view(new GraphView(this))
    , m_tools(new QToolBar(this))
    , m_busy(new BusyBar(this))
    , m_legend(new GraphLegend(this))
    , m_histograms(new SmallHistograms(pool, this))
    , m_export(new GraphExport(m_view, m_histograms, pool))
{
    setObjectName(u"graphPane"_s);
    setFocusProxy(m_view);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(8, 4, 4, 4);
    head->setSpacing(2);
    buildTools(head);
    m_trail = new QLabel(this);
    m_trail->setObjectName(u"graphTrail"_s);
    m_trail->setAccessibleName(tr("Groups around the selected node"));
    m_trail->setContentsMargins(8, 0, 8, 4);
    m_trail->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    m_trail->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(m_trail);
    layout->addWidget(m_busy);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_legend);
    m_recolouring.setSingleShot(true);
    m_recolouring.setInterval(recolouringMs);
    connect(&m_recolouring, &QTimer::timeout, this, &GraphPane::updateColours);
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
    connect(m_trail, &QLabel::linkActivated, this, &GraphPane::followTrail);
    connect(m_view, &GraphView::toggleRequested, this, &GraphPane::toggle);
    connect(m_view, &GraphView::itemChosen, this, &GraphPane::takeChosen);
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
    m_find = makeFilterField(
        u"graphFind"_s, tr("Find by name or type"), [this](const QString &text) { search(text); },
        this);
    connect(m_find, &QLineEdit::returnPressed, this, [this] { goToMatch(1); });
    row->addWidget(m_find, 1);
    m_matchText = new QLabel(this);
    m_matchText->setObjectName(u"graphMatches"_s);
    m_matchText->setContentsMargins(6, 0, 6, 0);
    row->addWidget(m_matchText);
    m_tools->setObjectName(u"graphTools"_s);
    m_tools->setAccessibleName(tr("Tools of the picture"));
    m_tools->setIconSize({ 16, 16 });
    m_tools->setFloatable(false);
    if (auto *more = m_tools->findChild<QToolButton *>(u"qt_toolbar_ext_button"_s)) {
        const bool isMirrored = layoutDirection() == Qt::RightToLeft;
        more->setIcon(themedIcon(isMirrored ? u"chevron-left"_s : u"chevron-right"_s));
        more->setAccessibleName(tr("More tools"));
    }
    row->addWidget(m_tools, 2);
    m_matchTools = { addTool(u"graphPreviousMatch"_s, u"arrow-up"_s, tr("Previous match"),
                             [this] { goToMatch(-1); }),
                     addTool(u"graphNextMatch"_s, u"arrow-down"_s, tr("Next match"),
                             [this] { goToMatch(1); }) };
    showMatches();
    addTool(u"graphFoldAll"_s, u"fold-vertical"_s, tr("Fold all groups"),
            [this] { setAllOpen(false); });
    addTool(u"graphUnfoldAll"_s, u"unfold-vertical"_s, tr("Unfold all groups"),
            [this] { setAllOpen(true); });
    addTool(u"graphZoomOut"_s, u"zoom-out"_s, tr("Smaller"), [this] { m_view->zoomOut(); });
    addTool(u"graphZoomIn"_s, u"zoom-in"_s, tr("Larger"), [this] { m_view->zoomIn(); });
    addTool(u"graphFit"_s, u"maximize"_s, tr("Show all"), [this] { m_view->fit(); });
    addTool(u"graphFitWidth"_s, u"move-horizontal"_s, tr("Show the whole width"),
            [this] { m_view->fitWidth(); });
    m_direction
        = addTool(u"graphDirection"_s, u"arrow-left-right"_s, tr("From left to right"), [this] {
              m_arrangement.isHorizontal = m_direction->isChecked();
              makePicture(m_view->current());
          });
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

void GraphPane::colourBy(ColourBy by)
{
    for (QAction *choice : m_colourChoice->actions())
        choice->setChecked(choice->data().toInt() == static_cast<int>(by));
    m_recolouring.stop(); // it is for the colours of before
    switch (by) {
    case ColourBy::Type:
        m_view->setColours({});
        break;
    case ColourBy::Findings:
        m_view->setColours(GraphColours::byFindings());
        break;
    case ColourBy::Parameters:
        m_view->setColours(m_source ? GraphColours::byParameters(*m_source) : GraphColours());
        break;
    case ColourBy::Sparsity:
        updateColours();
        Q_EMIT statisticsWanted();
        break;
    }
    showLegend();
}

void GraphPane::setTensors(const QList<Tensor> &tensors, const StatisticsLookup &statistics)
{
    m_statistics = statistics;
    m_histograms->setTensors(tensors, statistics);
}

/// Those that are seen; what was scrolled away is not computed any more.
void GraphPane::wantCharts()
{
    m_histograms->want(m_view->chartedTensors());
}

bool GraphPane::isComplete() const
{
    return !m_operation && !m_charting.isActive() && m_histograms->isComplete();
}

void GraphPane::takeStatistics()
{
    if (m_view->colours().by() == ColourBy::Sparsity && !m_recolouring.isActive())
        m_recolouring.start();
}

void GraphPane::updateColours()
{
    if (m_source && m_statistics)
        m_view->setColours(GraphColours::bySparsity(*m_source, m_statistics));
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
            [this] { QApplication::clipboard()->setText(currentName()); });
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
            if (anchor != shown)
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

QString GraphPane::currentName() const
{
    const GraphItem item = m_view->current();
    if (item.isNone() || !m_view->picture())
        return {};
    if (item.isGroup())
        return QString::fromUtf8(m_source->plan.groups[static_cast<std::size_t>(item.index)].name);
    return QString::fromUtf8(m_source->topology.nodes().at(m_view->picture()->nodeOf(item)).name);
}

void GraphPane::takeChosen(GraphItem item)
{
    showTrail(item);
    const qint32 node = m_view->picture()->nodeOf(item);
    if (item.isGroup() && node < 0)
        Q_EMIT scopeChosen(currentName(), groupFacts(*m_source, item.index));
    else
        Q_EMIT nodeChosen(node);
}

void GraphPane::search(const QString &text)
{
    m_matches.clear();
    m_match = -1;
    QByteArrayList words;
    for (const QString &word : filterWords(text))
        words.append(word.toUtf8().toLower());
    std::vector<bool> found;
    if (m_source && !words.isEmpty()) {
        const GraphPlan &plan = m_source->plan;
        found.resize(plan.boxes.size());
        for (std::size_t box = 0; box < plan.boxes.size(); ++box) {
            const TopologyNode &node = m_source->topology.nodes().at(plan.boxes[box].node);
            found[box] = std::all_of(words.begin(), words.end(), [&node](const QByteArray &word) {
                return containsWord(node.name, word) || containsWord(node.type, word);
            });
            if (found[box])
                m_matches.push_back(static_cast<qint32>(box));
        }
    }
    m_view->setFound(std::move(found));
    showMatches();
}

void GraphPane::goToMatch(int step)
{
    if (m_matches.empty())
        return;
    const auto count = static_cast<int>(m_matches.size());
    m_match = m_match < 0 ? (step > 0 ? 0 : count - 1) : (m_match + step + count) % count;
    const qint32 box = m_matches[static_cast<std::size_t>(m_match)];
    openAround({ GraphItem::Kind::Box, box });
    Q_EMIT nodeChosen(m_source->plan.boxes[static_cast<std::size_t>(box)].node);
    showMatches();
}

void GraphPane::showMatches()
{
    const auto count = static_cast<qint64>(m_matches.size());
    for (QAction *tool : std::as_const(m_matchTools))
        tool->setVisible(count > 0);
    if (m_find->text().trimmed().isEmpty())
        m_matchText->clear();
    else if (m_match < 0)
        m_matchText->setText(tr("%n found", "nodes", static_cast<int>(count)));
    else
        m_matchText->setText(
            tr("%1 of %2", "a match of a search").arg(countText(m_match + 1), countText(count)));
}

void GraphPane::showTrail(GraphItem item)
{
    QStringList parts;
    if (m_source) {
        for (const qint32 group : groupsAround(m_source->plan, item))
            parts.append(trailLink(group, groupTitle(*m_source, group)));
    }
    m_trail->setVisible(m_source && !m_source->plan.groups.empty());
    if (parts.isEmpty())
        m_trail->setText(tr("Outermost level"));
    else
        m_trail->setText(parts.join(u" › "_s));
}

void GraphPane::followTrail(const QString &link)
{
    const GraphItem group{ GraphItem::Kind::Group, link.toInt() };
    m_view->setCurrent(group);
    m_view->reveal(group);
    m_view->setFocus();
    takeChosen(group);
}

} // namespace weightroom
