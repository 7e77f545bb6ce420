// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

// How long the event loop of the window ever stands still while a model of 1 GiB is copied, 5,000
// models are listed and a graph of 200,000 nodes opens, all at once: each alone first, then
// together.
#include "app/application.h"
#include "core/manage/transfer/transferqueue.h"
#include "tests/bench/benchmark.h"
#include "ui/browser/modelbrowser.h"
#include "ui/browser/modellistmodel.h"
#include "ui/mainwindow.h"
#include "ui/places/placespane.h"
#include "ui/settings.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTimer>

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;
using namespace weightroom;

namespace {

constexpr int listedModels = 5000;
constexpr int calmTurnsAtEnd = 200;

/// The program as it is, over empty stores.
struct BusyWindow
{
    QTemporaryDir folder;
    Settings settings{ folder.filePath(u"settings.ini"_s) };
    Application application{ ApplicationOptions{ .dataFolder = folder.filePath(u"data"_s),
                                                 .downloadsFolder = folder.path() } };
    MainWindow window{ WindowServices{ .router = &application.router(),
                                       .pool = application.computePool(),
                                       .settings = &settings,
                                       .manager = &application.manager(),
                                       .library = &application.library(),
                                       .transfers = &application.transfers(),
                                       .dataFolder = application.dataFolder() } };
    QString models = u"file://"_s + folder.filePath(u"models"_s);
    int listed = 0;

    void copyLarge()
    {
        application.transfers().add({ .source = u"file://"_s + bench::benchmarkModel(u"L"_s),
                                      .target = u"indexeddb://large"_s,
                                      .title = u"large"_s });
    }
    void listMany()
    {
        listed = listedModels;
        window.findChild<PlacesPane *>(u"placesPane"_s)->setCurrentPlace(models);
    }
    void openGraph()
    {
        window.openUrls({ bench::benchmarkModel(u"G"_s) });
        window.showPage(1);
    }
    bool isDone()
    {
        const auto *browser = window.findChild<ModelBrowser *>(u"modelBrowser"_s);
        return window.isComplete() && application.transfers().activeCount() == 0
            && (listed == 0 || browser->model()->rowCount() == listed);
    }
};

void makeListed(const QString &folder)
{
    const QByteArray json = R"({"modelTopology":{"class_name":"Sequential","config":{"name":"s",)"
                            R"("layers":[]}},"format":"layers-model","weightsManifest":[{"paths":)"
                            R"(["weights.bin"],"weights":[{"name":"a","shape":[64],)"
                            R"("dtype":"float32"}]}]})";
    for (int i = 0; i < listedModels; ++i) {
        const QString model = u"%1/%2/model-%3"_s.arg(folder).arg(i % 50).arg(i);
        QDir().mkpath(model);
        for (const auto &[name, bytes] : { std::pair{ u"/model.json"_s, json },
                                           std::pair{ u"/weights.bin"_s, QByteArray(256, 'w') } }) {
            QFile file(model + name);
            if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
                bench::fail({ .code = ErrorCode::Io, .message = file.errorString() });
        }
    }
}

/// \a what has a letter for each thing to do: c, l, o. Prints the longest gap and how long it took.
int measureWindow(const QString &what)
{
    BusyWindow busy;
    makeListed(busy.folder.filePath(u"models"_s));
    for (const QString &kind : { u"L"_s, u"G"_s })
        bench::benchmarkModel(kind);
    applyTheme(Theme::Light);
    busy.application.library().addPlace({ busy.models, {} }, -1, Operation::create());
    busy.window.show();
    QElapsedTimer sinceTurn;
    QElapsedTimer sinceStart;
    QList<double> gaps;
    int calmTurns = 0;
    QTimer turn;
    QObject::connect(&turn, &QTimer::timeout, &turn, [&] {
        gaps += static_cast<double>(sinceTurn.nsecsElapsed()) / 1e6;
        sinceTurn.start();
        calmTurns = busy.isDone() ? calmTurns + 1 : 0;
        if (calmTurns > calmTurnsAtEnd)
            QCoreApplication::quit();
    });
    QTimer::singleShot(1500, &turn, [&] {
        sinceTurn.start();
        sinceStart.start();
        turn.start(1);
        if (what.contains(u'c'))
            busy.copyLarge();
        if (what.contains(u'l'))
            busy.listMany();
        if (what.contains(u'o'))
            busy.openGraph();
    });
    QCoreApplication::exec();
    std::sort(gaps.begin(), gaps.end(), std::greater<>());
    std::printf("%.1f ms longest gap (then %.1f, %.1f, %.1f), %lld above 20 ms, %.2f s\n",
                gaps.value(0), gaps.value(1), gaps.value(2), gaps.value(3),
                static_cast<long long>(
                    std::count_if(gaps.begin(), gaps.end(), [](double gap) { return gap > 20; })),
                static_cast<double>(sinceStart.elapsed()) / 1e3);
    return 0;
}

int measureAll()
{
    for (const auto &[name, what] :
         { std::pair{ u"nothing"_s, u"-"_s }, std::pair{ u"copying L"_s, u"c"_s },
           std::pair{ u"listing 5,000 models"_s, u"l"_s }, std::pair{ u"opening G"_s, u"o"_s },
           std::pair{ u"all at once (limit 50 ms)"_s, u"clo"_s } }) {
        QProcess child;
        child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        child.start(QCoreApplication::applicationFilePath(), { what });
        child.waitForFinished(-1);
        std::printf("%s: %s", qPrintable(name), child.readAllStandardOutput().constData());
        std::fflush(stdout);
    }
    return 0;
}

} // namespace

int main(int argc, char *argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    return arguments.size() > 1 ? measureWindow(arguments.at(1)) : measureAll();
}
