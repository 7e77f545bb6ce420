// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/weights/statistics/chunkhashes.h"

#include "core/base/contenthash.h"
#include "core/weights/decode.h"
#include "core/weights/statistics/tensorpieces.h"

#include <algorithm>
#include <limits>

namespace weightroom {

namespace {

/// Strings have no elements of a size: all their bytes are one chunk.
Expected<QByteArray> hashOfStrings(const Tensor &tensor, Operation &op)
{
    ContentHash hash;
    QByteArray buffer(TensorPieces::pieceBytes, Qt::Uninitialized);
    for (qint64 at = 0; at < tensor.bytes; at += buffer.size()) {
        if (!op.checkpoint())
            return canceledError();
        const auto count
            = static_cast<std::size_t>(std::min<qint64>(buffer.size(), tensor.bytes - at));
        const auto piece = std::as_writable_bytes(std::span(buffer.data(), count));
        if (auto read = tensor.data.read(tensor.offset + at, piece); !read)
            return std::move(read).error();
        hash.add(piece);
    }
    ChunkHashes whole;
    whole.add(0, hash);
    return whole.result();
}

} // namespace

void ChunkHashes::add(qint64 first, const ContentHash &hash)
{
    const std::lock_guard lock(m_mutex);
    m_hashes.insert_or_assign(first, hash.result());
}

QByteArray ChunkHashes::result() const
{
    ContentHash all;
    for (const auto &[first, hash] : m_hashes)
        all.add(std::as_bytes(std::span(hash.constData(), static_cast<std::size_t>(hash.size()))));
    return all.result();
}

Expected<QByteArray> contentHashOf(const Tensor &tensor, Operation &op, QThreadPool *pool)
{
    if (tensor.spec.dtype == Dtype::String)
        return hashOfStrings(tensor, op);
    TensorPieces pieces(tensor);
    pieces.setPasses(std::numeric_limits<int>::max()); // not counted
    ChunkHashes chunks;
    const auto done = forEachElementChunk(pieces, pool, op, [&](qint64 first, qint64 count) {
        ContentHash hash;
        auto walked = pieces.walk(
            first, count, op, [&](qint64, std::span<const std::byte> bytes) { hash.add(bytes); });
        chunks.add(first, hash);
        return walked;
    });
    if (!done)
        return done.error();
    return chunks.result();
}

} // namespace weightroom
