// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/weights/histogram/histogram.h"
#include "tests/support/tensors.h"

#include <QTest>

#include <numeric>
#include <random>

using namespace weightroom;
using namespace weightroom::testing;
using namespace Qt::StringLiterals;

namespace {

constexpr float infinity = std::numeric_limits<float>::infinity();
constexpr float notANumber = std::numeric_limits<float>::quiet_NaN();

/// What a histogram is: a search of the edges for each value.
QList<qint64> countsByEdges(const QList<float> &values, const QList<double> &edges)
{
    QList<qint64> counts(edges.size() - 1);
    for (const float value : values) {
        if (!(value >= edges.first() && value <= edges.last()))
            continue;
        const auto right = std::upper_bound(edges.begin(), edges.end(), double(value));
        const auto bin = std::min(right - edges.begin() - 1, counts.size() - 1);
        ++counts[bin];
    }
    return counts;
}

/// numpy.linspace as NumPy's documentation has it.
QList<double> linspace(double start, double stop, int bins)
{
    QList<double> edges;
    const double step = (stop - start) / bins;
    for (int i = 0; i < bins; ++i) {
        const volatile double product = i * step; // rounded before the addition
        edges.append(product + start);
    }
    edges.append(stop);
    return edges;
}

QList<float> randomFloats(qsizetype count, double low, double high)
{
    std::mt19937 engine(7);
    QList<float> values;
    for (qsizetype i = 0; i < count; ++i)
        values.append(static_cast<float>(low + double(engine()) / 4294967295.0 * (high - low)));
    return values;
}

/// Numbers that lie on the edges, and their neighbours.
QList<float> aroundEdges(const QList<double> &edges)
{
    QList<float> values;
    for (const double edge : edges) {
        const auto value = static_cast<float>(edge);
        values << value << std::nextafter(value, -infinity) << std::nextafter(value, infinity);
    }
    return values;
}

Expected<Histogram> histogramOf(const EncodedTensor &tensor, int bins,
                                std::optional<HistogramRange> range = {})
{
    const auto op = Operation::create();
    return computeHistogram(tensorOf(tensor, 1), { .bins = bins, .range = range }, *op);
}

Expected<Histogram> histogramOf(const QList<float> &values, int bins,
                                std::optional<HistogramRange> range = {})
{
    return histogramOf(encodeFloat32(u"x"_s, { values.size() }, values), bins, range);
}

} // namespace

class TestHistogram : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsAsNumPy_data();
    void countsAsNumPy();
    void agreesWithTheEdges_data();
    void agreesWithTheEdges();
    void everyTypeCounts_data();
    void everyTypeCounts();
    void valuesOutsideAreCountedApart();
    void edgesOfNoWidth_data();
    void edgesOfNoWidth();
    void badArguments_data();
    void badArguments();
    void cancelEnds();
};

void TestHistogram::countsAsNumPy_data()
{
    QTest::addColumn<QList<float>>("values");
    QTest::addColumn<int>("bins");
    QTest::addColumn<std::optional<HistogramRange>>("range");
    QTest::addColumn<QList<double>>("edges");
    QTest::addColumn<QList<qint64>>("counts");
    const std::optional<HistogramRange> own;
    // Results that NumPy's documentation and its tests (test_histograms.py) state.
    QTest::newRow("arange(4) in 4 bins")
        << QList<float>{ 0, 1, 2, 3 } << 4 << own << QList<double>{ 0, 0.75, 1.5, 2.25, 3 }
        << QList<qint64>{ 1, 1, 1, 1 };
    QTest::newRow("the last bin is closed on the right")
        << QList<float>{ 1, 2, 1 } << 2 << std::optional(HistogramRange{ 0, 2 })
        << QList<double>{ 0, 1, 2 } << QList<qint64>{ 0, 3 };
    QTest::newRow("one bin") << QList<float>{ 1, 2, 3, 4 } << 1 << own << QList<double>{ 1, 4 }
                             << QList<qint64>{ 4 };
    QTest::newRow("no values") << QList<float>{} << 2 << own << QList<double>{ 0, 0.5, 1 }
                               << QList<qint64>{ 0, 0 };
    QTest::newRow("no finite values") << QList<float>{ notANumber, infinity } << 2 << own
                                      << QList<double>{ 0, 0.5, 1 } << QList<qint64>{ 0, 0 };
    QTest::newRow("all equal") << QList<float>{ 3, 3, 3 } << 2 << own
                               << QList<double>{ 2.5, 3, 3.5 } << QList<qint64>{ 0, 3 };
    QTest::newRow("a range of one number")
        << QList<float>{ 1, 2 } << 1 << std::optional(HistogramRange{ 1, 1 })
        << QList<double>{ 0.5, 1.5 } << QList<qint64>{ 1 };
}

