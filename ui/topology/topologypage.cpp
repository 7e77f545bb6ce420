// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/topology/topologypage.h"

#include "ui/document/modeldocument.h"
#include "ui/tables/arrangedtable.h"
#include "ui/tables/busybar.h"
#include "ui/tables/pageparts.h"
#include "ui/topology/graph/cardtext.h"
#include "ui/topology/graph/graphexport.h"
#include "ui/topology/graph/graphpane.h"
#include "ui/topology/graph/graphselection.h"
#include "ui/topology/nodedetails.h"
#include "ui/topology/tablefolding.h"
#include "ui/topology/topologymodel.h"
#include "ui/widgets/format.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/messagebar.h"

#include <QAction>
#include <QApplication>
#include <QBoxLayout>
#include <QClipboard>
#include <QHeaderView>
#include <QSplitter>
#include <QStackedWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

/// Where reading begins: at the model's first input.
qint32 firstNode(const Topology &topology)
{
    if (topology.inputs().isEmpty())
        return 0;
    const ModelPort &port = topology.inputs().first();
    const QString name = port.tensor.isEmpty() ? port.name : port.tensor.section(u':', 0, 0);
    return std::max(topology.findNode(name.toUtf8()), 0);
}

} // namespace

TopologyPage::TopologyPage(ModelDocument *document, QWidget *parent)
    : ModelPage(document, parent)
    , m_model(new TopologyModel(this))
    , m_message(new MessageBar(this))
    , m_busy(new BusyBar(this))
    , m_stack(new QStackedWidget(this))
    , m_note(makeEmptyNote(u"topologyNote"_s, this))
{
    setObjectName(u"topologyPage"_s);
    m_stack->addWidget(buildContent());
    m_stack->addWidget(m_note);
    m_stack->setCurrentWidget(m_note);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_message);
    layout->addWidget(m_busy);
    layout->addWidget(m_stack);
    connectParts();
}

void TopologyPage::connectParts()
{
    connect(document(), &ModelDocument::topologyChanged, this, &TopologyPage::takeTopology);
    connect(document(), &ModelDocument::currentTensorChanged, this, &TopologyPage::takeTensor);
    connect(m_list, &ArrangedTable::settled, this, &TopologyPage::updateStatus);
    connect(m_list, &ArrangedTable::rowChosen, this, &TopologyPage::takeRow);
    connect(m_list, &ArrangedTable::selectionChosen, this,
            [this] { selectionOfRows(m_list->selectedRows()).selectIn(*m_graph->view()); });
    connect(m_graph, &GraphPane::nodeChosen, this, [this](qint32 node) {
        showRow(node < 0 ? -1 : m_model->rowOf(node));
        chooseNode(node);
    });
    connect(m_graph, &GraphPane::scopeChosen, this, [this](qint32 group) {
        showRow(m_model->rowOfGroup(group));
        showScope(group);
    });
    connect(m_graph, &GraphPane::selectionChosen, this,
            [this] { m_list->setSelectedRows(rowsOf(GraphSelection::of(*m_graph->view()))); });
    connect(m_graph, &GraphPane::nodeActivated, m_details, qOverload<>(&QWidget::setFocus));
    connect(m_graph, &GraphPane::statisticsWanted, document(), &ModelDocument::requestStatistics);
    connect(document(), &ModelDocument::statisticsChanged, m_graph, &GraphPane::takeStatistics);
    connect(m_graph, &GraphPane::exported, this, [this](const QString &text, bool isDone) {
        m_message->showMessage(isDone ? Severity::Info : Severity::Error, text);
    });
    connect(m_details, &NodeDetails::nodeActivated, this,
            [this](qint32 node) { goToNode(node, Unfold::Yes); });
    connect(m_details, &NodeDetails::tensorActivated, this, [this](int tensor) {
        document()->setCurrentTensor(tensor);
        Q_EMIT valuesRequested();
    });
    connect(m_details, &NodeDetails::histogramActivated, this, [this](int tensor) {
        document()->setCurrentTensor(tensor);
        Q_EMIT histogramRequested();
    });
}

void TopologyPage::setSettings(Settings *settings)
{
    m_graph->setSettings(settings);
}

QString TopologyPage::title() const
{
    return tr("&Topology");
}

QString TopologyPage::iconName() const
{
    return u"workflow"_s;
}

QWidget *TopologyPage::buildContent()
{
    auto *splitter = new QSplitter(Qt::Horizontal, this);
    splitter->setObjectName(u"topologySplitter"_s);
    m_parts = new QStackedWidget(splitter);
    m_parts->setObjectName(u"topologyParts"_s);
    buildGraph(m_parts);
    buildList(m_parts);
    m_details = new NodeDetails(document()->pool(), splitter);
    splitter->addWidget(m_parts);
    splitter->addWidget(m_details);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    splitter->setSizes({ 680, 360 });
    splitter->setChildrenCollapsible(false);
    showPart(m_graph);
    return splitter;
}

