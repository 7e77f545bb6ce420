// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "app/windowrun.h"

#include "app/applicationoptions.h"
#include "app/cli/clisession.h"
#include "app/display.h"
#include "app/interrupts.h"
#include "app/languages.h"
#include "app/samples.h"
#include "app/screenshot.h"
#include "app/singleinstance.h"
#include "ui/mainwindow.h"
#include "ui/settings.h"
#include "ui/widgets/panes.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

WindowServices servicesOf(Application &application, Settings *settings, Languages *languages)
{
    return WindowServices{ .router = &application.router(),
                           .pool = application.computePool(),
                           .settings = settings,
                           .manager = &application.manager(),
                           .library = &application.library(),
                           .http = application.http(),
                           .servers = &application.servers(),
                           .dataFolder = application.dataFolder(),
                           .downloadsFolder = application.downloadsFolder(),
                           .startFailures = application.pluginFailures(),
                           .samples = sampleModels,
                           .applyLanguage
                           = [languages](const QString &language) { languages->apply(language); } };
}

void openRequested(MainWindow &window, const StartRequest &request)
{
    window.openUrls(request.models);
    if (!request.files.isEmpty())
        window.openPaths(request.files);
    if (request.asksForUrl)
        window.askForUrl();
}

StartRequest requestOf(const CommandLine &line)
{
    return { line.models, line.files, line.has(u"--open-url"_s) };
}

/// Shows the window until it is closed.
int showWindow(MainWindow &window, const CommandLine &line, SingleInstance &instance)
{
    instance.listen();
    QObject::connect(&instance, &SingleInstance::requested, &window,
                     [&window](const StartRequest &request) {
                         bringForward(&window);
                         openRequested(window, request);
                     });
    const Interrupts interrupts;
    QObject::connect(&interrupts, &Interrupts::interrupted, qApp,
                     [] { QCoreApplication::exit(Interrupts::exitCode); });
    window.show();
    window.restoreSession();
    openRequested(window, requestOf(line));
    return QCoreApplication::exec();
}

} // namespace

int runWindow(int argc, char *argv[], const CommandLine &line)
{
    const bool draws = line.has(u"--screenshot"_s);
    const Display display = draws ? openNoDisplay(argc, argv) : openDisplay(argc, argv);
    Languages languages;
    languages.apply(line.value(u"--language"_s));
    if (!display.isThere) {
        printError(noDisplayError());
        return static_cast<int>(ExitCode::WrongLine);
    }
    const Expected<Screenshot> screenshot = readScreenshot(line);
    if (!screenshot) {
        printError(screenshot.error());
        return static_cast<int>(ExitCode::WrongLine);
    }
    const QString dataFolder = applicationOptions(line).dataFolder;
    SingleInstance instance(dataFolder);
    const bool wantsOwn = draws || dataFolder.isEmpty() || line.has(u"--new-window"_s);
    if (!wantsOwn && instance.handOver(requestOf(line)))
        return 0;
    // A picture shows the same window each time, whatever the user has chosen.
    const QTemporaryDir noChoices;
    Settings settings(draws ? noChoices.filePath(u"settings.ini"_s) : settingsPath(line));
    if (!line.has(u"--language"_s) && !settings.language().isEmpty())
        languages.apply(settings.language());
    applyTheme(draws ? screenshot->theme : settings.theme());
    applyTextSize(static_cast<int>(settings.number(choices::textPercent)));

    Application application(applicationOptions(line));
    if (!draws)
        application.purgeOldTrash();
    QObject::connect(&settings, &Settings::changed, qApp, [&] {
        application.takeChoices(applicationOptions(
            line, [&settings](const QString &key) { return settings.stored(key); }));
    });
    WindowServices services = servicesOf(application, &settings, &languages);
    if (!draws)
        services.transfers = &application.transfers();
    MainWindow window(services);
    return draws ? takeScreenshot(window, line, *screenshot) : showWindow(window, line, instance);
}

} // namespace weightroom
