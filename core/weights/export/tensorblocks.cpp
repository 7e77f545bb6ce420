// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/weights/export/tensorblocks.h"

#include "core/weights/decode.h"
#include "core/weights/stringreader.h"

#include <QCoreApplication>

#include <algorithm>

namespace weightroom {

namespace {

struct TensorBlocksText
{
    Q_DECLARE_TR_FUNCTIONS(weightroom::TensorExport)
};

constexpr qint64 exportBlockBytes = 256 * 1024;

/// As they are stored.
class StoredBlocks final : public TensorBlocks
{
public:
    StoredBlocks(const Tensor &tensor, Operation &op)
        : m_tensor(tensor)
        , m_op(op)
    {
    }

    Expected<QByteArray> next() override
    {
        if (!m_op.checkpoint())
            return canceledError();
        const qint64 count = std::min(exportBlockBytes, m_tensor.bytes - m_at);
        QByteArray block(count, Qt::Uninitialized);
        const std::span into(block.data(), static_cast<std::size_t>(count));
        if (count == 0)
            return block;
        if (auto read = m_tensor.data.read(m_tensor.offset + m_at, std::as_writable_bytes(into));
            !read)
            return read.error();
        m_at += count;
        m_op.addProgress(count);
        return block;
    }

private:
    const Tensor &m_tensor;
    Operation &m_op;
    qint64 m_at = 0;
};

/// Real values of a quantized tensor.
class RealBlocks final : public TensorBlocks
{
public:
    RealBlocks(const Tensor &tensor, Operation &op)
        : m_tensor(tensor)
        , m_op(op)
        , m_stored(bytesPerCode(tensor.spec.quantization.type))
    {
    }

    Expected<QByteArray> next() override
    {
        const qint64 count
            = std::min(exportBlockBytes / qint64(sizeof(float)), m_tensor.spec.elements() - m_at);
        QByteArray block;
        block.reserve(count * qsizetype(sizeof(float)));
        const auto append = [&block](auto values) {
            block.append(reinterpret_cast<const char *>(values.data()),
                         static_cast<qsizetype>(values.size_bytes()));
        };
        auto done = forEachBlock(m_tensor, m_at, count, m_op, [&append](const ValueBlock &values) {
            append(values.floats);
            append(values.ints);
        });
        if (!done)
            return done.error();
        m_at += count;
        m_op.addProgress(count * m_stored);
        return block;
    }

private:
    const Tensor &m_tensor;
    Operation &m_op;
    qint64 m_stored;
    qint64 m_at = 0;
};

/// Any byte but 0 is true: only 0 and 1 are bools to others.
class BoolBlocks final : public TensorBlocks
{
public:
    BoolBlocks(const Tensor &tensor, Operation &op)
        : m_stored(tensor, op)
    {
    }

    Expected<QByteArray> next() override
    {
        auto block = m_stored.next();
        if (block)
            std::transform(block->cbegin(), block->cend(), block->begin(),
                           [](char c) { return c == '\0' ? '\0' : '\1'; });
        return block;
    }

private:
    StoredBlocks m_stored;
};

class PaddedStrings final : public TensorBlocks
{
public:
    PaddedStrings(const Tensor &tensor, qint64 width, Operation &op)
        : m_reader(tensor, op)
        , m_op(op)
        , m_left(tensor.spec.elements())
        , m_width(width)
    {
    }

    Expected<QByteArray> next() override
    {
        QByteArray block;
        const qint64 before = m_reader.position();
        for (; m_left > 0 && block.size() < exportBlockBytes; --m_left) {
            const auto string = m_reader.next();
            if (!string)
                return string.error();
            block += *string + QByteArray(m_width - string->size(), '\0');
        }
        m_op.addProgress(m_reader.position() - before);
        return block;
    }

private:
    StringReader m_reader;
    Operation &m_op;
    qint64 m_left;
    qint64 m_width;
};

} // namespace

TensorBlocks::~TensorBlocks() = default;

TensorBlocksPtr elementBlocks(const Tensor &tensor, ExportType type, qint64 width, Operation &op)
{
    const bool isReal = type == ExportType::Float32 || type == ExportType::Int32;
    if (type == ExportType::Bytes)
        return std::make_unique<PaddedStrings>(tensor, width, op);
    if (type == ExportType::Bool)
        return std::make_unique<BoolBlocks>(tensor, op);
    if (tensor.spec.isQuantized() && isReal)
        return std::make_unique<RealBlocks>(tensor, op);
    return storedBlocks(tensor, op);
}

TensorBlocksPtr storedBlocks(const Tensor &tensor, Operation &op)
{
    return std::make_unique<StoredBlocks>(tensor, op);
}

Expected<qint64> widestString(const Tensor &tensor, Operation &op)
{
    StringReader reader(tensor, op);
    qint64 widest = 1;
    for (qint64 i = 0; i < tensor.spec.elements(); ++i) {
        const auto string = reader.next();
        if (!string)
            return string.error();
        if (string->endsWith('\0')) {
            return Error{ .code = ErrorCode::NotSupported,
                          .message = TensorBlocksText::tr(
                                         "The string number %1 of the tensor %2 ends in a zero "
                                         "byte, which NumPy's arrays of strings cannot keep.")
                                         .arg(QString::number(i), tensor.spec.name),
                          .advice = TensorBlocksText::tr("Export it as CSV or raw bytes.") };
        }
        widest = std::max<qint64>(widest, string->size());
    }
    return widest;
}

} // namespace weightroom
