// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/weights/histogram/binslots.h"
#include "core/weights/statistics/chunkhashes.h"
#include "core/weights/statistics/quantiles.h"
#include "core/weights/statistics/realchunks.h"
#include "core/weights/statistics/tensorpieces.h"
#include "core/weights/valuefigures.h"

class QThreadPool;

namespace weightroom {

/// Passes over the values of a tensor that is stored as float32, int32 or complex64, shared
/// out to workers where it is large. Errors of all: as TensorPieces::walk.
class TensorPasses
{
    Q_DISABLE_COPY_MOVE(TensorPasses)

public:
    /// What is given outlives this. \a pool may be null. \a part is for complex64.
    TensorPasses(const Tensor &tensor, ComplexPart part, QThreadPool *pool, Operation &op);

    /// How many passes there will be, for the progress.
    void expectPasses(int count) { m_pieces.setPasses(count); }
    void finishProgress() { m_pieces.finishProgress(m_op); }

    /// All figures but quantiles. With \a values the finite ones of a tensor of at most
    /// selectedElements are kept there.
    static constexpr qint64 selectedElements = 65536;
    Expected<ValueFigures> figures(std::vector<double> *values = nullptr);
    /// Of the bytes that figures() has passed over: see contentHashOf().
    QByteArray contentHash() const { return m_hashes.result(); }
    /// Counts between \a edges, which are of equal width unless \a isEqual is false; bins of equal
    /// width are cut into 2^\a fine slots that are right to a thousandth of a slot.
    struct Bins
    {
        const QList<double> &edges;
        bool isEqual = true;
        int fine = 0;
        bool holdsAll = false; ///< all values are finite and lie between the edges
    };
    Expected<BinSlots> count(const Bins &bins);
    /// The same of some values in memory; without fine slots.
    static BinSlots countOf(std::span<const double> values, const Bins &bins);
    /// Exact quantiles of \a finite values (> 0) of a float32 or int32 tensor, by two passes.
    Expected<Quantiles> selectQuantiles(qint64 finite);

private:
    Expected<BinSlots> countFloats(const Bins &bins);
    Expected<BinSlots> countFloatsByEdges(const Bins &bins);
    Expected<BinSlots> countReals(const Bins &bins);
    Expected<BinSlots>
    countPieces(std::size_t slotCount,
                const std::function<void(std::span<const std::byte> bytes, BinSlots &slots)> &add);
    bool isFloat() const { return m_tensor.spec.dtype == Dtype::Float32; }

    const Tensor &m_tensor;
    ComplexPart m_part;
    QThreadPool *m_pool;
    Operation &m_op;
    TensorPieces m_pieces;
    ChunkHashes m_hashes;
};

} // namespace weightroom
