// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "app/display.h"

#include <cstdio>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

constexpr auto platformVariable = "QT_QPA_PLATFORM";

struct DisplayText
{
    Q_DECLARE_TR_FUNCTIONS(weightroom::Display)
};

void dropMessage(QtMsgType, const QMessageLogContext &, const QString &) { }

/// The platform without a display says of each window what it cannot do; nobody needs to know.
void dropPlatformRemarks(QtMsgType type, const QMessageLogContext &context, const QString &text)
{
    if (text.startsWith("This plugin does not support "_L1))
        return;
    std::fprintf(stderr, "%s\n", qUtf8Printable(qFormatLogMessage(type, context, text)));
}

/// Qt tries \a platforms in turn, without a word about those that are not there. The variable is
/// taken back, so that child processes do not inherit it.
std::shared_ptr<QApplication> openPlatform(const QByteArray &platforms, int &argc, char *argv[])
{
    qputenv(platformVariable, platforms);
    const QtMessageHandler handler = qInstallMessageHandler(dropMessage);
    auto application = std::make_shared<QApplication>(argc, argv);
    qInstallMessageHandler(handler);
    qunsetenv(platformVariable);
    return application;
}

} // namespace

Display openDisplay(int &argc, char *argv[])
{
    if (!qEnvironmentVariableIsEmpty(platformVariable))
        return { std::make_shared<QApplication>(argc, argv) };
    auto application = openPlatform("wayland;xcb;offscreen", argc, argv);
    return { application, QGuiApplication::platformName() != "offscreen"_L1 };
}

Error noDisplayError()
{
    const QString display = qEnvironmentVariable("DISPLAY");
    return Error{ .code = ErrorCode::NotFound,
                  .message = display.isEmpty()
                      ? DisplayText::tr(
                          "There is no graphical display here; weightroom --help lists "
                          "the commands that need none.")
                      : DisplayText::tr("The graphical display \"%1\" does not answer; weightroom "
                                        "--help lists the commands that need none.")
                            .arg(display) };
}

Display openNoDisplay(int &argc, char *argv[])
{
    if (!qEnvironmentVariableIsEmpty(platformVariable))
        return { std::make_shared<QApplication>(argc, argv) };
    auto application = openPlatform("offscreen", argc, argv);
    qInstallMessageHandler(dropPlatformRemarks);
    return { application };
}

} // namespace weightroom
