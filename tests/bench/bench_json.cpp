// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/model/modeljson.h"
#include "core/topology/topology.h"
#include "tests/bench/benchmark.h"

#include <QCoreApplication>
#include <QFile>

#include <simdjson.h>

using namespace weightroom;
using namespace Qt::StringLiterals;

namespace {

void domParse(const std::string &path)
{
    simdjson::dom::parser parser;
    simdjson::dom::element root;
    if (parser.load(path).get(root) != simdjson::SUCCESS)
        bench::fail({ .code = ErrorCode::Internal, .message = u"simdjson cannot parse"_s });
}

/// From the file to a list of nodes that finds one of them by its name.
Topology readNodes(const QString &path)
{
    ModelArtifacts artifacts;
    {
        const QByteArray json = bench::orFail(readFile(path));
        artifacts = bench::orFail(readModelJson(json, path));
    }
    Topology topology = bench::orFail(readTopology(artifacts, *Operation::create()));
    const TopologyNode &last = topology.nodes().constLast();
    if (topology.findNode(last.name) != last.index)
        bench::fail({ .code = ErrorCode::Internal, .message = u"the last node is not found"_s });
    return topology;
}

/// The same JSON without white space, beside the original.
QString compactCopy(const QString &path)
{
    const QString compact = path + u".compact"_s;
    const JsonText json = bench::orFail(JsonText::parse(bench::orFail(readFile(path)), path));
    QFile file(compact);
    if (!file.open(QIODevice::WriteOnly) || file.write(json.text()) != json.size())
        bench::fail({ .code = ErrorCode::Io, .message = file.errorString() });
    return compact;
}

void measure(const QString &name, const QString &path)
{
    constexpr int runs = 15;
    const std::string file = QFile::encodeName(path).toStdString();
    const auto reference = [&] { domParse(file); };
    bench::report(name + u", from the file to the nodes"_s,
                  bench::compare(
                      runs, [&] { readNodes(path); }, reference),
                  1.5);
    const auto readOnly = [&] { bench::orFail(readFile(path)); };
    bench::report(name + u", of that reading"_s, bench::compare(runs, readOnly, reference), 1.5);
    const QByteArray json = bench::orFail(readFile(path));
    const auto parse = [&] { bench::orFail(JsonText::parseDocument(json, path)); };
    bench::report(name + u", of that parsing"_s, bench::compare(runs, parse, reference), 1.5);
    const ModelArtifacts artifacts = bench::orFail(readModelJson(json, path));
    const auto model = [&] { bench::orFail(readModelJson(json, path)); };
    bench::report(name + u", of that with the manifest"_s, bench::compare(runs, model, reference),
                  1.5);
    const auto topology = [&] { bench::orFail(readTopology(artifacts, *Operation::create())); };
    bench::report(name + u", of that the topology"_s, bench::compare(runs, topology, reference),
                  1.5);
}

} // namespace

/// Opening the graph of 200,000 nodes until its list of nodes can be searched.
int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    const QString mode = QCoreApplication::arguments().value(1);
    if (mode == u"empty"_s)
        return bench::answerChild([] {});
    const QString path = bench::benchmarkModel(u"G"_s) + u"/model.json"_s;
    if (mode == u"blanks"_s)
        return bench::answerChild([&] { readNodes(path); });
    if (mode == u"compact"_s)
        return bench::answerChild([&] { readNodes(path + u".compact"_s); });
    if (mode == u"dom"_s)
        return bench::answerChild([&] { domParse(QFile::encodeName(path).toStdString()); });

    const QString compact = compactCopy(path);
    measure(u"G as converters write it"_s, path);
    measure(u"G as tfjs writes it"_s, compact);
    const auto mebibytes = [](const QString &file) { return double(QFile(file).size()) / 1048576; };
    bench::reportMemory(u"blanks"_s, 3 * mebibytes(path));
    bench::reportMemory(u"compact"_s, 3 * mebibytes(compact));
    bench::reportMemory(u"dom"_s, 3 * mebibytes(path));
    return 0;
}
