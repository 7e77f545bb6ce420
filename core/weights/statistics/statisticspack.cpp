// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/weights/statistics/statisticspack.h"

#include "core/base/byteview.h"
#include "core/base/hashing.h"

#include <QDataStream>
#include <QIODevice>

namespace weightroom {

namespace {

/// More than any model has.
constexpr quint32 mostPacked = 100'000'000;

void prepareStream(QDataStream &stream)
{
    stream.setVersion(QDataStream::Qt_6_0);
    stream.setFloatingPointPrecision(QDataStream::DoublePrecision);
}

template <typename Value>
void packOptional(QDataStream &out, const std::optional<Value> &value)
{
    out << value.has_value();
    if (value)
        out << *value;
}

template <typename Value>
void unpackOptional(QDataStream &in, std::optional<Value> &value)
{
    bool isThere = false;
    in >> isThere;
    if (isThere)
        in >> value.emplace();
}

void packOne(QDataStream &out, const TensorStatistics &s)
{
    out << s.elements << s.finite << s.zeros << s.nan << s.positiveInfinity << s.negativeInfinity
        << s.negativeZeros << s.denormals << s.firstNan << s.firstPositiveInfinity
        << s.firstNegativeInfinity << s.quantileError << s.lowestCodes << s.highestCodes
        << s.besideLowest << s.besideHighest;
    for (const auto &figure : { s.min, s.max, s.mean, s.std, s.l1, s.l2 })
        packOptional(out, figure);
    out << s.quantiles.has_value();
    for (std::size_t i = 0; s.quantiles && i < s.quantiles->size(); ++i)
        out << (*s.quantiles)[i];
    out << s.strings.has_value();
    if (s.strings)
        out << s.strings->bytes << s.strings->longest << s.strings->samples;
    out << qint32(s.zeroUnits.size());
    for (const ZeroUnits &units : s.zeroUnits)
        out << qint32(units.axis) << units.units << units.zeros << units.first;
    out << s.contentHash;
}

void unpackOne(QDataStream &in, TensorStatistics &s)
{
    in >> s.elements >> s.finite >> s.zeros >> s.nan >> s.positiveInfinity >> s.negativeInfinity
        >> s.negativeZeros >> s.denormals >> s.firstNan >> s.firstPositiveInfinity
        >> s.firstNegativeInfinity >> s.quantileError >> s.lowestCodes >> s.highestCodes
        >> s.besideLowest >> s.besideHighest;
    for (auto *figure : { &s.min, &s.max, &s.mean, &s.std, &s.l1, &s.l2 })
        unpackOptional(in, *figure);
    bool hasQuantiles = false;
    in >> hasQuantiles;
    if (hasQuantiles) {
        for (double &quantile : s.quantiles.emplace())
            in >> quantile;
    }
    bool hasStrings = false;
    in >> hasStrings;
    if (hasStrings) {
        s.strings.emplace();
        in >> s.strings->bytes >> s.strings->longest >> s.strings->samples;
    }
    qint32 zeroUnits = 0;
    in >> zeroUnits;
    for (qint32 i = 0; i < zeroUnits && in.status() == QDataStream::Ok; ++i) {
        ZeroUnits units;
        qint32 axis = 0;
        in >> axis >> units.units >> units.zeros >> units.first;
        units.axis = axis;
        s.zeroUnits.append(units);
    }
    in >> s.contentHash;
}

} // namespace

QByteArray statisticsKey(const QList<Tensor> &tensors)
{
    if (tensors.isEmpty())
        return {};
    QByteArray text;
    QDataStream out(&text, QIODevice::WriteOnly);
    prepareStream(out);
    out << statisticsVersion;
    for (const WeightShard &shard : tensors.first().data.shards()) {
        const QByteArray identity = shard.source ? identityOf(*shard.source) : QByteArray();
        if (identity.isEmpty() || shard.length < 0)
            return {};
        out << identity << shard.length;
    }
    for (const Tensor &tensor : tensors) {
        const WeightSpec &spec = tensor.spec;
        out << QList<qint64>(spec.shape.begin(), spec.shape.end()) << qint32(spec.dtype)
            << spec.dtypeName << qint32(spec.quantization.type) << spec.quantization.min.value_or(0)
            << spec.quantization.scale.value_or(0) << tensor.offset << tensor.bytes;
    }
    return "statistics " + sha256Hex(text);
}

QByteArray packStatistics(const KnownStatistics &statistics)
{
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    prepareStream(out);
    out << statisticsVersion << quint32(statistics.size());
    for (const auto &known : statistics) {
        out << known.has_value();
        if (known)
            packOne(out, *known);
    }
    return qCompress(bytes, 1);
}

std::optional<KnownStatistics> unpackStatistics(const QByteArray &packed)
{
    if (packed.isEmpty()) // said aloud by qUncompress()
        return {};
    const QByteArray bytes = qUncompress(packed);
    QDataStream in(bytes);
    prepareStream(in);
    quint32 version = 0;
    quint32 count = 0;
    in >> version >> count;
    if (in.status() != QDataStream::Ok || version != statisticsVersion || count > mostPacked
        || count > bytes.size())
        return {};
    KnownStatistics statistics(count);
    for (auto &known : statistics) {
        bool isKnown = false;
        in >> isKnown;
        if (isKnown)
            unpackOne(in, known.emplace());
        if (in.status() != QDataStream::Ok)
            return {};
    }
    if (!in.atEnd())
        return {};
    return statistics;
}

} // namespace weightroom