void TestHistogram::countsAsNumPy()
{
    QFETCH(QList<float>, values);
    QFETCH(int, bins);
    QFETCH(std::optional<HistogramRange>, range);
    QFETCH(QList<double>, edges);
    QFETCH(QList<qint64>, counts);
    const auto histogram = histogramOf(values, bins, range);
    QVERIFY(histogram);
    QCOMPARE(histogram->edges, edges);
    QCOMPARE(histogram->counts, counts);
}

void TestHistogram::agreesWithTheEdges_data()
{
    QTest::addColumn<QList<float>>("values");
    QTest::addColumn<int>("bins");
    QTest::addColumn<HistogramRange>("range");
    // NumPy's test_bin_edge_cases, test_last_bin_inclusive_range, test_f32_rounding.
    QTest::newRow("whole numbers on edges that are not exact")
        << QList<float>{ 337, 404, 739, 806, 1007, 1811, 2012 } << 8296
        << HistogramRange{ 2, 2280 };
    QTest::newRow("the last bin includes the end of the range")
        << QList<float>{ 0, 0, 0, 1, 2, 3, 3, 4, 5 } << 30 << HistogramRange{ -0.5, 5 };
    QTest::newRow("floats that round") << QList<float>{ 276.318359F, -69.593948F, 21.329449F }
                                       << 100 << HistogramRange{ -69.593948F, 276.318359F };
    for (const int bins : { 1, 3, 10, 64, 1000, 9973 }) {
        const QByteArray count = QByteArray::number(bins) + " bins";
        QTest::newRow((count + ", values at all edges").constData())
            << aroundEdges(linspace(-0.1F, 0.7F, bins)) << bins << HistogramRange{ -0.1F, 0.7F };
        QTest::newRow((count + ", random values").constData())
            << randomFloats(20'000, -3, 5) << bins << HistogramRange{ -3, 5 };
        QTest::newRow((count + ", far from zero").constData())
            << randomFloats(5'000, 1e8, 1e8 + 4000) << bins << HistogramRange{ 1e8, 1e8 + 4000 };
    }
    QTest::newRow("the widest range")
        << randomFloats(5'000, -3.4e38, 3.4e38) << 1000 << HistogramRange{ -3.4e38, 3.4e38 };
    QTest::newRow("subnormal floats")
        << randomFloats(5'000, 0, 1e-40) << 100 << HistogramRange{ 0, 1e-40 };
}

void TestHistogram::agreesWithTheEdges()
{
    QFETCH(QList<float>, values);
    QFETCH(int, bins);
    QFETCH(HistogramRange, range);
    const auto histogram = histogramOf(values, bins, range);
    QVERIFY(histogram);
    QCOMPARE(histogram->edges, linspace(range.min, range.max, bins));
    QCOMPARE(histogram->counts, countsByEdges(values, histogram->edges));
    const qint64 inside
        = std::accumulate(histogram->counts.begin(), histogram->counts.end(), qint64(0));
    QCOMPARE(inside + histogram->below + histogram->above, values.size());
}

void TestHistogram::everyTypeCounts_data()
{
    QTest::addColumn<EncodedTensor>("tensor");
    QTest::addColumn<QList<double>>("edges");
    QTest::addColumn<QList<qint64>>("counts");
    QTest::newRow("int32") << encodeInt32(u"x"_s, { 4 }, { -2147483647 - 1, 2147483647, 0, 0 })
                           << QList<double>{ -2147483648., -0.5, 2147483647. }
                           << QList<qint64>{ 1, 3 };
    QTest::newRow("bool with other bytes than 0 and 1")
        << EncodedTensor{ specOf({ 4 }, Dtype::Bool), QByteArray::fromHex("000102ff") }
        << QList<double>{ 0, 127.5, 255 } << QList<qint64>{ 3, 1 };
    QTest::newRow("moduli of complex64") << encodeComplex64(u"x"_s, { 3 }, { 3, 4, 0, 0, 0, -1 })
                                         << QList<double>{ 0, 2.5, 5 } << QList<qint64>{ 2, 1 };
    QTest::newRow("real values of uint8 codes")
        << EncodedTensor{ specOf({ 3 }, Dtype::Float32, affine(QuantizationType::Uint8, -1, 0.5)),
                          QByteArray::fromHex("000102") }
        << QList<double>{ -1, -0.5, 0 } << QList<qint64>{ 1, 2 };
    QTest::newRow("real values of float16")
        << EncodedTensor{ specOf({ 3 }, Dtype::Float32, float16()),
                          QByteArray::fromHex("00340038003a") }
        << QList<double>{ 0.25, 0.5, 0.75 } << QList<qint64>{ 1, 2 };
}

void TestHistogram::everyTypeCounts()
{
    QFETCH(EncodedTensor, tensor);
    QFETCH(QList<double>, edges);
    QFETCH(QList<qint64>, counts);
    const auto histogram = histogramOf(tensor, 2);
    QVERIFY(histogram);
    QCOMPARE(histogram->edges, edges);
    QCOMPARE(histogram->counts, counts);
}

void TestHistogram::valuesOutsideAreCountedApart()
{
    const auto histogram
        = histogramOf({ -1, 0, 0.5, 1, 2, 3, notANumber, infinity, infinity, -infinity, -0.0F }, 2,
                      HistogramRange{ 0, 1 });
    QVERIFY(histogram);
    const Histogram expected{ .edges = { 0, 0.5, 1 },
                              .counts = { 2, 2 },
                              .below = 1,
                              .above = 2,
                              .nan = 1,
                              .positiveInfinity = 2,
                              .negativeInfinity = 1 };
    QCOMPARE(*histogram, expected);
}

void TestHistogram::edgesOfNoWidth_data()
{
    QTest::addColumn<float>("value");
    QTest::addColumn<int>("bins");
    for (const float value : { 0.0F, 7.0F, -1e8F, 1e16F, 1e30F, -3.4e38F })
        QTest::addRow("%g in 64 bins", double(value)) << value << 64;
    for (const float value : { 7.0F, 1e9F, -3.4e38F })
        QTest::addRow("%g in a million bins", double(value)) << value << 1'000'000;
}

void TestHistogram::edgesOfNoWidth()
{
    QFETCH(float, value);
    QFETCH(int, bins);
    const auto histogram = histogramOf(QList<float>(3, value), bins);
    QVERIFY(histogram);
    const QList<double> &edges = histogram->edges;
    QVERIFY(std::adjacent_find(edges.begin(), edges.end(), std::greater_equal<>()) == edges.end());
    QCOMPARE(histogram->counts, countsByEdges(QList<float>(3, value), edges));
    QCOMPARE(histogram->counts.count(3), 1);
}

void TestHistogram::badArguments_data()
{
    QTest::addColumn<EncodedTensor>("tensor");
    QTest::addColumn<int>("bins");
    QTest::addColumn<std::optional<HistogramRange>>("range");
    const EncodedTensor one = encodeFloat32(u"x"_s, { 1 }, { 1 });
    const std::optional<HistogramRange> own;
    const auto range = [](double min, double max) {
        return std::optional(HistogramRange{ min, max });
    };
    constexpr double most = std::numeric_limits<double>::max();
    QTest::newRow("no bins") << one << 0 << own;
    QTest::newRow("a negative number of bins") << one << -5 << own;
    QTest::newRow("a million bins and one") << one << 1'000'001 << own;
    QTest::newRow("a string tensor") << encodeString(u"x"_s, { 1 }, { "a" }) << 10 << own;
    QTest::newRow("a range that ends before it starts") << one << 10 << range(1, 0);
    QTest::newRow("a range to infinity") << one << 10 << range(0, infinity);
    QTest::newRow("a range from NaN") << one << 10 << range(notANumber, 1);
    QTest::newRow("a range wider than any double") << one << 10 << range(-most, most);
    QTest::newRow("a range too narrow for its bins") << one << 1000 << range(1, 1 + 1e-14);
}

void TestHistogram::badArguments()
{
    QFETCH(EncodedTensor, tensor);
    QFETCH(int, bins);
    QFETCH(std::optional<HistogramRange>, range);
    const auto histogram = histogramOf(tensor, bins, range);
    QVERIFY(!histogram);
    QCOMPARE(histogram.error().code, ErrorCode::BadArgument);
    QVERIFY(!histogram.error().message.isEmpty());
}

void TestHistogram::cancelEnds()
{
    const auto op = Operation::create();
    op->cancel();
    const auto histogram
        = computeHistogram(tensorOf(encodeInt32(u"x"_s, { 1 }, { 1 })), { .bins = 4 }, *op);
    QVERIFY(!histogram);
    QCOMPARE(histogram.error().code, ErrorCode::Canceled);
}

QTEST_GUILESS_MAIN(TestHistogram)
#include "tst_histogram.moc"
