// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/io/http/servers/serverprofiles.h"
#include "core/manage/transfer/transferqueue.h"
#include "tests/ui/storesfixture.h"
#include "ui/actions/modelactions.h"
#include "ui/actions/noticebar.h"
#include "ui/browser/modelbrowser.h"
#include "ui/browser/modellistmodel.h"
#include "ui/browser/modellistview.h"
#include "ui/catalog/modelcatalog.h"
#include "ui/dialogs/uploaddialog.h"
#include "ui/document/modeldocument.h"
#include "ui/document/modelview.h"
#include "ui/dragdrop/carriedmodels.h"
#include "ui/dragdrop/dropmark.h"
#include "ui/dragdrop/dropplan.h"
#include "ui/dragdrop/dropzone.h"
#include "ui/dragdrop/filesout.h"
#include "ui/dragdrop/tabdrag.h"
#include "ui/mainwindow.h"
#include "ui/places/placelist.h"
#include "ui/places/placesmodel.h"
#include "ui/places/placespane.h"
#include "ui/transfer/transferview.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDialog>
#include <QDir>
#include <QDropEvent>
#include <QLineEdit>
#include <QListView>
#include <QMimeData>
#include <QProcess>
#include <QSignalSpy>
#include <QTabBar>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace weightroom;
using namespace weightroom::testing;

namespace {

const auto droppedModel = u"indexeddb://face"_s;

/// A whole window over real stores, with two folders among its places.
struct DropWindow : StoresFixture
{
    std::unique_ptr<MainWindow> window;

    /// Saves the models \a urls before the window opens.
    explicit DropWindow(const QStringList &urls = { droppedModel })
    {
        QDir(folder.path()).mkpath(u"models"_s);
        for (const QString &url : urls)
            save(url);
        const bool added = bool(
            waited(library().addPlace({ fileUrl(u"models"_s), {} }, -1, Operation::create())));
        Q_ASSERT(added);
        Q_UNUSED(added)
        application.servers().save(
            { .id = u"srv"_s, .name = u"Lab"_s, .url = u"http://127.0.0.1:9/models/"_s }, {});
        window = std::make_unique<MainWindow>(services());
        window->resize(1200, 700);
        window->show();
    }

    WindowServices services()
    {
        WindowServices all = StoresFixture::services();
        all.transfers = &application.transfers();
        all.http = application.http();
        all.servers = &application.servers();
        all.dataFolder = application.dataFolder();
        all.downloadsFolder = folder.path() + u"/downloads"_s;
        return all;
    }

    ModelBrowser *browser() const { return window->findChild<ModelBrowser *>(u"modelBrowser"_s); }
    PlacesPane *places() const { return window->findChild<PlacesPane *>(u"placesPane"_s); }
    bool lists(const QString &url) const
    {
        return QTest::qWaitFor([&] { return browser()->model()->listed(url) != nullptr; });
    }
    bool shows(const QString &key) const
    {
        return QTest::qWaitFor([&] {
            places()->setCurrentPlace(key);
            return placeKey(browser()->place()) == key;
        });
    }
    /// The middle of the place's row, which comes when its folder has been read.
    QPoint pointOf(const QString &key) const
    {
        const auto *model = static_cast<PlacesModel *>(places()->view()->model());
        const bool listed = QTest::qWaitFor([&] { return model->rowOf(key) >= 0; });
        Q_ASSERT(listed);
        Q_UNUSED(listed)
        return places()->view()->visualRect(model->index(model->rowOf(key))).center();
    }
    QString label() const
    {
        QString text;
        for (const auto *mark : window->findChildren<DropMark *>())
            text += mark->text();
        return text;
    }

    /// Sends the events of a drop on \a widget, which \a data survives; what was said before it.
    QString drop(QWidget *widget, const QPoint &point, const QMimeData &data,
                 Qt::KeyboardModifiers keys = {})
    {
        constexpr auto actions = Qt::CopyAction | Qt::MoveAction;
        QDragEnterEvent enter(point, actions, &data, Qt::LeftButton, keys);
        QApplication::sendEvent(widget, &enter);
        if (!enter.isAccepted())
            return {};
        QDragMoveEvent move(point, actions, &data, Qt::LeftButton, keys);
        QApplication::sendEvent(widget, &move);
        const QString said = label();
        if (!move.isAccepted()) {
            QDragLeaveEvent leave;
            QApplication::sendEvent(widget, &leave);
            return said;
        }
        QDropEvent end(point, actions, &data, Qt::LeftButton, keys);
        QApplication::sendEvent(widget, &end);
        return said;
    }
    QString dropOnPlace(const QString &key, const QMimeData &data, Qt::KeyboardModifiers keys = {})
    {
        return drop(places()->view()->viewport(), pointOf(key), data, keys);
    }
    QWidget *list() const { return browser()->view()->viewport(); }

