// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/modelgenerator.h"

#include <QCoreApplication>
#include <QTextStream>

using namespace weightroom;
using namespace weightroom::testing;
using namespace Qt::StringLiterals;

namespace {

Expected<Done> generate(const QString &kind, const QString &directory)
{
    if (kind == u"L"_s)
        return generateLayersModel(directory, largeModel);
    if (kind == u"Q"_s)
        return generateLayersModel(directory, quantizedModel);
    if (kind == u"M"_s)
        return generateLayersModel(directory, mediumModel);
    if (kind == u"G"_s || kind == u"G-compact"_s)
        return generateGraphModel(directory, { .blanks = kind == u"G"_s });
    return Error{ .code = ErrorCode::BadArgument,
                  .message = u"There is no model %1: L, Q, M, G or G-compact."_s.arg(kind) };
}

} // namespace

/// weightroom_generate KIND DIRECTORY: writes one of the models that benchmarks use.
int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    QTextStream errors(stderr);
    if (arguments.size() != 3) {
        errors << "usage: weightroom_generate L|Q|M|G|G-compact DIRECTORY\n";
        return 2;
    }
    if (const auto done = generate(arguments.at(1), arguments.at(2)); !done) {
        errors << done.error().message << '\n';
        return 1;
    }
    return 0;
}
