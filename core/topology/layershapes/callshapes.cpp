// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/topology/layershapes/callshapes.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace weightroom::layershapes {

namespace {

bool isChannelsFirst(JsonView config)
{
    const QString format = config["data_format"].toString();
    return format == u"channels_first" || format == u"channelsFirst";
}

/// What slides over a dimension.
struct Window
{
    qint64 size = 1;
    qint64 stride = 1;
    qint64 dilation = 1;
    QString padding;

    /// How many places it has; below -1 for none.
    qint64 places(qint64 length) const
    {
        if (length < 0)
            return openSize;
        if (stride < 1 || size < 1 || dilation < 1)
            return openSize - 1;
        const bool isWhole = padding == u"same" || padding == u"causal";
        const qint64 span = isWhole ? length : length - (size - 1) * dilation;
        return span < 0 ? openSize - 1 : (span + stride - 1) / stride;
    }
};

} // namespace

Outputs single(PartialShape shape)
{
    const bool isSound = std::all_of(shape.begin(), shape.end(), [](qint64 size) {
        return size >= openSize && size <= largestSize;
    });
    return isSound ? Outputs(LayerOutputs{ std::move(shape) }) : std::nullopt;
}

Outputs sameShape(const LayerCall &call)
{
    return call.inputs.empty() ? std::nullopt : single(call.inputs.front());
}

const PartialShape *onlyInput(const LayerCall &call, qsizetype rank)
{
    const bool isTaken = !call.inputs.empty() && call.inputs.front().size() == rank;
    return isTaken ? &call.inputs.front() : nullptr;
}

qint64 times(qint64 a, qint64 b)
{
    qint64 product = 0;
    if (a < 0 || b < 0)
        return openSize;
    return __builtin_mul_overflow(a, b, &product) ? largestSize + 1 : product;
}

QList<qint64> numbers(JsonView value, qsizetype count, std::optional<qint64> fallback)
{
    if (value.isNullish() && fallback)
        return QList<qint64>(count, *fallback);
    if (const auto one = value.toInteger())
        return QList<qint64>(count, *one);
    QList<qint64> list;
    value.forEachElement([&list](JsonView element) {
        if (const auto number = element.toInteger())
            list.append(*number);
        return true;
    });
    return list.size() == count ? list : QList<qint64>();
}

qsizetype firstSpatial(JsonView config)
{
    return isChannelsFirst(config) ? 2 : 1;
}

qsizetype channelAxis(JsonView config, qsizetype rank)
{
    return isChannelsFirst(config) ? 1 : rank - 1;
}

bool slide(PartialShape &shape, JsonView config, const QList<qint64> &sizes, bool isDilated)
{
    const qsizetype count = sizes.size();
    const JsonView stated = config["strides"];
    // Pools step by their own size unless they say otherwise.
    const bool isPool = !config["pool_size"].isAbsent();
    const QList<qint64> strides = stated.isNullish() && isPool ? sizes : numbers(stated, count, 1);
    const QList<qint64> dilations
        = isDilated ? numbers(config["dilation_rate"], count, 1) : QList<qint64>(count, 1);
    if (strides.size() != count || dilations.size() != count || count == 0)
        return false;
    QString padding = config["padding"].toString();
    if (padding.isEmpty())
        padding = u"valid"_s;
    for (qsizetype i = 0; i < count; ++i) {
        qint64 &size = shape[firstSpatial(config) + i];
        size = Window{ sizes[i], strides[i], dilations[i], padding }.places(size);
    }
    return true;
}

} // namespace weightroom::layershapes
