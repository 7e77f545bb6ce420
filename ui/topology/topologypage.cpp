// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/topology/topologypage.h"

#include "core/base/run.h"
#include "ui/document/modeldocument.h"
#include "ui/tables/busybar.h"
#include "ui/tables/indexproxy.h"
#include "ui/tables/pageparts.h"
#include "ui/tables/tsvcopy.h"
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
    , m_proxy(new IndexProxy(document->pool(), this))
    , m_stack(new QStackedWidget(this))
    , m_busy(new BusyBar(this))
{
    setObjectName(u"topologyPage"_s);
    m_proxy->setSource(m_model, m_model);
    m_stack->addWidget(buildContent());
    m_note = makeEmptyNote(u"topologyNote"_s, this);
    m_stack->addWidget(m_note);
    m_stack->setCurrentWidget(m_note);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_busy);
    layout->addWidget(m_stack);
    connect(document, &ModelDocument::topologyChanged, this, &TopologyPage::takeTopology);
    connect(m_proxy, &IndexProxy::modelReset, this, &TopologyPage::restoreSelection);
    connect(m_proxy, &IndexProxy::settled, this, &TopologyPage::updateStatus);
    connect(m_details, &NodeDetails::nodeActivated, this, &TopologyPage::goToNode);
    connect(m_details, &NodeDetails::tensorActivated, this, [this](int tensor) {
        this->document()->setCurrentTensor(tensor);
        Q_EMIT weightActivated(tensor);
    });
}

TopologyPage::~TopologyPage()
{
    if (m_operation)
        m_operation->cancel();
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
    m_details = new NodeDetails(document()->pool(), splitter);
    splitter->addWidget(buildList());
    splitter->addWidget(m_details);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    splitter->setSizes({ 640, 400 });
    splitter->setChildrenCollapsible(false);
    return splitter;
}

QWidget *TopologyPage::buildList()
{
    auto *left = new QWidget(this);
    m_filter = makeFilterField(
        u"topologyFilter"_s, tr("Filter by name or type"),
        [this](const QString &text) { m_proxy->setFilter(text); }, left);
    m_status = new QLabel(left);
    m_status->setObjectName(u"topologyStatus"_s);
    m_table = makeTable(u"topologyTable"_s, tr("Layers or nodes"), left);
    m_table->setModel(m_proxy);
    m_table->setSortingEnabled(true);
    m_table->horizontalHeader()->setSortIndicatorClearable(true);
    m_table->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &TopologyPage::takeSelection);
    auto *top = new QHBoxLayout;
    top->setContentsMargins(8, 6, 8, 6);
    top->setSpacing(8);
    top->addWidget(m_filter, 1);
    top->addWidget(m_status);
    auto *layout = new QVBoxLayout(left);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(top);
    layout->addWidget(m_table, 1);
    return left;
}

void TopologyPage::activate()
{
    if (m_isActive)
        return;
    m_isActive = true;
    document()->requestTopology();
    if (document()->topology())
        takeTopology();
}

void TopologyPage::takeTopology()
{
    const auto &topology = document()->topology();
    if (!m_isActive || !topology || m_operation || m_isDone)
        return;
    if (!*topology) {
        showNote(topology->error().message);
        return;
    }
    m_operation = Operation::create();
    m_busy->start(m_operation, tr("Reading the topology…"));
    whenDone(run(document()->pool(), m_operation,
                 [nodes = **topology,
                  artifacts = document()->artifacts()](Operation &op) -> Expected<Links> {
                     Expected<NodeLinks> links = NodeLinks::of(nodes, op);
                     if (!links)
                         return std::move(links).error();
                     // The kind is judged by walking over the topology: too long for the window.
                     return Links{ std::make_shared<const NodeLinks>(std::move(links).value()),
                                   modelKind(artifacts) == ModelKind::GraphModel };
                 }),
             this, [this](Expected<Links> links) {
                 m_operation.reset();
                 m_busy->stop();
                 if (links)
                     takeLinks(*links);
                 else
                     showNote(links.error().message);
             });
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
    m_table->resizeColumnsToContents();
    QHeaderView *head = m_table->horizontalHeader();
    const int character = m_table->fontMetrics().averageCharWidth();
    for (int column = 0; column < TopologyModel::columns; ++column) {
        const int most = character * (column == 0 ? 44 : 28);
        head->resizeSection(column, qMin(head->sectionSize(column) + 8, most));
    }
    head->setStretchLastSection(true);
}

void TopologyPage::updateStatus()
{
    const int all = m_model->rowCount();
    m_status->setText(m_proxy->request().words.isEmpty()
                          ? tr("%n row(s)", "layers or nodes in a table", all)
                          : tr("%1 of %2").arg(countText(m_proxy->rowCount()), countText(all)));
}

void TopologyPage::restoreSelection()
{
    if (m_node < 0 || m_node >= m_model->rowCount())
        return;
    const int row = m_proxy->proxyRow(m_model->rowOf(m_node));
    if (row < 0)
        return;
    m_isRestoring = true;
    m_table->selectRow(row);
    m_table->scrollTo(m_proxy->index(row, 0));
    m_isRestoring = false;
}

void TopologyPage::takeSelection()
{
    const int row = m_proxy->sourceRow(m_table->currentIndex().row());
    if (m_isRestoring || row < 0 || m_model->node(row) == m_node)
        return;
    m_node = m_model->node(row);
    m_details->showNode(m_node);
}

/// Selects \a node; a filter that hides it is taken away.
void TopologyPage::goToNode(qint32 node)
{
    m_node = node;
    m_details->showNode(node);
    if (m_proxy->proxyRow(m_model->rowOf(node)) < 0) {
        m_filter->clear();
        m_proxy->setFilter({});
    }
    restoreSelection();
}

bool TopologyPage::isComplete() const
{
    return m_isDone && m_proxy->isSettled() && m_details->isIdle();
}

void TopologyPage::focusFind()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

void TopologyPage::copySelection()
{
    TsvCopy::start(m_table, TsvCopy::Heads::With);
}

void TopologyPage::selectAll()
{
    m_table->selectAll();
}

} // namespace weightroom
