// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/model/dtype.h"

#include <QLatin1String>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

template <typename Type>
struct TypeEntry
{
    Type type;
    QLatin1String name;
    int bytes;
};

constexpr std::array<TypeEntry<Dtype>, 5> dtypeTable{ {
    { Dtype::Float32, "float32"_L1, 4 },
    { Dtype::Int32, "int32"_L1, 4 },
    { Dtype::Bool, "bool"_L1, 1 },
    { Dtype::String, "string"_L1, 0 },
    { Dtype::Complex64, "complex64"_L1, 8 },
} };

constexpr std::array<TypeEntry<QuantizationType>, 3> quantizationTable{ {
    { QuantizationType::Uint8, "uint8"_L1, 1 },
    { QuantizationType::Uint16, "uint16"_L1, 2 },
    { QuantizationType::Float16, "float16"_L1, 2 },
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

} // namespace

Dtype dtypeFromName(QStringView name)
{
    const auto entry = entryNamed(dtypeTable, name);
    return entry == dtypeTable.end() ? Dtype::Unknown : entry->type;
}

QString dtypeName(Dtype dtype)
{
    const auto entry = entryOf(dtypeTable, dtype);
    return entry == dtypeTable.end() ? u"unknown"_s : QString(entry->name);
}

int bytesPerElement(Dtype dtype)
{
    const auto entry = entryOf(dtypeTable, dtype);
    return entry == dtypeTable.end() ? 0 : entry->bytes;
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
    return entry == quantizationTable.end() ? u"unknown"_s : QString(entry->name);
}

int bytesPerCode(QuantizationType type)
{
    const auto entry = entryOf(quantizationTable, type);
    return entry == quantizationTable.end() ? 0 : entry->bytes;
}

} // namespace weightroom
