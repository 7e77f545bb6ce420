// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/weights/bytecounter.h"

#include "core/weights/rawvalues.h"

#include <algorithm>

namespace weightroom {

namespace {

constexpr std::size_t byteValues = 256;
constexpr std::size_t sampleBytes = 4096;
/// As many pairs as one of 65,536 counters of 16 bits can take.
constexpr std::size_t pairRunBytes = 2 * 65535 / 8 * 8;

/// Counting pairs is faster where their counters stay in the first-level cache, that is, where some
/// values are much more frequent than others; but not where equal pairs follow each other, since
/// each has to wait for the one before. Judged by the number of values that, equally frequent,
/// would repeat as often.
bool isWorthPairs(std::span<const std::byte> bytes)
{
    if (bytes.size() < pairRunBytes)
        return false;
    std::array<quint32, byteValues> counts{};
    const std::size_t step = bytes.size() / sampleBytes;
    for (std::size_t i = 0; i < sampleBytes; ++i)
        ++counts[std::to_integer<std::size_t>(bytes[i * step])];
    double repeats = 0;
    for (const quint32 count : counts)
        repeats += double(count) * double(count);
    const double values = double(sampleBytes) * double(sampleBytes) / repeats;
    return values > 8 && values < 150;
}

} // namespace

void ByteCounter::add(std::span<const std::byte> bytes)
{
    if (isWorthPairs(bytes))
        addInPairs(bytes);
    else
        addSingly(bytes);
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

void ByteCounter::addInPairs(std::span<const std::byte> bytes)
{
    m_pairs.resize(byteValues * byteValues);
    quint16 *pairs = m_pairs.data();
    while (bytes.size() >= 8) {
        const std::size_t run = std::min(pairRunBytes, bytes.size() / 8 * 8);
        for (std::size_t i = 0; i < run; i += 8) {
            const auto eight = loadedAt<quint64>(bytes.data() + i, 0);
            ++pairs[eight & 0xffffU];
            ++pairs[(eight >> 16) & 0xffffU];
            ++pairs[(eight >> 32) & 0xffffU];
            ++pairs[eight >> 48];
        }
        foldPairs();
        bytes = bytes.subspan(run);
    }
    addSingly(bytes);
}

void ByteCounter::foldPairs()
{
    std::array<quint32, byteValues> columns{};
    for (std::size_t row = 0; row < byteValues; ++row) {
        quint16 *pairs = m_pairs.data() + row * byteValues;
        quint32 inRow = 0;
        for (std::size_t column = 0; column < byteValues; ++column) {
            inRow += pairs[column];
            columns[column] += pairs[column];
            pairs[column] = 0;
        }
        m_folded[row] += inRow;
    }
    for (std::size_t column = 0; column < byteValues; ++column)
        m_folded[column] += columns[column];
}

std::array<qint64, 256> ByteCounter::counts() const
{
    std::array<qint64, byteValues> result = m_folded;
    for (std::size_t i = 0; i < m_singles.size(); ++i)
        result[i % byteValues] += m_singles[i];
    return result;
}

} // namespace weightroom
