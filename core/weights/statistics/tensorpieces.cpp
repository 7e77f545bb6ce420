// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/weights/statistics/tensorpieces.h"

#include "core/weights/statistics/chunkwork.h"

#include <algorithm>
#include <array>
#include <memory>

namespace weightroom {

namespace {

constexpr qint64 keptBytes = 64 * 1024 * 1024;
constexpr qint64 chunkBytes = 4 * 1024 * 1024;
/// A smaller tensor is one thread's: the others have other tensors.
constexpr qint64 sharedBytes = 32 * 1024 * 1024;
/// Below, a read costs less than a mapping.
constexpr qint64 leastViewBytes = 64 * 1024;

int storedElementBytes(const WeightSpec &spec)
{
    return spec.isQuantized() ? bytesPerCode(spec.quantization.type) : bytesPerElement(spec.dtype);
}

} // namespace

/// Elements that lie within one shard, or a single one that straddles shards.
struct TensorPieces::Run
{
    int shard = 0;
    qint64 first = 0; ///< element
    qint64 offset = 0; ///< in the weight data
    qint64 length = 0; ///< bytes
};

TensorPieces::TensorPieces(const Tensor &tensor)
    : m_tensor(tensor)
    , m_elementBytes(storedElementBytes(tensor.spec))
    , m_elements(tensor.spec.elements())
    , m_keepsViews(tensor.bytes <= keptBytes)
{
}

qint64 TensorPieces::chunkElements() const
{
    return chunkBytes / m_elementBytes;
}

Expected<Done> TensorPieces::walk(qint64 first, qint64 count, Operation &op,
                                  const Visit &visit) const
{
    if (count == 0)
        return Done{};
    if (m_tensor.offset < 0
        || !m_tensor.data.covers(m_tensor.offset + first * m_elementBytes, count * m_elementBytes))
        return unreadableError(m_tensor);
    const WeightData &data = m_tensor.data;
    while (count > 0) {
        Run run;
        run.first = first;
        run.offset = m_tensor.offset + first * m_elementBytes;
        run.shard = data.shardAt(run.offset);
        const qint64 inShard = data.shardStart(run.shard + 1) - run.offset;
        run.length
            = std::min(count, std::max<qint64>(inShard / m_elementBytes, 1)) * m_elementBytes;
        const bool straddles = run.length > inShard;
        if (auto walked = straddles ? readRun(run, op, visit) : walkRun(run, op, visit); !walked)
            return walked;
        first += run.length / m_elementBytes;
        count -= run.length / m_elementBytes;
    }
    return Done{};
}

Expected<Done> TensorPieces::walkRun(const Run &run, Operation &op, const Visit &visit) const
{
    const ByteViewPtr view = run.length < leastViewBytes
        ? nullptr
        : shardView(run.shard, run.offset - m_tensor.data.shardStart(run.shard), run.length);
    if (!view)
        return readRun(run, op, visit);
    const qint64 start = run.offset - m_tensor.data.shardStart(run.shard);
    const qint64 skipped = m_keepsViews
        ? start - std::max<qint64>(m_tensor.offset - m_tensor.data.shardStart(run.shard), 0)
        : 0;
    const auto bytes = view->bytes().subspan(static_cast<std::size_t>(skipped),
                                             static_cast<std::size_t>(run.length));
    const qint64 step = pieceBytes / m_elementBytes * m_elementBytes;
    for (qint64 at = 0; at < run.length; at += step) {
        if (!op.checkpoint())
            return canceledError();
        const qint64 length = std::min(step, run.length - at);
        visit(run.first + at / m_elementBytes,
              bytes.subspan(static_cast<std::size_t>(at), static_cast<std::size_t>(length)));
        addProgress(length, op);
    }
    return view->verify();
}

Expected<Done> TensorPieces::readRun(const Run &run, Operation &op, const Visit &visit) const
{
    const qint64 step = pieceBytes / m_elementBytes * m_elementBytes;
    const auto capacity = static_cast<std::size_t>(std::min(step, run.length));
    const auto buffer = std::make_unique_for_overwrite<std::byte[]>(capacity);
    for (qint64 at = 0; at < run.length; at += step) {
        if (!op.checkpoint())
            return canceledError();
        const std::span piece(buffer.get(),
                              static_cast<std::size_t>(std::min(step, run.length - at)));
        if (auto read = m_tensor.data.read(run.offset + at, piece); !read)
            return read;
        visit(run.first + at / m_elementBytes, piece);
        addProgress(static_cast<qint64>(piece.size()), op);
    }
    return Done{};
}

void TensorPieces::addProgress(qint64 bytes, Operation &op) const
{
    const qint64 share = bytes / m_passes;
    m_reported.fetch_add(share, std::memory_order_relaxed);
    op.addProgress(share);
}

void TensorPieces::finishProgress(Operation &op)
{
    const qint64 missing = std::max<qint64>(m_tensor.bytes, 0) - m_reported;
    m_reported += missing;
    op.addProgress(missing);
}

/// [offset, offset + length) of a shard in place; or, when views are kept, all that the tensor has
/// there.
ByteViewPtr TensorPieces::shardView(int shard, qint64 offset, qint64 length) const
{
    const ByteSourcePtr &source = m_tensor.data.shards().at(shard).source;
    if (!m_keepsViews)
        return viewOf(*source, offset, length);
    const std::lock_guard lock(m_mutex);
    const auto kept = std::find_if(m_views.begin(), m_views.end(),
                                   [shard](const auto &view) { return view.first == shard; });
    if (kept != m_views.end())
        return kept->second;
    const qint64 shardStart = m_tensor.data.shardStart(shard);
    const qint64 begin = std::max<qint64>(m_tensor.offset - shardStart, 0);
    const qint64 end
        = std::min(m_tensor.offset + m_tensor.bytes, m_tensor.data.shardStart(shard + 1))
        - shardStart;
    ByteViewPtr view = viewOf(*source, begin, end - begin);
    m_views.emplace_back(shard, view);
    return view;
}

Expected<Done>
forEachElementChunk(const TensorPieces &pieces, QThreadPool *pool, Operation &op,
                    const std::function<Expected<Done>(qint64 first, qint64 count)> &work)
{
    const qint64 elements = pieces.elements();
    const qint64 chunk = pieces.chunkElements();
    const bool isShared = elements >= sharedBytes / pieces.elementBytes();
    const qint64 chunks = (elements + chunk - 1) / chunk;
    return forEachChunk(isShared ? pool : nullptr, chunks, op, [&](qint64 i) {
        return work(i * chunk, std::min(chunk, elements - i * chunk));
    });
}

} // namespace weightroom
