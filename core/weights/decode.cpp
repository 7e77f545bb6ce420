// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/weights/decode.h"

#include "core/weights/dequantize.h"
#include "core/weights/half.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <bit>
#include <memory>

namespace weightroom {

static_assert(std::endian::native == std::endian::little,
              "weights are little-endian and read without swapping");

namespace {

struct DecodeText
{
    Q_DECLARE_TR_FUNCTIONS(weightroom::Decode)
};

/// Real values of a full block take 1 MiB (complex64 and int32, too).
constexpr qint64 blockBytes = qint64(1) << 20;

QString writtenDtype(const WeightSpec &spec)
{
    return spec.dtypeName.isEmpty() ? dtypeName(spec.dtype) : spec.dtypeName;
}

Error unsupportedDtypeError(const WeightSpec &spec)
{
    const QString text = spec.isQuantized()
        ? DecodeText::tr("The tensor %1 has the type %2, which cannot be quantized.")
        : DecodeText::tr("The tensor %1 has the type %2, which TensorFlow.js does not read.");
    return { .code = ErrorCode::UnsupportedDtype,
             .message = text.arg(spec.name, writtenDtype(spec)) };
}

Error missingQuantizationError(const WeightSpec &spec)
{
    const bool noMin = !spec.quantization.min.has_value();
    const bool noScale = !spec.quantization.scale.has_value();
    const QString text = noMin && noScale
        ? DecodeText::tr("The quantization of the tensor %1 lacks min and scale.")
        : noMin ? DecodeText::tr("The quantization of the tensor %1 lacks min.")
                : DecodeText::tr("The quantization of the tensor %1 lacks scale.");
    return { .code = ErrorCode::QuantMetaMissing, .message = text.arg(spec.name) };
}

/// Bytes of one element as stored.
int storedBytes(const WeightSpec &spec)
{
    return spec.isQuantized() ? bytesPerCode(spec.quantization.type) : bytesPerElement(spec.dtype);
}

/// That the elements exist and that all their bytes are there.
Expected<Done> requireElements(const Tensor &tensor, qint64 first, qint64 count)
{
    const qint64 elements = tensor.spec.elements();
    if (first < 0 || count < 0 || first > elements || count > elements - first) {
        return Error{ .code = ErrorCode::BadArgument,
                      .message = DecodeText::tr("The tensor %1 has %2 elements; %3 elements from "
                                                "number %4 on were asked for.")
                                     .arg(tensor.spec.name, QString::number(elements),
                                          QString::number(count), QString::number(first)) };
    }
    if (count == 0)
        return Done{};
    const int size = storedBytes(tensor.spec);
    qint64 start = 0;
    qint64 length = 0;
    if (tensor.offset < 0 || qMulOverflow<qint64>(first, size, &start)
        || qAddOverflow(start, tensor.offset, &start) || qMulOverflow<qint64>(count, size, &length)
        || !tensor.data.covers(start, length))
        return unreadableError(tensor);
    return Done{};
}

/// Reads elements that requireElements() has let pass, \a parts values of type Stored each, into
/// one buffer and shows them block by block: visit(first element, values).
template <typename Stored, typename Visit>
Expected<Done> readBlocks(const Tensor &tensor, qint64 first, qint64 count, qint64 blockElements,
                          Operation &op, Visit visit)
{
    const qint64 elementBytes = storedBytes(tensor.spec);
    const qint64 parts = elementBytes / qint64(sizeof(Stored));
    const auto capacity = static_cast<std::size_t>(std::min(blockElements, count) * parts);
    const auto buffer = std::make_unique_for_overwrite<Stored[]>(capacity);
    for (qint64 done = 0; done < count;) {
        if (!op.checkpoint())
            return canceledError();
        const qint64 elements = std::min(blockElements, count - done);
        const std::span values(buffer.get(), static_cast<std::size_t>(elements * parts));
        if (auto read = tensor.data.read(tensor.offset + (first + done) * elementBytes,
                                         std::as_writable_bytes(values));
            !read)
            return read;
        visit(first + done, values);
        done += elements;
    }
    return Done{};
}

void showReals(qint64 first, std::span<const float> reals,
               const std::function<void(const ValueBlock &)> &visit)
{
    visit({ .firstElement = first, .floats = reals, .ints = {}, .bytes = {} });
}

void showReals(qint64 first, std::span<const qint32> reals,
               const std::function<void(const ValueBlock &)> &visit)
{
    visit({ .firstElement = first, .floats = {}, .ints = reals, .bytes = {} });
}

/// uint8 codes through a table, uint16 codes one by one.
template <typename Code, typename Real>
Expected<Done> readAffine(const Tensor &tensor, qint64 first, qint64 count, Operation &op,
                          const std::function<void(const ValueBlock &)> &visit)
{
    constexpr qint64 blockElements = blockBytes / qint64(sizeof(Real));
    const double scale = *tensor.spec.quantization.scale;
    const double min = *tensor.spec.quantization.min;
    std::array<Real, 256> table{};
    for (unsigned code = 0; code < table.size(); ++code)
        table[code] = dequantized<Real>(code, scale, min);
    const auto capacity = static_cast<std::size_t>(std::min(blockElements, count));
    const auto reals = std::make_unique_for_overwrite<Real[]>(capacity);
    return readBlocks<Code>(
        tensor, first, count, blockElements, op, [&](qint64 at, std::span<const Code> codes) {
            for (std::size_t i = 0; i < codes.size(); ++i) {
                if constexpr (sizeof(Code) == 1)
                    reals[i] = table[codes[i]];
                else
                    reals[i] = dequantized<Real>(codes[i], scale, min);
            }
            showReals(at, std::span<const Real>(reals.get(), codes.size()), visit);
        });
}

Expected<Done> readHalves(const Tensor &tensor, qint64 first, qint64 count, Operation &op,
                          const std::function<void(const ValueBlock &)> &visit)
{
    constexpr qint64 blockElements = blockBytes / qint64(sizeof(float));
    const auto capacity = static_cast<std::size_t>(std::min(blockElements, count));
    const auto reals = std::make_unique_for_overwrite<float[]>(capacity);
    return readBlocks<quint16>(
        tensor, first, count, blockElements, op, [&](qint64 at, std::span<const quint16> codes) {
            for (std::size_t i = 0; i < codes.size(); ++i)
                reals[i] = floatFromHalf(codes[i]);
            showReals(at, std::span<const float>(reals.get(), codes.size()), visit);
        });
}

Expected<Done> readQuantized(const Tensor &tensor, qint64 first, qint64 count, Operation &op,
                             const std::function<void(const ValueBlock &)> &visit)
{
    const bool real = tensor.spec.dtype == Dtype::Float32;
    switch (tensor.spec.quantization.type) {
    case QuantizationType::Uint8:
        return real ? readAffine<quint8, float>(tensor, first, count, op, visit)
                    : readAffine<quint8, qint32>(tensor, first, count, op, visit);
    case QuantizationType::Uint16:
        return real ? readAffine<quint16, float>(tensor, first, count, op, visit)
                    : readAffine<quint16, qint32>(tensor, first, count, op, visit);
    case QuantizationType::Float16:
        return readHalves(tensor, first, count, op, visit);
    case QuantizationType::None:
    case QuantizationType::Unknown:
        break;
    }
    return unsupportedDtypeError(tensor.spec);
}

} // namespace

Expected<Done> checkDecodable(const WeightSpec &spec)
{
    switch (spec.quantization.type) {
    case QuantizationType::None:
        if (spec.dtype == Dtype::Unknown)
            return unsupportedDtypeError(spec);
        return Done{};
    case QuantizationType::Uint8:
    case QuantizationType::Uint16:
        if (!spec.quantization.min || !spec.quantization.scale)
            return missingQuantizationError(spec);
        if (spec.dtype != Dtype::Float32 && spec.dtype != Dtype::Int32)
            return unsupportedDtypeError(spec);
        return Done{};
    case QuantizationType::Float16:
        if (spec.dtype == Dtype::Float32)
            return Done{};
        return Error{ .code = ErrorCode::QuantTypeMismatch,
                      .message
                      = DecodeText::tr("The tensor %1 is quantized to float16, which needs "
                                       "the type float32; its type is %2.")
                            .arg(spec.name, writtenDtype(spec)) };
    case QuantizationType::Unknown:
        break;
    }
    return Error{ .code = ErrorCode::QuantUnknown,
                  .message = DecodeText::tr("The tensor %1 is quantized to %2; TensorFlow.js reads "
                                            "uint8, uint16 and float16.")
                                 .arg(spec.name, spec.quantization.typeName) };
}

Expected<Done> forEachBlock(const Tensor &tensor, qint64 first, qint64 count, Operation &op,
                            const std::function<void(const ValueBlock &)> &visit)
{
    if (auto decodable = checkDecodable(tensor.spec); !decodable)
        return decodable;
    if (tensor.spec.dtype == Dtype::String) {
        return Error{
            .code = ErrorCode::BadArgument,
            .message
            = DecodeText::tr("The tensor %1 holds strings, not numbers.").arg(tensor.spec.name)
        };
    }
    if (auto there = requireElements(tensor, first, count); !there || count == 0)
        return there;
    if (tensor.spec.isQuantized())
        return readQuantized(tensor, first, count, op, visit);

    const qint64 blockElements = blockBytes / bytesPerElement(tensor.spec.dtype);
    switch (tensor.spec.dtype) {
    case Dtype::Int32:
        return readBlocks<qint32>(
            tensor, first, count, blockElements, op,
            [&](qint64 at, std::span<const qint32> ints) { showReals(at, ints, visit); });
    case Dtype::Bool:
        return readBlocks<quint8>(
            tensor, first, count, blockElements, op, [&](qint64 at, std::span<const quint8> bytes) {
                visit({ .firstElement = at, .floats = {}, .ints = {}, .bytes = bytes });
            });
    default:
        return readBlocks<float>(
            tensor, first, count, blockElements, op,
            [&](qint64 at, std::span<const float> floats) { showReals(at, floats, visit); });
    }
}

Expected<QList<double>> readValues(const Tensor &tensor, qint64 first, qint64 count, Operation &op)
{
    QList<double> values;
    auto done = forEachBlock(tensor, first, count, op, [&](const ValueBlock &block) {
        if (values.isEmpty())
            values.reserve(tensor.spec.dtype == Dtype::Complex64 ? 2 * count : count);
        std::copy(block.floats.begin(), block.floats.end(), std::back_inserter(values));
        std::copy(block.ints.begin(), block.ints.end(), std::back_inserter(values));
        std::copy(block.bytes.begin(), block.bytes.end(), std::back_inserter(values));
    });
    if (!done)
        return done.error();
    return values;
}

Expected<QList<quint16>> readCodes(const Tensor &tensor, qint64 first, qint64 count, Operation &op)
{
    if (auto decodable = checkDecodable(tensor.spec); !decodable)
        return decodable.error();
    if (!tensor.spec.isQuantized()) {
        return Error{ .code = ErrorCode::BadArgument,
                      .message
                      = DecodeText::tr("The tensor %1 is not quantized.").arg(tensor.spec.name) };
    }
    if (auto there = requireElements(tensor, first, count); !there)
        return there.error();
    QList<quint16> codes;
    codes.reserve(count);
    const auto append = [&codes](qint64, auto block) {
        std::copy(block.begin(), block.end(), std::back_inserter(codes));
    };
    auto done = bytesPerCode(tensor.spec.quantization.type) == 1
        ? readBlocks<quint8>(tensor, first, count, blockBytes, op, append)
        : readBlocks<quint16>(tensor, first, count, blockBytes / 2, op, append);
    if (!done)
        return done.error();
    return codes;
}

} // namespace weightroom
