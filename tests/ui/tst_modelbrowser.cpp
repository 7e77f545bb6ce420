// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/ui/storesfixture.h"
#include "ui/browser/emptypane.h"
#include "ui/browser/modelbrowser.h"
#include "ui/browser/modellistmodel.h"
#include "ui/browser/modellistview.h"
#include "ui/browser/selectionpage.h"
#include "ui/catalog/modelcatalog.h"
#include "ui/places/placelist.h"
#include "ui/windowcolumns.h"

#include <QAction>
#include <QDialog>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSplitter>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace weightroom;
using namespace weightroom::testing;

namespace {

const Place indexedDbPlace{ .kind = PlaceKind::Store,
                            .url = u"indexeddb://"_s,
                            .name = u"indexeddb"_s };

/// The middle column over stores with some models in indexeddb.
struct BrowsedStores : StoresFixture
{
    std::unique_ptr<PlaceList> places;
    std::unique_ptr<ModelCatalog> catalog;
    std::unique_ptr<ModelBrowser> browser;

    explicit BrowsedStores(const QStringList &names)
    {
        for (const QString &name : names)
            save(u"indexeddb://"_s + name);
        places = std::make_unique<PlaceList>(services());
        catalog = std::make_unique<ModelCatalog>(services(), places.get());
        browser = std::make_unique<ModelBrowser>(catalog.get());
        browser->resize(500, 400);
        browser->showPlace(indexedDbPlace);
        browser->show();
    }

    bool shows(int rows) const
    {
        return QTest::qWaitFor(
            [&] { return catalog->isSettled() && browser->model()->rowCount() == rows; });
    }
    EmptyPane *empty() const { return browser->findChild<EmptyPane *>(u"emptyPane"_s); }
    void filter(const QString &text) const
    {
        auto *field = browser->findChild<QLineEdit *>(u"modelFilter"_s);
        field->clear();
        QTest::keyClicks(field, text);
    }
};

struct Columns
{
    QTemporaryDir folder;
    Settings settings{ folder.filePath(u"settings.ini"_s) };

    std::unique_ptr<WindowColumns> make()
    {
        return std::make_unique<WindowColumns>(
            WindowColumns::Parts{ new QWidget, new QWidget, new QWidget }, &settings);
    }
};

} // namespace