    CarriedModelsMime carried(const QStringList &urls)
    {
        return CarriedModelsMime({ .urls = urls, .dataFolder = application.dataFolder() }, [] {
            // Nobody may ask for files inside the program.
            qFatal("asked for files");
            return QStringList();
        });
    }
    bool comes(const QString &url)
    {
        return QTest::qWaitFor([&] { return isThere(url); });
    }
    bool goes(const QString &url)
    {
        return QTest::qWaitFor([&] { return !isThere(url); });
    }
    UndoHistory *history() const { return window->findChild<ModelActions *>()->history(); }
    bool undoes()
    {
        if (!QTest::qWaitFor([this] { return history()->canUndo(); }))
            return false;
        history()->undo();
        return QTest::qWaitFor([this] { return !history()->isBusy(); });
    }
    QAction *action(const QString &name) const { return window->findChild<QAction *>(name); }
};

QMimeData *filesMime(const QStringList &paths)
{
    auto *data = new QMimeData;
    QList<QUrl> urls;
    for (const QString &path : paths)
        urls += QUrl::fromLocalFile(path);
    data->setUrls(urls);
    return data;
}

QString samplePath(const QString &name)
{
    return QStringLiteral(SAMPLES_DIR "/") + name;
}

CarriedModelsMime carriedTrash(const DropWindow &fixture, const QList<TrashEntry> &trash)
{
    return CarriedModelsMime({ .dataFolder = fixture.application.dataFolder(), .trash = trash },
                             {});
}

Place storePlace(const QString &scheme)
{
    return { .kind = PlaceKind::Store, .url = scheme + u"://"_s, .name = scheme };
}

} // namespace

