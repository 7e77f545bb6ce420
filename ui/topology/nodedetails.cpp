// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/topology/nodedetails.h"

#include "ui/json/jsontreemodel.h"
#include "ui/tables/datacell.h"
#include "ui/tables/pageparts.h"
#include "ui/topology/attributetext.h"
#include "ui/weights/tensorrows.h"
#include "ui/widgets/format.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/quietstyle.h"
#include "ui/widgets/theme.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QSplitter>
#include <QTextBrowser>
#include <QTextDocument>
#include <QTextOption>
#include <QTreeView>
#include <QUrl>

#include <algorithm>
#include <climits>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

/// More links than that are counted, not listed.
constexpr std::size_t mostLinks = 40;
constexpr int detailsMargin = 8;
/// In letters; a narrow panel gives keys half of its width.
constexpr int widestKey = 30;

QString linkHtml(QStringView kind, qint32 number, const QString &text)
{
    return u"<a href=\"%1:%2\">%3</a>"_s.arg(kind).arg(number).arg(isolated(text.toHtmlEscaped()));
}

} // namespace

NodeDetails::NodeDetails(QThreadPool *pool, QWidget *parent)
    : QWidget(parent)
    , m_name(makeNote(u"nodeName"_s, this))
    , m_facts(makeNote(u"nodeFacts"_s, this))
    , m_text(new QTextBrowser(this))
    , m_model(new JsonTreeModel(pool, this))
    , m_tree(new QTreeView(this))
{
    setObjectName(u"nodeDetails"_s);
    setFocusProxy(m_text);
    QFont bold = m_name->font();
    bold.setBold(true);
    m_name->setFont(bold);
    m_text->setObjectName(u"nodeLinks"_s);
    m_text->setAccessibleName(tr("Inputs, consumers and weights of the node"));
    m_text->setOpenLinks(false);
    frameOnlyWithFocus(m_text);
    m_text->document()->setDocumentMargin(detailsMargin);
    QTextOption side = m_text->document()->defaultTextOption();
    side.setAlignment(readingStart(this));
    m_text->document()->setDefaultTextOption(side);
    connect(m_text, &QTextBrowser::anchorClicked, this, &NodeDetails::followLink);
    m_tree->setObjectName(u"nodeAttributes"_s);
    m_tree->setAccessibleName(tr("Attributes of the node"));
    m_tree->setUniformRowHeights(true);
    m_tree->setItemDelegate(new DataCell(m_tree));
    m_tree->setAlternatingRowColors(true);
    m_tree->setModel(m_model);
    m_tree->hideColumn(static_cast<int>(JsonTreeModel::Column::Type));
    m_tree->header()->resizeSection(0, fontMetrics().averageCharWidth() * widestKey);
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setSectionResizeMode(static_cast<int>(JsonTreeModel::Column::Value),
                                           QHeaderView::Stretch);
    auto *splitter = new QSplitter(Qt::Vertical, this);
    splitter->setObjectName(u"nodeSplitter"_s);
    splitter->addWidget(m_text);
    splitter->addWidget(m_tree);
    splitter->setStretchFactor(0, 2);
    splitter->setStretchFactor(1, 3);
    splitter->setChildrenCollapsible(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 6, 0, 0);
    for (QLabel *label : { m_name, m_facts }) {
        label->setContentsMargins(detailsMargin, 0, detailsMargin, 0);
        layout->addWidget(label);
    }
    layout->addWidget(splitter, 1);
    showNode(-1);
}

void NodeDetails::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_tree->header()->resizeSection(
        0, std::min(fontMetrics().averageCharWidth() * widestKey, width() / 2));
}

void NodeDetails::setTopology(const Topology &topology, const NodeLinksPtr &links,
                              const QList<Tensor> &tensors, bool isGraph)
{
    m_topology = topology;
    m_links = links;
    m_tensors = tensors;
    m_isGraph = isGraph;
    m_model->setDecoder([isGraph](const QString &, JsonView value) {
        return isGraph ? graphAttributeText(value) : QString();
    });
}

void NodeDetails::showNode(qint32 node)
{
    m_node = node;
    if (node < 0) {
        m_name->setText(tr("Select a node to see its attributes."));
        m_facts->clear();
        m_text->clear();
        m_model->setRoots({});
        return;
    }
    const TopologyNode &shown = m_topology.nodes().at(node);
    m_name->setText(QString::fromUtf8(shown.name));
    m_facts->setText(factsText(shown));
    m_text->setHtml(linksHtml(node));
    if (shown.attributes.isAbsent()) {
        m_model->setRoots({});
        return;
    }
    m_model->setRoots({ { u"attributes"_s, shown.attributes.toJsonText() } });
    m_tree->setRootIndex(m_model->index(0, 0));
}

