// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/topology/graph/cardtext.h"

#include "ui/topology/attributetext.h"
#include "ui/widgets/format.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

struct GraphText
{
    Q_DECLARE_TR_FUNCTIONS(weightroom::GraphView)
};

constexpr qsizetype mostWeightLines = 3;
constexpr qint64 fewestChartedValues = 16;
/// Letters of attributes in a line.
constexpr qsizetype attributeLineLength = 26;

/// An attribute that cards show: its key, the word for it, and a value that goes without saying.
struct CardAttribute
{
    const char *key;
    const char *word;
    const char *silent = "";
};

constexpr std::array layerCardAttributes{
    CardAttribute{ "filters", "filters" },
    CardAttribute{ "units", "units" },
    CardAttribute{ "input_dim", "words" },
    CardAttribute{ "output_dim", "dimensions" },
    CardAttribute{ "kernel_size", "kernel" },
    CardAttribute{ "pool_size", "pool" },
    CardAttribute{ "size", "size" },
    CardAttribute{ "strides", "strides", "1" },
    CardAttribute{ "dilation_rate", "dilation", "1" },
    CardAttribute{ "depth_multiplier", "depth", "1" },
    CardAttribute{ "padding", "padding", "valid" },
    CardAttribute{ "rate", "rate" },
    CardAttribute{ "axis", "axis", "-1" },
    CardAttribute{ "n", "times" },
    CardAttribute{ "dims", "dims" },
    CardAttribute{ "target_shape", "shape" },
    CardAttribute{ "merge_mode", "merge" },
    CardAttribute{ "return_sequences", "sequences", "false" },
    CardAttribute{ "activation", "", "linear" },
};

constexpr std::array graphCardAttributes{
    CardAttribute{ "strides", "strides", "1" },
    CardAttribute{ "ksize", "pool", "1" },
    CardAttribute{ "dilations", "dilation", "1" },
    CardAttribute{ "padding", "padding" },
    CardAttribute{ "fused_ops", "" },
    CardAttribute{ "DstT", "to" },
    CardAttribute{ "transpose_a", "transpose a", "false" },
    CardAttribute{ "transpose_b", "transpose b", "false" },
    CardAttribute{ "squeeze_dims", "axis", "" },
    CardAttribute{ "equation", "" },
    CardAttribute{ "body", "body" },
    CardAttribute{ "cond", "condition" },
    CardAttribute{ "then_branch", "then" },
    CardAttribute{ "else_branch", "else" },
    CardAttribute{ "f", "function" },
};

/// "3×3" for 3, 3.
QString sizesText(const QStringList &sizes)
{
    return sizes.join(u'×');
}

QString layerValueText(JsonView value)
{
    if (value.isArray()) {
        QStringList sizes;
        value.forEachElement([&sizes](JsonView size) {
            sizes.append(size.isNullish() ? u"null"_s : QString::fromUtf8(size.text()));
            return true;
        });
        return sizesText(sizes);
    }
    if (value.isString())
        return value.toString();
    if (value.isObject()) // an activation as Keras writes an object
        return value["class_name"].toString();
    return value.isNullish() ? QString() : QString::fromUtf8(value.text());
}

/// Strides and the like are [1, height, width, 1] in graphs.
QString graphValueText(QByteArrayView key, JsonView value)
{
    QString text = graphAttributeText(value);
    if (text.startsWith(u'[') && text.endsWith(u']')) {
        QStringList parts = text.mid(1, text.size() - 2).split(u", "_s, Qt::SkipEmptyParts);
        for (QString &part : parts)
            part.remove(u'"');
        const bool isSpatial = key == "strides" || key == "ksize" || key == "dilations";
        if (isSpatial && parts.size() == 4 && parts.first() == u"1" && parts.last() == u"1")
            parts = parts.mid(1, 2);
        return key == "fused_ops" ? parts.join(u" + "_s) : sizesText(parts);
    }
    return text.remove(u'"');
}

bool goesWithoutSaying(const QString &text, const char *silent)
{
    if (text.isEmpty())
        return true;
    const QString word = QString::fromLatin1(silent);
    const QStringList parts = text.split(u'×');
    return !word.isEmpty() && std::all_of(parts.begin(), parts.end(), [&word](const QString &part) {
        return part == word;
    });
}

QStringList attributeParts(const GraphSource &source, const TopologyNode &node)
{
    QStringList parts;
    const auto add = [&](const CardAttribute &attribute) {
        const JsonView value = node.attributes[attribute.key];
        if (value.isAbsent())
            return;
        const QString text
            = source.isGraph ? graphValueText(attribute.key, value) : layerValueText(value);
        if (goesWithoutSaying(text, attribute.silent))
            return;
        const QString word = QString::fromLatin1(attribute.word);
        parts.append(word.isEmpty() ? text : word + u' ' + text);
    };
    if (source.isGraph)
        std::for_each(graphCardAttributes.begin(), graphCardAttributes.end(), add);
    else
        std::for_each(layerCardAttributes.begin(), layerCardAttributes.end(), add);
    return parts;
}

void addAttributes(const QStringList &parts, QStringList &details)
{
    QString line;
    for (const QString &part : parts) {
        if (!line.isEmpty() && line.size() + part.size() > attributeLineLength)
            details.append(std::exchange(line, {}));
        line += line.isEmpty() ? part : u" · "_s + part;
    }
    if (!line.isEmpty())
        details.append(line);
}

