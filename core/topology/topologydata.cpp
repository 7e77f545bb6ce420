// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/topology/topologydata.h"

#include "core/base/json/jsonscan.h"
#include "core/base/largepages.h"

#include <QCoreApplication>
#include <QHashFunctions>

#include <algorithm>
#include <bit>

namespace weightroom {

namespace {

struct TopologyDataText
{
    Q_DECLARE_TR_FUNCTIONS(weightroom::Topology)
};

constexpr std::size_t searchesAtOnce = 32;
constexpr std::size_t prefetchDistance = 8;

/// Seeded, so that no file can be made to collide.
quint64 nodeNameHash(QByteArrayView name) noexcept
{
    return qHash(name, QHashSeed::globalSeed());
}

} // namespace

void NodeIndex::build(const QList<TopologyNode> &nodes)
{
    const auto count = static_cast<std::size_t>(nodes.size());
    const std::size_t size = std::bit_ceil(std::max<std::size_t>(2 * count, 8));
    m_slots.clear();
    m_slots.reserve(size);
    adviseLargePages(m_slots.data(), size * sizeof(Slot));
    m_slots.resize(size);
    const std::size_t mask = m_slots.size() - 1;
    quint64 hashes[searchesAtOnce];
    for (std::size_t first = 0; first < count; first += searchesAtOnce) {
        const std::size_t end = std::min(first + searchesAtOnce, count);
        for (std::size_t i = first; i < end; ++i) {
            if (i + prefetchDistance < count)
                __builtin_prefetch(nodes.at(qsizetype(i + prefetchDistance)).name.data());
            hashes[i - first] = nodeNameHash(nodes.at(static_cast<qsizetype>(i)).name);
            __builtin_prefetch(&m_slots[hashes[i - first] & mask], 1);
        }
        for (std::size_t i = first; i < end; ++i) {
            const auto node = static_cast<qint32>(i);
            const quint64 hash = hashes[i - first];
            const auto tag = static_cast<quint32>(hash >> 32);
            std::size_t at = hash & mask;
            const QByteArrayView name = nodes.at(node).name;
            while (m_slots[at].node >= 0
                   && (m_slots[at].tag != tag || nodes.at(m_slots[at].node).name != name))
                at = (at + 1) & mask;
            if (m_slots[at].node < 0)
                m_slots[at] = { tag, node };
        }
    }
}

qint32 NodeIndex::find(const QList<TopologyNode> &nodes, QByteArrayView name) const
{
    return m_slots.empty() ? -1 : search(nodes, name, nodeNameHash(name));
}

qint32 NodeIndex::search(const QList<TopologyNode> &nodes, QByteArrayView name, quint64 hash) const
{
    const std::size_t mask = m_slots.size() - 1;
    for (std::size_t at = hash & mask;; at = (at + 1) & mask) {
        const Slot &slot = m_slots[at];
        if (slot.node < 0)
            return -1;
        if (slot.tag == static_cast<quint32>(hash >> 32) && nodes.at(slot.node).name == name)
            return slot.node;
    }
}

void NodeIndex::findMany(const QList<TopologyNode> &nodes, std::span<const QByteArrayView> names,
                         std::span<qint32> found) const
{
    Q_ASSERT(names.size() == found.size());
    if (m_slots.empty()) {
        std::fill(found.begin(), found.end(), -1);
        return;
    }
    const std::size_t mask = m_slots.size() - 1;
    quint64 hashes[searchesAtOnce];
    for (std::size_t first = 0; first < names.size(); first += searchesAtOnce) {
        const std::size_t count = std::min(searchesAtOnce, names.size() - first);
        for (std::size_t i = 0; i < count; ++i) {
            if (first + i + prefetchDistance < names.size())
                __builtin_prefetch(names[first + i + prefetchDistance].data());
            hashes[i] = nodeNameHash(names[first + i]);
            __builtin_prefetch(&m_slots[hashes[i] & mask]);
        }
        for (std::size_t i = 0; i < count; ++i) {
            if (const qint32 likely = m_slots[hashes[i] & mask].node; likely >= 0)
                __builtin_prefetch(nodes.constData() + likely);
        }
        for (std::size_t i = 0; i < count; ++i) {
            if (const qint32 likely = m_slots[hashes[i] & mask].node; likely >= 0)
                __builtin_prefetch(nodes.at(likely).name.data());
        }
        for (std::size_t i = 0; i < count; ++i)
            found[first + i] = search(nodes, names[first + i], hashes[i]);
    }
}

TopologyBuilder::TopologyBuilder(const ModelArtifacts &artifacts)
    : m_artifacts(artifacts)
    , m_data(std::make_shared<TopologyData>())
{
    m_data->knowsParameters = artifacts.weightSpecs.has_value();
    if (!artifacts.weightSpecs)
        return;
    const QList<WeightSpec> &specs = artifacts.weightSpecs->list;
    m_data->elements.reserve(static_cast<std::size_t>(specs.size()));
    for (const WeightSpec &spec : specs) {
        m_data->elements.push_back(spec.elements());
        if (!spec.isOptimizer())
            m_data->totalParameters += spec.elements();
    }
}

QByteArrayView TopologyBuilder::own(QByteArray name)
{
    m_data->ownedNames.push_back(std::move(name));
    return m_data->ownedNames.back();
}

QByteArrayView TopologyBuilder::stringOf(QByteArrayView token)
{
    if (const auto plain = detail::plainJsonString(token))
        return *plain;
    return own(JsonView(token).toString().toUtf8());
}

void TopologyBuilder::beginInbound(qint32 node)
{
    m_ranges.push_back(
        { static_cast<quint32>(m_data->inbound.size()), static_cast<quint32>(node) });
}

void TopologyBuilder::addInbound(qint32 from, InboundSlot slot)
{
    if (slot != InboundSlot())
        m_data->slots.emplace_back(static_cast<quint32>(m_data->inbound.size()), slot);
    m_data->inbound.push_back(from);
}

Topology TopologyBuilder::finish()
{
    placeInbound();
    placeWeights();
    return Topology(m_data);
}

void TopologyBuilder::placeInbound()
{
    const std::vector<qint32> &inbound = m_data->inbound;
    for (std::size_t i = 0; i < m_ranges.size(); ++i) {
        const quint32 first = m_ranges[i].first;
        const auto end = i + 1 < m_ranges.size() ? m_ranges[i + 1].first
                                                 : static_cast<quint32>(inbound.size());
        if (end > first)
            m_data->nodes[m_ranges[i].node].inbound = { inbound.data() + first, end - first };
    }
}

void TopologyBuilder::placeWeights()
{
    std::vector<bool> taken(m_data->elements.size());
    const auto byNode = [](const auto &a, const auto &b) { return a.first < b.first; };
    if (!std::is_sorted(m_assigned.begin(), m_assigned.end(), byNode))
        std::stable_sort(m_assigned.begin(), m_assigned.end(), byNode);
    std::vector<qint32> &weights = m_data->weights;
    weights.reserve(m_assigned.size());
    for (const auto &[node, weight] : m_assigned) {
        weights.push_back(weight);
        taken[static_cast<std::size_t>(weight)] = true;
    }
    for (std::size_t i = 0; i < m_assigned.size();) {
        const qint32 node = m_assigned[i].first;
        std::size_t end = i;
        while (end < m_assigned.size() && m_assigned[end].first == node)
            ++end;
        m_data->nodes[node].weights = { weights.data() + i, static_cast<qsizetype>(end - i) };
        i = end;
    }
    for (std::size_t i = 0; i < taken.size(); ++i) {
        const auto weight = static_cast<qint32>(i);
        if (!taken[i] && !m_artifacts.weightSpecs->list.at(weight).isOptimizer())
            m_data->unassigned.append(weight);
    }
}

Error malformedTopology(const QString &path, WantedJson wanted)
{
    QString message;
    switch (wanted) {
    case WantedJson::Array:
        message = TopologyDataText::tr("The topology cannot be read: an array was expected at %1.");
        break;
    case WantedJson::Object:
        message
            = TopologyDataText::tr("The topology cannot be read: an object was expected at %1.");
        break;
    case WantedJson::String:
        message = TopologyDataText::tr("The topology cannot be read: a string was expected at %1.");
        break;
    case WantedJson::Layers:
        message = TopologyDataText::tr("The topology cannot be read: %1 holds neither layers "
                                       "(class_name and config) nor a graph (node).");
        break;
    }
    return { .code = ErrorCode::MalformedTopology, .message = message.arg(path) };
}

} // namespace weightroom
