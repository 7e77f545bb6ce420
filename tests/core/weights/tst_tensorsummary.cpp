// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/run.h"
#include "core/weights/histogram/binplan.h"
#include "core/weights/statistics/bytecounter.h"
#include "core/weights/statistics/quantiles.h"
#include "core/weights/statistics/tensorsummary.h"
#include "tests/support/tensors.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <random>

using namespace weightroom;
using namespace weightroom::testing;
using namespace Qt::StringLiterals;

namespace {

constexpr float infinity = std::numeric_limits<float>::infinity();
constexpr float notANumber = std::numeric_limits<float>::quiet_NaN();

Expected<TensorSummary> summaryOf(const Tensor &tensor, const SummaryOptions &options = {})
{
    const auto op = Operation::create();
    return summarize(tensor, options, *op);
}

QList<float> bell(qsizetype count, float width, quint32 seed = 1)
{
    std::mt19937 engine(seed);
    QList<float> values;
    values.reserve(count);
    for (qsizetype i = 0; i < count; ++i) {
        double sum = -6;
        for (int j = 0; j < 12; ++j)
            sum += double(engine()) * 0x1p-32;
        values.append(static_cast<float>(sum * width));
    }
    return values;
}

/// numpy.quantile, by sorting.
Quantiles sortedQuantiles(QList<float> values)
{
    std::sort(values.begin(), values.end());
    Quantiles result{};
    for (std::size_t i = 0; i < quantileShares.size(); ++i) {
        const double position = quantileShares[i] * double(values.size() - 1);
        const auto lower = qsizetype(position);
        const double a = values.at(lower);
        const double b = values.at(std::min(lower + 1, values.size() - 1));
        result[i] = a + (b - a) * (position - double(lower));
    }
    return result;
}

double largestDistance(const Quantiles &a, const Quantiles &b)
{
    double most = 0;
    for (std::size_t i = 0; i < a.size(); ++i)
        most = std::max(most, std::abs(a[i] - b[i]));
    return most;
}

qint64 sum(const QList<qint64> &counts)
{
    qint64 total = 0;
    for (const qint64 count : counts)
        total += count;
    return total;
}

} // namespace

class TestTensorSummary : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsWhatIsSpecial();
    void tellsComplexParts();
    void tellsAboutStrings();
    void quantilesOfSmallTensorsAreExact();
    void quantilesOfLargeTensorsAreAsGoodAsTheySay_data();
    void quantilesOfLargeTensorsAreAsGoodAsTheySay();
    void quantilesCanBeExact_data();
    void quantilesCanBeExact();
    void codesTellTheirEnds();
    void quantilesOfFewCodesAreExact();
    void codesHaveTheirOwnBins();
    void infiniteCodesHavePlaces();
    void bytesAreCountedInEveryWay_data();
    void bytesAreCountedInEveryWay();
    void wordsAreCountedAlsoWhenTheyAreMany();
    void everyValueIsCountedOnce_data();
    void everyValueIsCountedOnce();
    void manyThreadsFindTheSame();
    void elementsMayStraddleShards();
    void joinedBinsAreThoseOfFewer();
    void samplesAreMarkedByTheirElements();
    void tensorsThatCannotBeReadAreNoReasonToStop();
    void smallPoolsAreNoStandstill();
    void cancelEndsAtOnce();
    void filesThatShrinkAreErrors();
};

void TestTensorSummary::tellsWhatIsSpecial()
{
    const QList<float> values{ 1,        -0.0F,      0,      1e-40F,    notANumber,
                               -1e-45F,  -0.0F,      3,      -infinity, 4,
                               infinity, notANumber, -1e30F, 1e30F,     -infinity };
    const auto got = summaryOf(tensorOf(encodeFloat32(u"x"_s, { values.size() }, values), 1));
    QVERIFY(got);
    const TensorStatistics &s = got->statistics;
    QCOMPARE(s.zeros, 3);
    QCOMPARE(s.negativeZeros, 2);
    QCOMPARE(s.denormals, 2);
    QCOMPARE(s.firstNan, 4);
    QCOMPARE(s.firstNegativeInfinity, 8);
    QCOMPARE(s.firstPositiveInfinity, 10);
    QCOMPARE(*s.l1, 8 + 2 * double(1e30F));
    QCOMPARE(*s.l2, std::sqrt(2.0) * double(1e30F));
    QCOMPARE(got->histogram.nan, 2);
    QCOMPARE(got->histogram.negativeInfinity, 2);
}

