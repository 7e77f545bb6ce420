// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/model/weightspec.h"

#include "core/base/jsonscan.h"
#include "core/base/largepages.h"
#include "core/model/manifesterror.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

/// The values of one entry that have a meaning for us; the rest only travels as text.
struct EntryFields
{
    JsonView name;
    JsonView shape;
    JsonView dtype;
    JsonView group;
    JsonView quantization;

    explicit EntryFields(JsonView entry)
    {
        detail::JsonMembers members(entry.text());
        while (members.next()) {
            if (JsonView *field = fieldOf(members.rawKey()))
                *field = JsonView(members.value());
        }
    }

private:
    JsonView *fieldOf(QByteArrayView key)
    {
        if (key == "name")
            return &name;
        if (key == "shape")
            return &shape;
        if (key == "dtype")
            return &dtype;
        if (key == "group")
            return &group;
        return key == "quantization" ? &quantization : nullptr;
    }
};

/// What is wrong with an entry, relative to it.
struct EntryFault
{
    QLatin1String member;
    ManifestRule rule = ManifestRule::Object;
    JsonView found;
};
using Fault = std::optional<EntryFault>;

Fault readShape(JsonView json, WeightSpec &spec)
{
    if (!json.isArray())
        return EntryFault{ ".shape"_L1, ManifestRule::Dimensions, json };
    detail::JsonElements elements(json.text());
    while (elements.next()) {
        const std::optional<qint64> dimension = JsonView(elements.value()).toInteger();
        if (!dimension || *dimension < 0)
            return EntryFault{ ".shape"_L1, ManifestRule::Dimensions, json };
        spec.shape.append(*dimension);
    }
    const std::optional<qint64> count = elementCount(spec.shape);
    qint64 bytes = 0;
    constexpr qint64 widestElement = 8;
    if (!count || qMulOverflow(*count, widestElement, &bytes))
        return EntryFault{ ".shape"_L1, ManifestRule::FittingSize, json };
    return {};
}

/// A number; null counts as 0, as in tfjs's arithmetic.
Fault readFactor(JsonView json, QLatin1String member, std::optional<double> &into)
{
    if (json.isAbsent())
        return {};
    if (!json.isNullish() && !json.isNumber())
        return EntryFault{ member, ManifestRule::Number, json };
    into = json.toDouble(0);
    return {};
}

Fault readOptionalText(JsonView json, QLatin1String member, QString &into)
{
    if (json.isNullish())
        return {};
    if (!json.isString())
        return EntryFault{ member, ManifestRule::String, json };
    into = json.toString();
    return {};
}

Fault readQuantization(JsonView json, Quantization &into)
{
    if (json.isNullish())
        return {};
    if (!json.isObject())
        return EntryFault{ ".quantization"_L1, ManifestRule::Object, json };
    if (auto fault = readOptionalText(json["dtype"], ".quantization.dtype"_L1, into.typeName))
        return fault;
    into.type = quantizationFromName(into.typeName);
    if (auto fault = readFactor(json["min"], ".quantization.min"_L1, into.min))
        return fault;
    if (auto fault = readFactor(json["scale"], ".quantization.scale"_L1, into.scale))
        return fault;
    return readOptionalText(json["original_dtype"], ".quantization.original_dtype"_L1,
                            into.originalDtype);
}

/// The dtype of the entry before: most entries share it, and then its name, too.
struct LastDtype
{
    QByteArrayView text;
    QString name;
    Dtype dtype = Dtype::Unknown;
};

Fault readEntry(JsonView entry, WeightSpec &spec, LastDtype &last)
{
    if (!entry.isObject())
        return EntryFault{ {}, ManifestRule::Object, entry };
    const EntryFields fields(entry);
    if (!fields.name.isString())
        return EntryFault{ ".name"_L1, ManifestRule::String, fields.name };
    if (!fields.dtype.isString())
        return EntryFault{ ".dtype"_L1, ManifestRule::String, fields.dtype };
    spec.name = fields.name.toString();
    if (fields.dtype.text() != last.text) {
        last.text = fields.dtype.text();
        last.name = fields.dtype.toString();
        last.dtype = dtypeFromName(last.name);
    }
    spec.dtypeName = last.name;
    spec.dtype = last.dtype;
    if (auto fault = readShape(fields.shape, spec))
        return fault;
    if (auto fault = readOptionalText(fields.group, ".group"_L1, spec.group))
        return fault;
    return readQuantization(fields.quantization, spec.quantization);
}

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
    if (shape.contains(0))
        return 0;
    qint64 count = 1;
    for (const qint64 dimension : shape) {
        if (dimension < 0 || qMulOverflow(count, dimension, &count))
            return {};
    }
    return count;
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
    const JsonView view(json);
    if (!view.isArray())
        return malformedManifest(path, ManifestRule::Array, view);
    WeightSpecs specs;
    specs.text = json;
    specs.list.reserve(json.size() / 90 + 1); // an entry has about so many bytes
    adviseLargePages(specs.list.data(), std::size_t(specs.list.capacity()) * sizeof(WeightSpec));
    Fault fault;
    qint64 total = 0;
    LastDtype dtype;
    view.forEachElement([&](JsonView element) {
        WeightSpec spec;
        fault = readEntry(element, spec, dtype);
        if (!fault && qAddOverflow(total, spec.byteLength().value_or(0), &total))
            fault = EntryFault{ ".shape"_L1, ManifestRule::FittingSize, element["shape"] };
        if (!fault)
            specs.list.append(std::move(spec));
        return !fault;
    });
    if (fault) {
        const QString where = u"%1[%2]%3"_s.arg(path).arg(specs.list.size()).arg(fault->member);
        return malformedManifest(where, fault->rule, fault->found);
    }
    return specs;
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
