// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/model/weightspec.h"

#include "core/model/weightspecreader.h"

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

QByteArray quantizationJson(const Quantization &quantization)
{
    const QString type = quantization.typeName.isEmpty() ? quantizationName(quantization.type)
                                                         : quantization.typeName;
    QByteArray text = "{\"dtype\":" + jsonQuoted(type);
    if (quantization.min)
        text += ",\"min\":" + jsonNumber(*quantization.min);
    if (quantization.scale)
        text += ",\"scale\":" + jsonNumber(*quantization.scale);
    if (!quantization.originalDtype.isEmpty())
        text += ",\"original_dtype\":" + jsonQuoted(quantization.originalDtype);
    return text + '}';
}

QByteArray entryJson(const WeightSpec &spec)
{
    const QString dtype = spec.dtypeName.isEmpty() ? dtypeName(spec.dtype) : spec.dtypeName;
    QByteArray shape;
    for (const qint64 dimension : spec.shape)
        shape += (shape.isEmpty() ? "" : ",") + QByteArray::number(dimension);
    QByteArray text = "{\"name\":" + jsonQuoted(spec.name) + ",\"shape\":[" + shape
        + "],\"dtype\":" + jsonQuoted(dtype);
    if (spec.isQuantized())
        text += ",\"quantization\":" + quantizationJson(spec.quantization);
    if (!spec.group.isEmpty())
        text += ",\"group\":" + jsonQuoted(spec.group);
    return text + '}';
}

} // namespace

std::optional<qint64> totalByteLength(const QList<WeightSpec> &specs, qsizetype first,
                                      qsizetype count)
{
    qint64 total = 0;
    for (qsizetype i = first; i < first + count; ++i) {
        const std::optional<qint64> length = specs.at(i).byteLength();
        if (!length || qAddOverflow(total, *length, &total))
            return {};
    }
    return total;
}

Expected<WeightSpecs> WeightSpecs::read(const JsonText &json, const QString &path)
{
    const char *array = json.text().constData();
    return WeightSpecReader(json).read(array, path);
}

WeightSpecs WeightSpecs::fromList(const QList<WeightSpec> &list)
{
    QByteArray text = "[";
    for (const WeightSpec &spec : list) {
        if (text.size() > 1)
            text += ',';
        text += entryJson(spec);
    }
    return { list, JsonText::fromCompact(text + ']') };
}

} // namespace weightroom
