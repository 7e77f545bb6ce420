// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/files/pendingfile.h"
#include "core/weights/export/exportfiles.h"
#include "core/weights/export/npyheader.h"
#include "core/weights/export/tensorblocks.h"

namespace weightroom {

namespace {

TensorBlocksPtr blocksOf(const ExportItem &item, ExportFormat format, Operation &op)
{
    const Tensor &tensor = *item.tensor;
    if (format == ExportFormat::Csv)
        return csvBlocks(tensor, item.type, op);
    // Raw bytes are those of the model; only quantized ones may become others.
    if (format == ExportFormat::Raw && !tensor.spec.isQuantized())
        return storedBlocks(tensor, op);
    return elementBlocks(tensor, item.type, item.width, op);
}

} // namespace

Expected<qint64> writeTensorFile(const ExportItem &item, ExportFormat format, PendingFile &file,
                                 Operation &op)
{
    if (format == ExportFormat::Npy) {
        const QByteArray header
            = npyHeader(npyTypeName(item.type, item.width), item.tensor->spec.shape);
        if (auto written = file.write(std::as_bytes(std::span(header))); !written)
            return written.error();
    }
    const qint64 start = file.size();
    const TensorBlocksPtr blocks = blocksOf(item, format, op);
    for (;;) {
        const auto block = blocks->next();
        if (!block)
            return block.error();
        if (block->isEmpty())
            return file.size() - start;
        if (auto written = file.write(std::as_bytes(std::span(*block))); !written)
            return written.error();
    }
}

} // namespace weightroom
