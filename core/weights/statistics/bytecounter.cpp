// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/weights/statistics/bytecounter.h"

#include "core/weights/rawvalues.h"

namespace weightroom {

namespace {

constexpr std::size_t byteValues = 256;
/// Fewer are counted sooner than the table of pairs is made and added up.
constexpr std::size_t leastPairBytes = 128 * 1024;

} // namespace

void ByteCounter::add(std::span<const std::byte> bytes)
{
    if (bytes.size() < leastPairBytes && m_pairs.isEmpty())
        return addSingly(bytes);
    const std::size_t paired = bytes.size() / 2 * 2;
    m_pairs.add(bytes.first(paired));
    addSingly(bytes.subspan(paired));
}

void ByteCounter::addSingly(std::span<const std::byte> bytes)
{
    std::size_t i = 0;
    for (; i + tables <= bytes.size(); i += tables) {
        const auto eight = loadedAt<quint64>(bytes.data() + i, 0);
        for (std::size_t table = 0; table < tables; ++table)
            ++m_singles[table * byteValues + ((eight >> (8 * table)) & 0xffU)];
    }
    for (; i < bytes.size(); ++i)
        ++m_singles[std::to_integer<std::size_t>(bytes[i])];
}

std::array<qint64, 256> ByteCounter::counts() const
{
    std::array<qint64, byteValues> result{};
    for (std::size_t i = 0; i < m_singles.size(); ++i)
        result[i % byteValues] += m_singles[i];
    m_pairs.addBytesTo(result);
    return result;
}

} // namespace weightroom
