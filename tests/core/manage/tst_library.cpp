// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/manage/library.h"
#include "core/manage/librarywatch.h"
#include "tests/support/futures.h"
#include "tests/support/memoryfolder.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace weightroom;
using namespace weightroom::testing;

namespace {

const QString one = u"indexeddb://one"_s;
const QString two = u"indexeddb://two"_s;

} // namespace

class TestLibrary : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void readingMakesNoFile();
    void keepsTagsAndNotes();
    void tagsAreTidy_data();
    void tagsAreTidy();
    void settingLabelsAnswersWhatWas();
    void labelsFollowAMove();
    void labelsOfWhatWasReplacedGo();
    void labelsAreCopiedOnlyToBareModels();
    void labelsWaitInTheTrash();
    void trashedLabelsDoNotShowOnTheNextModel();
    void theRightLabelsComeBack();
    void unlabelledModelsGetNobodysLabels();
    void oneModelHasOneEntry();
    void keepsPlacesInOrder();
    void keepsRecordsByKind();
    void cacheDropsWhatWasUnusedLongest();
    void tellsWhichPartChanged();
    void noticesOtherPrograms();
    void waitsForFoldersThatAreNotThereYet();
    void anUnlabelledModelThatIsBackHasNobodysLabels();

private:
    template <typename T>
    T get(QFuture<Expected<T>> future)
    {
        Expected<T> result = waited(future);
        if (!result)
            qWarning("%s", qPrintable(result.error().message));
        return result.value_or(T());
    }
    OperationPtr op() const { return Operation::create(); }
    void label(const QString &url, const QStringList &tags, const QString &notes = {})
    {
        QVERIFY(waited(m_library->setLabels({ { url, { tags, notes } } }, op())));
    }
    QStringList tagsOf(const QString &url)
    {
        return get(m_library->labels(op())).value(m_library->keyOf(url)).tags;
    }
    QString path() const { return m_dir->filePath(u"library.sqlite"_s); }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Library> m_library;
};

void TestLibrary::init()
{
    m_dir = memoryFolder();
    m_library = std::make_unique<Library>(path());
}

void TestLibrary::cleanup()
{
    m_library.reset();
}

void TestLibrary::readingMakesNoFile()
{
    QVERIFY(get(m_library->labels(op())).isEmpty());
    QVERIFY(get(m_library->places(op())).isEmpty());
    QVERIFY(get(m_library->cached(u"k"_s, op())).isNull());
    QVERIFY(!QFile::exists(path()));
}

void TestLibrary::keepsTagsAndNotes()
{
    label(one, { u"prod"_s, u"vision"_s }, u"Ünï\n  two lines"_s);
    label(two, {}, u"only notes"_s);
    m_library = std::make_unique<Library>(path());
    const LabelsByModel labels = get(m_library->labels(op()));
    QCOMPARE(labels.size(), 2);
    QCOMPARE(labels.value(one), (ModelLabels{ { u"prod"_s, u"vision"_s }, u"Ünï\n  two lines"_s }));
    QCOMPARE(labels.value(two), (ModelLabels{ {}, u"only notes"_s }));
    QCOMPARE(get(m_library->tags(op())), (QStringList{ u"prod"_s, u"vision"_s }));
    label(two, {});
    QCOMPARE(get(m_library->labels(op())).size(), 1);
}

void TestLibrary::tagsAreTidy_data()
{
    QTest::addColumn<QStringList>("given");
    QTest::addColumn<QStringList>("kept");
    QTest::newRow("blanks around go") << QStringList{ u"  prod "_s } << QStringList{ u"prod"_s };
    QTest::newRow("empty ones go") << QStringList{ u""_s, u" "_s } << QStringList{};
    QTest::newRow("case makes no second tag")
        << QStringList{ u"Prod"_s, u"prod"_s } << QStringList{ u"Prod"_s };
    QTest::newRow("line breaks are blanks")
        << QStringList{ u"two\nwords"_s } << QStringList{ u"two words"_s };
}

void TestLibrary::tagsAreTidy()
{
    QFETCH(QStringList, given);
    label(one, given);
    QTEST(tagsOf(one), "kept");
}

void TestLibrary::settingLabelsAnswersWhatWas()
{
    label(one, { u"old"_s }, u"n"_s);
    const LabelsByModel before = get(
        m_library->setLabels({ { one, { { u"new"_s }, {} } }, { two, { {}, u"x"_s } } }, op()));
    QCOMPARE(before.value(one), (ModelLabels{ { u"old"_s }, u"n"_s }));
    QVERIFY(before.contains(two));
    QVERIFY(before.value(two).isEmpty());
    get(m_library->setLabels(before, op()));
    QCOMPARE(tagsOf(one), QStringList{ u"old"_s });
    QVERIFY(!get(m_library->labels(op())).contains(two));
}