void TopologyPage::buildGraph(QWidget *parent)
{
    m_graph = new GraphPane(document()->pool(), parent);
    auto *toTable = new QAction(themedIcon(u"table-2"_s),
                                tr("Show the table of all layers or nodes"), m_graph);
    toTable->setObjectName(u"showTable"_s);
    connect(toTable, &QAction::triggered, this, [this] { showPart(m_list); });
    m_graph->addTool(toTable);
    m_parts->addWidget(m_graph);
}

void TopologyPage::buildList(QWidget *parent)
{
    m_list = new ArrangedTable({ .object = u"topology"_s,
                                 .table = tr("Layers or nodes"),
                                 .filter = tr("Filter by name or type") },
                               document()->pool(), parent);
    m_list->setModel(m_model);
    m_folding = new TableFolding(m_list, m_model);
    auto *toGraph = makeIconButton(u"showGraph"_s, u"workflow"_s,
                                   tr("Show the picture of the graph"), m_list);
    connect(toGraph, &QToolButton::clicked, this, [this] { showPart(m_graph); });
    m_list->addToHead(toGraph);
    m_parts->addWidget(m_list);
}

void TopologyPage::showPart(QWidget *part)
{
    // The button that was pressed need not have taken the focus.
    const bool hadFocus = isVisible() && m_parts->currentWidget() != part;
    m_parts->setCurrentWidget(part);
    const bool isGraph = part == m_graph;
    setFindField(isGraph ? m_graph->findField() : m_list->filterField());
    if (hadFocus)
        isGraph ? m_graph->setFocus() : m_list->table()->setFocus();
}

void TopologyPage::begin()
{
    document()->requestTopology();
    takeTopology();
}

void TopologyPage::takeTopology()
{
    const auto &topology = document()->topology();
    if (!isActive() || !topology || isWorking() || m_isDone)
        return;
    if (!*topology) {
        showNote(topology->error().message);
        return;
    }
    work(
        [nodes = **topology,
         artifacts = document()->artifacts()](Operation &op) -> Expected<Links> {
            Expected<NodeLinks> links = NodeLinks::of(nodes, op);
            if (!links)
                return std::move(links).error();
            // The kind is judged by walking over the topology: too long for the window.
            Expected<GraphSourcePtr> graph = makeGraphSource(nodes, artifacts, op);
            if (!graph)
                return std::move(graph).error();
            Expected<TableRows> rows = TableRows::of(**graph, op);
            if (!rows)
                return std::move(rows).error();
            Links all{ std::make_shared<const NodeLinks>(std::move(links).value()),
                       *graph,
                       std::make_shared<const TableRows>(std::move(rows).value()),
                       {} };
            all.owners = tensorOwners(nodes, (*graph)->weights.size());
            return all;
        },
        [this](const Expected<Links> &links) {
            m_busy->stop();
            if (links)
                takeLinks(*links);
            else
                showNote(links.error().message);
        });
    m_busy->start(workOperation(), tr("Reading the topology…"));
}

void TopologyPage::takeLinks(const Links &links)
{
    m_links = links;
    const Topology &topology = **document()->topology();
    m_details->setTopology(topology, links.nodes, document()->tensors(), links.graph->isGraph);
    m_details->setFindings(links.graph->findings);
    m_model->setSource(links.graph, links.rows);
    m_isDone = true;
    if (topology.nodes().isEmpty()) {
        showNote(tr("This model has no layers or nodes."));
        return;
    }
    m_list->refresh(); // without what is folded
    chooseColumnWidths();
    m_stack->setCurrentIndex(0);
    m_graph->setTensors(
        document()->tensors(), [document = document()](int tensor) -> const auto & {
            return document->statistics(tensor);
        });
    m_graph->setSource(links.graph);
    goToNode(firstNode(topology), Unfold::No);
    if (document()->currentTensor() > 0) // the first one is every model's at the beginning
        takeTensor(document()->currentTensor());
    goToWantedFinding();
    updateStatus();
}

QString TopologyPage::printTitle() const
{
    return m_graph->exporter().printedArea().isEmpty() ? QString() : document()->title();
}

bool TopologyPage::isPrintedWide() const
{
    const QRectF area = m_graph->exporter().printedArea();
    return area.width() > area.height();
}

void TopologyPage::print(QPainter &painter, const QRectF &area) const
{
    m_graph->exporter().print(painter, area);
}

bool TopologyPage::canShow(const Finding &finding)
{
    static const QStringList codes{ u"unknown-layer"_s, u"unsupported-op"_s,
                                    u"dangling-reference"_s, u"missing-tensor"_s };
    return codes.contains(finding.code);
}

void TopologyPage::showFinding(const Finding &finding)
{
    m_wantedFinding = finding;
    if (m_isDone && m_links.graph)
        goToWantedFinding();
}

/// To the first node that it is about.
void TopologyPage::goToWantedFinding()
{
    const std::optional<Finding> wanted = std::exchange(m_wantedFinding, std::nullopt);
    if (!wanted)
        return;
    qint32 first = -1;
    const auto &findings = m_links.graph->findings;
    for (auto found = findings.begin(); found != findings.end(); ++found) {
        const bool isIt = std::any_of(found->begin(), found->end(), [&](const Finding &one) {
            return one.code == wanted->code && one.message == wanted->message;
        });
        if (isIt && (first < 0 || found.key() < first))
            first = found.key();
    }
    if (first < 0)
        return;
    goToNode(first, Unfold::Yes);
    m_parts->currentWidget()->setFocus();
}

