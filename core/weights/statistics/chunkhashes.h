// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/operation.h"
#include "core/model/tensor.h"

#include <map>
#include <mutex>

class QThreadPool;

namespace weightroom {

class ContentHash;

/// The hash of a tensor's stored bytes, made of those of its chunks (forEachElementChunk()), in
/// whichever order threads come to them.
class ChunkHashes
{
    Q_DISABLE_COPY_MOVE(ChunkHashes)

public:
    ChunkHashes() = default;

    /// \a hash has seen all bytes of the chunk that begins with the element \a first.
    void add(qint64 first, const ContentHash &hash);
    /// Of all chunks, in the order of the tensor: 16 bytes.
    QByteArray result() const;

private:
    std::mutex m_mutex;
    std::map<qint64, QByteArray> m_hashes;
};

/// The same of a \a tensor that nothing else is asked about: 16 bytes, which tensors of the same
/// element size share only where all their stored bytes are the same, wherever these lie. For a
/// worker; large tensors are shared out to \a pool. No progress. Errors: as TensorPieces::walk.
Expected<QByteArray> contentHashOf(const Tensor &tensor, Operation &op, QThreadPool *pool);

} // namespace weightroom