void TestLibrary::labelsFollowAMove()
{
    label(one, { u"prod"_s });
    get(m_library->moveEntry(one, two, op()));
    QVERIFY(tagsOf(one).isEmpty());
    QCOMPARE(tagsOf(two), QStringList{ u"prod"_s });
}

void TestLibrary::labelsOfWhatWasReplacedGo()
{
    label(two, { u"old"_s });
    get(m_library->moveEntry(one, two, op()));
    QVERIFY(tagsOf(two).isEmpty());
}

void TestLibrary::labelsAreCopiedOnlyToBareModels()
{
    label(one, { u"prod"_s });
    get(m_library->copyEntry(one, two, op()));
    QCOMPARE(tagsOf(one), QStringList{ u"prod"_s });
    QCOMPARE(tagsOf(two), QStringList{ u"prod"_s });
    label(two, { u"mine"_s });
    get(m_library->copyEntry(one, two, op()));
    QCOMPARE(tagsOf(two), QStringList{ u"mine"_s });
}

void TestLibrary::labelsWaitInTheTrash()
{
    const QDateTime removed = QDateTime::currentDateTimeUtc();
    label(one, { u"prod"_s });
    get(m_library->trashEntry(one, removed, op()));
    QVERIFY(get(m_library->labels(op())).isEmpty());
    QVERIFY(get(m_library->tags(op())).isEmpty());
    get(m_library->restoreEntry(one, removed.addMSecs(-900), two, op()));
    QCOMPARE(tagsOf(two), QStringList{ u"prod"_s });
}

void TestLibrary::trashedLabelsDoNotShowOnTheNextModel()
{
    const QDateTime removed = QDateTime::currentDateTimeUtc();
    label(one, { u"first"_s });
    get(m_library->trashEntry(one, removed, op()));
    QVERIFY(tagsOf(one).isEmpty());
    label(one, { u"second"_s });
    get(m_library->restoreEntry(one, removed, two, op()));
    QCOMPARE(tagsOf(one), QStringList{ u"second"_s });
    QCOMPARE(tagsOf(two), QStringList{ u"first"_s });
}

void TestLibrary::theRightLabelsComeBack()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    for (int i = 0; i < 3; ++i) {
        label(one, { u"t%1"_s.arg(i) });
        get(m_library->trashEntry(one, now.addSecs(20 * i), op()));
    }
    get(m_library->restoreEntry(one, now.addSecs(21), two, op()));
    QCOMPARE(tagsOf(two), QStringList{ u"t1"_s });
}

void TestLibrary::unlabelledModelsGetNobodysLabels()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    label(one, { u"labelled"_s });
    get(m_library->trashEntry(one, now.addDays(-1), op()));
    get(m_library->restoreEntry(one, now, one, op()));
    QVERIFY(tagsOf(one).isEmpty());
}

void TestLibrary::oneModelHasOneEntry()
{
    m_library = std::make_unique<Library>(path(), [](const QString &url) {
        return url.endsWith("/model.json"_L1) ? url.chopped(11) : url;
    });
    label(u"file:///m/model.json"_s, { u"prod"_s });
    QCOMPARE(tagsOf(u"file:///m"_s), QStringList{ u"prod"_s });
    get(m_library->moveEntry(u"file:///m"_s, u"file:///n/model.json"_s, op()));
    QCOMPARE(tagsOf(u"file:///n"_s), QStringList{ u"prod"_s });
}

void TestLibrary::keepsPlacesInOrder()
{
    const AddedPlace models{ u"file:///models"_s, u"Models"_s };
    const AddedPlace work{ u"file:///work"_s, {} };
    const AddedPlace more{ u"file:///more"_s, u"More"_s };
    get(m_library->addPlace(models, -1, op()));
    get(m_library->addPlace(work, -1, op()));
    get(m_library->addPlace(more, 0, op()));
    QCOMPARE(get(m_library->places(op())), (QList<AddedPlace>{ more, models, work }));
    get(m_library->addPlace({ more.url, u"Renamed"_s }, -1, op()));
    get(m_library->removePlace(models.url, op()));
    QCOMPARE(get(m_library->places(op())), (QList<AddedPlace>{ work, { more.url, u"Renamed"_s } }));
}

