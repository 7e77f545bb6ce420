// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/weights/statistics/tensorpieces.h"
#include "core/weights/statistics/tensorsummary.h"

namespace weightroom {

namespace {

/// So many neighbours are read at once.
constexpr qint64 runElements = 4096;

} // namespace

Expected<TensorSummary> summarizeSample(const Tensor &tensor, qint64 elements, Operation &op)
{
    const qint64 all = tensor.spec.elements();
    if (tensor.spec.dtype == Dtype::String || all <= elements)
        return summarize(tensor, {}, op);
    const TensorPieces pieces(tensor);
    const qint64 runs = std::max<qint64>(elements / runElements, 1);
    QByteArray bytes;
    const Operation::Scope scope(op);
    const OperationPtr silent = Operation::create(); // a sample is no progress
    for (qint64 run = 0; run < runs; ++run) {
        if (!op.checkpoint())
            return canceledError();
        const qint64 count = std::min(runElements, elements);
        const qint64 first = runs == 1 ? 0 : (all - count) / (runs - 1) * run;
        auto walked = pieces.walk(first, count, *silent,
                                  [&bytes](qint64, std::span<const std::byte> piece) {
                                      bytes.append(reinterpret_cast<const char *>(piece.data()),
                                                   static_cast<qsizetype>(piece.size()));
                                  });
        if (!walked)
            return walked.error();
    }
    Tensor sample;
    sample.spec = tensor.spec;
    sample.spec.shape = { bytes.size() / pieces.elementBytes() };
    sample.offset = 0;
    sample.bytes = bytes.size();
    sample.data = WeightData::fromBytes(std::move(bytes));
    return summarize(sample, {}, *silent);
}

} // namespace weightroom
