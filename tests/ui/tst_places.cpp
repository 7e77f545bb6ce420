// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/io/http/servers/serverprofiles.h"
#include "tests/ui/storesfixture.h"
#include "ui/catalog/modelcatalog.h"
#include "ui/places/placelist.h"
#include "ui/places/placesmodel.h"
#include "ui/places/placespane.h"

#include <QAbstractItemModelTester>
#include <QDir>
#include <QListView>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace weightroom;
using namespace weightroom::testing;

namespace {

struct ListedPlaces : StoresFixture
{
    PlaceList list{ allServices() };
    ModelCatalog catalog{ allServices(), &list };

    WindowServices allServices()
    {
        QDir(folder.path()).mkpath(u"downloads"_s);
        WindowServices all = services();
        all.servers = &application.servers();
        all.downloadsFolder = folder.filePath(u"downloads"_s);
        return all;
    }

    QStringList names() const
    {
        QStringList names;
        for (const Place &place : list.places())
            names += place.name;
        return names;
    }
    bool settles() const
    {
        return QTest::qWaitFor([this] { return catalog.isSettled(); });
    }
    /// In the library, as the next start finds it.
    QStringList keptFolders()
    {
        QStringList urls;
        for (const AddedPlace &place :
             waited(library().places(Operation::create())).value_or(QList<AddedPlace>()))
            urls += place.url;
        return urls;
    }
};

} // namespace

class TestPlaces : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnWarnings(); }

    void storesComeByThemselves()
    {
        const ListedPlaces places;
        QCOMPARE_EQ(places.names(),
                    QStringList({ u"Recent"_s, u"All models"_s, u"localstorage"_s, u"indexeddb"_s,
                                  u"Downloads"_s, u"Trash"_s }));
    }

    void foldersAreKeptUntilTheyAreTakenOut()
    {
        ListedPlaces places;
        const QString url = places.fileUrl(u"models"_s);
        const Place added = places.list.addFolder(places.folder.filePath(u"models"_s));
        QCOMPARE_EQ(added.url, url);
        QVERIFY(added.isAdded);
        QTRY_COMPARE_EQ(places.keptFolders(), QStringList{ url });
        // The same folder twice is one place.
        places.list.addFolder(places.folder.filePath(u"models"_s));
        QCOMPARE_EQ(places.names().count(u"models"_s), 1);
        places.list.removeFolder(url);
        QVERIFY(!places.names().contains(u"models"_s));
        QTRY_VERIFY(places.keptFolders().isEmpty());
    }

    void foldersOfOneNameAreToldApart()
    {
        ListedPlaces places;
        places.list.addFolder(u"/somewhere/a/models"_s);
        places.list.addFolder(u"/somewhere/b/models"_s);
        QVERIFY(places.names().contains(u"a/models"_s));
        QVERIFY(places.names().contains(u"b/models"_s));
    }

    void theInnermostFolderHoldsAModel()
    {
        ListedPlaces places;
        places.list.addFolder(u"/m"_s);
        places.list.addFolder(u"/m/inner"_s);
        const auto holder = [&places](const QString &url) {
            const std::optional<Place> place = places.list.placeOf(url);
            return place ? place->url : QString();
        };
        QCOMPARE_EQ(holder(u"file:///m/inner/a/model.json"_s), u"file:///m/inner"_s);
        QCOMPARE_EQ(holder(u"file:///m/a/model.json"_s), u"file:///m"_s);
        QCOMPARE_EQ(holder(u"file:///mother/a"_s), QString());
        QCOMPARE_EQ(holder(u"indexeddb://a"_s), u"indexeddb://"_s);
    }

    void serversFollowTheirProfiles()
    {
        ListedPlaces places;
        ServerProfile lab = ServerProfile::made();
        lab.name = u"Lab"_s;
        lab.url = u"http://127.0.0.1:9/"_s;
        QVERIFY(waited(places.application.servers().save(lab, {})));
        QTRY_VERIFY(places.names().contains(u"Lab"_s));
        const std::optional<Place> place = places.list.find(u"server "_s + lab.id);
        QVERIFY(place && place->isTarget() && !place->isListed());
        QVERIFY(waited(places.application.servers().remove(lab.id)));
        QTRY_VERIFY(!places.names().contains(u"Lab"_s));
    }

    void theModelTellsWhatIsWhere()
    {
        ListedPlaces places;
        QVERIFY(places.settles());
        PlacesModel model(&places.catalog);
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        const auto row = [&model](const QString &key) { return model.index(model.rowOf(key)); };
        QVERIFY(places.save(u"indexeddb://face"_s));
        places.catalog.refreshAll();
        QTRY_COMPARE_EQ(row(u"indexeddb://"_s).data(PlacesModel::CountRole).toString(), u"1"_s);
        QVERIFY(
            row(u"indexeddb://"_s).data(Qt::ToolTipRole).toString().contains(u"indexeddb://"_s));

        // A folder that is not there stays, greyed, and says why.
        const QString gone = places.fileUrl(u"gone"_s);
        places.list.addFolder(places.folder.filePath(u"gone"_s));
        QTRY_COMPARE_EQ(row(gone).data(PlacesModel::ReachableRole).toBool(), false);
        QVERIFY(row(gone).data(Qt::ToolTipRole).toString().contains(u'\n'));
        QVERIFY(row(gone).data(Qt::AccessibleTextRole).toString().contains(u"cannot be reached"_s));
        places.list.removeFolder(gone);
        QCOMPARE_EQ(model.rowOf(gone), -1);
    }

    void headingsCannotBeChosen()
    {
        ListedPlaces places;
        const PlacesModel model(&places.catalog);
        int headings = 0;
        for (int row = 0; row < model.rowCount(); ++row) {
            const QModelIndex index = model.index(row);
            const bool isHeading = index.data(PlacesModel::HeadingRole).toBool();
            headings += isHeading ? 1 : 0;
            QCOMPARE_EQ(index.flags().testFlag(Qt::ItemIsSelectable), !isHeading);
        }
        QCOMPARE_EQ(headings, 3); // stores, folders, and the gap before the trash
    }

    void thePaneKeepsItsPlaceAndFallsBack()
    {
        ListedPlaces places;
        PlacesPane pane(&places.catalog);
        const QSignalSpy chosen(&pane, &PlacesPane::placeChosen);
        pane.setCurrentPlace(places.fileUrl(u"later"_s));
        QCOMPARE_EQ(placeKey(pane.currentPlace()), u"all"_s);
        // A place that comes later is chosen as soon as it is there.
        places.list.addFolder(places.folder.filePath(u"later"_s));
        QCOMPARE_EQ(placeKey(pane.currentPlace()), places.fileUrl(u"later"_s));
        places.list.removeFolder(places.fileUrl(u"later"_s));
        QCOMPARE_EQ(placeKey(pane.currentPlace()), u"all"_s);
        QCOMPARE_EQ(chosen.size(), 3);
    }
};

QTEST_MAIN(TestPlaces)
#include "tst_places.moc"
