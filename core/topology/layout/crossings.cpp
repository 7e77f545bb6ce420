// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/topology/layout/layergraph.h"

#include <algorithm>
#include <limits>
#include <random>

namespace weightroom {

namespace {

/// Counts inversions: a binary indexed tree over places.
class PlaceCounter
{
public:
    void reset(std::size_t places) { m_counts.assign(places + 1, 0); }

    void add(qint32 place)
    {
        for (auto i = static_cast<std::size_t>(place) + 1; i < m_counts.size(); i += i & (~i + 1))
            ++m_counts[i];
    }

    /// How many were added at places up to \a place.
    qint64 countUpTo(qint32 place) const
    {
        qint64 sum = 0;
        for (auto i = static_cast<std::size_t>(place) + 1; i > 0; i -= i & (~i + 1))
            sum += m_counts[i];
        return sum;
    }

private:
    std::vector<qint64> m_counts;
};

/// Sweeps over the layers, down and up, until they bring no more.
class CrossingReducer
{
public:
    CrossingReducer(LayerGraph &graph, Operation &op)
        : m_graph(graph)
        , m_op(op)
    {
    }

    Expected<qint64> reduce()
    {
        m_best = m_graph.layers;
        m_bestCount = countCrossings(m_graph);
        const std::vector<std::vector<qint32>> first = m_graph.layers;
        const int tries = triesFor(m_graph.vertices.size());
        constexpr int maxIdleTries = 6;
        int idle = 0;
        for (int i = 0; i < tries && idle < maxIdleTries && m_bestCount > 0; ++i) {
            const qint64 before = m_bestCount;
            m_graph.layers = i < 2 ? first : m_best;
            if (i >= 2)
                shuffle();
            m_graph.updatePlaces();
            if (!sweep(i % 2 == 0))
                return canceledError();
            idle = m_bestCount < before ? 0 : idle + 1;
        }
        m_graph.layers = m_best;
        m_graph.updatePlaces();
        return m_bestCount;
    }

private:
    /// Small graphs can be tried more often in the same time.
    static int triesFor(std::size_t vertices)
    {
        constexpr std::size_t affordable = 60'000;
        constexpr std::size_t most = 32;
        return static_cast<int>(2 + std::min(most, affordable / (vertices + 1)));
    }

    /// Moves one vertex in about ten of the best order so far to another place in its layer; always
    /// the same ones.
    void shuffle()
    {
        for (std::vector<qint32> &layer : m_graph.layers) {
            for (std::size_t i = 0; i < layer.size(); ++i) {
                if (m_random() % 10 == 0)
                    std::swap(layer[i], layer[m_random() % layer.size()]);
            }
        }
    }

    bool sweep(bool startsDown)
    {
        constexpr int maxRounds = 24;
        constexpr int maxIdleRounds = 5;
        int idle = 0;
        qint64 least = std::numeric_limits<qint64>::max();
        for (int round = 0; round < maxRounds && idle < maxIdleRounds; ++round) {
            const bool down = (round % 2 == 0) == startsDown;
            // Equal medians keep their order in one half of the rounds and swap in the other.
            const bool swapsEqual = round % 4 >= 2;
            orderByMedians(down, swapsEqual);
            transpose(swapsEqual);
            if (round >= 2)
                sift();
            if (m_op.isCanceled())
                return false;
            const qint64 count = countCrossings(m_graph);
            idle = count < least ? 0 : idle + 1;
            least = std::min(least, count);
            if (count < m_bestCount) {
                m_bestCount = count;
                m_best = m_graph.layers;
            }
            if (count == 0)
                break;
        }
        return true;
    }

    const NumberLists &neighbours(bool down) const { return down ? m_graph.above : m_graph.below; }

    /// The weighted median of the places of a vertex's neighbours (Gansner and others, "A Technique
    /// for Drawing Directed Graphs", 1993); negative without neighbours.
    double median(qint32 vertex, bool down)
    {
        m_places.clear();
        for (const qint32 other : neighbours(down)[vertex])
            m_places.push_back(m_graph.at(other).place);
        if (m_places.empty())
            return -1;
        std::sort(m_places.begin(), m_places.end());
        const std::size_t middle = m_places.size() / 2;
        if (m_places.size() % 2 == 1)
            return m_places[middle];
        if (m_places.size() == 2)
            return (m_places[0] + m_places[1]) / 2.0;
        const double left = m_places[middle - 1] - m_places.front();
        const double right = m_places.back() - m_places[middle];
        if (left + right == 0)
            return m_places[middle];
        return (m_places[middle - 1] * right + m_places[middle] * left) / (left + right);
    }

    void orderByMedians(bool down, bool swapsEqual)
    {
        const std::size_t count = m_graph.layers.size();
        for (std::size_t i = 1; i < count; ++i)
            orderLayer(m_graph.layers[down ? i : count - 1 - i], down, swapsEqual);
    }