/// What a wrapper wraps.
void addWrapped(const TopologyNode &node, QStringList &details)
{
    for (const char *key : { "layer", "cell" }) {
        const QString type = node.attributes[key]["class_name"].toString();
        if (!type.isEmpty())
            details.append(type);
    }
}

QString weightLine(const GraphSource &source, qint32 weight)
{
    const WeightSpec &spec = source.weights.at(weight);
    QStringList sizes;
    for (const qint64 size : spec.shape)
        sizes.append(QString::number(size));
    const QString name = spec.name.mid(spec.name.lastIndexOf(u'/') + 1);
    return name + u' ' + sizesText(sizes);
}

/// The tensors of \a box and its constants, but for single numbers: an axis is in the details.
std::vector<qint32> cardWeights(const GraphSource &source, qint32 box)
{
    std::vector<qint32> weights;
    const auto take = [&](qint32 node) {
        for (const qint32 weight : source.topology.nodes().at(node).weights) {
            if (weight < source.weights.size() && !source.weights.at(weight).shape.isEmpty())
                weights.push_back(weight);
        }
    };
    take(source.plan.boxes[static_cast<std::size_t>(box)].node);
    for (const qint32 constant : source.plan.constantsOf(box))
        take(constant);
    return weights;
}

/// The largest of \a weights that has values enough for a histogram to tell something.
qint32 chartedWeight(const GraphSource &source, const std::vector<qint32> &weights)
{
    qint32 largest = -1;
    qint64 most = fewestChartedValues - 1;
    for (const qint32 weight : weights) {
        const WeightSpec &spec = source.weights.at(weight);
        const qint64 elements = spec.elements();
        if (elements <= most || spec.dtype == Dtype::String)
            continue;
        largest = weight;
        most = elements;
    }
    return largest;
}

void addWeights(const GraphSource &source, const std::vector<qint32> &weights, QStringList &details)
{
    const auto count = static_cast<qsizetype>(weights.size());
    for (qsizetype i = 0; i < std::min(count, mostWeightLines); ++i) {
        if (i + 1 == mostWeightLines && count > mostWeightLines) {
            details.append(GraphText::tr("and %n more", "weights", static_cast<int>(count - i)));
            return;
        }
        details.append(weightLine(source, weights[static_cast<std::size_t>(i)]));
    }
}

/// \a name without the name of what is around it.
QString shortNodeName(const GraphSource &source, QByteArrayView name, qint32 group)
{
    const QByteArray &around = group < 0 ? source.plan.commonScope
                                         : source.plan.groups[static_cast<std::size_t>(group)].name;
    const bool isInside = !around.isEmpty() && name.size() > around.size() + 1
        && name.startsWith(around) && name.at(around.size()) == '/';
    return QString::fromUtf8(isInside ? name.sliced(around.size() + 1) : name);
}

QString parametersText(qint64 count)
{
    return count > 0 ? countText(count) : QString();
}

} // namespace

CardText boxCard(const GraphSource &source, qint32 box)
{
    const GraphPlan::Box &planned = source.plan.boxes[static_cast<std::size_t>(box)];
    const TopologyNode &node = source.topology.nodes().at(planned.node);
    CardText card;
    card.title = QString::fromUtf8(node.type);
    card.name = shortNodeName(source, node.name, planned.group);
    if (card.name == card.title)
        card.name.clear();
    card.kind = nodeKind(node.type);
    card.severity = source.boxSeverity[static_cast<std::size_t>(box)];
    if (!source.isGraph)
        addWrapped(node, card.details);
    addAttributes(attributeParts(source, node), card.details);
    const qsizetype before = card.details.size();
    const std::vector<qint32> weights = cardWeights(source, box);
    addWeights(source, weights, card.details);
    card.charted = chartedWeight(source, weights);
    if (const auto shape = source.topology.outputShape(node))
        card.shape = partialShapeText(*shape);
    // An axis is a tensor, too, and counts in sums; on a card it would say nothing.
    if (source.topology.knowsParameters() && card.details.size() > before)
        card.parameters = parametersText(source.plan.parameters(source.topology, box));
    return card;
}

QString groupTitle(const GraphSource &source, qint32 group)
{
    const GraphPlan::Group &planned = source.plan.groups[static_cast<std::size_t>(group)];
    return shortNodeName(source, planned.name, planned.parent);
}

QString groupFacts(const GraphSource &source, qint32 group)
{
    const CardText card = groupCard(source, group);
    QStringList facts = card.details;
    if (!card.parameters.isEmpty())
        facts.append(GraphText::tr("parameters: %1").arg(card.parameters));
    return facts.join(u" · "_s);
}

CardText groupCard(const GraphSource &source, qint32 group)
{
    const GraphPlan::Group &planned = source.plan.groups[static_cast<std::size_t>(group)];
    CardText card;
    card.title = groupTitle(source, group);
    card.kind = NodeKind::Group;
    card.severity = source.groupSeverity[static_cast<std::size_t>(group)];
    if (planned.node >= 0) {
        const TopologyNode &node = source.topology.nodes().at(planned.node);
        card.name = QString::fromUtf8(node.type);
        if (const auto shape = source.topology.outputShape(node))
            card.shape = partialShapeText(*shape);
    }
    card.details.append(source.isGraph
                            ? GraphText::tr("%n node(s)", "in a folded group", planned.boxes)
                            : GraphText::tr("%n layer(s)", "in a folded group", planned.boxes));
    if (source.topology.knowsParameters())
        card.parameters = parametersText(planned.parameters);
    return card;
}

} // namespace weightroom
