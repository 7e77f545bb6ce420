// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/weights/statistics/tensorpasses.h"

#include "core/base/contenthash.h"
#include "core/weights/histogram/binsearch.h"
#include "core/weights/histogram/edgefinder.h"
#include "core/weights/statistics/chunkwork.h"
#include "core/weights/statistics/floatkernels.h"

namespace weightroom {

namespace {

const float *floatsIn(std::span<const std::byte> bytes)
{
    return reinterpret_cast<const float *>(bytes.data());
}

/// Counts of one thread, 32 bits wide so that they stay in the first-level cache.
struct FloatPart
{
    std::vector<quint32> counts;
    qint64 sinceFold = 0;
    BinSlots slots;

    explicit FloatPart(std::size_t slotCount)
        : counts(FloatTally::tables * slotCount)
    {
        slots.counts.resize(slotCount);
    }

    void fold()
    {
        for (std::size_t i = 0; i < counts.size(); ++i)
            slots.counts[i % slots.counts.size()] += std::exchange(counts[i], 0U);
        sinceFold = 0;
    }

    void add(std::span<const std::byte> bytes, const FloatBinPlan &plan, bool holdsAll)
    {
        const std::size_t count = bytes.size() / sizeof(float);
        FloatTally tally{ .counts = counts.data() };
        const FloatKernels &kernels = floatKernels();
        (holdsAll ? kernels.tallyInside : kernels.tally)(floatsIn(bytes), count, plan, tally);
        slots.nan += tally.nan;
        slots.positiveInfinity += tally.positiveInfinity;
        slots.negativeInfinity += tally.negativeInfinity;
        sinceFold += static_cast<qint64>(count);
        if (sinceFold >= (qint64(1) << 31))
            fold();
    }
};

BinSlots joined(std::vector<std::unique_ptr<BinSlots>> &parts, std::size_t slots)
{
    BinSlots result;
    result.counts.resize(slots);
    for (const auto &part : parts)
        result.join(*part);
    return result;
}

void addReals(std::span<const double> values, const TensorPasses::Bins &bins, BinSlots &slots)
{
    const double *edges = bins.edges.constData();
    const qsizetype count = bins.edges.size() - 1;
    const double perUnit = static_cast<double>(count) / (edges[count] - edges[0]);
    for (const double x : values) {
        if (!std::isfinite(x))
            slots.addSpecial(x);
        else if (x < edges[0])
            ++slots.counts.front();
        else if (x > edges[count])
            ++slots.counts.back();
        else if (bins.isEqual)
            ++slots.counts[static_cast<std::size_t>(binOf(x, (x - edges[0]) * perUnit, edges, count)
                                                    + 1)];
        else
            ++slots.counts[static_cast<std::size_t>(
                std::min<qsizetype>(std::upper_bound(edges, edges + count + 1, x) - edges, count))];
    }
}

} // namespace

Histogram BinSlots::histogram(const QList<double> &edges, std::size_t perBin) const
{
    Histogram result;
    result.edges = edges;
    result.counts.resize(edges.size() - 1);
    for (std::size_t i = 0; i < counts.size(); ++i) {
        const auto bin = static_cast<qsizetype>(i / perBin) - 1;
        if (bin < 0)
            result.below += counts[i];
        else if (bin == result.counts.size())
            result.above += counts[i];
        else
            result.counts[bin] += counts[i];
    }
    result.nan = nan;
    result.positiveInfinity = positiveInfinity;
    result.negativeInfinity = negativeInfinity;
    return result;
}

TensorPasses::TensorPasses(const Tensor &tensor, ComplexPart part, QThreadPool *pool, Operation &op)
    : m_tensor(tensor)
    , m_part(part)
    , m_pool(pool)
    , m_op(op)
    , m_pieces(tensor)
{
}

Expected<ValueFigures> TensorPasses::figures(std::vector<double> *values)
{
    struct ChunkFigures
    {
        qint64 first;
        ValueFigures figures;
    };
    std::mutex mutex;
    std::vector<ChunkFigures> chunks;
    const bool keeps = values != nullptr && m_pieces.elements() <= selectedElements;
    auto done = forEachElementChunk(m_pieces, m_pool, m_op, [&](qint64 first, qint64 count) {
        ValueFigures figures;
        ContentHash hash;
        const auto visit = [&](qint64 at, std::span<const std::byte> bytes) {
            if (isFloat())
                figures.addFloats(floatsIn(bytes), bytes.size() / sizeof(float), at);
            hash.add(bytes); // from the cache
            if (isFloat() && !keeps)
                return;
            forEachRealChunk(
                bytes, m_tensor.spec.dtype, m_part, [&](qint64 inPiece, std::span<double> reals) {
                    if (keeps)
                        std::copy_if(reals.begin(), reals.end(), std::back_inserter(*values),
                                     [](double x) { return std::isfinite(x); });
                    if (!isFloat())
                        figures.addDoubles(reals, at + inPiece);
                });
        };
        Expected<Done> walked = m_pieces.walk(first, count, m_op, visit);
        m_hashes.add(first, hash);
        const std::lock_guard lock(mutex);
        chunks.push_back({ first, figures });
        return walked;
    });
    if (!done)
        return done.error();
    // In the tensor's order, whichever thread was faster: the same figures each time.
    std::sort(chunks.begin(), chunks.end(),
              [](const auto &a, const auto &b) { return a.first < b.first; });
    ValueFigures all;
    for (const ChunkFigures &chunk : chunks)
        all.join(chunk.figures);
    return all;
}

Expected<BinSlots> TensorPasses::count(const Bins &bins)
{
    if (!isFloat())
        return countReals(bins);
    return bins.isEqual ? countFloats(bins) : countFloatsByEdges(bins);
}

BinSlots TensorPasses::countOf(std::span<const double> values, const Bins &bins)
{
    BinSlots slots;
    slots.counts.resize(static_cast<std::size_t>(bins.edges.size() + 1));
    addReals(values, bins, slots);
    return slots;
}

Expected<BinSlots> TensorPasses::countFloats(const Bins &bins)
{
    const FloatBinPlan plan
        = floatBinPlan(bins.edges.constData(), static_cast<int>(bins.edges.size() - 1), bins.fine);
    WorkParts<FloatPart> parts([&plan] { return FloatPart(plan.slots()); });
    auto done = forEachElementChunk(m_pieces, m_pool, m_op, [&](qint64 first, qint64 count) {
        return parts.lend([&](FloatPart &part) {
            return m_pieces.walk(first, count, m_op, [&](qint64, std::span<const std::byte> bytes) {
                part.add(bytes, plan, bins.holdsAll);
            });
        });
    });
    if (!done)
        return done.error();
    BinSlots result;
    result.counts.resize(plan.slots());
    for (const auto &part : parts.all()) {
        part->fold();
        result.join(part->slots);
    }
    return result;
}

/// \a add counts the bytes of some values.
Expected<BinSlots> TensorPasses::countPieces(
    std::size_t slotCount,
    const std::function<void(std::span<const std::byte> bytes, BinSlots &slots)> &add)
{
    WorkParts<BinSlots> parts([slotCount] {
        BinSlots slots;
        slots.counts.resize(slotCount);
        return slots;
    });
    auto done = forEachElementChunk(m_pieces, m_pool, m_op, [&](qint64 first, qint64 count) {
        return parts.lend([&](BinSlots &slots) {
            return m_pieces.walk(first, count, m_op, [&](qint64, std::span<const std::byte> bytes) {
                add(bytes, slots);
            });
        });
    });
    if (!done)
        return done.error();
    return joined(parts.all(), slotCount);
}

Expected<BinSlots> TensorPasses::countFloatsByEdges(const Bins &bins)
{
    const EdgeFinder finder(bins.edges);
    return countPieces(
        static_cast<std::size_t>(bins.edges.size() + 1),
        [&finder](std::span<const std::byte> bytes, BinSlots &slots) { finder.add(bytes, slots); });
}

Expected<BinSlots> TensorPasses::countReals(const Bins &bins)
{
    return countPieces(static_cast<std::size_t>(bins.edges.size() + 1),
                       [&](std::span<const std::byte> bytes, BinSlots &slots) {
                           forEachRealChunk(bytes, m_tensor.spec.dtype, m_part,
                                            [&](qint64, std::span<const double> values) {
                                                addReals(values, bins, slots);
                                            });
                       });
}

Expected<Quantiles> TensorPasses::selectQuantiles(qint64 finite)
{
    Q_ASSERT(m_tensor.spec.dtype != Dtype::Complex64);
    QuantileSelection selection(
        isFloat() ? QuantileSelection::Kind::Float : QuantileSelection::Kind::Int, finite);
    for (int pass = 0; pass < 2; ++pass) {
        WorkParts<QuantileSelection::Counts> parts([&selection] { return selection.counts(); });
        auto done = forEachElementChunk(m_pieces, m_pool, m_op, [&](qint64 first, qint64 count) {
            return parts.lend([&](QuantileSelection::Counts &counts) {
                return m_pieces.walk(first, count, m_op,
                                     [&](qint64, std::span<const std::byte> bytes) {
                                         selection.add(counts, bytes);
                                     });
            });
        });
        if (!done)
            return done.error();
        selection.finishPass(parts.all());
    }
    return selection.result();
}

} // namespace weightroom