void TestTensorSummary::tellsComplexParts()
{
    const Tensor tensor = tensorOf(encodeComplex64(u"x"_s, { 3 }, { 3, 4, -1, 0, 0, -2 }));
    const auto modulus = summaryOf(tensor);
    const auto re = summaryOf(tensor, { .part = ComplexPart::Real });
    const auto im = summaryOf(tensor, { .part = ComplexPart::Imaginary });
    QVERIFY(modulus && re && im);
    QCOMPARE(*modulus->statistics.max, 5.0);
    QCOMPARE(*modulus->statistics.min, 1.0);
    QCOMPARE(*re->statistics.min, -1.0);
    QCOMPARE(*re->statistics.max, 3.0);
    QCOMPARE(*im->statistics.min, -2.0);
    QCOMPARE(*im->statistics.max, 4.0);
}

void TestTensorSummary::tellsAboutStrings()
{
    QList<QByteArray> strings;
    for (int i = 0; i < 20; ++i)
        strings.append(QByteArray(i * 40, char('a' + i)));
    const auto got = summaryOf(tensorOf(encodeString(u"x"_s, { 20 }, strings), 3));
    QVERIFY(got && got->statistics.strings);
    QCOMPARE(got->statistics.strings->bytes, 40 * 190);
    QCOMPARE(got->statistics.strings->longest, 40 * 19);
    QCOMPARE(got->statistics.strings->samples.size(), 8);
    QCOMPARE(got->statistics.strings->samples.at(2), strings.at(2));
    QCOMPARE(got->statistics.strings->samples.at(7), strings.at(7).left(256));
    QVERIFY(got->histogram.counts.isEmpty());
}

void TestTensorSummary::quantilesOfSmallTensorsAreExact()
{
    for (const qsizetype count : { 1, 2, 3, 100, 101, 9999 }) {
        const QList<float> values = bell(count, 0.1F);
        const auto got = summaryOf(tensorOf(encodeFloat32(u"x"_s, { count }, values), 1));
        QVERIFY(got && got->statistics.quantiles);
        QCOMPARE(got->statistics.quantileError, 0.0);
        QCOMPARE_LT(largestDistance(*got->statistics.quantiles, sortedQuantiles(values)), 1e-15);
    }
}