void TopologyPage::showNote(const QString &text)
{
    m_isDone = true;
    m_note->setText(text);
    m_stack->setCurrentWidget(m_note);
}

void TopologyPage::chooseColumnWidths()
{
    QTableView *table = m_list->table();
    table->resizeColumnsToContents();
    QHeaderView *head = table->horizontalHeader();
    const int character = table->fontMetrics().averageCharWidth();
    for (int column = 0; column < TopologyModel::columns; ++column) {
        const int most = character * (column == 0 ? 44 : 28);
        head->resizeSection(column, qMin(head->sectionSize(column) + 8, most));
    }
    head->setStretchLastSection(true);
}

void TopologyPage::updateStatus()
{
    const bool isTree = !m_list->isFiltered() && m_list->sortColumn() < 0;
    const int all = isTree ? m_model->rowCount() : m_model->nodeCount();
    m_list->setStatus(
        m_list->isFiltered() ? tr("%1 of %2").arg(countText(m_list->shownRows()), countText(all))
            : m_list->shownRows() < all
            ? tr("%1 of %n row(s)", "some are folded away", all).arg(countText(m_list->shownRows()))
            : tr("%n row(s)", "layers or nodes in a table", all));
}

void TopologyPage::goToNode(qint32 node, Unfold unfold)
{
    m_details->showNode(node);
    if (node >= 0)
        m_folding->unfoldAround(m_model->rowOf(node));
    m_list->revealRow(m_model->rowOf(node));
    m_graph->setCurrentNode(node, unfold == Unfold::Yes);
}

/// The row that the user has chosen, in the picture, too.
void TopologyPage::takeRow(int row)
{
    if (const qint32 node = m_model->node(row); node >= 0) {
        m_graph->setCurrentNode(node, false);
        chooseNode(node);
    } else {
        m_graph->setCurrentGroup(m_model->group(row));
        showScope(m_model->group(row));
    }
}

/// What the user has chosen in the picture, in the table, too.
void TopologyPage::showRow(int row)
{
    if (row >= 0)
        m_folding->unfoldAround(row);
    m_list->setCurrentRow(row);
}

GraphSelection TopologyPage::selectionOfRows(const QList<int> &rows) const
{
    GraphSelection selection;
    for (const int row : rows) {
        if (const qint32 node = m_model->node(row); node >= 0)
            selection.nodes.append(node);
        else
            selection.groups.append(m_model->group(row));
    }
    return selection;
}

/// The current one last.
QList<int> TopologyPage::rowsOf(const GraphSelection &selection) const
{
    QList<int> rows;
    for (const qint32 group : selection.groups)
        rows.append(m_model->rowOfGroup(group));
    for (const qint32 node : selection.nodes)
        rows.append(m_model->rowOf(node));
    return rows;
}

/// What the user has selected in the picture or in the table.
void TopologyPage::chooseNode(qint32 node)
{
    m_details->showNode(node);
    if (node < 0)
        return;
    const IndexList weights = m_links.graph->weightsOf(node);
    const int current = document()->currentTensor();
    if (!weights.isEmpty() && std::find(weights.begin(), weights.end(), current) == weights.end())
        document()->setCurrentTensor(weights.at(0));
}

void TopologyPage::showScope(qint32 group)
{
    const GraphPlan::Group &scope = m_links.graph->plan.groups[static_cast<std::size_t>(group)];
    m_details->showScope(QString::fromUtf8(scope.name), groupFacts(*m_links.graph, group));
}

/// Another page has chosen \a tensor; unless the selected node has it, its own is selected.
void TopologyPage::takeTensor(int tensor)
{
    if (!m_isDone || tensor < 0 || tensor >= static_cast<int>(m_links.owners.size()))
        return;
    const qint32 owner = m_links.owners[static_cast<std::size_t>(tensor)];
    const qint32 shown = m_details->node();
    if (owner < 0 || owner == shown)
        return;
    if (shown >= 0) {
        const IndexList weights = m_links.graph->weightsOf(shown);
        if (std::find(weights.begin(), weights.end(), tensor) != weights.end())
            return;
    }
    goToNode(owner, Unfold::No);
}

bool TopologyPage::isComplete() const
{
    return m_isDone && m_list->isSettled() && m_details->isIdle() && m_graph->isComplete();
}

void TopologyPage::copySelection()
{
    if (m_parts->currentWidget() == m_list)
        m_list->copySelection();
    else if (const QString names = selectedNames(*m_graph->view()); !names.isEmpty())
        QApplication::clipboard()->setText(names);
}

void TopologyPage::selectAll()
{
    if (m_parts->currentWidget() == m_list)
        m_list->table()->selectAll();
    else
        m_graph->view()->selectAll();
}

} // namespace weightroom
