// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/weights/decode.h"
#include "core/weights/histogram.h"
#include "core/weights/statistics.h"
#include "tests/bench/benchmark.h"
#include "tests/support/tensors.h"

#include <QCoreApplication>

#include <cstdio>

using namespace weightroom;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 benchBytes = 256 << 20;

/// A tensor of benchBytes stored bytes that repeat \a pattern.
Tensor largeTensor(const WeightSpec &like, const QByteArray &pattern, int elementBytes)
{
    WeightSpec spec = like;
    spec.shape = { benchBytes / elementBytes };
    return testing::tensorOf({ spec, pattern.repeated(benchBytes / pattern.size()) });
}

/// One mebibyte of bell-shaped floats.
QByteArray floatPattern()
{
    QList<float> values;
    quint32 state = 1;
    for (int i = 0; i < (1 << 18); ++i) {
        float sum = -2;
        for (int j = 0; j < 4; ++j) {
            state = state * 1'664'525U + 1'013'904'223U;
            sum += static_cast<float>(state >> 8) * 0x1p-24F;
        }
        values.append(sum);
    }
    return encodeFloat32({}, { values.size() }, values).bytes;
}

void measure(const char *name, const Tensor &tensor)
{
    const auto op = Operation::create();
    const qint64 elements = tensor.spec.elements();
    const auto read
        = [&] { bench::orFail(forEachBlock(tensor, 0, elements, *op, [](const ValueBlock &) {})); };
    const auto statistics = bench::compare(
        5, [&] { bench::orFail(computeStatistics(tensor, *op)); }, read);
    const auto histogram = bench::compare(
        5,
        [&] {
            bench::orFail(computeHistogram(tensor, 64, HistogramRange{ -1, 1 }, *op));
        },
        read);
    const auto speed = [](double seconds) { return double(benchBytes) / 1e9 / seconds; };
    std::printf("%-22s read %5.2f GB/s   statistics %5.2f GB/s (%5.2f times reading)   "
                "histogram in a range %5.2f GB/s\n",
                name, speed(statistics.referenceSeconds), speed(statistics.seconds),
                statistics.ratio(), speed(histogram.seconds));
    std::fflush(stdout);
}

} // namespace

/// Statistics and histograms of tensors in memory, in stored bytes a second, against decoding
/// alone.
int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    const QByteArray floats = floatPattern();
    const auto u8 = testing::affine(QuantizationType::Uint8, -1, 1.0 / 128);
    const auto u16 = testing::affine(QuantizationType::Uint16, -1, 1.0 / 32768);
    measure("float32", largeTensor(testing::specOf({}, Dtype::Float32), floats, 4));
    QByteArray withNan = floats;
    withNan.replace(400, 4, QByteArray::fromHex("0000c07f"));
    measure("float32, NaN in each MiB",
            largeTensor(testing::specOf({}, Dtype::Float32), withNan, 4));
    measure("float32, all NaN",
            largeTensor(testing::specOf({}, Dtype::Float32),
                        QByteArray::fromHex("0000c07f").repeated(1 << 18), 4));
    measure("int32", largeTensor(testing::specOf({}, Dtype::Int32), floats, 4));
    measure("bool", largeTensor(testing::specOf({}, Dtype::Bool), floats, 1));
    measure("complex64", largeTensor(testing::specOf({}, Dtype::Complex64), floats, 8));
    measure("uint8 of float32", largeTensor(testing::specOf({}, Dtype::Float32, u8), floats, 1));
    measure("uint16 of float32", largeTensor(testing::specOf({}, Dtype::Float32, u16), floats, 2));
    measure("float16 of float32",
            largeTensor(testing::specOf({}, Dtype::Float32, testing::float16()), floats, 2));
    return 0;
}
