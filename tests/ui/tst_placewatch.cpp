// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/ui/storesfixture.h"
#include "ui/catalog/modelcatalog.h"
#include "ui/catalog/placewatch.h"
#include "ui/places/placelist.h"

#include <QDir>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace weightroom;
using namespace weightroom::testing;

namespace {

/// Places that are watched, and another program that works on the same data folder.
struct WatchedPlaces : StoresFixture
{
    std::unique_ptr<PlaceList> places;
    std::unique_ptr<ModelCatalog> catalog;
    PlaceWatch *watch = nullptr;
    Application other{ ApplicationOptions{ .dataFolder = folder.filePath(dataName()),
                                           .downloadsFolder = folder.path() } };

    WatchedPlaces()
    {
        QDir(folder.path()).mkpath(u"models"_s);
        save(fileUrl(u"models/first"_s));
        save(u"indexeddb://first"_s);
        WindowServices all = services();
        all.dataFolder = application.dataFolder();
        all.downloadsFolder = folder.filePath(u"models"_s);
        places = std::make_unique<PlaceList>(all);
        catalog = std::make_unique<ModelCatalog>(all, places.get());
        watch = new PlaceWatch(catalog.get());
    }

    QString folderUrl() const { return fileUrl(u"models"_s); }
    qsizetype count(const QString &place) const { return catalog->content(place).models.size(); }
    /// Everything is listed and watched, and nothing that was written before is still told.
    bool settles()
    {
        const bool listed = QTest::qWaitFor([this] {
            return catalog->isSettled() && count(folderUrl()) == 1 && count(u"indexeddb://"_s) == 1;
        });
        QTest::qWait(static_cast<int>(PlaceWatch::calm.count()) + 300);
        return listed && QTest::qWaitFor([this] { return catalog->isSettled(); });
    }
    bool savesElsewhere(const QString &url)
    {
        return bool(waited(other.router().save(url, fullModel(), Operation::create())));
    }
};

} // namespace

class TestPlaceWatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void foldersFollowOtherPrograms()
    {
        WatchedPlaces fixture;
        QVERIFY(fixture.settles());
        QVERIFY(fixture.savesElsewhere(fixture.fileUrl(u"models/second"_s)));
        QTRY_COMPARE_EQ(fixture.count(fixture.folderUrl()), 2);
        QVERIFY(QDir(fixture.folder.filePath(u"models/first"_s)).removeRecursively());
        QTRY_COMPARE_EQ(fixture.count(fixture.folderUrl()), 1);
    }

    void filesThatAreWrittenOverAreNoticedTwice()
    {
        WatchedPlaces fixture;
        QVERIFY(fixture.settles());
        const auto bytes = [&fixture] {
            return fixture.catalog->content(fixture.folderUrl()).models.first().info.totalBytes();
        };
        for (int i = 0; i < 2; ++i) {
            const qint64 before = bytes();
            QFile json(fixture.folder.filePath(u"models/first/model.json"_s));
            QVERIFY(json.open(QIODevice::ReadWrite));
            QByteArray text = json.readAll();
            text.replace("\"format\"",
                         "\"more" + QByteArray::number(i) + "\": [1, 2, 3], \"format\"");
            text.replace("\"modelTopology\":{",
                         "\"modelTopology\":{\"x" + QByteArray::number(i) + "\":1,");
            json.seek(0);
            json.write(text);
            json.close();
            QTRY_VERIFY(bytes() != before);
            QVERIFY(QTest::qWaitFor([&] { return fixture.catalog->isSettled(); }));
            QTest::qWait(200);
        }
    }

    void storesFollowOtherPrograms()
    {
        WatchedPlaces fixture;
        QVERIFY(fixture.settles());
        QVERIFY(fixture.savesElsewhere(u"indexeddb://second"_s));
        QTRY_COMPARE_EQ(fixture.count(u"indexeddb://"_s), 2);
        QVERIFY(fixture.savesElsewhere(u"localstorage://second"_s));
        QTRY_COMPARE_EQ(fixture.count(u"localstorage://"_s), 1);
    }

    void manyChangesAreListedFewTimes()
    {
        WatchedPlaces fixture;
        QVERIFY(fixture.settles());
        const QSignalSpy listed(fixture.catalog.get(), &ModelCatalog::contentChanged);
        constexpr int models = 60;
        for (int i = 0; i < models; ++i)
            QVERIFY(fixture.savesElsewhere(fixture.fileUrl(u"models/m%1"_s.arg(i))));
        QTRY_COMPARE_EQ(fixture.count(fixture.folderUrl()), models + 1);
        QVERIFY2(listed.size() < models, QByteArray::number(listed.size()).constData());
    }

    /// Reading a store must not look like a change of it.
    void listingAloneTellsNothing()
    {
        WatchedPlaces fixture;
        QVERIFY(fixture.settles());
        const QSignalSpy listed(fixture.catalog.get(), &ModelCatalog::contentChanged);
        fixture.catalog->refreshAll();
        QTest::qWait(3 * static_cast<int>(PlaceWatch::calm.count()));
        // Once for each place, and where a store tells how full it is once more.
        QVERIFY2(listed.size() <= 6, QByteArray::number(listed.size()).constData());
    }

    void whatIsTakenOutIsNotWatched()
    {
        WatchedPlaces fixture;
        QVERIFY(fixture.settles());
        const QDir extra(fixture.folder.filePath(u"extra"_s));
        QVERIFY(fixture.save(fixture.fileUrl(u"extra/a"_s)));
        const qsizetype before = fixture.watch->watchedCount();
        fixture.places->addFolder(extra.path());
        // The folder, the model's folder and its file.
        QTRY_COMPARE_EQ(fixture.watch->watchedCount(), before + 3);
        fixture.places->removeFolder(fixture.fileUrl(u"extra"_s));
        QTRY_COMPARE_EQ(fixture.watch->watchedCount(), before);
    }
};

QTEST_MAIN(TestPlaceWatch)
#include "tst_placewatch.moc"
