// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "app/singleinstance.h"
#include "core/manage/transfer/transferqueue.h"
#include "tests/ui/storesfixture.h"
#include "ui/browser/modelbrowser.h"
#include "ui/document/modeldocument.h"
#include "ui/document/modeltabbar.h"
#include "ui/document/modeltabs.h"
#include "ui/document/modelview.h"
#include "ui/document/tabtitles.h"
#include "ui/mainwindow.h"
#include "ui/places/placespane.h"
#include "ui/session/session.h"
#include "ui/session/transfernotices.h"

#include <QDir>
#include <QSignalSpy>
#include <QTest>
#include <QThread>

using namespace Qt::StringLiterals;
using namespace weightroom;
using namespace weightroom::testing;

namespace {

QString sampleAt(const QString &name)
{
    return QStringLiteral(SAMPLES_DIR "/") + name;
}

} // namespace

class TestSession : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnWarnings(); }

    void statesAreReadAsTheyWereWritten()
    {
        const SessionState state{ u"indexeddb://"_s,
                                  { u"indexeddb://a"_s },
                                  { { u"/m/model.json"_s, 3 }, { u"indexeddb://b"_s, 0 } },
                                  1 };
        QCOMPARE_EQ(SessionState::fromJson(state.toJson()), state);
    }

    void whatIsBrokenIsLeftOut_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("no JSON") << QByteArray("{\"tabs\":[");
        QTest::newRow("other types")
            << QByteArray("{\"tabs\":[1,{}],\"place\":3,\"current\":\"x\"}");
    }

    void whatIsBrokenIsLeftOut()
    {
        QFETCH(QByteArray, json);
        QCOMPARE_EQ(SessionState::fromJson(json), SessionState());
    }

    void tabsPagesAndPlaceComeBack()
    {
        StoresFixture fixture;
        QVERIFY(fixture.save(u"indexeddb://face"_s));
        {
            MainWindow window(fixture.services());
            window.show();
            window.openUrls({ sampleAt(u"dense"_s), u"indexeddb://face"_s });
            QTRY_VERIFY(window.isComplete());
            QTRY_COMPARE_EQ(window.currentView()->pageCount(), 5);
            window.showPage(2);
            auto *tabs = window.findChild<ModelTabs *>(u"modelTabs"_s);
            tabs->setCurrentIndex(0);
            window.findChild<PlacesPane *>(u"placesPane"_s)->setCurrentPlace(u"indexeddb://"_s);
        }
        MainWindow window(fixture.services());
        window.show();
        QVERIFY(window.views().isEmpty());
        const QStringList recent = fixture.settings.recentModels();
        window.restoreSession();
        QTRY_VERIFY(window.isComplete());
        QCOMPARE_EQ(fixture.settings.recentModels(), recent);
        QCOMPARE_EQ(window.views().size(), 2);
        QCOMPARE_EQ(window.currentView()->document()->title(), u"dense"_s);
        QCOMPARE_EQ(window.views().last()->pageIndex(), 2);
        QCOMPARE_EQ(placeKey(window.findChild<ModelBrowser *>(u"modelBrowser"_s)->place()),
                    u"indexeddb://"_s);
    }

    void nothingComesBackWhereThatIsNotWanted()
    {
        StoresFixture fixture;
        QVERIFY(fixture.save(u"indexeddb://face"_s));
        fixture.settings.setOn(choices::restoreSession, false);
        fixture.settings.setSession(
            SessionState{ .place = u"indexeddb://"_s, .tabs = { { u"indexeddb://face"_s, 1 } } }
                .toJson());
        MainWindow window(fixture.services());
        window.show();
        window.restoreSession();
        QTRY_VERIFY(window.isComplete());
        QVERIFY(window.views().isEmpty());
    }

    void modelsOfOneNameAreToldApartInTheirTabs()
    {
        const TabOfModel store{ u"face"_s, u"indexeddb://face"_s };
        const TabOfModel folder{ u"face"_s, u"/home/a/project/face/model.json"_s };
        const TabOfModel other{ u"face"_s, u"file:///home/b/project/face.json"_s };
        QCOMPARE_EQ(tabTitles({ store, { u"hand"_s, u"indexeddb://hand"_s } }),
                    QStringList({ u"face"_s, u"hand"_s }));
        QCOMPARE_EQ(tabTitles({ store, folder }),
                    QStringList({ u"face (indexeddb)"_s, u"face (project)"_s }));
        QCOMPARE_EQ(
            tabTitles({ folder, store, other }),
            QStringList({ u"face (a/project)"_s, u"face (indexeddb)"_s, u"face (b/project)"_s }));
        QCOMPARE_EQ(tabTitles({ store, store }),
                    QStringList({ u"face (indexeddb)"_s, u"face (indexeddb)"_s }));
    }

    void manyTabsKeepNamesThatCanBeRead()
    {
        ModelTabBar bar;
        bar.setElideMode(Qt::ElideMiddle);
        bar.setUsesScrollButtons(true);
        bar.addTab(u"m"_s);
        for (int i = 0; i < 12; ++i)
            bar.addTab(u"a rather long name of a model"_s);
        bar.resize(400, bar.sizeHint().height());
        bar.show();
        const int letter = bar.fontMetrics().averageCharWidth();
        QVERIFY2(bar.tabRect(5).width() >= 10 * letter,
                 qPrintable(QString::number(bar.tabRect(5).width())));
        QVERIFY(bar.tabRect(5).width() < 29 * letter); // and no wider than needed
        QVERIFY(bar.tabRect(0).width() < bar.tabRect(5).width());
    }

    void theSelectionComesBack()
    {
        StoresFixture fixture;
        QVERIFY(fixture.save(u"indexeddb://face"_s));
        QVERIFY(fixture.save(u"indexeddb://hand"_s));
        const QStringList both{ u"indexeddb://face"_s, u"indexeddb://hand"_s };
        const SessionState state{ .place = u"indexeddb://"_s, .selected = both };
        fixture.settings.setSession(state.toJson());
        MainWindow window(fixture.services());
        window.show();
        window.restoreSession();
        auto *browser = window.findChild<ModelBrowser *>(u"modelBrowser"_s);
        QTRY_COMPARE_EQ(browser->selectedUrls(), both);
    }

    void theSelectionComesBackBesideTheTabThatShowsIt()
    {
        StoresFixture fixture;
        QVERIFY(fixture.save(u"indexeddb://face"_s));
        QVERIFY(fixture.save(u"indexeddb://hand"_s));
        const QStringList one{ u"indexeddb://hand"_s };
        const SessionState state{ .place = u"indexeddb://"_s,
                                  .selected = one,
                                  .tabs = { { u"indexeddb://face"_s, 0 }, { one.first(), 2 } },
                                  .current = 1 };
        fixture.settings.setSession(state.toJson());
        MainWindow window(fixture.services());
        window.show();
        window.restoreSession();
        auto *browser = window.findChild<ModelBrowser *>(u"modelBrowser"_s);
        QTRY_COMPARE_EQ(browser->selectedUrls(), one);
        QTRY_VERIFY(window.isComplete());
        QCOMPARE_EQ(window.views().size(), 2);
        QCOMPARE_EQ(window.currentView()->document()->url(), one.first());
        QCOMPARE_EQ(window.currentView()->pageIndex(), 2);
    }

    void nothingIsRememberedWhereThatIsOff()
    {
        StoresFixture fixture;
        fixture.settings.setOn(choices::rememberModels, false);
        {
            MainWindow window(fixture.services());
            window.show();
            window.openUrls({ sampleAt(u"dense"_s) });
            QTRY_VERIFY(window.isComplete());
        }
        QVERIFY(SessionState::fromJson(fixture.settings.session()).tabs.isEmpty());
    }

    void aSecondStartHandsItsModelsOver()
    {
        const QTemporaryDir folder;
        SingleInstance first(folder.path());
        QVERIFY(first.listen());
        const QSignalSpy requested(&first, &SingleInstance::requested);
        bool taken = false;
        // As another program does: it blocks.
        const std::unique_ptr<QThread> other(QThread::create([&] {
            taken = SingleInstance(folder.path())
                        .handOver({ { u"some/model"_s, u"indexeddb://a"_s }, { u"/b"_s } });
        }));
        other->start();
        QTRY_COMPARE_EQ(requested.size(), 1);
        QVERIFY(other->wait(20'000));
        QVERIFY(taken);
        const auto request = requested.first().first().value<StartRequest>();
        QCOMPARE_EQ(request.models,
                    QStringList({ QDir().absoluteFilePath(u"some/model"_s), u"indexeddb://a"_s }));
        QCOMPARE_EQ(request.files, QStringList{ u"/b"_s });
        QVERIFY(!SingleInstance(folder.path()).listen());
    }

    void otherDataFoldersHaveWindowsOfTheirOwn()
    {
        const QTemporaryDir one;
        const QTemporaryDir two;
        SingleInstance first(one.path());
        QVERIFY(first.listen());
        SingleInstance second(two.path());
        QVERIFY(!second.handOver({ { u"a"_s }, {} }));
        QVERIFY(second.listen());
    }

    void longTransfersInTheBackgroundAreTold()
    {
        StoresFixture fixture;
        QVERIFY(fixture.save(u"indexeddb://face"_s));
        TransferQueue &queue = fixture.application.transfers();
        QWidget window; // never shown: never active
        TransferNotices patient(&queue, &window);
        TransferNotices hasty(&queue, &window);
        hasty.setLongWork(std::chrono::milliseconds(0));
        const QSignalSpy notTold(&patient, &TransferNotices::worthTelling);
        const QSignalSpy told(&hasty, &TransferNotices::worthTelling);
        const QString id
            = queue.add({ .source = u"indexeddb://face"_s, .target = u"localstorage://face"_s });
        QTRY_COMPARE_EQ(told.size(), 1);
        QCOMPARE_EQ(told.first().first().toString(), u"“face” has arrived"_s);
        QCOMPARE_EQ(told.first().last().toString(), id);
        QCOMPARE_EQ(notTold.size(), 0);
    }
};

QTEST_MAIN(TestSession)
#include "tst_session.moc"