void NodeDetails::showScope(const QString &name, const QString &facts)
{
    showNode(-1);
    m_name->setText(name);
    m_facts->setText(facts);
}

QString NodeDetails::factsText(const TopologyNode &node) const
{
    QStringList facts{ QString::fromUtf8(node.type) };
    if (const auto shape = m_topology.outputShape(node))
        facts.append(tr("output shape %1").arg(isolated(partialShapeText(*shape))));
    if (m_topology.knowsParameters()) {
        const qint64 count = m_topology.parameters(node);
        const auto form = static_cast<int>(std::min<qint64>(count, INT_MAX));
        facts.append(tr("%1 parameter(s)", "of a node", form).arg(countText(count)));
    }
    const std::optional<qint64> trainable = m_topology.trainableParameters(node);
    if (!m_isGraph && (!node.isTrainable || (trainable == 0 && m_topology.parameters(node) > 0)))
        facts.append(tr("not trainable"));
    else if (trainable && *trainable < m_topology.parameters(node))
        facts.append(tr("%1 trainable", "parameters").arg(countText(*trainable)));
    return facts.join(u" · "_s);
}

QString NodeDetails::findingsHtml(qint32 node) const
{
    QString html;
    for (const Finding &finding : m_findings.value(node)) {
        html += u"<p><b style=\"color:%1\">%2</b><br>%3</p>"_s.arg(
            severityColour(finding.severity, palette()).name(),
            severityText(finding.severity).toHtmlEscaped(), finding.message.toHtmlEscaped());
    }
    return html;
}

QString NodeDetails::linksHtml(qint32 node) const
{
    const TopologyNode &shown = m_topology.nodes().at(node);
    std::vector<qint32> unique;
    for (const qint32 input : shown.inbound) {
        if (std::find(unique.begin(), unique.end(), input) == unique.end())
            unique.push_back(input);
        if (unique.size() > mostLinks)
            break;
    }
    return findingsHtml(node) + nodeLinks(tr("Inputs"), unique)
        + nodeLinks(tr("Used by"), m_links->consumers(node)) + weightLinks(shown);
}

QString NodeDetails::nodeLinks(const QString &head, std::span<const qint32> nodes) const
{
    QStringList links;
    for (const qint32 node : nodes.first(std::min(nodes.size(), mostLinks)))
        links.append(linkHtml(u"node", node, QString::fromUtf8(m_topology.nodes().at(node).name)));
    if (nodes.size() > mostLinks)
        links.append(tr("and %n more", "nodes", static_cast<int>(nodes.size() - mostLinks)));
    const QString text = links.isEmpty() ? tr("none", "no nodes") : links.join(u", "_s);
    return u"<p><b>%1</b><br>%2</p>"_s.arg(head.toHtmlEscaped(), text);
}

QString NodeDetails::weightLinks(const TopologyNode &node) const
{
    QStringList lines;
    for (const qint32 tensor : node.weights) {
        if (lines.size() == static_cast<qsizetype>(mostLinks)) {
            lines.append(
                tr("and %n more", "weights", static_cast<int>(node.weights.size() - lines.size())));
            break;
        }
        if (tensor < 0 || tensor >= m_tensors.size())
            continue;
        const WeightSpec &spec = m_tensors.at(tensor).spec;
        lines.append(
            linkHtml(u"tensor", tensor, spec.name) + u' '
            + isolated(u"%1 %2"_s.arg(dtypeText(spec), shapeText(spec.shape)).toHtmlEscaped())
            + u" · "_s + linkHtml(u"histogram", tensor, tr("histogram", "link to a tensor's")));
    }
    if (lines.isEmpty())
        return {};
    return u"<p><b>%1</b><br>%2</p>"_s.arg(tr("Weights").toHtmlEscaped(), lines.join(u"<br>"_s));
}

void NodeDetails::followLink(const QUrl &link)
{
    bool isNumber = false;
    const int number = link.path().toInt(&isNumber);
    if (!isNumber)
        return;
    if (link.scheme() == u"node")
        Q_EMIT nodeActivated(number);
    else if (link.scheme() == u"tensor")
        Q_EMIT tensorActivated(number);
    else if (link.scheme() == u"histogram")
        Q_EMIT histogramActivated(number);
}

bool NodeDetails::isIdle() const
{
    return m_model->isIdle();
}

} // namespace weightroom
