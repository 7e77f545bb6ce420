// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/bench/benchmark.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <simdjson.h>
#include <sys/stat.h>

using namespace weightroom;
using namespace Qt::StringLiterals;

namespace {

/// simdjson's DOM of model.json, read from its file, and the size of each of \a files.
void parseAndAskSizes(const std::string &json, const QList<QByteArray> &files)
{
    simdjson::dom::parser parser;
    simdjson::dom::element root;
    if (parser.load(json).get(root) != simdjson::SUCCESS)
        bench::fail({ .code = ErrorCode::Internal, .message = u"simdjson cannot parse"_s });
    qint64 bytes = 0;
    struct stat info;
    for (const QByteArray &file : files) {
        if (::stat(file.constData(), &info) == 0)
            bytes += info.st_size;
    }
    if (bytes == 0)
        bench::fail({ .code = ErrorCode::Internal, .message = u"there are no shards"_s });
}

} // namespace

/// Opening the 1 GiB model until its table of tensors can be shown.
int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    const QString mode = QCoreApplication::arguments().value(1);
    if (mode == u"empty"_s)
        return bench::answerChild([] {});
    const QString folder = bench::benchmarkModel(u"L"_s);
    if (mode == u"opening"_s) {
        // Often, because one time is shorter than the interval between two looks at the memory.
        OpenedModel model;
        return bench::answerChild([&] {
            for (int i = 0; i < 300; ++i)
                model = bench::openModel(folder);
        });
    }

    QList<QByteArray> files;
    for (const QString &name : QDir(folder).entryList({ u"*.bin"_s }, QDir::Files))
        files.append(QFile::encodeName(folder + u'/' + name));
    const std::string json = QFile::encodeName(folder + u"/model.json"_s).toStdString();
    const auto opening = bench::compare(
        201, [&] { bench::openModel(folder); }, [&] { parseAndAskSizes(json, files); });
    bench::report(u"opening L, 1 GiB in %1 shards"_s.arg(files.size()), opening, 1.5);
    bench::reportMemory(u"opening"_s, 16);
    return 0;
}
