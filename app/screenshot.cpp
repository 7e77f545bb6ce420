// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "app/screenshot.h"

#include "app/cli/clisession.h"
#include "app/interrupts.h"
#include "ui/browser/modelbrowser.h"
#include "ui/document/modeldocument.h"
#include "ui/document/modelview.h"
#include "ui/mainwindow.h"

#include <QCoreApplication>
#include <QPixmap>
#include <QRegularExpression>
#include <QSaveFile>
#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

struct ScreenshotText
{
    Q_DECLARE_TR_FUNCTIONS(weightroom::Screenshot)
};

const QStringList pageNames
    = { u"overview"_s, u"topology"_s, u"weights"_s, u"histogram"_s, u"json"_s };
const QStringList themeNames = { u"light"_s, u"dark"_s };
constexpr int mostPixels = 16384; ///< in width and height

Error badValue(const QString &option, const QString &value, const QString &allowed)
{
    return Error{ .code = ErrorCode::BadArgument,
                  .message
                  = ScreenshotText::tr("The option %1 cannot be \"%2\".").arg(option, value),
                  .advice = allowed };
}

Expected<Done> writePicture(const QPixmap &picture, const QString &path)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && picture.save(&file, "PNG") && file.commit())
        return Done{};
    return Error{ .code = ErrorCode::Io,
                  .message = ScreenshotText::tr("The picture %1 could not be written.").arg(path),
                  .cause = file.errorString(),
                  .source = path };
}

/// The error of a model that could not be opened; nothing where all are there.
std::optional<Error> openingError(const MainWindow &window)
{
    for (const ModelView *view : window.views()) {
        if (view->document()->state() == ModelDocument::State::Failed)
            return view->document()->error();
    }
    return std::nullopt;
}

bool isReady(const MainWindow &window)
{
    const QList<ModelView *> views = window.views();
    return window.isComplete() && window.findChild<ModelBrowser *>()->isComplete()
        && std::none_of(views.begin(), views.end(), [](const ModelView *view) {
               return view->document()->state() == ModelDocument::State::Loading;
           });
}

} // namespace

Expected<Screenshot> readScreenshot(const CommandLine &line)
{
    Screenshot result{ .file = line.value(u"--screenshot"_s), .size = QSize(1280, 800) };
    if (line.has(u"--size"_s)) {
        static const QRegularExpression form(u"^([1-9][0-9]{0,4})x([1-9][0-9]{0,4})$"_s);
        const QRegularExpressionMatch match = form.match(line.value(u"--size"_s));
        result.size = { match.captured(1).toInt(), match.captured(2).toInt() };
        if (!match.hasMatch() || std::max(result.size.width(), result.size.height()) > mostPixels)
            return badValue(u"--size"_s, line.value(u"--size"_s), u"--size 1280x800"_s);
    }
    const QString tab = line.has(u"--tab"_s) ? line.value(u"--tab"_s) : pageNames.constFirst();
    result.page = static_cast<int>(pageNames.indexOf(tab));
    if (result.page < 0)
        return badValue(u"--tab"_s, tab, pageNames.join(u", "_s));
    const QString theme
        = line.has(u"--theme"_s) ? line.value(u"--theme"_s) : themeNames.constFirst();
    if (!themeNames.contains(theme))
        return badValue(u"--theme"_s, theme, themeNames.join(u", "_s));
    result.theme = theme == u"dark"_s ? Theme::Dark : Theme::Light;
    return result;
}

int takeScreenshot(MainWindow &window, const CommandLine &line, const Screenshot &screenshot)
{
    const Interrupts interrupts;
    QObject::connect(&interrupts, &Interrupts::interrupted, qApp,
                     [] { QCoreApplication::exit(Interrupts::exitCode); });
    window.resize(screenshot.size);
    window.show();
    window.openUrls(line.models);
    if (!line.files.isEmpty())
        window.openPaths(line.files);
    window.showPage(screenshot.page);

    int readyTicks = 0;
    QTimer timer;
    QObject::connect(&timer, &QTimer::timeout, &window, [&] {
        // Some rounds in a row: what has just been computed is laid out and painted between.
        readyTicks = isReady(window) ? readyTicks + 1 : 0;
        if (readyTicks < 3)
            return;
        timer.stop();
        const std::optional<Error> failure = openingError(window);
        const Expected<Done> written
            = failure ? Expected<Done>(*failure) : writePicture(window.grab(), screenshot.file);
        if (!written)
            printError(written.error());
        QCoreApplication::exit(static_cast<int>(written ? ExitCode::Done : ExitCode::Failed));
    });
    timer.start(20);
    return QCoreApplication::exec();
}

} // namespace weightroom
