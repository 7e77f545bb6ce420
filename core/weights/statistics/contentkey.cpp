// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/weights/statistics/contentkey.h"

#include "core/base/hashing.h"
#include "core/weights/statistics/chunkhashes.h"
#include "core/weights/statistics/chunkwork.h"

#include <QDataStream>
#include <QIODevice>

#include <algorithm>

namespace weightroom {

namespace {

constexpr qsizetype sampledTensors = 16;
constexpr qint64 sampledBytes = 4096;

/// All that statistics depend on but the values.
void writeKind(QDataStream &out, const Tensor &tensor)
{
    const WeightSpec &spec = tensor.spec;
    out << QList<qint64>(spec.shape.begin(), spec.shape.end()) << qint32(spec.dtype)
        << spec.dtypeName << qint32(spec.quantization.type) << spec.quantization.min.value_or(0)
        << spec.quantization.scale.value_or(0) << tensor.bytes;
}

/// From the middle of \a tensor: the beginning is more often alike. Empty on failure.
QByteArray middleOf(const Tensor &tensor)
{
    QByteArray bytes(std::min(sampledBytes, tensor.bytes), Qt::Uninitialized);
    const qint64 offset = tensor.offset + (tensor.bytes - bytes.size()) / 2;
    const auto read = tensor.data.read(
        offset,
        std::as_writable_bytes(std::span(bytes.data(), static_cast<std::size_t>(bytes.size()))));
    return read ? bytes : QByteArray();
}

QDataStream &prepared(QDataStream &stream)
{
    stream.setVersion(QDataStream::Qt_6_0);
    stream.setFloatingPointPrecision(QDataStream::DoublePrecision);
    return stream << statisticsVersion;
}

} // namespace

Expected<QByteArrayList> contentHashes(const QList<Tensor> &tensors, Operation &op,
                                       QThreadPool *pool)
{
    std::vector<QByteArray> hashes(static_cast<std::size_t>(tensors.size()));
    const auto done = forEachChunk(pool, tensors.size(), op, [&](qint64 i) -> Expected<Done> {
        if (!tensors.at(i).isReadable())
            return Done{};
        auto hash = contentHashOf(tensors.at(i), op, pool);
        if (!hash)
            return std::move(hash).error();
        hashes[static_cast<std::size_t>(i)] = *std::move(hash);
        return Done{};
    });
    if (!done)
        return done.error();
    return QByteArrayList(hashes.begin(), hashes.end());
}

std::optional<QByteArrayList> contentHashes(const QList<Tensor> &tensors,
                                            const KnownStatistics &statistics)
{
    QByteArrayList hashes;
    for (std::size_t i = 0; i < statistics.size(); ++i) {
        const auto &figures = statistics[i];
        const bool isReadable = tensors.at(static_cast<qsizetype>(i)).isReadable();
        if (isReadable && (!figures || figures->contentHash.isEmpty()))
            return {};
        hashes.append(isReadable ? figures->contentHash : QByteArray());
    }
    return hashes.size() == tensors.size() ? std::optional(hashes) : std::nullopt;
}

QByteArray contentKey(const QList<Tensor> &tensors, const QByteArrayList &hashes)
{
    QByteArray text;
    QDataStream stream(&text, QIODevice::WriteOnly);
    QDataStream &out = prepared(stream);
    for (qsizetype i = 0; i < tensors.size(); ++i) {
        writeKind(out, tensors.at(i));
        out << hashes.at(i);
    }
    return "weights " + sha256Hex(text);
}

QByteArray sampleKey(const QList<Tensor> &tensors)
{
    QByteArray text;
    QDataStream stream(&text, QIODevice::WriteOnly);
    QDataStream &out = prepared(stream);
    QList<qsizetype> readable;
    for (qsizetype i = 0; i < tensors.size(); ++i) {
        const Tensor &tensor = tensors.at(i);
        writeKind(out, tensor);
        out << tensor.isReadable();
        if (tensor.isReadable() && tensor.bytes > 0)
            readable.append(i);
    }
    const qsizetype samples = std::min(readable.size(), sampledTensors);
    for (qsizetype i = 0; i < samples; ++i) {
        const qsizetype which
            = samples == 1 ? 0 : i * (readable.size() - 1) / (samples - 1); // the last one, too
        const QByteArray bytes = middleOf(tensors.at(readable.at(which)));
        if (bytes.isEmpty())
            return {};
        out << bytes;
    }
    return samples > 0 ? "sample " + sha256Hex(text) : QByteArray();
}

} // namespace weightroom
