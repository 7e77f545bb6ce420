// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/model/weightspecreader.h"

#include "core/base/largepages.h"

#include <string_view>
#include <utility>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

using detail::EntryFault;
using Fault = std::optional<EntryFault>;

/// The digits at \a at, which is set to their end; nothing when there are none or too many.
std::optional<qint64> readSize(const char *&at)
{
    constexpr qint64 largestInteger = qint64(1) << 53;
    const char *const start = at;
    qint64 size = 0;
    for (; *at >= '0' && *at <= '9' && size <= largestInteger; ++at)
        size = size * 10 + (*at - '0');
    return at != start && size <= largestInteger ? std::optional(size) : std::nullopt;
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

} // namespace

/// The values of one entry that have a meaning for us; the rest only travels as text.
struct WeightSpecReader::EntryFields
{
    JsonView name;
    JsonView dtype;
    JsonView group;
    JsonView quantization;
    Fault shapeFault = EntryFault{ ".shape"_L1, ManifestRule::Dimensions, {} };

    JsonView *field(std::string_view key)
    {
        switch (key.size()) { // comparing by length first, since there are many entries
        case 4:
            return key == "name" ? &name : nullptr;
        case 5:
            return key == "dtype" ? &dtype : key == "group" ? &group : nullptr;
        default:
            return key == "quantization" ? &quantization : nullptr;
        }
    }
};

Expected<WeightSpecs> WeightSpecReader::read(const char *&array, const QString &path)
{
    const char *const start = array;
    if (start >= end() || *start != '[') {
        const char *valueEnd = detail::jsonValueEnd(start, end());
        return malformedManifest(path, ManifestRule::Array,
                                 JsonView(QByteArrayView(start, valueEnd - start)));
    }
    WeightSpecs specs;
    if (std::exchange(m_isFirst, false)) { // and as a rule the only one
        constexpr qsizetype entryBytes = 50;
        specs.list.reserve((end() - start) / entryBytes + 1);
        adviseLargePages(specs.list.data(),
                         std::size_t(specs.list.capacity()) * sizeof(WeightSpec));
    }
    m_total = 0;
    detail::JsonElements entries(start, end());
    while (entries.next()) {
        WeightSpec &spec = specs.list.emplaceBack();
        Fault fault;
        detail::JsonMembers members(entries.valueStart(), end());
        if (*entries.valueStart() == '{') {
            const EntryFields fields = collectFields(members, spec.shape);
            entries.setValueEnd(members.objectEnd());
            fault = readEntry(fields, spec);
        } else {
            fault = EntryFault{ {}, ManifestRule::Object, JsonView(entries.value()) };
        }
        if (!fault && qAddOverflow(m_total, spec.byteLength().value_or(0), &m_total))
            fault = EntryFault{ ".shape"_L1, ManifestRule::FittingSize,
                                JsonView(entries.value())["shape"] };
        if (fault) {
            const qsizetype index = specs.list.size() - 1;
            return malformedManifest(u"%1[%2]%3"_s.arg(path).arg(index).arg(fault->member),
                                     fault->rule, fault->found);
        }
    }
    array = entries.arrayEnd();
    specs.text = m_whole.slice(JsonView(QByteArrayView(start, array - start)));
    return specs;
}

Q_ALWAYS_INLINE WeightSpecReader::Fault WeightSpecReader::readEntry(const EntryFields &fields,
                                                                    WeightSpec &spec)
{
    if (!fields.name.isString())
        return EntryFault{ ".name"_L1, ManifestRule::String, fields.name };
    if (!fields.dtype.isString())
        return EntryFault{ ".dtype"_L1, ManifestRule::String, fields.dtype };
    spec.name = m_names.addJson(fields.name);
    readDtype(fields.dtype, spec);
    if (fields.shapeFault)
        return fields.shapeFault;
    if (auto fault = readOptionalText(fields.group, ".group"_L1, spec.group))
        return fault;
    return readQuantization(fields.quantization, spec.quantization);
}

void WeightSpecReader::readDtype(JsonView json, WeightSpec &spec)
{
    if (json.text() != m_dtypeText) {
        m_dtypeText = json.text();
        const QString name = json.toString();
        m_dtype = dtypeFromName(name);
        m_dtypeName = m_dtype == Dtype::Unknown ? name : dtypeName(m_dtype);
    }
    spec.dtypeName = m_dtypeName;
    spec.dtype = m_dtype;
}

/// Goes through \a members to their end; the shape is read on the way.
Q_ALWAYS_INLINE WeightSpecReader::EntryFields
WeightSpecReader::collectFields(detail::JsonMembers &members, Shape &shape) const
{
    EntryFields fields;
    while (members.next()) {
        const std::string_view key(members.rawKey().data(),
                                   static_cast<std::size_t>(members.rawKey().size()));
        if (key == "shape")
            fields.shapeFault = readShape(members, shape);
        else if (JsonView *field = fields.field(key))
            *field = JsonView(members.value());
    }
    return fields;
}

Q_ALWAYS_INLINE WeightSpecReader::Fault WeightSpecReader::readShape(detail::JsonMembers &members,
                                                                    Shape &shape) const
{
    constexpr qint64 widestElement = 8;
    const auto fault = [&](ManifestRule rule) {
        return EntryFault{ ".shape"_L1, rule, JsonView(members.value()) };
    };
    if (*members.valueStart() != '[')
        return fault(ManifestRule::Dimensions);
    shape = Shape();
    detail::JsonElements dimensions(members.valueStart(), end());
    while (dimensions.next()) {
        const char *at = dimensions.valueStart();
        const std::optional<qint64> size = readSize(at);
        if (!size || (*at != ',' && *at != ']'))
            return fault(ManifestRule::Dimensions);
        shape.append(*size);
        dimensions.setValueEnd(at);
    }
    members.setValueEnd(dimensions.arrayEnd());
    const std::optional<qint64> count = elementCount(shape);
    qint64 bytes = 0;
    if (!count || qMulOverflow(*count, widestElement, &bytes))
        return fault(ManifestRule::FittingSize);
    return {};
}

} // namespace weightroom
