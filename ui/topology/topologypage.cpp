// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/topology/topologypage.h"

#include "ui/document/modeldocument.h"
#include "ui/tables/arrangedtable.h"
#include "ui/tables/busybar.h"
#include "ui/tables/pageparts.h"
#include "ui/topology/nodedetails.h"
#include "ui/topology/topologymodel.h"
#include "ui/widgets/format.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QSplitter>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace weightroom {

TopologyPage::TopologyPage(ModelDocument *document, QWidget *parent)
    : ModelPage(document, parent)
    , m_model(new TopologyModel(this))
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
    layout->addWidget(m_busy);
    layout->addWidget(m_stack);
    setFindField(m_list->filterField());
    connect(document, &ModelDocument::topologyChanged, this, &TopologyPage::takeTopology);
    connect(m_list, &ArrangedTable::settled, this, &TopologyPage::updateStatus);
    connect(m_list, &ArrangedTable::rowChosen, this,
            [this](int row) { m_details->showNode(m_model->node(row)); });
    connect(m_details, &NodeDetails::nodeActivated, this, &TopologyPage::goToNode);
    connect(m_details, &NodeDetails::tensorActivated, this, [this](int tensor) {
        this->document()->setCurrentTensor(tensor);
        Q_EMIT valuesRequested();
    });
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
    m_list = new ArrangedTable({ .object = u"topology"_s,
                                 .table = tr("Layers or nodes"),
                                 .filter = tr("Filter by name or type") },
                               document()->pool(), splitter);
    m_list->setModel(m_model);
    m_details = new NodeDetails(document()->pool(), splitter);
    splitter->addWidget(m_list);
    splitter->addWidget(m_details);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    splitter->setSizes({ 640, 400 });
    splitter->setChildrenCollapsible(false);
    return splitter;
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
            return Links{ std::make_shared<const NodeLinks>(std::move(links).value()),
                          modelKind(artifacts) == ModelKind::GraphModel };
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
    const Topology &topology = **document()->topology();
    m_details->setTopology(topology, links.nodes, document()->tensors(), links.isGraph);
    m_model->setTopology(topology, links.nodes);
    m_isDone = true;
    if (topology.nodes().isEmpty()) {
        showNote(tr("This model has no layers or nodes."));
        return;
    }
    chooseColumnWidths();
    m_stack->setCurrentIndex(0);
    goToNode(m_model->node(0));
    updateStatus();
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
    const int all = m_model->rowCount();
    m_list->setStatus(m_list->isFiltered()
                          ? tr("%1 of %2").arg(countText(m_list->shownRows()), countText(all))
                          : tr("%n row(s)", "layers or nodes in a table", all));
}

void TopologyPage::goToNode(qint32 node)
{
    m_details->showNode(node);
    m_list->revealRow(m_model->rowOf(node));
}

bool TopologyPage::isComplete() const
{
    return m_isDone && m_list->isSettled() && m_details->isIdle();
}

void TopologyPage::copySelection()
{
    m_list->copySelection();
}

void TopologyPage::selectAll()
{
    m_list->table()->selectAll();
}

} // namespace weightroom
