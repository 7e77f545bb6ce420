// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

// How fast the window comes up, beside a plain window of the same build, and how long its event
// loop ever stands still while large models open. Each figure comes from a process of its own.
#include "core/io/file/filehandler.h"
#include "core/io/iorouter.h"
#include "tests/bench/benchmark.h"
#include "ui/document/modeldocument.h"
#include "ui/document/modelview.h"
#include "ui/mainwindow.h"
#include "ui/settings.h"
#include "ui/widgets/theme.h"
#include "ui/windowservices.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QListWidget>
#include <QMenuBar>
#include <QProcess>
#include <QTemporaryDir>
#include <QThreadPool>
#include <QTimer>
#include <QToolBar>
#include <QTranslator>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <numeric>
#include <vector>

using namespace Qt::StringLiterals;
using namespace weightroom;

namespace {

/// Ends the program, with nothing taken apart, as soon as the widget it watches has been painted.
class FirstFrame : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FirstFrame)

public:
    explicit FirstFrame(QWidget *window)
        : QObject(window)
    {
        window->installEventFilter(this);
    }

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Paint)
            QTimer::singleShot(0, qApp, [] { std::_Exit(0); });
        return false;
    }
};

/// What the program's composition root gives to its window.
struct Room
{
    Settings settings;
    QThreadPool transfers;
    QThreadPool computing;
    IoRouter router;
    std::unique_ptr<MainWindow> window;

    /// The window's choices are kept in \a folder.
    explicit Room(const QString &folder)
        : settings(folder + u"/settings.ini"_s)
    {
        applyTheme(settings.theme());
        router.registerLoadRouter([this](const QString &url, const IoOptions &) -> IoHandlerPtr {
            return std::make_shared<FileHandler>(localPathOf(url), FileSaveOptions{}, &transfers);
        });
        window = std::make_unique<MainWindow>(
            WindowServices{ .router = &router, .pool = &computing, .settings = &settings });
    }
};

int showOurs(const QString &folder)
{
    QTranslator texts;
    if (texts.load(u":/i18n/weightroom_en.qm"_s))
        QCoreApplication::installTranslator(&texts);
    const Room room(folder);
    const FirstFrame frame(room.window.get());
    room.window->show();
    return QCoreApplication::exec();
}

/// A window with menus, a tool bar and a list of 500 rows.
int showReference()
{
    QMainWindow window;
    window.resize(1280, 800);
    auto *bar = window.addToolBar(u"Tools"_s);
    for (const QString &title : { u"File"_s, u"Edit"_s, u"View"_s, u"Help"_s }) {
        QMenu *menu = window.menuBar()->addMenu(title);
        for (int i = 0; i < 8; ++i)
            menu->addAction(u"%1 %2"_s.arg(title).arg(i));
        bar->addAction(title);
    }
    auto *list = new QListWidget;
    for (int i = 0; i < 500; ++i)
        list->addItem(u"Row %1"_s.arg(i));
    window.setCentralWidget(list);
    const FirstFrame frame(&window);
    window.show();
    return QCoreApplication::exec();
}

/// Opens \a folder, shows page \a page, and prints the longest time between two turns of the event
/// loop and the time until everything visible was there.
int openLarge(const QString &folder, int page)
{
    const QTemporaryDir choices;
    Room room(choices.path());
    room.window->show();
    QElapsedTimer sinceTurn;
    QElapsedTimer sinceStart;
    qint64 longest = 0;
    int calmTurns = 0;
    QTimer turn;
    QObject::connect(&turn, &QTimer::timeout, &turn, [&] {
        longest = std::max(longest, sinceTurn.nsecsElapsed());
        sinceTurn.start();
        // A while after the end, for whatever is still taken apart.
        calmTurns = room.window->isComplete() ? calmTurns + 1 : 0;
        if (calmTurns > 200)
            QCoreApplication::quit();
    });
    QTimer::singleShot(200, &turn, [&] {
        sinceTurn.start();
        sinceStart.start();
        turn.start(1);
        room.window->openUrls({ folder });
        room.window->showPage(page);
    });
    QCoreApplication::exec();
    std::printf("%.1f ms longest gap, %.2f s until complete\n", static_cast<double>(longest) / 1e6,
                static_cast<double>(sinceStart.elapsed()) / 1e3);
    return 0;
}

