// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/weights/histogram/histogram.h"
#include "core/weights/statistics/floatkernels.h"

#include <QTest>

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>
#include <random>
#include <vector>

using namespace weightroom;
using namespace Qt::StringLiterals;

namespace {

constexpr float infinity = std::numeric_limits<float>::infinity();

/// Counts of the bins, then: under the range, over it, NaN, infinities.
QList<qint64> tallied(const FloatKernels &kernels, const std::vector<float> &values,
                      const FloatBinPlan &plan)
{
    std::vector<quint32> counts(FloatTally::tables * plan.slots());
    FloatTally tally{ .counts = counts.data() };
    kernels.tally(values.data(), values.size(), plan, tally);
    QList<qint64> result(plan.bins + 5);
    const std::size_t slots = plan.slots();
    for (std::size_t i = 0; i < counts.size(); ++i) {
        const auto bin = static_cast<qsizetype>((i % slots) >> plan.fine) - 1;
        result[bin < 0 ? plan.bins : bin == plan.bins ? plan.bins + 1 : bin] += counts[i];
    }
    result[plan.bins + 2] = tally.nan;
    result[plan.bins + 3] = tally.positiveInfinity;
    result[plan.bins + 4] = tally.negativeInfinity;
    return result;
}

/// What bins are, by a search of the edges for each value.
QList<qint64> searched(const std::vector<float> &values, const QList<double> &edges)
{
    const qsizetype bins = edges.size() - 1;
    QList<qint64> result(bins + 5);
    for (const float x : values) {
        if (std::isnan(x))
            ++result[bins + 2];
        else if (std::isinf(x))
            ++result[x > 0 ? bins + 3 : bins + 4];
        else if (double(x) < edges.first())
            ++result[bins];
        else if (double(x) > edges.last())
            ++result[bins + 1];
        else
            ++result[std::min(std::upper_bound(edges.begin(), edges.end(), double(x))
                                  - edges.begin() - 1,
                              bins - 1)];
    }
    return result;
}

/// Numbers of all sizes and kinds around some centre; often just on the edges of their bins.
class HostileFloats
{
public:
    explicit HostileFloats(quint32 seed)
        : m_engine(seed)
    {
    }

    quint32 below(quint32 limit) { return static_cast<quint32>(m_engine()) % limit; }

    std::vector<float> next(std::size_t count)
    {
        const float size = std::ldexp(1.0F, int(below(200)) - 100);
        const float centre = below(3) == 0 ? size * std::ldexp(1.0F, int(below(24))) : 0;
        std::vector<float> values(count);
        for (float &value : values)
            value = centre + size * (static_cast<float>(m_engine()) * 0x1p-32F - 0.5F);
        for (quint32 i = 0, specials = below(4) == 0 ? below(9) : 0; i < specials; ++i)
            values[below(quint32(count))] = special();
        return values;
    }

    float special()
    {
        const float specials[]{ std::numeric_limits<float>::quiet_NaN(),
                                infinity,
                                -infinity,
                                0,
                                -0.0F,
                                std::numeric_limits<float>::denorm_min(),
                                -std::numeric_limits<float>::max() };
        return specials[below(7)];
    }

    /// Puts some values on edges and beside them.
    void putOnEdges(std::vector<float> &values, const QList<double> &edges)
    {
        for (quint32 i = 0, edgy = below(20); i < edgy; ++i) {
            const auto edge = static_cast<float>(edges.at(below(quint32(edges.size()))));
            float &value = values[below(quint32(values.size()))];
            value
                = below(3) == 0 ? edge : std::nextafter(edge, below(2) == 0 ? infinity : -infinity);
        }
    }

private:
    std::mt19937 m_engine;
};

/// The range of the finite values, or a part of it.
HistogramRange someRange(const std::vector<float> &values, HostileFloats &random)
{
    HistogramRange range{ infinity, -infinity };
    for (const float value : values) {
        if (std::isfinite(value)) {
            range.min = std::min<double>(range.min, value);
            range.max = std::max<double>(range.max, value);
        }
    }
    if (!(range.min < range.max))
        return { 0, 1 };
    if (random.below(3) == 0) {
        const double width = range.max - range.min;
        range.min += width * random.below(100) / 256;
        range.max -= width * random.below(100) / 256;
    }
    return range;
}

} // namespace

class TestFloatKernels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void pathsCountAlike();
    void pathsAddAlike();
    void insideCountsAlike();
    void wideRangesAreCountedWithoutFixedPoint();
    void fineSlotsAreNearlyRight();

private:
    const FloatKernels *m_fast = nullptr;
};

void TestFloatKernels::initTestCase()
{
    m_fast = avx2FloatKernels();
    if (m_fast == nullptr)
        QSKIP("this processor has one path only");
}

