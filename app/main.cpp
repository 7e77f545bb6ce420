// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "app/applicationoptions.h"
#include "app/cli/clisession.h"
#include "app/cli/commands.h"
#include "app/cli/httpoptions.h"
#include "app/cli/topologypicture.h"
#include "app/display.h"
#include "app/interrupts.h"
#include "app/languages.h"
#include "app/windowrun.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

void printText(const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stdout);
}

/// Sub-commands, help and version: everything that needs no display. Pictures need fonts.
int runConsole(int argc, char *argv[], const Expected<CommandLine> &line)
{
    const std::shared_ptr<QCoreApplication> qtApplication = line && wantsPicture(*line)
        ? openNoDisplay(argc, argv).application
        : std::make_shared<QCoreApplication>(argc, argv);
    Languages languages;
    languages.apply(line ? line->value(u"--language"_s) : QString());
    const QList<CliCommand> commands = cliCommands();
    if (!line) {
        // Once more, now that texts can be translated.
        const auto again = parseCommandLine(QCoreApplication::arguments().mid(1), commands);
        printError(again ? line.error() : again.error());
        return static_cast<int>(ExitCode::WrongLine);
    }
    if (line->has(u"--help"_s)) {
        printText(helpText(line->command, commands));
        return 0;
    }
    if (line->has(u"--version"_s)) {
        printText(u"weightroom %1\n"_s.arg(QCoreApplication::applicationVersion()));
        return 0;
    }
    const Application application(applicationOptions(*line));
    for (const Error &failure : application.pluginFailures())
        printError(failure);
    CliSession session(application, *line);
    if (const Expected<IoOptions> http = httpOptions(*line); !http)
        return session.wrongLine(http.error());
    const Interrupts interrupts;
    QObject::connect(&interrupts, &Interrupts::interrupted, &session, &CliSession::interrupt);
    const auto command = std::find_if(commands.begin(), commands.end(),
                                      [&](const CliCommand &c) { return c.name == line->command; });
    return command->execute(session);
}

int start(int argc, char *argv[])
{
    QCoreApplication::setOrganizationName(u"Weightroom"_s);
    QCoreApplication::setApplicationName(u"weightroom"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(WEIGHTROOM_VERSION));

    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    const Expected<CommandLine> line = parseCommandLine(arguments, cliCommands());
    const bool needsNoDisplay
        = !line || !line->command.isEmpty() || line->has(u"--help"_s) || line->has(u"--version"_s);
    return needsNoDisplay ? runConsole(argc, argv, line) : runWindow(argc, argv, *line);
}

} // namespace

} // namespace weightroom

int main(int argc, char *argv[])
{
    return weightroom::start(argc, argv);
}
