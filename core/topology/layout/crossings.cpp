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

/// How many lines of the layer \a upper and the next one cross.
qint64 crossingsBelow(const LayerGraph &graph, std::size_t upper, PlaceCounter &counter)
{
    qint64 crossings = 0;
    qint64 added = 0;
    counter.reset(graph.layers[upper + 1].size());
    for (const qint32 vertex : graph.layers[upper]) {
        const std::span<const qint32> below = graph.below[vertex];
        for (const qint32 other : below)
            crossings += added - counter.countUpTo(graph.at(other).place);
        for (const qint32 other : below)
            counter.add(graph.at(other).place);
        added += static_cast<qint64>(below.size());
    }
    return crossings;
}

/// Sweeps over the layers, down and up, until they bring no more; then goes on where lines cross
/// still, a few layers at a time. Work is counted, not timed: the same graph gives the same order.
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
        for (int i = 0;
             i < tries && idle < maxIdleTries && m_bestCount > 0 && m_work < mostSweepWork; ++i) {
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
        if (m_bestCount > 0 && !refine())
            return canceledError();
        return m_bestCount;
    }

private:
    /// Swaps that may be weighed, about a hundred to a microsecond.
    static constexpr qint64 mostSweepWork = 4'000'000;
    static constexpr qint64 mostRefineWork = 6'000'000;
    static constexpr qint64 mostIdleWork = 3'000'000; ///< without any gain
    static constexpr qint64 patienceFactor = 4;
    static constexpr std::size_t countingWork = 8; ///< for each vertex

    /// Layers side by side that are tried in another order.
    struct Window
    {
        std::size_t first = 0;
        std::size_t end = 0;
        qint64 crossings = 0; ///< of lines that begin or end in it
    };

    /// Shuffles a few layers around a place where lines cross, sorts them anew, and keeps what is
    /// no worse.
    bool refine()
    {
        std::vector<qint64> counts(m_graph.layers.size() - 1);
        for (std::size_t i = 0; i < counts.size(); ++i)
            counts[i] = crossingsBelow(m_graph, i, m_counter);
        // Small graphs have fewer orders to try.
        const auto vertices = static_cast<qint64>(m_graph.vertices.size());
        const qint64 patience = std::min(mostIdleWork, patienceFactor * vertices * vertices);
        const qint64 end = m_work + mostRefineWork;
        qint64 idleEnd = m_work + patience;
        for (int round = 0; m_work < std::min(end, idleEnd) && m_bestCount > 0; ++round) {
            if (round % 64 == 0 && m_op.isCanceled())
                return false;
            const Window window = windowAt(crowdedGap(counts), counts);
            const std::vector<std::vector<qint32>> before(
                m_graph.layers.begin() + static_cast<std::ptrdiff_t>(window.first),
                m_graph.layers.begin() + static_cast<std::ptrdiff_t>(window.end));
            rearrange(window);
            std::vector<qint64> changed;
            qint64 sum = 0;
            for (std::size_t gap = firstGap(window); gap < endGap(window); ++gap) {
                changed.push_back(crossingsBelow(m_graph, gap, m_counter));
                m_work += static_cast<qint64>(m_graph.layers[gap].size() * countingWork);
                sum += changed.back();
            }
            if (sum <= window.crossings) {
                std::copy(changed.begin(), changed.end(),
                          counts.begin() + static_cast<std::ptrdiff_t>(firstGap(window)));
                m_bestCount += sum - window.crossings;
                if (sum < window.crossings)
                    idleEnd = m_work + patience;
                continue;
            }
            for (std::size_t i = 0; i < before.size(); ++i)
                setLayer(window.first + i, before[i]);
        }
        return true;
    }

    std::size_t firstGap(const Window &window) const
    {
        return window.first > 0 ? window.first - 1 : 0;
    }
    std::size_t endGap(const Window &window) const
    {
        return std::min(window.end, m_graph.layers.size() - 1);
    }

    /// A gap between layers, more likely one where many lines cross.
    std::size_t crowdedGap(const std::vector<qint64> &counts)
    {
        qint64 left = static_cast<qint64>(m_random() % static_cast<quint64>(m_bestCount));
        for (std::size_t gap = 0; gap < counts.size(); ++gap) {
            left -= counts[gap];
            if (left < 0)
                return gap;
        }
        return 0;
    }

    Window windowAt(std::size_t gap, const std::vector<qint64> &counts)
    {
        // Mostly a few layers; now and then as many as it takes to move a long line.
        const std::size_t reach = m_random() % 4 == 0 ? 20 : 4;
        const std::size_t above = m_random() % reach;
        const std::size_t below = 1 + m_random() % reach;
        Window window{ gap - std::min(gap, above),
                       std::min(gap + 1 + below, m_graph.layers.size()) };
        for (std::size_t i = firstGap(window); i < endGap(window); ++i)
            window.crossings += counts[i];
        return window;
    }

    void rearrange(const Window &window)
    {
        for (std::size_t i = window.first; i < window.end; ++i)
            shuffleLayer(m_graph.layers[i]);
        for (std::size_t i = window.first; i < window.end; ++i)
            setLayer(i, std::vector<qint32>(m_graph.layers[i]));
        const bool startsDown = m_random() % 2 == 0;
        for (const bool isBack : { false, true }) {
            const bool down = isBack != startsDown;
            const std::size_t count = window.end - window.first;
            for (std::size_t i = 0; i < count; ++i) {
                std::vector<qint32> &layer
                    = m_graph.layers[down ? window.first + i : window.end - 1 - i];
                m_work += static_cast<qint64>(layer.size() * countingWork);
                orderLayer(layer, down, isBack);
                siftLayer(layer);
            }
        }
    }

    void setLayer(std::size_t index, const std::vector<qint32> &order)
    {
        m_graph.layers[index] = order;
        for (std::size_t place = 0; place < order.size(); ++place)
            m_graph.vertices[static_cast<std::size_t>(order[place])].place
                = static_cast<qint32>(place);
    }

    /// Small graphs can be tried more often in the same time.
    static int triesFor(std::size_t vertices)
    {
        constexpr std::size_t affordable = 60'000;
        constexpr std::size_t most = 32;
        return static_cast<int>(2 + std::min(most, affordable / (vertices + 1)));
    }

    /// Moves one vertex in about sixteen of the best order so far to another place in its layer;
    /// always the same ones.
    void shuffle()
    {
        for (std::vector<qint32> &layer : m_graph.layers)
            shuffleLayer(layer);
    }

    void shuffleLayer(std::vector<qint32> &layer)
    {
        for (std::size_t i = 0; i < layer.size(); ++i) {
            if (m_random() % 16 == 0)
                std::swap(layer[i], layer[m_random() % layer.size()]);
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
            if (round >= 2 && m_work < mostSweepWork)
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
        for (std::vector<qint32> &layer : m_graph.layers)
            siftLayer(layer);
    }

    void siftLayer(std::vector<qint32> &layer)
    {
        constexpr std::size_t widest = 200;
        if (layer.size() < 2 || layer.size() > widest)
            return;
        m_vertices = layer;
        for (const qint32 vertex : m_vertices)
            siftVertex(layer, vertex);
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
        ++m_work;
        return gainOfSwap(m_graph.above[left], m_graph.above[right])
            + gainOfSwap(m_graph.below[left], m_graph.below[right]);
    }

    qint64 gainOfSwap(std::span<const qint32> left, std::span<const qint32> right)
    {
        // Two hubs side by side would take longer than all the rest.
        constexpr std::size_t maxPairs = 4096;
        if (left.size() * right.size() > maxPairs)
            return 0;
        m_work += static_cast<qint64>(left.size() * right.size());
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
    std::vector<qint32> m_vertices;
    PlaceCounter m_counter;
    qint64 m_work = 0;
};

} // namespace

qint64 countCrossings(const LayerGraph &graph)
{
    qint64 crossings = 0;
    PlaceCounter counter;
    for (std::size_t i = 0; i + 1 < graph.layers.size(); ++i)
        crossings += crossingsBelow(graph, i, counter);
    return crossings;
}

Expected<qint64> reduceCrossings(LayerGraph &graph, Operation &op)
{
    return CrossingReducer(graph, op).reduce();
}

} // namespace weightroom
