// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/topology/layerweights.h"

#include <algorithm>
#include <iterator>

namespace weightroom {

namespace {

constexpr int maximumNameTokens = 32; // no framework nests its scopes deeper

/// Finds the layer that a tensor's name begins with, token by token.
class LayerNames
{
public:
    explicit LayerNames(const QList<TopologyNode> &nodes)
        : m_nodes(nodes)
    {
        for (const TopologyNode &node : nodes) {
            const QByteArray name = shortName(node);
            if (name.isEmpty())
                continue;
            if (!m_byParent.contains({ node.parent, name }))
                m_byParent.insert({ node.parent, name }, node.index);
            if (node.parent >= 0 && isWrapper(nodes.at(node.parent))) {
                const bool isOnly = !m_onlyInner.contains(node.parent);
                m_onlyInner.insert(node.parent, isOnly ? node.index : -1);
            }
            if (node.parent >= 0 && !m_anyInner.contains(name))
                m_anyInner.insert(name, node.index);
        }
    }

    /// The innermost layer that \a tensor belongs to, or -1.
    qint32 layerOf(const QByteArray &tensor) const
    {
        const auto atTop = [this](const QByteArray &name) { return child(-1, name); };
        // tfjs calls the weights of a nested model after its layers alone.
        const auto anywhere = [this](const QByteArray &name) { return m_anyInner.value(name, -1); };
        Match match = firstMatch(tensor, 0, atTop);
        if (match.node < 0)
            match = firstMatch(tensor, 0, anywhere);
        qint32 layer = match.node;
        while (match.node >= 0) {
            layer = match.node;
            const auto inside
                = [this, layer](const QByteArray &name) { return child(layer, name); };
            match = firstMatch(tensor, match.end + 1, inside);
        }
        // Some wrappers give their own name to what is the wrapped layer's.
        while (m_onlyInner.value(layer, -1) >= 0)
            layer = m_onlyInner.value(layer);
        return layer;
    }

private:
    struct Match
    {
        qint32 node = -1;
        qsizetype end = 0; ///< of the layer's name in the tensor's
    };

    static bool isWrapper(const TopologyNode &node)
    {
        return !node.attributes.isArray() && !node.attributes["layers"].isArray();
    }

    QByteArray shortName(const TopologyNode &node) const
    {
        const qsizetype prefix = node.parent < 0 ? 0 : m_nodes.at(node.parent).name.size() + 1;
        return node.name.sliced(prefix).toByteArray();
    }

    /// Bidirectional builds two layers out of one and names them so.
    qint32 child(qint32 parent, const QByteArray &name) const
    {
        const qint32 known = m_byParent.value({ parent, name }, -1);
        if (known >= 0 || parent < 0)
            return known;
        for (const char *direction : { "forward_", "backward_" }) {
            if (name.startsWith(direction))
                return m_byParent.value({ parent, name.sliced(qsizetype(qstrlen(direction))) }, -1);
        }
        return -1;
    }

    /// The longest run of whole tokens from \a start or a later token on that \a find knows; the
    /// last token is the variable's own name.
    template <typename Find>
    static Match firstMatch(const QByteArray &tensor, qsizetype start, const Find &find)
    {
        const qsizetype last = tensor.lastIndexOf('/');
        for (int tokens = 0; start < last && tokens < maximumNameTokens; ++tokens) {
            qsizetype end = last;
            for (int i = 0; end > start && i < maximumNameTokens; ++i) {
                const qint32 node = find(tensor.sliced(start, end - start));
                if (node >= 0)
                    return { node, end };
                end = tensor.lastIndexOf('/', end - 1);
            }
            start = tensor.indexOf('/', start) + 1;
        }
        return {};
    }

    const QList<TopologyNode> &m_nodes;
    QHash<std::pair<qint32, QByteArray>, qint32> m_byParent;
    QHash<QByteArray, qint32> m_anyInner;
    QHash<qint32, qint32> m_onlyInner; ///< by wrapper: the one layer in it; -1: there are several
};

bool isLayerState(const QByteArray &tensor, QByteArrayView layerType)
{
    static constexpr QByteArrayView states[]
        = { "moving_mean", "moving_variance", "seed_generator_state" };
    const QByteArrayView own = QByteArrayView(tensor).sliced(tensor.lastIndexOf('/') + 1);
    return layerType == "Normalization"
        || std::find(std::begin(states), std::end(states), own) != std::end(states);
}

} // namespace

void assignLayerWeights(const ModelArtifacts &artifacts, TopologyBuilder &builder)
{
    if (!artifacts.weightSpecs)
        return;
    const QList<TopologyNode> &nodes = builder.nodes();
    const LayerNames names(nodes);
    const QList<WeightSpec> &specs = artifacts.weightSpecs->list;
    qint64 trainable = 0;
    builder.data().isTrainable.assign(static_cast<std::size_t>(specs.size()), false);
    for (qint32 i = 0; i < static_cast<qint32>(specs.size()); ++i) {
        const WeightSpec &spec = specs.at(i);
        if (spec.isOptimizer())
            continue;
        const QByteArray name = spec.name.toUtf8();
        const qint32 layer = names.layerOf(name);
        const bool isFrozen = layer >= 0 && !nodes.at(layer).isTrainable;
        if (!isFrozen && !isLayerState(name, layer < 0 ? QByteArrayView() : nodes.at(layer).type)) {
            trainable += spec.elements();
            builder.data().isTrainable[static_cast<std::size_t>(i)] = true;
        }
        for (qint32 owner = layer; owner >= 0; owner = nodes.at(owner).parent)
            builder.assignWeight(owner, i);
    }
    builder.data().trainableParameters = trainable;
}

} // namespace weightroom
