// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/weights/encode.h"
#include "tests/ui/storesfixture.h"
#include "ui/catalog/detailsreader.h"
#include "ui/catalog/labelcache.h"
#include "ui/catalog/modelcatalog.h"
#include "ui/places/placelist.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace weightroom;
using namespace weightroom::testing;

namespace {

struct CatalogStores : StoresFixture
{
    ListedModel listed(const QString &url)
    {
        return waited(manager().findModel(url, Operation::create()))
            .value_or(ListedModel{ url, {} });
    }
};

} // namespace

class TestCatalog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnWarnings(); }

    void detailsAreReadOnceAndToldTogether()
    {
        CatalogStores stores;
        QList<ListedModel> models;
        for (const QString &name : { u"a"_s, u"b"_s, u"c"_s }) {
            QVERIFY(stores.save(u"indexeddb://"_s + name));
            models += stores.listed(u"indexeddb://"_s + name);
        }
        DetailsReader reader(&stores.application.router(), stores.application.computePool());
        const QSignalSpy idle(&reader, &DetailsReader::idle);
        const QSignalSpy found(&reader, &DetailsReader::found);
        QVERIFY(!reader.find(models.first()));
        reader.setWanted(models, false);
        QTRY_COMPARE_EQ(idle.size(), 1);
        QCOMPARE_EQ(reader.pendingCount(), 0);
        qsizetype told = 0;
        for (const QList<QVariant> &arguments : found)
            told += arguments.first().toStringList().size();
        QCOMPARE_EQ(told, 3);
        const ModelDetailsPtr details = reader.find(models.first());
        QVERIFY(details && details->kind == ModelKind::LayersModel);
        QVERIFY(!details->odd);
        // What is known is not read again, unless the values are wanted.
        reader.setWanted(models, false);
        QCOMPARE_EQ(reader.find(models.first()), details);
        reader.setWanted(models, true);
        QTRY_VERIFY(reader.find(models.last())->odd);
    }

    void aModelThatChangedIsNotKnown()
    {
        CatalogStores stores;
        QVERIFY(stores.save(u"indexeddb://a"_s));
        const ListedModel before = stores.listed(u"indexeddb://a"_s);
        DetailsReader reader(&stores.application.router(), stores.application.computePool());
        reader.setWanted({ before }, false);
        QTRY_VERIFY(reader.find(before));
        ListedModel after = before;
        after.info.weightDataBytes += 4;
        QVERIFY(!reader.find(after));
    }

    void whatCannotBeLoadedHasAFinding()
    {
        CatalogStores stores;
        const ListedModel gone{ u"indexeddb://gone"_s, {} };
        DetailsReader reader(&stores.application.router(), stores.application.computePool());
        reader.setWanted({ gone }, false);
        QTRY_VERIFY(reader.find(gone));
        const ModelDetailsPtr details = reader.find(gone);
        QVERIFY(!details->kind);
        QCOMPARE_EQ(details->findings.size(), 1);
        QVERIFY(details->findings.first().severity == Severity::Error);
    }

    void labelsFollowTheLibrary()
    {
        CatalogStores stores;
        QVERIFY(stores.save(u"indexeddb://a"_s));
        LabelCache labels(&stores.library(), stores.application.computePool());
        const QSignalSpy changed(&labels, &LabelCache::changed);
        labels.setModels({ u"indexeddb://a"_s, u"indexeddb://b"_s });
        QVERIFY(stores.setLabels(u"indexeddb://a"_s, { { u"prod"_s }, u"good"_s }));
        QTRY_COMPARE_EQ(labels.labelsOf(u"indexeddb://a"_s).tags, QStringList{ u"prod"_s });
        QVERIFY(labels.labelsOf(u"indexeddb://b"_s).tags.isEmpty());
        QVERIFY(changed.size() >= 1);
        QVERIFY(stores.setLabels(u"indexeddb://a"_s, {}));
        QTRY_VERIFY(labels.labelsOf(u"indexeddb://a"_s).tags.isEmpty());
    }

    void listingsThatAreAskedForTwiceRunOnceMore()
    {
        CatalogStores stores;
        PlaceList places(stores.services());
        ModelCatalog catalog(stores.services(), &places);
        QTRY_VERIFY(catalog.isSettled());
        QVERIFY(stores.save(u"indexeddb://a"_s));
        QStringList told;
        connect(&catalog, &ModelCatalog::contentChanged, this,
                [&told](const QString &url) { told += url; });
        for (int i = 0; i < 20; ++i)
            catalog.refresh(u"indexeddb://"_s);
        QTRY_COMPARE_EQ(catalog.content(u"indexeddb://"_s).models.size(), 1);
        QTRY_VERIFY(catalog.isSettled());
        // Each listing may tell twice: the models, and how much room they take.
        QVERIFY2(told.size() <= 4, told.join(u' ').toUtf8().constData());
    }

    void aPlaceThatCannotBeReadSaysWhy()
    {
        CatalogStores stores;
        PlaceList places(stores.services());
        ModelCatalog catalog(stores.services(), &places);
        const Place gone = places.addFolder(stores.folder.filePath(u"gone"_s));
        QTRY_VERIFY(catalog.content(gone.url).state == PlaceContent::State::Unreachable);
        QVERIFY(catalog.content(gone.url).failure);
        QVERIFY(!catalog.content(gone.url).failure->message.isEmpty());
    }
};

QTEST_MAIN(TestCatalog)
#include "tst_catalog.moc"