void TestLibrary::keepsRecordsByKind()
{
    get(m_library->setRecord(u"server"_s, { u"b"_s, "1" }, op()));
    get(m_library->setRecord(u"server"_s, { u"a"_s, QByteArray() }, op()));
    get(m_library->setRecord(u"other"_s, { u"a"_s, "3" }, op()));
    get(m_library->setRecord(u"server"_s, { u"b"_s, QByteArray("\0x", 2) }, op()));
    QCOMPARE(get(m_library->records(u"server"_s, op())),
             (QList<LibraryRecord>{ { u"a"_s, "" }, { u"b"_s, QByteArray("\0x", 2) } }));
    get(m_library->removeRecord(u"server"_s, u"a"_s, op()));
    QCOMPARE(get(m_library->records(u"server"_s, op())).size(), 1);
    QCOMPARE(get(m_library->records(u"other"_s, op())).size(), 1);
}

void TestLibrary::cacheDropsWhatWasUnusedLongest()
{
    const QByteArray big(Library::cacheBytes / 2 - 100, 'x');
    get(m_library->setCached(u"first"_s, big, op()));
    QTest::qWait(2);
    get(m_library->setCached(u"second"_s, big, op()));
    QTest::qWait(2);
    QCOMPARE(get(m_library->cached(u"first"_s, op())).size(), big.size());
    QTest::qWait(2);
    get(m_library->setCached(u"third"_s, big, op()));
    QVERIFY(get(m_library->cached(u"second"_s, op())).isNull());
    QCOMPARE(get(m_library->cached(u"first"_s, op())).size(), big.size());
    QCOMPARE(get(m_library->cached(u"third"_s, op())), big);
}

void TestLibrary::tellsWhichPartChanged()
{
    QSignalSpy changes(m_library.get(), &Library::changed);
    label(one, { u"prod"_s });
    get(m_library->addPlace({ u"file:///m"_s, {} }, -1, op()));
    QTRY_COMPARE(changes.size(), 2);
    QCOMPARE(changes.at(0).at(0).value<Library::Part>(), Library::Part::Labels);
    QCOMPARE(changes.at(1).at(0).value<Library::Part>(), Library::Part::Places);
}

void TestLibrary::noticesOtherPrograms()
{
    Library other(path());
    QSignalSpy changes(m_library.get(), &Library::changed);
    get(other.setLabels({ { one, { { u"theirs"_s }, {} } } }, op()));
    QTRY_COMPARE(changes.size(), 1);
    QCOMPARE(changes.at(0).at(0).value<Library::Part>(), Library::Part::Labels);
    QCOMPARE(tagsOf(one), QStringList{ u"theirs"_s });

    get(other.addPlace({ u"file:///m"_s, {} }, -1, op()));
    QTRY_COMPARE(changes.size(), 2);
    QCOMPARE(changes.at(1).at(0).value<Library::Part>(), Library::Part::Places);
    // The other one heard only of itself, once for each change.
    QTest::qWait(300);
    QCOMPARE(changes.size(), 2);
}

/// The first start of all: another program may make the folder.
void TestLibrary::waitsForFoldersThatAreNotThereYet()
{
    const QString folder = m_dir->filePath(u"one/two"_s);
    LibraryWatch watch(folder + u"/indexeddb.sqlite"_s);
    const QSignalSpy touched(&watch, &LibraryWatch::touched);
    QVERIFY(QDir().mkpath(m_dir->filePath(u"beside"_s)));
    QTest::qWait(300);
    QCOMPARE(touched.size(), 0);
    QVERIFY(QDir().mkpath(folder));
    Library other(folder + u"/indexeddb.sqlite"_s);
    get(other.setLabels({ { one, { { u"theirs"_s }, {} } } }, op()));
    QTRY_VERIFY(!touched.isEmpty());
    QTest::qWait(300);
    const qsizetype before = touched.size();
    get(other.setLabels({ { one, { { u"more"_s }, {} } } }, op()));
    QTRY_VERIFY(touched.size() > before);
}

/// Two models of one URL went to the trash within a minute: whoever knows the moment gets what
/// belongs to it, and nothing where there was nothing.
void TestLibrary::anUnlabelledModelThatIsBackHasNobodysLabels()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    label(one, { u"old"_s });
    get(m_library->trashEntry(one, now, op()));
    get(m_library->restoreEntry(one, now.addSecs(5), one, op(), Library::Moment::Exact));
    QVERIFY(tagsOf(one).isEmpty());
    get(m_library->restoreEntry(one, now, one, op(), Library::Moment::Exact));
    QCOMPARE(tagsOf(one), QStringList{ u"old"_s });
}

QTEST_GUILESS_MAIN(TestLibrary)
#include "tst_library.moc"