class TestDragDrop : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QApplication::setAttribute(Qt::AA_DontUseNativeDialogs); }
    void init() { failOnWarnings(); }
    void cleanup() { QGuiApplication::clipboard()->clear(); }

    void plansSayWhatADropDoes_data()
    {
        QTest::addColumn<DropContent>("content");
        QTest::addColumn<DropTarget>("target");
        QTest::addColumn<bool>("moves");
        QTest::addColumn<int>("act");
        QTest::addColumn<QString>("label");
        const DropContent models{ .models = { u"indexeddb://a"_s, u"indexeddb://b"_s } };
        const DropContent files{ .paths = { u"/tmp/a"_s } };
        const DropContent url{ .webUrl = u"https://example.org/m/model.json"_s };
        const DropTarget storage = DropTarget::at(storePlace(u"localstorage"_s));
        const auto row = [](const char *name, const DropContent &content, const DropTarget &target,
                            bool moves, DropAct act, const QString &label) {
            QTest::newRow(name) << content << target << moves << static_cast<int>(act) << label;
        };
        row("models to a store are copied", models, storage, false, DropAct::Copy,
            u"Copy %n model(s) to localstorage"_s);
        row("and moved with Shift", models, storage, true, DropAct::Move,
            u"Move %n model(s) to localstorage"_s);
        row("the same place does nothing", models, DropTarget::at(storePlace(u"indexeddb"_s)),
            false, DropAct::None, u"Already in indexeddb"_s);
        row("nor with Shift", models, DropTarget::at(storePlace(u"indexeddb"_s)), true,
            DropAct::None, u"Already in indexeddb"_s);
        row("the trash takes models", models, DropTarget::at({ .kind = PlaceKind::Trash }), false,
            DropAct::Trash, u"Move %n model(s) to the trash"_s);
        row("but no files", files, DropTarget::at({ .kind = PlaceKind::Trash }), false,
            DropAct::None, u"Only models of the list can go to the trash"_s);
        const DropTarget server = DropTarget::at(
            { .kind = PlaceKind::Server, .url = u"http://x/"_s, .name = u"Lab"_s });
        row("a server asks", { .models = { u"indexeddb://a"_s } }, server, false, DropAct::Upload,
            u"Upload to Lab…"_s);
        row("about each of several", models, server, false, DropAct::Upload,
            u"Upload %n model(s) to Lab…"_s);
        row("files are kept in a place", files, storage, false, DropAct::Keep,
            u"Copy the models in %n file(s) or folder(s) to localstorage"_s);
        row("and opened on the tabs", files, DropTarget::tabs(), false, DropAct::Open,
            u"Open %n file(s) or folder(s)"_s);
        row("URLs are asked about", url, storage, false, DropAct::OpenUrl,
            u"Open from this URL…"_s);
        row("all models are no place", models, DropTarget::at({ .kind = PlaceKind::AllModels }),
            false, DropAct::None, u"Drop on a store, a folder or a server"_s);
        const DropContent urls{ .models
                                = { u"https://h/a/model.json"_s, u"https://h/b/model.json"_s } };
        row("several URLs are fetched", urls, storage, false, DropAct::Copy,
            u"Copy %n model(s) to localstorage"_s);
        row("but nothing is taken away from servers", urls, storage, true, DropAct::None,
            u"Models cannot be moved from this place, only copied"_s);
        row("several URLs are opened on the tabs", urls, DropTarget::tabs(), false, DropAct::Open,
            u"Open %n model(s)"_s);
        row("nothing is nothing", {}, storage, false, DropAct::None, {});
    }

    void plansSayWhatADropDoes()
    {
        QFETCH(DropContent, content);
        QFETCH(DropTarget, target);
        QFETCH(bool, moves);
        QFETCH(int, act);
        QFETCH(QString, label);
        DropWindow fixture(QStringList{});
        const WindowServices services = fixture.services();
        const PlaceList places(services);
        const DropPlan plan = planDrop(content, target, moves, services, places);
        QCOMPARE_EQ(static_cast<int>(plan.act), act);
        const qsizetype count = std::max(content.models.size(), content.paths.size());
        QCOMPARE_EQ(plan.label, QString(label).replace(u"%n"_s, QString::number(count)));
    }

    void namesFitTheirPlaces()
    {
        DropWindow fixture(QStringList{});
        const WindowServices services = fixture.services();
        const Place folder{ .kind = PlaceKind::Folder, .url = u"file:///m"_s };
        QCOMPARE_EQ(urlAtPlace(u"indexeddb://a/b"_s, folder, services), u"file:///m/b"_s);
        QCOMPARE_EQ(urlAtPlace(u"indexeddb://.."_s, folder, services), u"file:///m/model"_s);
        QCOMPARE_EQ(
            urlAtPlace(u"file:///x/face/model.json"_s, storePlace(u"indexeddb"_s), services),
            u"indexeddb://face"_s);
    }

    void carriedModelsAreReadByTheSameStoresOnly()
    {
        const CarriedModels models{ { u"indexeddb://a"_s }, true, u"/data"_s };
        const CarriedModelsMime data(models, {});
        QCOMPARE_EQ(carriedModelsIn(&data, u"/data"_s), models);
        QVERIFY(carriedModelsIn(&data, u"/other"_s).urls.isEmpty());
        QVERIFY(carriedModelsIn(nullptr, u"/data"_s).urls.isEmpty());
        QCOMPARE_EQ(data.text(), u"indexeddb://a"_s);
    }

    void edgesScroll()
    {
        QCOMPARE_EQ(edgeStep(5, 400), -1);
        QCOMPARE_EQ(edgeStep(200, 400), 0);
        QCOMPARE_EQ(edgeStep(395, 400), 1);
        QCOMPARE_EQ(edgeStep(5, 40), 0);
    }

    void labelsStayInTheWindow()
    {
        const QRect bounds(0, 0, 400, 300);
        const QSize size(150, 24);
        for (const QPoint pointer : { QPoint(0, 0), QPoint(399, 299), QPoint(200, 295) }) {
            const QPoint place = labelPosition(pointer, size, bounds, Qt::LeftToRight);
            QVERIFY(bounds.contains(QRect(place, size)));
            QVERIFY(!QRect(place, size).contains(pointer));
        }
        QVERIFY(labelPosition({ 300, 50 }, size, bounds, Qt::RightToLeft).x() < 300 - size.width());
    }

    void aDropOnAPlaceCopiesAndCanBeUndone()
    {
        DropWindow fixture;
        const CarriedModelsMime data = fixture.carried({ droppedModel });
        QCOMPARE_EQ(fixture.dropOnPlace(u"localstorage://"_s, data),
                    u"Copy 1 model(s) to localstorage"_s);
        QVERIFY(fixture.label().isEmpty());
        QVERIFY(fixture.comes(u"localstorage://face"_s));
        QVERIFY(fixture.isThere(droppedModel));
        QVERIFY(fixture.undoes());
        QVERIFY(!fixture.isThere(u"localstorage://face"_s));
        QVERIFY(fixture.isThere(droppedModel));
    }

    void aDropWithShiftMovesAndCanBeUndone()
    {
        DropWindow fixture;
        QVERIFY(fixture.setLabels(droppedModel, { { u"prod"_s }, {} }));
        const QString there = fixture.fileUrl(u"models/face"_s);
        const CarriedModelsMime data = fixture.carried({ droppedModel });
        QCOMPARE_EQ(fixture.dropOnPlace(fixture.fileUrl(u"models"_s), data, Qt::ShiftModifier),
                    u"Move 1 model(s) to models"_s);
        QVERIFY(fixture.goes(droppedModel));
        QVERIFY(fixture.isThere(there));
        QTRY_COMPARE_EQ(fixture.labels(there).tags, QStringList{ u"prod"_s });
        QVERIFY(fixture.undoes());
        QVERIFY(fixture.isThere(droppedModel));
        QVERIFY(!fixture.isThere(there));
        QCOMPARE_EQ(fixture.labels(droppedModel).tags, QStringList{ u"prod"_s });
        fixture.history()->redo();
        QVERIFY(fixture.goes(droppedModel));
        QVERIFY(fixture.comes(there));
    }

    void aQueuedReplaceCanBeUndoneAndRedone()
    {
        DropWindow fixture;
        const QString target = u"localstorage://face"_s;
        ModelArtifacts old = fullModel();
        old.userDefinedMetadata = JsonText::fromCompact(R"({"was":"there"})");
        QVERIFY(fixture.save(target, old));
        QVERIFY(fixture.setLabels(target, { { u"prod"_s }, {} }));
        const auto isOld = [&] {
            const Expected<ModelArtifacts> model = fixture.load(target);
            return model && model->userDefinedMetadata == old.userDefinedMetadata;
        };
        QVERIFY(isOld());
        QCOMPARE_EQ(fixture.labels(target).tags, QStringList{ u"prod"_s });
        fixture.application.transfers().add({ .source = droppedModel,
                                              .target = target,
                                              .title = u"face"_s,
                                              .ifConflict = IfConflict::Replace });
        QTRY_COMPARE_EQ(fixture.history()->undoText(), u"replacement of face"_s);
        QVERIFY(!isOld());
        QCOMPARE_EQ(fixture.labels(target).tags, QStringList()); // they went with the old one
        QCOMPARE_EQ(fixture.inTrash(), QStringList{ target });
        QVERIFY(fixture.undoes());
        QVERIFY(isOld());
        QCOMPARE_EQ(fixture.labels(target).tags, QStringList{ u"prod"_s });
        fixture.history()->redo();
        QTRY_VERIFY(!fixture.history()->isBusy());
        QVERIFY(!isOld());
        QCOMPARE_EQ(fixture.labels(target).tags, QStringList()); // the new one never had any
        QVERIFY(fixture.undoes());
        QVERIFY(isOld());
        QCOMPARE_EQ(fixture.labels(target).tags, QStringList{ u"prod"_s });
    }

    void severalUrlsAreModelsOnServers()
    {
        DropWindow fixture;
        QMimeData data;
        data.setUrls({ QUrl(u"https://h/a/model.json"_s), QUrl(u"https://h/b.json"_s) });
        const QStringList both{ u"https://h/a/model.json"_s, u"https://h/b.json"_s };
        QCOMPARE_EQ(dropContentOf(&data, fixture.services()), DropContent{ .models = both });
        QMimeData text;
        text.setText(u" https://h/a/model.json\r\n\r\nhttps://h/b.json\r\n"_s);
        QCOMPARE_EQ(dropContentOf(&text, fixture.services()), DropContent{ .models = both });
        text.setText(u"https://h/a/model.json\nand words"_s);
        QVERIFY(dropContentOf(&text, fixture.services()).isEmpty());
        const WindowServices services = fixture.services();
        QCOMPARE_EQ(urlAtPlace(both.first(), storePlace(u"indexeddb"_s), services),
                    u"indexeddb://a"_s);
        QCOMPARE_EQ(urlAtPlace(both.last(), storePlace(u"indexeddb"_s), services),
                    u"indexeddb://b"_s);
    }

    void aTabThatIsDrawnOutIsAModelThatIsDragged()
    {
        QTabBar bar;
        bar.setMovable(true);
        for (const QString &text : { u"one"_s, u"two"_s, u"three"_s })
            bar.addTab(text);
        bar.show();
        const QSignalSpy drawn(new TabDrag(&bar), &TabDrag::drawnOut);
        const QPoint on = bar.tabRect(2).center();
        QTest::mousePress(&bar, Qt::LeftButton, {}, on);
        QTest::mouseMove(&bar, bar.tabRect(1).center()); // along the bar: the tabs change places
        QTest::mouseMove(&bar, bar.tabRect(0).center());
        QCOMPARE(drawn.size(), 0);
        QTest::mouseMove(&bar, QPoint(10, bar.height() + 100));
        QCOMPARE(drawn.size(), 1);
        QCOMPARE(drawn.first().first().toInt(), 2);
        QTest::mouseMove(&bar, QPoint(10, bar.height() + 120)); // told once
        QTest::mouseRelease(&bar, Qt::LeftButton, {}, QPoint(10, bar.height() + 120));
        QCOMPARE(drawn.size(), 1);
        QStringList texts;
        for (int i = 0; i < bar.count(); ++i)
            texts += bar.tabText(i);
        QCOMPARE_EQ(texts, (QStringList{ u"one"_s, u"two"_s, u"three"_s }));
    }

    void whatGotAnotherNameIsToldByIt()
    {
        DropWindow fixture;
        QVERIFY(fixture.save(u"localstorage://face"_s, smallModel()));
        fixture.application.transfers().add({ .source = droppedModel,
                                              .target = u"localstorage://face"_s,
                                              .title = u"face"_s,
                                              .ifConflict = IfConflict::KeepBoth });
        QVERIFY(fixture.comes(u"localstorage://face 2"_s));
        const auto *notices = fixture.window->findChild<NoticeBar *>(u"noticeBar"_s);
        QTRY_COMPARE_EQ(notices->text(), u"“face” was copied to localstorage as “face 2”"_s);
        QVERIFY(fixture.undoes());
        QTRY_VERIFY2(notices->text().contains(u"in the trash"_s), qPrintable(notices->text()));
    }

    void theCancellingOfATransferIsInTheHistory()
    {
        DropWindow fixture;
        TransferQueue &queue = fixture.application.transfers();
        // Nobody answers there, and it is tried again and again.
        const QString id = queue.add({ .kind = TransferKind::Download,
                                       .source = u"http://127.0.0.1:9/m/model.json"_s,
                                       .target = u"localstorage://late"_s,
                                       .title = u"late"_s });
        auto *view = fixture.window->findChild<TransferView *>(u"transferView"_s);
        view->setCurrentIndex(view->model()->index(queue.indexOf(id), 0));
        QAction *cancel = fixture.action(u"cancelTransferAction"_s);
        QTRY_VERIFY(cancel->isEnabled());
        cancel->trigger();
        QCOMPARE(queue.at(queue.indexOf(id)).state, TransferState::Cancelled);
        QCOMPARE_EQ(fixture.history()->undoText(), u"cancelling of late"_s);
        QVERIFY(fixture.undoes());
        QVERIFY(queue.at(queue.indexOf(id)).state != TransferState::Cancelled);
        fixture.history()->redo();
        QTRY_VERIFY(!fixture.history()->isBusy());
        QCOMPARE(queue.at(queue.indexOf(id)).state, TransferState::Cancelled);
        QCOMPARE(fixture.history()->count(), 1);
        // What had come is kept for ten minutes; a transfer that is off the list cannot come back.
        queue.remove(id);
        QVERIFY(fixture.undoes());
        QVERIFY(!fixture.history()->canUndo());
        const auto *notices = fixture.window->findChild<NoticeBar *>(u"noticeBar"_s);
        QTRY_VERIFY2(notices->text().contains(u"cannot go on"_s), qPrintable(notices->text()));
    }

    void theListIsAPlaceToo()
    {
        DropWindow fixture;
        QVERIFY(fixture.shows(u"localstorage://"_s));
        const CarriedModelsMime data = fixture.carried({ droppedModel });
        QTRY_VERIFY(!fixture.browser()->view()->isVisible()); // it is empty
        QCOMPARE_EQ(fixture.drop(fixture.browser(), { 60, 200 }, data),
                    u"Copy 1 model(s) to localstorage"_s);
        QVERIFY(fixture.lists(u"localstorage://face"_s));
        QCOMPARE_EQ(
            fixture.drop(fixture.list(), { 60, 60 }, fixture.carried({ u"localstorage://face"_s })),
            u"Already in localstorage"_s);
    }

    void theTrashTakesModels()
    {
        DropWindow fixture;
        QCOMPARE_EQ(fixture.dropOnPlace(u"trash"_s, fixture.carried({ droppedModel })),
                    u"Move 1 model(s) to the trash"_s);
        QVERIFY(fixture.goes(droppedModel));
        QVERIFY(fixture.undoes());
        QVERIFY(fixture.isThere(droppedModel));
    }

    void aServerOpensUploadAndSendsNothing()
    {
        DropWindow fixture;
        QTRY_VERIFY(fixture.places()->view()->model());
        QTRY_VERIFY(fixture.pointOf(u"server srv"_s).y() > 0);
        QCOMPARE_EQ(fixture.dropOnPlace(u"server srv"_s, fixture.carried({ droppedModel })),
                    u"Upload to Lab…"_s);
        QTRY_VERIFY(fixture.window->findChild<QDialog *>(u"uploadDialog"_s));
        QTRY_COMPARE_EQ(fixture.window->findChild<QLineEdit *>(u"uploadUrl"_s)->text(),
                        u"http://127.0.0.1:9/models/"_s);
        QCOMPARE_EQ(fixture.application.transfers().count(), 0);
    }

    void severalModelsAreUploadedOneAfterTheOther()
    {
        DropWindow fixture;
        QVERIFY(fixture.save(u"indexeddb://second"_s));
        QTRY_VERIFY(fixture.pointOf(u"server srv"_s).y() > 0);
        fixture.dropOnPlace(u"server srv"_s,
                            fixture.carried({ droppedModel, u"indexeddb://second"_s }));
        UploadDialog *first = nullptr;
        QTRY_VERIFY(first = fixture.window->findChild<UploadDialog *>());
        QVERIFY2(first->windowTitle().contains(u"(1 of 2)"_s), qPrintable(first->windowTitle()));
        first->findChild<QLineEdit *>(u"uploadUrl"_s)->setText(u"http://127.0.0.1:9/up/face"_s);
        first->accept(); // as after it was sent
        const auto second = [&fixture]() -> UploadDialog * {
            for (auto *dialog : fixture.window->findChildren<UploadDialog *>()) {
                if (dialog->windowTitle().contains(u"(2 of 2)"_s))
                    return dialog;
            }
            return nullptr;
        };
        QTRY_VERIFY(second());
        QCOMPARE_EQ(second()->findChild<QLineEdit *>(u"uploadUrl"_s)->text(),
                    u"http://127.0.0.1:9/up/second"_s);
    }

    void filesAreStoredInAPlaceAndStay()
    {
        DropWindow fixture(QStringList{});
        const std::unique_ptr<QMimeData> data(
            filesMime({ samplePath(u"dense"_s), samplePath(u"convolutional"_s) }));
        QCOMPARE_EQ(fixture.dropOnPlace(u"indexeddb://"_s, *data),
                    u"Copy the models in 2 file(s) or folder(s) to indexeddb"_s);
        QVERIFY(fixture.comes(u"indexeddb://dense"_s));
        QVERIFY(fixture.comes(u"indexeddb://convolutional"_s));
        QVERIFY(QFileInfo::exists(samplePath(u"dense/model.json"_s)));
    }

    void aHeapFromSeveralFoldersBecomesOneModel()
    {
        DropWindow fixture(QStringList{});
        QVERIFY(fixture.save(fixture.fileUrl(u"heap/face"_s)));
        const QDir folder(fixture.folder.filePath(u"heap"_s));
        QVERIFY(folder.mkdir(u"elsewhere"_s));
        QVERIFY(QFile::rename(folder.filePath(u"face/weights.bin"_s),
                              folder.filePath(u"elsewhere/weights.bin"_s)));
        const std::unique_ptr<QMimeData> data(
            filesMime({ folder.filePath(u"elsewhere/weights.bin"_s),
                        folder.filePath(u"face/model.json"_s) }));
        fixture.dropOnPlace(u"indexeddb://"_s, *data);
        QVERIFY(fixture.comes(u"indexeddb://face"_s));
        const Expected<ModelArtifacts> stored = fixture.load(u"indexeddb://face"_s);
        QVERIFY(stored);
        QCOMPARE_EQ(weightBytes(*stored), weightBytes(fullModel()));
    }

    void filesOnTheTabsAreOpened()
    {
        DropWindow fixture(QStringList{});
        const std::unique_ptr<QMimeData> data(filesMime({ samplePath(u"dense"_s) }));
        QCOMPARE_EQ(fixture.drop(fixture.window.get(), { 900, 300 }, *data),
                    u"Open 1 file(s) or folder(s)"_s);
        QTRY_COMPARE_EQ(fixture.window->views().size(), 1);
        QCOMPARE_EQ(fixture.application.transfers().count(), 0);
    }

    void aDragOutOfTheTrashRestores()
    {
        DropWindow fixture;
        const QString before = fixture.fileUrl(u"models/hand"_s);
        const QString other = fixture.fileUrl(u"other"_s);
        QVERIFY(QDir(fixture.folder.path()).mkpath(u"other"_s));
        QVERIFY(fixture.save(before));
        QVERIFY(fixture.setLabels(before, { { u"prod"_s }, {} }));
        QVERIFY(waited(fixture.library().addPlace({ other, {} }, -1, Operation::create())));
        fixture.window->findChild<ModelActions *>()->moveToTrash({ before });
        QVERIFY(fixture.goes(before));
        QVERIFY(fixture.shows(u"trash"_s));
        QTRY_COMPARE_EQ(fixture.browser()->model()->rowCount(), 1);
        QVERIFY(fixture.browser()->model()->index(0, 0).flags() & Qt::ItemIsDragEnabled);
        fixture.browser()->view()->selectAll();
        const CarriedModelsMime carried = carriedTrash(fixture, fixture.browser()->selectedTrash());
        QCOMPARE_EQ(carried.formats().size(), 1); // nothing for other programs

        QCOMPARE_EQ(fixture.dropOnPlace(u"trash"_s, carried), u"Already in the trash"_s);
        QVERIFY(fixture.dropOnPlace(u"indexeddb://"_s, carried).contains(u"restore"_s));
        QVERIFY(fixture.dropOnPlace(u"server srv"_s, carried).contains(u"restored"_s));
        QCOMPARE_EQ(fixture.dropOnPlace(other, carried), u"Restore 1 model(s) to other"_s);
        const QString there = other + u"/hand"_s;
        QVERIFY(fixture.comes(there));
        QTRY_COMPARE_EQ(fixture.labels(there).tags, QStringList{ u"prod"_s });
        QVERIFY(fixture.undoes());
        QVERIFY(fixture.goes(there));
        fixture.history()->redo();
        QVERIFY(fixture.comes(there));
    }

    void aDropOnAllModelsRestoresWhereTheyWere()
    {
        DropWindow fixture;
        fixture.window->findChild<ModelActions *>()->moveToTrash({ droppedModel });
        QVERIFY(fixture.goes(droppedModel));
        QVERIFY(fixture.shows(u"trash"_s));
        QTRY_COMPARE_EQ(fixture.browser()->model()->rowCount(), 1);
        fixture.browser()->view()->selectAll();
        const CarriedModelsMime carried = carriedTrash(fixture, fixture.browser()->selectedTrash());
        QCOMPARE_EQ(fixture.dropOnPlace(u"all"_s, carried),
                    u"Restore 1 model(s) to where they were"_s);
        QVERIFY(fixture.comes(droppedModel));
    }

    void otherProgramsGetRealFiles()
    {
        DropWindow fixture;
        QVERIFY(fixture.save(fixture.fileUrl(u"models/pair"_s)));
        QVERIFY(fixture.shows(u"indexeddb://"_s));
        QVERIFY(fixture.lists(droppedModel));
        FilesOut out(fixture.browser()->catalog());
        const QStringList files
            = out.take({ fixture.fileUrl(u"models/pair/model.json"_s), droppedModel });
        QCOMPARE_EQ(files.size(), 2);
        QCOMPARE_EQ(files.first(), fixture.folder.filePath(u"models/pair"_s));
        QCOMPARE_EQ(QFileInfo(files.last()).fileName(), u"face"_s);
        const Expected<ModelArtifacts> copy = fixture.load(files.last());
        QVERIFY(copy);
        QCOMPARE_EQ(weightBytes(*copy), weightBytes(fullModel()));
        // Whoever asks twice for one drop gets the same files.
        QCOMPARE_EQ(out.take({ droppedModel }), QStringList{ files.last() });
    }

    void whatAKilledProgramLeftGoesAfterSomeDays()
    {
        DropWindow fixture;
        const QDir data(fixture.application.dataFolder());
        QVERIFY(data.mkpath(u"out-old/1/face"_s) && data.mkpath(u"out-new/1"_s));
        QVERIFY(
            QProcess::execute(u"touch"_s, { u"-d"_s, u"5 days ago"_s, data.filePath(u"out-old"_s) })
            == 0);
        QVERIFY(fixture.shows(u"indexeddb://"_s));
        QVERIFY(fixture.lists(droppedModel));
        FilesOut out(fixture.browser()->catalog());
        QCOMPARE_EQ(out.take({ droppedModel }).size(), 1);
        QTRY_VERIFY(!data.exists(u"out-old"_s));
        QVERIFY(data.exists(u"out-new/1"_s));
    }

    void filesBesideOthersAreGivenOneByOne()
    {
        DropWindow fixture(QStringList{});
        QVERIFY(fixture.save(fixture.fileUrl(u"models/pair"_s)));
        QFile other(fixture.folder.filePath(u"models/pair/notes.txt"_s));
        QVERIFY(other.open(QIODevice::WriteOnly));
        other.close();
        FilesOut out(fixture.browser()->catalog());
        const QStringList files = out.take({ fixture.fileUrl(u"models/pair/model.json"_s) });
        QCOMPARE_EQ(files,
                    QStringList({ fixture.folder.filePath(u"models/pair/model.json"_s),
                                  fixture.folder.filePath(u"models/pair/weights.bin"_s) }));
    }

    void largeModelsAreWrittenByATransferFirst()
    {
        DropWindow fixture;
        QVERIFY(fixture.shows(u"indexeddb://"_s));
        QVERIFY(fixture.lists(droppedModel));
        FilesOut out(fixture.browser()->catalog());
        out.setLargestAtOnce(10);
        QVERIFY(out.take({ droppedModel }).isEmpty());
        const TransferQueue &queue = fixture.application.transfers();
        QCOMPARE_EQ(queue.count(), 1);
        QVERIFY(queue.at(0).order.kind == TransferKind::Export);
        QTRY_VERIFY(queue.at(0).state == TransferState::Done);
        const QStringList files = out.take({ droppedModel });
        QCOMPARE_EQ(files.size(), 1);
        QVERIFY(fixture.load(files.first()));
    }

    void copyAndPasteCopies()
    {
        DropWindow fixture;
        QVERIFY(QTest::qWaitForWindowActive(fixture.window.get()));
        QVERIFY(fixture.shows(u"indexeddb://"_s));
        QVERIFY(fixture.lists(droppedModel));
        fixture.browser()->selectUrls({ droppedModel });
        fixture.browser()->view()->setFocus();
        fixture.action(u"copyAction"_s)->trigger();
        QCOMPARE_EQ(QGuiApplication::clipboard()->text(), droppedModel);
        QVERIFY(fixture.shows(u"localstorage://"_s));
        fixture.action(u"pasteAction"_s)->trigger();
        QVERIFY(fixture.comes(u"localstorage://face"_s));
        QVERIFY(fixture.isThere(droppedModel));
    }

    void cutAndPasteMovesOnce()
    {
        DropWindow fixture;
        QVERIFY(QTest::qWaitForWindowActive(fixture.window.get()));
        QVERIFY(fixture.shows(u"indexeddb://"_s));
        QVERIFY(fixture.lists(droppedModel));
        fixture.browser()->selectUrls({ droppedModel });
        fixture.browser()->view()->setFocus();
        fixture.action(u"cutAction"_s)->trigger();
        QVERIFY(fixture.isThere(droppedModel));
        QVERIFY(fixture.shows(u"localstorage://"_s));
        fixture.action(u"pasteAction"_s)->trigger();
        QVERIFY(fixture.goes(droppedModel));
        QVERIFY(fixture.isThere(u"localstorage://face"_s));
        QVERIFY(QGuiApplication::clipboard()->text().isEmpty());
    }

    void filesFromAFileManagerArePasted()
    {
        DropWindow fixture(QStringList{});
        QVERIFY(fixture.shows(u"indexeddb://"_s));
        QMimeData *data = filesMime({ samplePath(u"dense"_s) });
        data->setData(u"x-special/gnome-copied-files"_s, "cut\nfile:///nowhere");
        QGuiApplication::clipboard()->setMimeData(data);
        fixture.action(u"pasteAction"_s)->trigger();
        QVERIFY(fixture.comes(u"indexeddb://dense"_s));
        QVERIFY(QFileInfo::exists(samplePath(u"dense/model.json"_s)));
    }

    void aPastedUrlOpensTheDialog()
    {
        DropWindow fixture(QStringList{});
        const QString url = u"http://127.0.0.1:9/m/model.json"_s;
        QGuiApplication::clipboard()->setText(url);
        fixture.browser()->view()->setFocus();
        fixture.action(u"pasteAction"_s)->trigger();
        QTRY_VERIFY(fixture.window->findChild<QDialog *>(u"urlDialog"_s));
        QCOMPARE_EQ(fixture.window->findChild<QLineEdit *>(u"modelUrl"_s)->text(), url);
    }
};

QTEST_MAIN(TestDragDrop)
#include "tst_dragdrop.moc"
