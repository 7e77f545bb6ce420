// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/weights/decode.h"
#include "tests/bench/benchmark.h"

#include <QCoreApplication>
#include <QFile>

#include <fcntl.h>
#include <unistd.h>
#include <vector>

using namespace weightroom;
using namespace Qt::StringLiterals;

namespace {

void readTensors(const OpenedModel &model)
{
    const auto op = Operation::create();
    qint64 elements = 0;
    for (const Tensor &tensor : model.tensors) {
        bench::orFail(forEachBlock(
            tensor, 0, tensor.spec.elements(), *op,
            [&elements](const ValueBlock &block) { elements += qint64(block.floats.size()); }));
    }
    if (elements * 4 != model.artifacts.weightData->size())
        bench::fail({ .code = ErrorCode::Internal, .message = u"elements were lost"_s });
}

void readFiles(const OpenedModel &model)
{
    std::vector<char> buffer(1 << 20);
    qint64 bytes = 0;
    for (const ModelFile &file : model.artifacts.origin.files) {
        const int descriptor
            = ::open(QFile::encodeName(file.path).constData(), O_RDONLY | O_CLOEXEC);
        for (ssize_t got = 1; got > 0;) {
            got = ::read(descriptor, buffer.data(), buffer.size());
            bytes += std::max<ssize_t>(got, 0);
        }
        ::close(descriptor);
    }
    if (bytes < model.artifacts.weightData->size())
        bench::fail({ .code = ErrorCode::Internal, .message = u"bytes were lost"_s });
}

} // namespace

/// All tensors of the 1 GiB model once, against its files through a buffer of 1 MiB.
int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    const QString mode = QCoreApplication::arguments().value(1);
    if (mode == u"empty"_s)
        return bench::answerChild([] {});
    const QString folder = bench::benchmarkModel(u"L"_s);
    if (mode == u"reading"_s)
        return bench::answerChild([&] { readTensors(bench::openModel(folder)); });

    const OpenedModel model = bench::openModel(folder);
    const auto reading = bench::compare(
        9, [&] { readTensors(model); }, [&] { readFiles(model); });
    bench::report(u"reading all %1 tensors of L"_s.arg(model.tensors.size()), reading, 1.2);
    bench::reportMemory(u"reading"_s, 16);
    return 0;
}
