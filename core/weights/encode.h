// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/model/modelartifacts.h"

#include <QByteArray>

namespace weightroom {

/// A tensor in memory, to be written. \a bytes holds its elements as stored (little-endian;
/// strings: length word and bytes for each).
struct EncodedTensor
{
    WeightSpec spec;
    QByteArray bytes;
};

EncodedTensor encodeFloat32(const QString &name, const Shape &shape, const QList<float> &values);
EncodedTensor encodeInt32(const QString &name, const Shape &shape, const QList<qint32> &values);
EncodedTensor encodeBool(const QString &name, const Shape &shape, const QList<bool> &values);
/// \a values: interleaved re, im.
EncodedTensor encodeComplex64(const QString &name, const Shape &shape, const QList<float> &values);
EncodedTensor encodeString(const QString &name, const Shape &shape,
                           const QList<QByteArray> &values);

/// float32 \a values as uint8 or uint16 codes with min and scale, or as float16, exactly as the
/// TensorFlow.js converter does it (quantization.py: nudged zero, round half to even). NaN and
/// infinities are BadArgument for uint types.
Expected<EncodedTensor> quantize(const QString &name, const Shape &shape,
                                 const QList<float> &values, QuantizationType type);

/// What model.save hands to a handler: flat specs and the bytes one after the other.
ModelArtifacts artifactsOf(const QList<EncodedTensor> &tensors);

/// Sizes and names (group1-shard1of3.bin) of the converter's shards for \a bytes; none for 0 bytes.
/// \a shardBytes > 0.
struct ShardPlan
{
    QString name;
    qint64 bytes = 0;
    bool operator==(const ShardPlan &) const = default;
};
QList<ShardPlan> planShards(qint64 bytes, qint64 shardBytes, int group = 1);

} // namespace weightroom
