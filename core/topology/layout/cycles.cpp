// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/topology/layout/layergraph.h"

namespace weightroom {

namespace {

/// A depth-first walk over the edges of a graph, with a stack of its own.
class BackEdgeWalk
{
public:
    explicit BackEdgeWalk(const LayoutGraph &graph)
        : m_graph(graph)
        , m_states(graph.nodes.size(), State::New)
        , m_back(graph.edges.size(), false)
    {
        std::vector<std::pair<qint32, qint32>> pairs;
        pairs.reserve(graph.edges.size());
        std::vector<bool> hasInput(graph.nodes.size(), false);
        for (std::size_t i = 0; i < graph.edges.size(); ++i) {
            const LayoutEdge &edge = graph.edges[i];
            if (edge.from == edge.to)
                continue;
            pairs.emplace_back(edge.from, static_cast<qint32>(i));
            hasInput[static_cast<std::size_t>(edge.to)] = true;
        }
        m_outgoing = NumberLists(static_cast<qsizetype>(graph.nodes.size()), pairs);
        // From the sources first: what they reach is turned only where there is a cycle.
        for (const bool fromSources : { true, false }) {
            for (std::size_t node = 0; node < graph.nodes.size(); ++node) {
                if (m_states[node] == State::New && hasInput[node] != fromSources)
                    walk(static_cast<qint32>(node));
            }
        }
    }

    std::vector<bool> takeBackEdges() { return std::move(m_back); }

private:
    enum class State : quint8 { New, Open, Done };
    struct Step
    {
        qint32 node;
        std::size_t next;
    };

    void walk(qint32 start)
    {
        m_stack.assign(1, { start, 0 });
        m_states[static_cast<std::size_t>(start)] = State::Open;
        while (!m_stack.empty()) {
            Step &step = m_stack.back();
            const std::span<const qint32> edges = m_outgoing[step.node];
            if (step.next == edges.size()) {
                m_states[static_cast<std::size_t>(step.node)] = State::Done;
                m_stack.pop_back();
                continue;
            }
            const auto edge = static_cast<std::size_t>(edges[step.next++]);
            const qint32 target = m_graph.edges[edge].to;
            State &state = m_states[static_cast<std::size_t>(target)];
            if (state == State::Open) {
                m_back[edge] = true;
            } else if (state == State::New) {
                state = State::Open;
                m_stack.push_back({ target, 0 });
            }
        }
    }

    const LayoutGraph &m_graph;
    NumberLists m_outgoing; ///< edges by source
    std::vector<State> m_states;
    std::vector<bool> m_back;
    std::vector<Step> m_stack;
};

} // namespace

std::vector<bool> edgesToTurn(const LayoutGraph &graph)
{
    return BackEdgeWalk(graph).takeBackEdges();
}

} // namespace weightroom
