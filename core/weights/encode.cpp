// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/weights/encode.h"

#include "core/weights/half.h"

#include <QCoreApplication>
#include <QtEndian>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

struct EncodeText
{
    Q_DECLARE_TR_FUNCTIONS(weightroom::Encode)
};

EncodedTensor encodedTensor(const QString &name, const Shape &shape, Dtype dtype)
{
    EncodedTensor tensor;
    tensor.spec.name = name;
    tensor.spec.shape = shape;
    tensor.spec.dtype = dtype;
    tensor.spec.dtypeName = dtypeName(dtype);
    return tensor;
}

/// The values' own bytes: weights are little-endian as every machine this runs on.
template <typename Value>
QByteArray rawBytes(const QList<Value> &values)
{
    const auto bytes = std::as_bytes(std::span(values.constData(), std::size_t(values.size())));
    QByteArray raw(static_cast<qsizetype>(bytes.size()), Qt::Uninitialized);
    std::copy(bytes.begin(), bytes.end(), std::as_writable_bytes(std::span(raw)).begin());
    return raw;
}

/// Scale and the real number behind code 0.
struct AffineRange
{
    double scale = 1;
    double min = 0;
    double max = 0;
};

/// quantization.py of the TensorFlow.js converter: where zero lies in the range it becomes exact.
AffineRange affineRange(double low, double high, double maxCode)
{
    if (low == high)
        return { .scale = 1, .min = low, .max = high };
    const double scale = (high - low) / maxCode;
    if (low > 0 || high < 0)
        return { .scale = scale, .min = low, .max = high };
    const double zeroCode = std::nearbyint(-low / scale);
    const double min = -zeroCode * scale + 0.0; // no negative zero
    return { .scale = scale, .min = min, .max = maxCode * scale + min };
}

template <typename Code>
QByteArray affineCodes(const QList<float> &values, const AffineRange &range)
{
    QList<Code> codes;
    codes.reserve(values.size());
    for (const float value : values) {
        const double clamped = std::clamp<double>(value, range.min, range.max);
        codes.append(static_cast<Code>(std::nearbyint((clamped - range.min) / range.scale)));
    }
    return rawBytes(codes);
}

Expected<Done> quantizeAffine(EncodedTensor &tensor, const QList<float> &values, bool wide)
{
    if (!std::all_of(values.begin(), values.end(), [](float x) { return std::isfinite(x); })) {
        return Error{ .code = ErrorCode::BadArgument,
                      .message = EncodeText::tr("The tensor %1 has values that are not finite and "
                                                "cannot be quantized to integers.")
                                     .arg(tensor.spec.name) };
    }
    AffineRange range;
    if (!values.isEmpty()) {
        const auto [low, high] = std::minmax_element(values.begin(), values.end());
        range = affineRange(*low, *high, wide ? 65535 : 255);
    }
    tensor.spec.quantization.min = range.min;
    tensor.spec.quantization.scale = range.scale;
    tensor.bytes = wide ? affineCodes<quint16>(values, range) : affineCodes<quint8>(values, range);
    return Done{};
}

QByteArray halfBytes(const QList<float> &values)
{
    QList<quint16> halves;
    halves.reserve(values.size());
    for (const float value : values)
        halves.append(halfFromFloat(value));
    return rawBytes(halves);
}

} // namespace

EncodedTensor encodeFloat32(const QString &name, const Shape &shape, const QList<float> &values)
{
    EncodedTensor tensor = encodedTensor(name, shape, Dtype::Float32);
    tensor.bytes = rawBytes(values);
    return tensor;
}

EncodedTensor encodeInt32(const QString &name, const Shape &shape, const QList<qint32> &values)
{
    EncodedTensor tensor = encodedTensor(name, shape, Dtype::Int32);
    tensor.bytes = rawBytes(values);
    return tensor;
}

EncodedTensor encodeBool(const QString &name, const Shape &shape, const QList<bool> &values)
{
    EncodedTensor tensor = encodedTensor(name, shape, Dtype::Bool);
    tensor.bytes.reserve(values.size());
    for (const bool value : values)
        tensor.bytes.append(value ? '\1' : '\0');
    return tensor;
}

EncodedTensor encodeComplex64(const QString &name, const Shape &shape, const QList<float> &values)
{
    EncodedTensor tensor = encodedTensor(name, shape, Dtype::Complex64);
    tensor.bytes = rawBytes(values);
    return tensor;
}

EncodedTensor encodeString(const QString &name, const Shape &shape, const QList<QByteArray> &values)
{
    EncodedTensor tensor = encodedTensor(name, shape, Dtype::String);
    for (const QByteArray &value : values) {
        Q_ASSERT(value.size() <= std::numeric_limits<quint32>::max());
        tensor.bytes += rawBytes(QList<quint32>{ static_cast<quint32>(value.size()) });
        tensor.bytes += value;
    }
    return tensor;
}

Expected<EncodedTensor> quantize(const QString &name, const Shape &shape,
                                 const QList<float> &values, QuantizationType type)
{
    EncodedTensor tensor = encodedTensor(name, shape, Dtype::Float32);
    tensor.spec.quantization.type = type;
    tensor.spec.quantization.typeName = quantizationName(type);
    tensor.spec.quantization.originalDtype = dtypeName(Dtype::Float32);
    switch (type) {
    case QuantizationType::Uint8:
    case QuantizationType::Uint16:
        if (auto done = quantizeAffine(tensor, values, type == QuantizationType::Uint16); !done)
            return done.error();
        return tensor;
    case QuantizationType::Float16:
        tensor.bytes = halfBytes(values);
        return tensor;
    case QuantizationType::None:
    case QuantizationType::Unknown:
        break;
    }
    return Error{ .code = ErrorCode::BadArgument,
                  .message = EncodeText::tr("The tensor %1 can be quantized to uint8, uint16 or "
                                            "float16 only.")
                                 .arg(name) };
}

ModelArtifacts artifactsOf(const QList<EncodedTensor> &tensors)
{
    QList<WeightSpec> specs;
    QByteArray bytes;
    for (const EncodedTensor &tensor : tensors) {
        specs.append(tensor.spec);
        bytes += tensor.bytes;
    }
    ModelArtifacts artifacts;
    artifacts.weightSpecs = WeightSpecs::fromList(specs);
    artifacts.weightData = WeightData::fromBytes(bytes);
    return artifacts;
}

QList<ShardPlan> planShards(qint64 bytes, qint64 shardBytes, int group)
{
    Q_ASSERT(bytes >= 0 && shardBytes > 0);
    QList<ShardPlan> plan;
    const qint64 count = bytes / shardBytes + (bytes % shardBytes != 0 ? 1 : 0);
    for (qint64 i = 0; i < count; ++i) {
        plan.append({ .name = u"group%1-shard%2of%3.bin"_s.arg(group).arg(i + 1).arg(count),
                      .bytes = std::min(shardBytes, bytes - i * shardBytes) });
    }
    return plan;
}

} // namespace weightroom