void TestFloatKernels::pathsCountAlike()
{
    int fixedPoint = 0;
    for (quint32 round = 0; round < 10'000; ++round) {
        HostileFloats random(round);
        std::vector<float> values = random.next(1 + random.below(200));
        const quint32 most = random.below(64) != 0 ? 64 : random.below(4) != 0 ? 600 : 5000;
        const HistogramPlan request{ .bins = int(1 + random.below(most)),
                                     .range = someRange(values, random) };
        const auto edges = histogramEdges(request, *request.range);
        if (!edges)
            continue; // too narrow for so many bins
        random.putOnEdges(values, *edges);
        const FloatBinPlan plan
            = floatBinPlan(edges->constData(), request.bins, int(random.below(3)));
        fixedPoint += plan.isFixedPoint() ? 1 : 0;
        const QList<qint64> expected = searched(values, *edges);
        const bool isSame = tallied(portableFloatKernels(), values, plan) == expected
            && tallied(*m_fast, values, plan) == expected;
        QVERIFY2(isSame, qPrintable(u"round %1"_s.arg(round)));
    }
    QCOMPARE_GT(fixedPoint, 5000);
}

void TestFloatKernels::pathsAddAlike()
{
    for (quint32 round = 0; round < 10'000; ++round) {
        HostileFloats random(round);
        const std::vector<float> values = random.next(1 + random.below(300));
        const FloatSums a = portableFloatKernels().add(values.data(), values.size());
        const FloatSums b = m_fast->add(values.data(), values.size());
        const auto isNear
            = [](double x, double y, double size) { return std::abs(x - y) <= size * 1e-13; };
        const bool isFinite
            = std::all_of(values.begin(), values.end(), [](float x) { return std::isfinite(x); });
        QCOMPARE(std::isfinite(a.squares), isFinite);
        QCOMPARE(std::isfinite(b.squares), isFinite);
        QCOMPARE(a.tiny, b.tiny);
        if (!isFinite)
            continue;
        const bool isSame = a.min == b.min && a.max == b.max && isNear(a.sum, b.sum, a.magnitudes)
            && isNear(a.squares, b.squares, a.squares)
            && isNear(a.magnitudes, b.magnitudes, a.magnitudes);
        QVERIFY2(isSame, qPrintable(u"round %1"_s.arg(round)));
    }
}

void TestFloatKernels::insideCountsAlike()
{
    for (quint32 round = 0; round < 1000; ++round) {
        HostileFloats random(round);
        std::vector<float> values = random.next(64 + random.below(300));
        for (float &value : values)
            value = std::isfinite(value) ? value : 0.0F;
        const auto [least, most] = std::minmax_element(values.begin(), values.end());
        const HistogramPlan request{ .bins = 512 };
        const auto edges = histogramEdges(request, { *least, *most });
        if (!edges)
            continue;
        const FloatBinPlan plan = floatBinPlan(edges->constData(), 512, 3);
        std::vector<quint32> counts(FloatTally::tables * plan.slots());
        FloatTally tally{ .counts = counts.data() };
        m_fast->tallyInside(values.data(), values.size(), plan, tally);
        QList<qint64> bins(517);
        for (std::size_t i = 0; i < counts.size(); ++i) {
            if (counts[i] > 0)
                bins[qsizetype((i % plan.slots()) >> plan.fine) - 1] += counts[i];
        }
        QCOMPARE(bins, searched(values, *edges));
    }
}

void TestFloatKernels::wideRangesAreCountedWithoutFixedPoint()
{
    const float most = std::numeric_limits<float>::max();
    const QList<double> wide{ -double(most), 0, double(most) };
    QVERIFY(!floatBinPlan(wide.constData(), 2, 0).isFixedPoint());
    const QList<double> narrow{ 1, 1 + 1e-9, 1 + 2e-9 };
    QVERIFY(!floatBinPlan(narrow.constData(), 2, 0).isFixedPoint());
    const QList<double> denormal{ 0, 1e-44, 2e-44 };
    QVERIFY(!floatBinPlan(denormal.constData(), 2, 0).isFixedPoint());
    const QList<double> plain{ -1, 0, 1 };
    QVERIFY(floatBinPlan(plain.constData(), 2, 3).isFixedPoint());
}

void TestFloatKernels::fineSlotsAreNearlyRight()
{
    HostileFloats random(7);
    std::vector<float> values(100'000);
    for (float &value : values)
        value = static_cast<float>(random.below(1'000'001)) * 1e-6F;
    const auto edges = histogramEdges({ .bins = 64 }, { 0, 1 });
    QVERIFY(edges);
    const FloatBinPlan plan = floatBinPlan(edges->constData(), 64, 6);
    for (const FloatKernels *kernels : { &portableFloatKernels(), m_fast }) {
        std::vector<quint32> counts(FloatTally::tables * plan.slots());
        FloatTally tally{ .counts = counts.data() };
        kernels->tally(values.data(), values.size(), plan, tally);
        qint64 before = 0;
        for (std::size_t slot = 0; slot < 64 * 64; ++slot) {
            before += counts[slot + 64] + counts[plan.slots() + slot + 64];
            if (slot % 311 != 0 || slot + 1 == 4096)
                continue;
            const double edge = double(slot + 1) / 4096 - 0.001 / 4096;
            const auto under = std::count_if(values.begin(), values.end(),
                                             [edge](float x) { return double(x) < edge; });
            QCOMPARE_LE(std::abs(before - under), 3);
        }
    }
}

QTEST_GUILESS_MAIN(TestFloatKernels)
#include "tst_floatkernels.moc"