/// Lets the window work until everything visible is there, and drawn.
void settle(MainWindow &window)
{
    while (!window.isComplete())
        QCoreApplication::processEvents();
    window.repaint();
}

/// Shows histograms of the model in \a folder, makes tensors of about 4 MB current, one after the
/// other, and prints the median time until a chart is on the screen.
int clickTensors(const QString &folder)
{
    constexpr int histogramPage = 3;
    constexpr qint64 wantedBytes = 4'000'000;
    constexpr int clicks = 9;
    const QTemporaryDir choices;
    Room room(choices.path());
    room.window->show();
    room.window->openUrls({ folder });
    while (!room.window->currentView())
        QCoreApplication::processEvents();
    room.window->showPage(histogramPage);
    settle(*room.window);
    ModelDocument *document = room.window->currentView()->document();
    QList<int> tensors(document->tensors().size());
    std::iota(tensors.begin(), tensors.end(), 0);
    std::stable_sort(tensors.begin(), tensors.end(), [document](int a, int b) {
        const auto distance = [document](int tensor) {
            return std::abs(document->tensors().at(tensor).bytes - wantedBytes);
        };
        return distance(a) < distance(b);
    });
    std::vector<double> times;
    for (const int tensor : tensors.first(std::min<qsizetype>(clicks, tensors.size()))) {
        QElapsedTimer timer;
        timer.start();
        document->setCurrentTensor(tensor);
        settle(*room.window);
        times.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    std::nth_element(times.begin(), times.begin() + std::ssize(times) / 2, times.end());
    std::printf(
        "a click on a tensor of %.1f MB, to its chart on the screen: %.1f ms (at most 50)\n",
        static_cast<double>(document->tensors().at(tensors.constFirst()).bytes) / 1e6,
        times[times.size() / 2]);
    return 0;
}

QByteArray runAgain(const QStringList &arguments)
{
    QProcess child;
    child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    child.start(QCoreApplication::applicationFilePath(), arguments);
    child.waitForFinished(-1);
    return child.readAllStandardOutput();
}

int measure()
{
    const QTemporaryDir choices;
    const auto start = [&choices](const QString &what) {
        return [what, &choices] { runAgain({ what, choices.path() }); };
    };
    bench::report(u"start to first frame"_s,
                  bench::compare(15, start(u"ours"_s), start(u"reference"_s)), 1.3);
    const QStringList pages{ u"overview"_s, u"topology"_s, u"weights"_s, u"histogram"_s,
                             u"json"_s };
    for (const QString &kind : { u"L"_s, u"G"_s }) {
        const QString folder = bench::benchmarkModel(kind);
        for (int page = 0; page < pages.size(); ++page) {
            const QByteArray answer = runAgain({ u"open"_s, folder, QString::number(page) });
            std::printf("%s, %s: %s", qPrintable(kind), qPrintable(pages.at(page)),
                        answer.constData());
            std::fflush(stdout);
        }
    }
    const QByteArray answer = runAgain({ u"click"_s, bench::benchmarkModel(u"L"_s) });
    std::fputs(answer.constData(), stdout);
    return 0;
}

} // namespace

int main(int argc, char *argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const QString mode = arguments.value(1);
    if (mode == "ours"_L1)
        return showOurs(arguments.value(2));
    if (mode == "reference"_L1)
        return showReference();
    if (mode == "open"_L1)
        return openLarge(arguments.value(2), arguments.value(3).toInt());
    if (mode == "click"_L1)
        return clickTensors(arguments.value(2));
    return measure();
}

#include "bench_window.moc"