class TestModelBrowser : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnWarnings(); }

    void selectingShowsAndEnterPins()
    {
        const BrowsedStores stores({ u"a"_s, u"b"_s });
        QVERIFY(stores.shows(2));
        const QSignalSpy shown(stores.browser.get(), &ModelBrowser::modelShown);
        const QSignalSpy pinned(stores.browser.get(), &ModelBrowser::modelPinned);
        stores.browser->selectUrls({ u"indexeddb://b"_s });
        QCOMPARE_EQ(shown.size(), 1);
        QCOMPARE_EQ(shown.first().first().toString(), u"indexeddb://b"_s);
        QTest::keyClick(stores.browser->view(), Qt::Key_Return);
        QCOMPARE_EQ(pinned.size(), 1);
        stores.browser->view()->selectAll();
        QCOMPARE_EQ(stores.browser->selectedUrls().size(), 2);
        QCOMPARE_EQ(shown.size(), 1); // two are not shown
        QVERIFY(stores.browser->findChild<QLabel *>(u"listStatus"_s)->text().startsWith(u'2'));
    }

    void whatIsRenamedStaysSelected()
    {
        BrowsedStores stores({ u"a"_s, u"b"_s });
        QVERIFY(stores.shows(2));
        stores.browser->selectUrls({ u"indexeddb://a"_s, u"indexeddb://b"_s });
        const auto renamed = waited(stores.manager().renameModel(
            u"indexeddb://a"_s, u"indexeddb://z"_s, Operation::create()));
        QVERIFY(renamed);
        stores.browser->followMove(u"indexeddb://a"_s, renamed->url);
        stores.catalog->refreshAll();
        QTRY_COMPARE_EQ(stores.browser->selectedUrls(),
                        (QStringList{ u"indexeddb://b"_s, u"indexeddb://z"_s }));
        // What goes elsewhere is not waited for.
        stores.browser->followMove(u"indexeddb://b"_s, u"localstorage://b"_s);
        stores.browser->followMove(u"indexeddb://nobody"_s, u"indexeddb://z"_s);
        QCOMPARE_EQ(stores.browser->selectedUrls().size(), 2);
    }

    void allModelsSayWhatCannotBeRead()
    {
        BrowsedStores stores(QStringList{});
        stores.browser->showPlace({ .kind = PlaceKind::AllModels });
        QVERIFY(stores.shows(0));
        const auto *text = stores.empty()->findChild<QLabel *>(u"emptyText"_s);
        const auto *reason = stores.empty()->findChild<QLabel *>(u"emptyReason"_s);
        QTRY_VERIFY2(text->text().contains(u"stores and folders"_s), qPrintable(text->text()));
        const QString gone = stores.fileUrl(u"gone"_s);
        QVERIFY(waited(
            stores.library().addPlace({ .url = gone, .name = {} }, -1, Operation::create())));
        QTRY_VERIFY(stores.catalog->content(gone).failure);
        QTRY_VERIFY2(text->text().contains(u"can be read"_s), qPrintable(text->text()));
        QVERIFY2(reason->text().contains(u"gone"_s), qPrintable(reason->text()));
        QVERIFY(reason->isVisible());
        QCOMPARE_EQ(stores.empty()->button()->text().remove(u'&'), u"Try Again"_s);
        QTest::mouseClick(stores.empty()->button(), Qt::LeftButton);
        QVERIFY(!stores.catalog->isSettled()); // it looks again
        QTRY_VERIFY(stores.catalog->isSettled());
    }

    /// Asked for, shown and done where the models would be.
    void aDamagedStoreIsRepaired()
    {
        StoresFixture stores;
        const QString file = stores.folder.filePath(u"data/indexeddb.sqlite"_s);
        {
            Application before(ApplicationOptions{ .dataFolder = stores.folder.filePath(u"data"_s),
                                                   .downloadsFolder = stores.folder.path() });
            QVERIFY(
                waited(before.router().save(u"indexeddb://m"_s, fullModel(), Operation::create())));
        }
        QFile database(file);
        QVERIFY(database.open(QIODevice::ReadWrite));
        QCOMPARE(database.write(QByteArray(4096, '\xee')), 4096);
        database.close();
        PlaceList places(stores.services());
        ModelCatalog catalog(stores.services(), &places);
        ModelBrowser browser(&catalog);
        browser.showPlace(indexedDbPlace);
        browser.resize(240, 140); // the pane with the button scrolls
        browser.show();
        auto *pane = browser.findChild<EmptyPane *>(u"emptyPane"_s);
        auto *button = pane->button();
        QTRY_COMPARE_EQ(button->text().remove(u'&'), u"Repair…"_s);
        QTRY_VERIFY(button->height() >= button->sizeHint().height());
        pane->ensureWidgetVisible(button);
        QTest::mouseClick(button, Qt::LeftButton);
        auto *dialog = browser.findChild<QDialog *>(u"repairDialog"_s);
        QVERIFY(dialog && dialog->isVisible());
        auto *text = dialog->findChild<QLabel *>(u"repairText"_s);
        QVERIFY2(text->text().contains(file + u".damaged-"_s), qPrintable(text->text()));
        QTest::keyClick(dialog, Qt::Key_Return);
        QTRY_VERIFY2(text->text().contains(u"saved"_s), qPrintable(text->text()));
        QTRY_COMPARE_EQ(browser.model()->rowCount(), 1);
        QTest::keyClick(dialog, Qt::Key_Escape);
        QVERIFY(!dialog->isVisible());
        QVERIFY(waited(stores.application.router().load(u"indexeddb://m"_s, Operation::create())));
    }

    void theSelectionStaysWhenModelsCome()
    {
        BrowsedStores stores({ u"m"_s });
        QVERIFY(stores.shows(1));
        stores.browser->selectUrls({ u"indexeddb://m"_s });
        QVERIFY(stores.save(u"indexeddb://a"_s));
        stores.catalog->refreshAll();
        QVERIFY(stores.shows(2));
        QCOMPARE_EQ(stores.browser->selectedUrls(), QStringList{ u"indexeddb://m"_s });
    }

    void modelsThatComeLaterAreSelectedThen()
    {
        BrowsedStores stores({});
        QVERIFY(stores.shows(0));
        stores.browser->selectUrls({ u"indexeddb://late"_s });
        QVERIFY(stores.save(u"indexeddb://late"_s));
        stores.catalog->refreshAll();
        QTRY_COMPARE_EQ(stores.browser->selectedUrls(), QStringList{ u"indexeddb://late"_s });
    }

    void anEmptyListSaysWhyAndHelps()
    {
        const BrowsedStores stores({});
        QVERIFY(stores.shows(0));
        QVERIFY(stores.empty()->isVisible());
        const QSignalSpy open(stores.browser.get(), &ModelBrowser::openRequested);
        stores.empty()->button()->click();
        QCOMPARE_EQ(open.size(), 1);
    }

    void aFilterWithoutHitsCanBeCleared()
    {
        const BrowsedStores stores({ u"face"_s, u"hand"_s });
        QVERIFY(stores.shows(2));
        stores.filter(u"hand"_s);
        QVERIFY(stores.shows(1));
        stores.filter(u"nothing"_s);
        QVERIFY(stores.shows(0));
        QTRY_VERIFY(stores.empty()->isVisible());
        QVERIFY(stores.empty()->text().contains(u"nothing"_s));
        stores.empty()->button()->click();
        QVERIFY(stores.shows(2));
        QVERIFY(stores.browser->filterText().isEmpty());
    }

    void kindsAreFoundOnceTheyAreKnown()
    {
        const BrowsedStores stores({ u"face"_s });
        QVERIFY(stores.shows(1));
        stores.filter(u"kind:graph"_s);
        QVERIFY(stores.shows(0));
        stores.filter(u"kind:layers"_s);
        QVERIFY(stores.shows(1));
    }

    void severalModelsOfferWhatCanBeDoneWithAll()
    {
        QWidget window;
        SelectionPage page(&window);
        QAction possible(u"Tags"_s);
        possible.setObjectName(u"tagsAction"_s);
        QAction impossible(u"Restore"_s);
        impossible.setObjectName(u"restoreAction"_s);
        impossible.setEnabled(false);
        page.setActions({ &possible, &impossible });
        const auto hidden = [&page](const QString &name) {
            return page.findChild<QToolButton *>(name)->isHidden();
        };
        QVERIFY(!hidden(u"tagsActionOnSelection"_s));
        QVERIFY(hidden(u"restoreActionOnSelection"_s));
        impossible.setEnabled(true);
        QVERIFY(!hidden(u"restoreActionOnSelection"_s));
    }

    void columnsStackInNarrowWindows()
    {
        Columns columns;
        const std::unique_ptr<WindowColumns> wide = columns.make();
        wide->resize(1200, 600);
        wide->show();
        QVERIFY(!wide->isStacked());
        wide->resize(WindowColumns::narrowWidth - 1, 600);
        QTRY_VERIFY(wide->isStacked());
        wide->resize(WindowColumns::narrowWidth, 600);
        QTRY_VERIFY(!wide->isStacked());
    }

    void columnsTakeTurnsInLowWindows()
    {
        Columns columns;
        const std::unique_ptr<WindowColumns> small = columns.make();
        QSignalSpy changes(small.get(), &WindowColumns::listShownChanged);
        small->resize(640, 250);
        small->show();
        QTRY_VERIFY(small->takesTurns() && small->isListShown());
        small->showContent();
        QVERIFY(!small->isListShown());
        QCOMPARE_EQ(changes.size(), 1);
        small->setListShown(true);
        QCOMPARE_EQ(changes.size(), 2);
        small->showContent();
        // What is chosen for a large window stays as it was.
        small->resize(1200, 600);
        QTRY_VERIFY(!small->takesTurns());
        QVERIFY(small->isListShown() && small->arePlacesShown());
        QVERIFY(columns.settings.isPaneShown(u"list"_s));
    }

    void hiddenColumnsStayHidden()
    {
        Columns columns;
        {
            const std::unique_ptr<WindowColumns> first = columns.make();
            QVERIFY(first->arePlacesShown() && first->isListShown());
            first->setPlacesShown(false);
        }
        const std::unique_ptr<WindowColumns> second = columns.make();
        QVERIFY(!second->arePlacesShown());
        QVERIFY(second->isListShown());
    }

    void sizesComeBack()
    {
        Columns columns;
        QList<int> moved;
        {
            const std::unique_ptr<WindowColumns> first = columns.make();
            first->resize(1200, 600);
            first->show();
            auto *splitter = first->findChild<QSplitter *>(u"outerSplitter"_s);
            splitter->setSizes({ 320, 875 });
            Q_EMIT splitter->splitterMoved(320, 1);
            moved = splitter->sizes();
        }
        const std::unique_ptr<WindowColumns> second = columns.make();
        second->resize(1200, 600);
        second->show();
        QCOMPARE_EQ(second->findChild<QSplitter *>(u"outerSplitter"_s)->sizes(), moved);
    }
};

QTEST_MAIN(TestModelBrowser)
#include "tst_modelbrowser.moc"
