// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/model/dtype.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

template <typename Type>
struct TypeEntry
{
    Type type;
    QStringView name;
};

constexpr std::array<TypeEntry<Dtype>, 5> dtypeTable{ {
    { Dtype::Float32, u"float32" },
    { Dtype::Int32, u"int32" },
    { Dtype::Bool, u"bool" },
    { Dtype::String, u"string" },
    { Dtype::Complex64, u"complex64" },
} };

constexpr std::array<TypeEntry<QuantizationType>, 3> quantizationTable{ {
    { QuantizationType::Uint8, u"uint8" },
    { QuantizationType::Uint16, u"uint16" },
    { QuantizationType::Float16, u"float16" },
} };

template <typename Table, typename Type>
auto entryOf(const Table &table, Type type)
{
    return std::find_if(table.begin(), table.end(),
                        [type](const auto &entry) { return entry.type == type; });
}

template <typename Table>
auto entryNamed(const Table &table, QStringView name)
{
    return std::find_if(table.begin(), table.end(),
                        [name](const auto &entry) { return entry.name == name; });
}

/// A string that needs no memory of its own: tensors are many, and copied often.
QString shared(QStringView literal)
{
    return QString::fromRawData(literal.data(), literal.size());
}

} // namespace

Dtype dtypeFromName(QStringView name)
{
    const auto entry = entryNamed(dtypeTable, name);
    return entry == dtypeTable.end() ? Dtype::Unknown : entry->type;
}

QString dtypeName(Dtype dtype)
{
    const auto entry = entryOf(dtypeTable, dtype);
    return entry == dtypeTable.end() ? u"unknown"_s : shared(entry->name);
}

QuantizationType quantizationFromName(QStringView name)
{
    const auto entry = entryNamed(quantizationTable, name);
    return entry == quantizationTable.end() ? QuantizationType::Unknown : entry->type;
}

QString quantizationName(QuantizationType type)
{
    if (type == QuantizationType::None)
        return {};
    const auto entry = entryOf(quantizationTable, type);
    return entry == quantizationTable.end() ? u"unknown"_s : shared(entry->name);
}

} // namespace weightroom