void TestTensorSummary::quantilesOfLargeTensorsAreAsGoodAsTheySay_data()
{
    QTest::addColumn<QList<float>>("values");
    QTest::addColumn<double>("mostError"); ///< a share of the quartiles' distance
    const QList<float> plain = bell(200'000, 0.05F);
    QTest::newRow("a bell") << plain << 0.01;
    QList<float> outlier = plain;
    outlier[77] = 100;
    QTest::newRow("a value a thousand widths off") << outlier << 1.0 / 64;
    outlier[78] = -1e30F;
    QTest::newRow("a value at the end of the world") << outlier << 1.0 / 64;
    QList<float> sparse(200'000);
    for (qsizetype i = 0; i < 10'000; ++i)
        sparse[i * 20] = plain.at(i);
    QTest::newRow("nineteen zeros of twenty") << sparse << 0.0;
    QList<float> special = plain;
    for (qsizetype i = 0; i < 1000; ++i)
        special[i * 7] = i % 2 == 0 ? notANumber : infinity;
    QTest::newRow("with values that are not finite") << special << 0.01;
    QTest::newRow("a constant") << QList<float>(200'000, 0.1F) << 0.0;
}

void TestTensorSummary::quantilesOfLargeTensorsAreAsGoodAsTheySay()
{
    QFETCH(QList<float>, values);
    QFETCH(double, mostError);
    const auto got = summaryOf(tensorOf(encodeFloat32(u"x"_s, { values.size() }, values), 1));
    QVERIFY(got && got->statistics.quantiles);
    values.removeIf([](float x) { return !std::isfinite(x); });
    const Quantiles expected = sortedQuantiles(values);
    const double error = got->statistics.quantileError;
    QCOMPARE_LE(largestDistance(*got->statistics.quantiles, expected), error + 1e-15);
    QCOMPARE_LE(error, mostError * (expected[4] - expected[2]));
}

void TestTensorSummary::quantilesCanBeExact_data()
{
    QTest::addColumn<EncodedTensor>("tensor");
    QTest::addColumn<QList<float>>("values");
    QList<float> values = bell(100'003, 3);
    values[5] = -0.0F;
    QTest::newRow("float32") << encodeFloat32(u"x"_s, { values.size() }, values) << values;
    QList<qint32> ints;
    QList<float> same;
    for (const float value : values) {
        ints.append(static_cast<qint32>(value * 1000));
        same.append(static_cast<float>(ints.last()));
    }
    QTest::newRow("int32") << encodeInt32(u"x"_s, { ints.size() }, ints) << same;
}

void TestTensorSummary::quantilesCanBeExact()
{
    QFETCH(EncodedTensor, tensor);
    QFETCH(QList<float>, values);
    const auto got = summaryOf(tensorOf(tensor, 3), { .hasExactQuantiles = true });
    QVERIFY(got && got->statistics.quantiles);
    QCOMPARE(got->statistics.quantileError, 0.0);
    QCOMPARE_LT(largestDistance(*got->statistics.quantiles, sortedQuantiles(values)), 1e-12);
}

void TestTensorSummary::codesTellTheirEnds()
{
    const Quantization u8 = affine(QuantizationType::Uint8, -1, 0.5);
    const auto got = summaryOf(
        tensorOf({ specOf({ 6 }, Dtype::Float32, u8), QByteArray::fromHex("00000001ffff") }));
    QVERIFY(got);
    QCOMPARE(got->statistics.lowestCodes, 3);
    QCOMPARE(got->statistics.highestCodes, 2);
    QCOMPARE(*got->statistics.max, 126.5);
    QCOMPARE((*got->statistics.quantiles)[3], -0.75);
    QCOMPARE(got->statistics.besideLowest, 0); // one step of eight
    QCOMPARE(got->statistics.besideHighest, 0);
    const auto dense = summaryOf(
        tensorOf({ specOf({ 9 }, Dtype::Float32, u8), QByteArray::fromHex("00010203030405ff09") }));
    QVERIFY(dense);
    QCOMPARE(dense->statistics.besideLowest, 2);
    QCOMPARE(dense->statistics.besideHighest, 0);
}

/// The ranks that neighbouring shares lie between overlap where there are few values.
void TestTensorSummary::quantilesOfFewCodesAreExact()
{
    for (qsizetype count = 1; count <= 130; ++count) {
        QList<float> values;
        QByteArray codes;
        for (qsizetype i = 0; i < count; ++i) {
            codes += char(i * 2);
            values.append(float(i * 2 % 256));
        }
        const auto got = summaryOf(tensorOf(
            { specOf({ count }, Dtype::Float32, affine(QuantizationType::Uint8, 0, 1)), codes },
            1));
        QVERIFY(got);
        QCOMPARE_LE(largestDistance(*got->statistics.quantiles, sortedQuantiles(values)), 1e-9);
    }
}

void TestTensorSummary::codesHaveTheirOwnBins()
{
    const Quantization u8 = affine(QuantizationType::Uint8, -1, 0.1);
    QByteArray codes;
    for (int i = 0; i < 100; ++i)
        codes += QByteArray(i % 7, char(20 + i));
    const Tensor tensor = tensorOf({ specOf({ codes.size() }, Dtype::Float32, u8), codes });
    const auto got = summaryOf(tensor);
    QVERIFY(got);
    const HistogramPlan plan = naturalBins(tensor.spec, got->statistics, 512);
    QCOMPARE(plan.bins, 99); // codes 21 to 119
    const auto op = Operation::create();
    const auto histogram = computeHistogram(tensor, plan, *op);
    QVERIFY(histogram);
    for (int i = 0; i < 99; ++i)
        QCOMPARE(histogram->counts.at(i), (i + 1) % 7);
    QCOMPARE(histogram->below + histogram->above, 0);
    const HistogramPlan few = naturalBins(tensor.spec, got->statistics, 20);
    const auto joined = computeHistogram(tensor, few, *op);
    QVERIFY(joined);
    QCOMPARE(few.bins, 20); // five codes each, the last bin not full
    QCOMPARE(joined->counts.first(), 1 + 2 + 3 + 4 + 5);
}

void TestTensorSummary::infiniteCodesHavePlaces()
{
    const auto got = summaryOf(tensorOf(
        { specOf({ 5 }, Dtype::Float32, float16()), QByteArray::fromHex("003c007e00fc007c007e") }));
    QVERIFY(got);
    QCOMPARE(got->statistics.nan, 2);
    QCOMPARE(got->statistics.firstNan, 1);
    QCOMPARE(got->statistics.firstNegativeInfinity, 2);
    QCOMPARE(got->statistics.firstPositiveInfinity, 3);
    QCOMPARE(got->histogram.nan, 2);
}

void TestTensorSummary::bytesAreCountedInEveryWay_data()
{
    QTest::addColumn<int>("values");
    QTest::addColumn<qsizetype>("count");
    QTest::newRow("few") << 256 << qsizetype(13);
    QTest::newRow("all alike") << 1 << qsizetype(300'000);
    QTest::newRow("two values") << 2 << qsizetype(300'000);
    QTest::newRow("some values, in pairs") << 40 << qsizetype(700'003);
    QTest::newRow("more pairs of one kind than a counter holds") << 9 << qsizetype(9'000'000);
    QTest::newRow("all values") << 256 << qsizetype(300'001);
}

void TestTensorSummary::bytesAreCountedInEveryWay()
{
    QFETCH(int, values);
    QFETCH(qsizetype, count);
    std::mt19937 engine(3);
    QByteArray bytes(count, '\0');
    std::array<qint64, 256> expected{};
    for (qsizetype i = 0; i < count; ++i) {
        // the last row: runs of one value in which the pair counters would overflow
        const int value = count > 1'000'000 && i < 200'000 ? 0 : int(engine() % quint32(values));
        bytes[i] = char(value);
        ++expected[std::size_t(value)];
    }
    ByteCounter counter;
    counter.add(std::as_bytes(std::span(bytes.constData(), std::size_t(count / 2))));
    counter.add(
        std::as_bytes(std::span(bytes.constData() + count / 2, std::size_t(count - count / 2))));
    QVERIFY(counter.counts() == expected);
}

void TestTensorSummary::wordsAreCountedAlsoWhenTheyAreMany()
{
    WordCounter counter;
    QVERIFY(counter.counts().empty());
    std::mt19937 engine(7);
    std::vector<qint64> expected(WordCounter::words);
    std::array<qint64, 256> expectedBytes{};
    std::vector<quint16> piece(500'009);
    for (std::size_t i = 0; i < piece.size(); ++i) {
        piece[i] = i % 2 == 0 ? quint16(0x1234) : quint16(engine());
        expected[piece[i]] += 700;
        expectedBytes[piece[i] & 0xffU] += 700;
        expectedBytes[piece[i] >> 8] += 700;
    }
    // so often that counters come around more than a million times
    for (int round = 0; round < 700; ++round)
        counter.add(std::as_bytes(std::span(piece)));
    QVERIFY(counter.counts() == expected);
    std::array<qint64, 256> bytes{};
    counter.addBytesTo(bytes);
    QVERIFY(bytes == expectedBytes);
}

void TestTensorSummary::everyValueIsCountedOnce_data()
{
    QTest::addColumn<EncodedTensor>("tensor");
    const QList<float> plain = bell(100'001, 1);
    QList<float> odd = plain;
    for (qsizetype i = 0; i < odd.size(); i += 13)
        odd[i] = i % 2 == 0 ? notANumber : -infinity;
    const auto quantized
        = [&](QuantizationType type) { return *quantize(u"x"_s, { plain.size() }, plain, type); };
    QList<qint32> ints;
    for (const float value : plain)
        ints.append(static_cast<qint32>(value * 1e8F));
    QTest::newRow("float32") << encodeFloat32(u"x"_s, { plain.size() }, plain);
    QTest::newRow("float32 with others") << encodeFloat32(u"x"_s, { odd.size() }, odd);
    QTest::newRow("int32") << encodeInt32(u"x"_s, { ints.size() }, ints);
    QTest::newRow("complex64") << encodeComplex64(u"x"_s, { 50'000 }, plain.mid(1));
    QTest::newRow("uint8") << quantized(QuantizationType::Uint8);
    QTest::newRow("uint16") << quantized(QuantizationType::Uint16);
    QTest::newRow("float16") << quantized(QuantizationType::Float16);
    QTest::newRow("bool") << encodeBool(u"x"_s, { 5 }, { true, false, true, true, true });
}

/// Counts and what is not finite are all elements; a histogram of a part has what the whole has
/// there, and the same numbers come out in one pass and in two.
void TestTensorSummary::everyValueIsCountedOnce()
{
    QFETCH(EncodedTensor, tensor);
    const Tensor x = tensorOf(tensor, 1);
    const auto op = Operation::create();
    for (const int bins : { 0, 1, 7, 64, 512, 1000 }) {
        const auto summary = summaryOf(x, { .bins = bins });
        QVERIFY(summary);
        const TensorStatistics &s = summary->statistics;
        QCOMPARE(s.finite + s.nan + s.positiveInfinity + s.negativeInfinity, s.elements);
        const Histogram &h = summary->histogram;
        QCOMPARE(sum(h.counts), s.finite);
        QCOMPARE(h.below + h.above, 0);
        if (bins == 0)
            continue;
        const auto alone = computeHistogram(x, { .bins = bins }, *op);
        QVERIFY(alone);
        QCOMPARE(*alone, h);
        const double middle = h.edges.at(bins / 2);
        if (bins < 2)
            continue;
        const auto part = computeHistogram(
            x, { .bins = 10, .range = HistogramRange{ middle, h.edges.last() } }, *op);
        QVERIFY(part);
        QCOMPARE(sum(part->counts), sum(h.counts.mid(bins / 2)));
        QCOMPARE(part->below, sum(h.counts.mid(0, bins / 2)));
        QCOMPARE(part->nan, s.nan);
        const auto symmetric = computeHistogram(x, { .bins = bins, .linear = 0.01 }, *op);
        QVERIFY(symmetric);
        QCOMPARE(sum(symmetric->counts), s.finite);
        QCOMPARE(symmetric->below + symmetric->above, 0);
        const auto coarse = computeHistogram(x, { .bins = 1, .linear = 0.01 }, *op);
        QVERIFY(coarse);
        QCOMPARE(coarse->counts.first(), s.finite);
    }
}

void TestTensorSummary::manyThreadsFindTheSame()
{
    QList<float> values = bell(1'000'000, 1);
    for (int i = 0; i < 4; ++i)
        values += values; // enough to be shared out
    values[9'000'001] = notANumber;
    values[12'000'001] = notANumber;
    const Tensor tensor = tensorOf(encodeFloat32(u"x"_s, { values.size() }, values), 2);
    QThreadPool pool;
    pool.setMaxThreadCount(3);
    const auto op = Operation::create();
    op->setProgress(0, tensor.bytes);
    const auto shared = summarize(tensor, { .bins = 300 }, *op, &pool);
    QCOMPARE(op->done(), tensor.bytes);
    const auto alone = summaryOf(tensor, { .bins = 300 });
    QVERIFY(shared && alone);
    QCOMPARE(shared->statistics.firstNan, 9'000'001);
    QVERIFY(*shared == *alone);
}

void TestTensorSummary::elementsMayStraddleShards()
{
    const QList<float> values = bell(200'000, 1);
    const EncodedTensor whole = encodeFloat32(u"x"_s, { values.size() }, values);
    Tensor cut = tensorOf(whole);
    cut.data = shardsOf(QByteArray(3, 'x') + whole.bytes, { 5, 1, 300'001, 2, 3, 499'988, 3 });
    cut.offset = 3;
    const auto expected = summaryOf(tensorOf(whole));
    const auto got = summaryOf(cut);
    QVERIFY(expected && got);
    QCOMPARE(got->histogram, expected->histogram);
    QCOMPARE(got->statistics.quantiles, expected->statistics.quantiles);
    QVERIFY(std::abs(*got->statistics.std / *expected->statistics.std - 1) < 1e-12);
}

void TestTensorSummary::joinedBinsAreThoseOfFewer()
{
    const QList<float> values = bell(100'000, 0.3F);
    const Tensor tensor = tensorOf(encodeFloat32(u"x"_s, { values.size() }, values));
    const auto many = summaryOf(tensor, { .bins = 512 });
    const auto few = summaryOf(tensor, { .bins = 64 });
    QVERIFY(many && few);
    QCOMPARE(joinedBins(many->histogram, 8), few->histogram);
}

void TestTensorSummary::samplesAreMarkedByTheirElements()
{
    const QList<float> values = bell(500'000, 0.3F);
    const Tensor tensor = tensorOf(encodeFloat32(u"x"_s, { values.size() }, values), 1);
    const auto op = Operation::create();
    const auto sample = summarizeSample(tensor, 40'960, *op);
    QVERIFY(sample);
    QCOMPARE(sample->statistics.elements, 40'960);
    QVERIFY(std::abs(*sample->statistics.std / 0.3 - 1) < 0.05);
    const auto all = summarizeSample(tensor, 500'000, *op);
    QVERIFY(all);
    QCOMPARE(all->statistics.elements, 500'000);
}

void TestTensorSummary::tensorsThatCannotBeReadAreNoReasonToStop()
{
    QList<Tensor> tensors;
    tensors.append(tensorOf(encodeInt32(u"a"_s, { 2 }, { 1, 2 })));
    tensors.append(tensorOf({ specOf({ 3 }, Dtype::Float32), QByteArray(4, '\0') }));
    tensors.last().bytes = 12;
    tensors.append(tensorOf({ specOf({ 1 }, Dtype::Unknown), QByteArray(4, '\0') }));
    tensors.append(tensorOf(encodeInt32(u"b"_s, { 2 }, { 5, 6 })));
    QThreadPool pool;
    const auto op = Operation::create();
    const auto all = summarizeAll(tensors, {}, *op, &pool);
    QVERIFY(all);
    QCOMPARE(*all->at(0)->statistics.max, 2.0);
    QCOMPARE(errorCodeName(all->at(1).error().code), u"LengthMismatch"_s);
    QCOMPARE(errorCodeName(all->at(2).error().code), u"UnsupportedDtype"_s);
    QCOMPARE(*all->at(3)->statistics.max, 6.0);
}

/// Work that is shared out inside of work that is shared out, by a pool that has no thread to
/// spare.
void TestTensorSummary::smallPoolsAreNoStandstill()
{
    const Tensor tensor
        = tensorOf({ specOf({ qint64(10) << 20 }, Dtype::Float32), QByteArray(40 << 20, 'x') });
    for (const int threads : { 1, 2 }) {
        QThreadPool pool;
        pool.setMaxThreadCount(threads);
        const auto op = Operation::create();
        auto done = run(&pool, op, [&](Operation &operation) {
            return summarizeAll({ tensor, tensor, tensor }, {}, operation, &pool);
        });
        QTRY_VERIFY_WITH_TIMEOUT(done.isFinished(), 40'000);
        const auto all = done.takeResult();
        QVERIFY(all);
        for (const Expected<TensorSummary> &summary : *all)
            QCOMPARE(summary->statistics.finite, tensor.spec.elements());
    }
}

void TestTensorSummary::cancelEndsAtOnce()
{
    const Tensor tensor
        = tensorOf({ specOf({ qint64(16) << 20 }, Dtype::Float32), QByteArray(64 << 20, 'x') });
    QThreadPool pool;
    pool.setMaxThreadCount(2);
    const auto op = Operation::create();
    auto done = run(&pool, op, [&](Operation &operation) -> Expected<Done> {
        for (;;) {
            if (auto got = summarize(tensor, { .bins = 512 }, operation, &pool); !got)
                return got.error();
        }
    });
    QTest::qSleep(30);
    QElapsedTimer timer;
    timer.start();
    op->cancel();
    pool.waitForDone();
    QCOMPARE_LT(timer.elapsed(), 1000); // 20 ms on a machine that is free: see bench_statistics
    const auto result = done.takeResult();
    QVERIFY(!result);
    QCOMPARE(errorCodeName(result.error().code), u"Canceled"_s);
}

void TestTensorSummary::filesThatShrinkAreErrors()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"w"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(QByteArray(1 << 20, '\x3f')) > 0);
    file.close();
    const auto source = fileBytes(path);
    QVERIFY(source);
    Tensor tensor;
    tensor.spec = specOf({ 1 << 18 }, Dtype::Float32);
    tensor.data = WeightData({ { *source, 1 << 20, u"w"_s } });
    tensor.offset = 0;
    tensor.bytes = 1 << 20;
    QVERIFY(summaryOf(tensor));
    QVERIFY(QFile::resize(path, 4096));
    const auto got = summaryOf(tensor);
    QVERIFY(!got);
    QCOMPARE(errorCodeName(got.error().code), u"LengthMismatch"_s);
}

QTEST_GUILESS_MAIN(TestTensorSummary)
#include "tst_tensorsummary.moc"