    /// Vertices without neighbours keep their places.
    void orderLayer(std::vector<qint32> &layer, bool down, bool swapsEqual)
    {
        m_keys.clear();
        m_slots.clear();
        for (std::size_t place = 0; place < layer.size(); ++place) {
            const double key = median(layer[place], down);
            if (key < 0)
                continue;
            m_keys.emplace_back(key, layer[place]);
            m_slots.push_back(place);
        }
        if (swapsEqual)
            std::reverse(m_keys.begin(), m_keys.end());
        std::stable_sort(m_keys.begin(), m_keys.end(),
                         [](const auto &a, const auto &b) { return a.first < b.first; });
        for (std::size_t i = 0; i < m_keys.size(); ++i) {
            layer[m_slots[i]] = m_keys[i].second;
            m_graph.vertices[static_cast<std::size_t>(m_keys[i].second)].place
                = static_cast<qint32>(m_slots[i]);
        }
    }

    /// Swaps neighbours in a layer wherever fewer lines cross then; in the first pass also where as
    /// many do, if \a swapsEqual: that leads out of dead ends.
    void transpose(bool swapsEqual)
    {
        constexpr int maxPasses = 6;
        bool improved = true;
        for (int pass = 0; pass < maxPasses && improved; ++pass) {
            improved = false;
            for (std::vector<qint32> &layer : m_graph.layers) {
                for (std::size_t i = 1; i < layer.size(); ++i) {
                    const qint64 gain = gainOfSwap(layer[i - 1], layer[i]);
                    if (gain > 0 || (gain == 0 && swapsEqual && pass == 0))
                        swapAt(layer, i);
                    improved = improved || gain > 0;
                }
            }
        }
    }

    /// Moves each vertex to the place in its layer where fewest lines cross, over any distance that
    /// is affordable.
    void sift()
    {
        constexpr std::size_t widest = 200;
        std::vector<qint32> vertices;
        for (std::vector<qint32> &layer : m_graph.layers) {
            if (layer.size() < 3 || layer.size() > widest)
                continue;
            vertices = layer;
            for (const qint32 vertex : vertices)
                siftVertex(layer, vertex);
        }
    }

    void siftVertex(std::vector<qint32> &layer, qint32 vertex)
    {
        const auto from = static_cast<std::size_t>(m_graph.at(vertex).place);
        std::size_t bestPlace = from;
        qint64 bestGain = 0;
        qint64 gain = 0;
        for (std::size_t place = from; place > 0; --place) {
            gain += gainOfSwap(layer[place - 1], vertex);
            if (gain > bestGain) {
                bestGain = gain;
                bestPlace = place - 1;
            }
        }
        gain = 0;
        for (std::size_t place = from + 1; place < layer.size(); ++place) {
            gain += gainOfSwap(vertex, layer[place]);
            if (gain > bestGain) {
                bestGain = gain;
                bestPlace = place;
            }
        }
        for (std::size_t place = from; place > bestPlace; --place)
            swapAt(layer, place);
        for (std::size_t place = from; place < bestPlace; ++place)
            swapAt(layer, place + 1);
    }

    void swapAt(std::vector<qint32> &layer, std::size_t i)
    {
        std::swap(layer[i - 1], layer[i]);
        m_graph.vertices[static_cast<std::size_t>(layer[i - 1])].place = static_cast<qint32>(i - 1);
        m_graph.vertices[static_cast<std::size_t>(layer[i])].place = static_cast<qint32>(i);
    }

    qint64 gainOfSwap(qint32 left, qint32 right)
    {
        return gainOfSwap(m_graph.above[left], m_graph.above[right])
            + gainOfSwap(m_graph.below[left], m_graph.below[right]);
    }

    qint64 gainOfSwap(std::span<const qint32> left, std::span<const qint32> right) const
    {
        // Two hubs side by side would take longer than all the rest.
        constexpr std::size_t maxPairs = 4096;
        if (left.size() * right.size() > maxPairs)
            return 0;
        qint64 gain = 0;
        for (const qint32 a : left) {
            const qint32 placeA = m_graph.at(a).place;
            for (const qint32 b : right) {
                const qint32 placeB = m_graph.at(b).place;
                gain += (placeA > placeB) - (placeA < placeB);
            }
        }
        return gain;
    }

    LayerGraph &m_graph;
    Operation &m_op;
    std::vector<std::vector<qint32>> m_best;
    qint64 m_bestCount = 0;
    std::mt19937 m_random; ///< begins with the same number each time
    std::vector<qint32> m_places;
    std::vector<std::pair<double, qint32>> m_keys;
    std::vector<std::size_t> m_slots;
};

} // namespace

qint64 countCrossings(const LayerGraph &graph)
{
    qint64 crossings = 0;
    PlaceCounter counter;
    std::vector<qint32> places;
    for (std::size_t i = 0; i + 1 < graph.layers.size(); ++i) {
        counter.reset(graph.layers[i + 1].size());
        qint64 added = 0;
        for (const qint32 vertex : graph.layers[i]) {
            places.clear();
            for (const qint32 other : graph.below[vertex])
                places.push_back(graph.at(other).place);
            for (const qint32 place : places)
                crossings += added - counter.countUpTo(place);
            for (const qint32 place : places)
                counter.add(place);
            added += static_cast<qint64>(places.size());
        }
    }
    return crossings;
}

Expected<qint64> reduceCrossings(LayerGraph &graph, Operation &op)
{
    return CrossingReducer(graph, op).reduce();
}

} // namespace weightroom
