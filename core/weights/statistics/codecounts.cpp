// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/weights/statistics/codecounts.h"

#include "core/base/contenthash.h"
#include "core/weights/dequantize.h"
#include "core/weights/statistics/bytecounter.h"
#include "core/weights/statistics/chunkwork.h"

namespace weightroom {

namespace {

constexpr std::size_t byteCodes = 256;
constexpr std::size_t wordCodes = WordCounter::words;

/// What one thread counts.
struct CodeTally
{
    ByteCounter bytes;
    WordCounter words;
    bool isWords;

    void add(std::span<const std::byte> values)
    {
        if (isWords)
            words.add(values);
        else
            bytes.add(values);
    }

    void addTo(std::vector<qint64> &total) const
    {
        const std::vector<qint64> wordCounts = words.counts(); // empty for bytes
        const std::array<qint64, byteCodes> byteCounts = bytes.counts();
        for (std::size_t code = 0; code < total.size(); ++code)
            total[code] += wordCounts.empty() ? byteCounts[code % byteCodes] : wordCounts[code];
    }
};

} // namespace

bool hasCodes(const WeightSpec &spec)
{
    return spec.isQuantized() || spec.dtype == Dtype::Bool;
}

Expected<std::vector<qint64>> countCodes(const TensorPieces &pieces, ChunkHashes &hashes,
                                         QThreadPool *pool, Operation &op)
{
    const std::size_t codes = pieces.elementBytes() == 1 ? byteCodes : wordCodes;
    WorkParts<CodeTally> tallies(
        [codes] { return CodeTally{ .bytes = {}, .words = {}, .isWords = codes == wordCodes }; });
    auto done = forEachElementChunk(pieces, pool, op, [&](qint64 first, qint64 count) {
        return tallies.lend([&](CodeTally &tally) {
            ContentHash hash;
            auto walked
                = pieces.walk(first, count, op, [&](qint64, std::span<const std::byte> bytes) {
                      tally.add(bytes);
                      hash.add(bytes);
                  });
            hashes.add(first, hash);
            return walked;
        });
    });
    if (!done)
        return done.error();
    std::vector<qint64> total(codes);
    for (const auto &tally : tallies.all())
        tally->addTo(total);
    return total;
}

std::vector<double> codeValues(const WeightSpec &spec)
{
    const bool isByte = !spec.isQuantized() || bytesPerCode(spec.quantization.type) == 1;
    std::vector<double> values(isByte ? byteCodes : wordCodes);
    for (std::size_t code = 0; code < values.size(); ++code) {
        values[code] = spec.isQuantized() ? realOfCode(spec, static_cast<quint16>(code))
                                          : static_cast<double>(code);
    }
    return values;
}

} // namespace weightroom
