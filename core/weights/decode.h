// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/operation.h"
#include "core/model/tensor.h"

#include <functional>
#include <span>

namespace weightroom {

/// Checks that \a spec can be decoded. Errors: UnsupportedDtype, QuantMetaMissing,
/// QuantTypeMismatch, QuantUnknown, with tfjs's rules (io_utils.ts of 4.22).
Expected<Done> checkDecodable(const WeightSpec &spec);

/// Real (dequantised) values of one block of a tensor, in row-major order. Exactly one of the spans
/// is not empty. complex64 comes as interleaved re, im in \a floats.
struct ValueBlock
{
    qint64 firstElement = 0;
    std::span<const float> floats; ///< float32, complex64
    std::span<const qint32> ints; ///< int32
    std::span<const quint8> bytes; ///< bool: any byte value
};

/// Reads the elements [first, first + count) of \a tensor (not a string one) in blocks of about 1
/// MiB, in order, with constant memory. Stops with Canceled when \a op says so. Errors: as
/// checkDecodable, LengthMismatch (tensor, need, have), and as WeightData::read.
Expected<Done> forEachBlock(const Tensor &tensor, qint64 first, qint64 count, Operation &op,
                            const std::function<void(const ValueBlock &)> &visit);

/// The elements [first, first + count) as doubles (exact for every dtype); complex64: 2 * count
/// numbers.
Expected<QList<double>> readValues(const Tensor &tensor, qint64 first, qint64 count, Operation &op);
/// The raw integer codes behind the same elements of a uint8 or uint16 quantized tensor (float16:
/// the 16 bits).
Expected<QList<quint16>> readCodes(const Tensor &tensor, qint64 first, qint64 count, Operation &op);
/// Elements of a string tensor as raw bytes (UTF-8 as a rule). Errors: LengthMismatch when a length
/// word or body is cut.
Expected<QList<QByteArray>> readStrings(const Tensor &tensor, qint64 first, qint64 count,
                                        Operation &op);

} // namespace weightroom
