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

std::optional<qint64> elementCount(const Shape &shape)
{
    qint64 count = 1;
    bool fits = true;
    bool isEmpty = false;
    for (const qint64 dimension : shape) {
        isEmpty = isEmpty || dimension == 0;
        fits = fits && dimension >= 0 && !qMulOverflow(count, dimension, &count);
    }
    if (isEmpty)
        return 0;
    return fits ? std::optional(count) : std::nullopt;
}

QString shapeText(const Shape &shape)
{
    QStringList parts;
    parts.reserve(shape.size());
    for (const qint64 dimension : shape)
        parts.append(QString::number(dimension));
    return u'[' + parts.join(u", "_s) + u']';
}

std::optional<qint64> WeightSpec::byteLength() const
{
    const std::optional<qint64> count = elementCount(shape);
    if (!count)
        return {};
    if (*count == 0)
        return 0;
    const int bytes = isQuantized() ? bytesPerCode(quantization.type) : bytesPerElement(dtype);
    qint64 length = 0;
    if (bytes == 0 || qMulOverflow(*count, qint64(bytes), &length))
        return {};
    return length;
}

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
