// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

// How long the event loop of the window ever stands still with 5,000 models in one folder: while
// they are listed, shown, sorted and filtered, and while another program changes many of them. The
// reference is a plain list of as many rows that is filled and sorted in the same run.
#include "app/application.h"
#include "tests/bench/benchmark.h"
#include "ui/browser/modelbrowser.h"
#include "ui/browser/modellistmodel.h"
#include "ui/browser/modellistview.h"
#include "ui/catalog/modelcatalog.h"
#include "ui/mainwindow.h"
#include "ui/places/placespane.h"
#include "ui/settings.h"
#include "ui/windowservices.h"

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QLineEdit>
#include <QTemporaryDir>
#include <QTimer>
#include <QTreeWidget>

#include <algorithm>
#include <cstdio>
#include <ctime>

using namespace Qt::StringLiterals;
using namespace weightroom;

namespace {

constexpr int models = 5000;
constexpr int changedModels = 400;

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        std::exit(1);
}

/// Processor time that this thread has used, in nanoseconds.
qint64 threadTime()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return qint64(time.tv_sec) * 1'000'000'000 + time.tv_nsec;
}

/// Watches the event loop, and turns it until something is the case.
class Loop
{
public:
    Loop()
    {
        m_turn.setTimerType(Qt::PreciseTimer);
        QObject::connect(&m_turn, &QTimer::timeout, &m_turn, [this] { look(); });
        m_turn.start(1);
    }

    /// Does \a begin and waits for \a isDone; prints the longest time without a turn, and what a
    /// turn took of the processor at most: on a busy machine that is the fair figure.
    void measure(const char *name, const std::function<void()> &begin,
                 const std::function<bool()> &isDone)
    {
        QElapsedTimer all;
        all.start();
        m_longest = 0;
        m_mostWork = 0;
        m_workBefore = threadTime();
        m_sinceTurn.start();
        begin();
        look();
        QTimer check;
        QEventLoop loop;
        QObject::connect(&check, &QTimer::timeout, &loop, [&] {
            if (isDone())
                loop.quit();
        });
        check.start(20);
        loop.exec();
        std::printf("%-28s %6.1f ms longest gap, %6.1f ms of work in a turn, %5.2f s\n", name,
                    static_cast<double>(m_longest) / 1e6, static_cast<double>(m_mostWork) / 1e6,
                    static_cast<double>(all.elapsed()) / 1e3);
        std::fflush(stdout);
    }

private:
    void look()
    {
        m_longest = std::max(m_longest, m_sinceTurn.nsecsElapsed());
        m_sinceTurn.start();
        const qint64 work = threadTime();
        m_mostWork = std::max(m_mostWork, work - m_workBefore);
        m_workBefore = work;
    }

    QTimer m_turn;
    QElapsedTimer m_sinceTurn;
    qint64 m_longest = 0;
    qint64 m_mostWork = 0;
    qint64 m_workBefore = 0;
};

} // namespace

int main(int argc, char *argv[])
{
    const QApplication qtApplication(argc, argv);
    const QTemporaryDir folder;
    const QString root = folder.filePath(u"models"_s);
    const QByteArray json = contentOf(QStringLiteral(BENCH_SAMPLES "/dense/model.json"));
    const QByteArray small
        = R"({"modelTopology":{"class_name":"Sequential","config":{"layers":[]}},)"
          R"("format":"layers-model","weightsManifest":[{"paths":["w.bin"],)"
          R"("weights":[{"name":"w","shape":[4],"dtype":"float32"}]}]})";
    for (int i = 0; i < models; ++i) {
        const QString model = u"%1/model%2"_s.arg(root).arg(i);
        QDir().mkpath(model);
        write(model + u"/model.json"_s, json.isEmpty() || i % 2 ? small : json);
        write(model + u"/w.bin"_s, QByteArray(16, '\0'));
    }
    Application application(
        ApplicationOptions{ .dataFolder = folder.filePath(u"data"_s), .downloadsFolder = root });
    Settings settings(folder.filePath(u"settings.ini"_s));
    Loop loop;

    QTreeWidget plain;
    plain.setUniformRowHeights(true);
    plain.setColumnCount(4);
    plain.show();
    loop.measure(
        "reference: a plain list",
        [&plain] {
            for (int i = 0; i < models; ++i)
                plain.addTopLevelItem(new QTreeWidgetItem(
                    { u"model%1"_s.arg(i), u"layers"_s, u"1 kB"_s, u"here"_s }));
            plain.sortItems(0, Qt::DescendingOrder);
        },
        [] { return true; });

    MainWindow window({ .router = &application.router(),
                        .pool = application.computePool(),
                        .settings = &settings,
                        .manager = &application.manager(),
                        .library = &application.library(),
                        .transfers = &application.transfers(),
                        .http = application.http(),
                        .servers = &application.servers(),
                        .dataFolder = application.dataFolder(),
                        .downloadsFolder = root });
    auto *browser = window.findChild<ModelBrowser *>(u"modelBrowser"_s);
    auto *filter = browser->findChild<QLineEdit *>(u"modelFilter"_s);
    const auto shows = [browser](int count) {
        return [browser, count] {
            return browser->catalog()->isSettled() && browser->model()->rowCount() == count;
        };
    };
    const auto type = [filter](const QString &text) {
        return [filter, text] {
            filter->setText(text);
            Q_EMIT filter->textEdited(text);
        };
    };
    loop.measure(
        "the window opens", [&window] { window.show(); }, [] { return true; });
    loop.measure(
        "all models are listed", [] {}, shows(models));
    loop.measure(
        "and again", [browser] { browser->catalog()->refreshAll(); }, shows(models));
    loop.measure(
        "the folder is shown",
        [&] {
            window.findChild<PlacesPane *>(u"placesPane"_s)->setCurrentPlace(u"file://"_s + root);
        },
        shows(models));
    loop.measure(
        "sorted by size", [browser] { browser->view()->sortByColumn(3, Qt::DescendingOrder); },
        shows(models));
    loop.measure("filtered", type(u"model12"_s),
                 [browser] { return browser->model()->rowCount() < models; });
    loop.measure("filter cleared", type({}), shows(models));
    loop.measure(
        "all are selected", [browser] { browser->view()->selectAll(); },
        [browser] { return browser->selectedUrls().size() == models; });
    loop.measure(
        "others remove 400 of them",
        [&] {
            for (int i = 0; i < changedModels; ++i)
                QFile::remove(u"%1/model%2/model.json"_s.arg(root).arg(i * 7));
        },
        shows(models - changedModels));
    return 0;
}
