// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

// driver DATA_FOLDER: does the steps that stand on its standard input, one on each line, and says
// "begin N" before and "done N" or "failed N CODE MESSAGE" after each. Made to be killed. Under the
// fault injector, faults are counted from the first step on.

#include "faults.h"
#include "storesteps.h"

#include <QCoreApplication>
#include <QFile>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace weightroom;
using namespace weightroom::testing;

namespace {

void say(const QString &line)
{
    const QByteArray bytes = line.toUtf8() + '\n';
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stdout);
    std::fflush(stdout);
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication qtApplication(argc, argv);
    if (argc != 2)
        return 2;
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return 2;
    const Application application(applicationOptionsFor(QFile::decodeName(argv[1])));
    say(u"ready"_s);
    for (int number = 0;; ++number) {
        const QByteArray line = input.readLine().trimmed();
        if (line.isEmpty())
            return 0;
        say(u"begin %1"_s.arg(number));
        if (number == 0)
            FaultInjector::armFromEnvironment();
        const Expected<Done> done
            = perform(application, StoreStep::fromText(QString::fromUtf8(line)));
        FaultInjector::disarm();
        say(done ? u"done %1"_s.arg(number)
                 : u"failed %1 %2 %3"_s.arg(QString::number(number),
                                            errorCodeName(done.error().code),
                                            done.error().message.simplified()));
    }
}
