// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/weights/encode.h"

#include <cmath>
#include <limits>

namespace weightroom::testing {

/// \a encoded with its bytes from \a offset on, behind as many other bytes.
inline Tensor tensorOf(const EncodedTensor &encoded, qint64 offset = 0)
{
    Tensor tensor;
    tensor.spec = encoded.spec;
    tensor.data = WeightData::fromBytes(QByteArray(offset, '\x5a') + encoded.bytes);
    tensor.offset = offset;
    tensor.bytes = encoded.bytes.size();
    return tensor;
}

/// \a bytes cut into shards of these sizes, in memory, named shard0, shard1 …
inline WeightData shardsOf(const QByteArray &bytes, const QList<qint64> &sizes)
{
    QList<WeightShard> shards;
    qint64 start = 0;
    for (const qint64 size : sizes) {
        const QString name = QStringLiteral("shard%1").arg(shards.size());
        shards.append({ memoryBytes(bytes.mid(start, size), name), size, name });
        start += size;
    }
    return WeightData(shards);
}

inline WeightSpec specOf(const Shape &shape, Dtype dtype, const Quantization &quantization = {})
{
    WeightSpec spec;
    spec.name = QStringLiteral("x");
    spec.shape = shape;
    spec.dtype = dtype;
    spec.dtypeName = dtypeName(dtype);
    spec.quantization = quantization;
    return spec;
}

inline Quantization affine(QuantizationType type, std::optional<double> min,
                           std::optional<double> scale)
{
    Quantization quantization;
    quantization.type = type;
    quantization.typeName = quantizationName(type);
    quantization.min = min;
    quantization.scale = scale;
    return quantization;
}

inline Quantization float16()
{
    return affine(QuantizationType::Float16, {}, {});
}

/// The numbers as text that tells -0 from 0 and any two doubles apart, for comparisons.
inline QStringList exactTexts(const QList<double> &values)
{
    QStringList texts;
    for (const double value : values)
        texts.append(std::isnan(value) ? QStringLiteral("nan") : QString::number(value, 'g', 17));
    return texts;
}

} // namespace weightroom::testing
