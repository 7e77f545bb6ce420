// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/manage/modelcomparison.h"
#include "tests/support/smalldisk.h"
#include "tests/ui/storesfixture.h"
#include "ui/history/modelsteps.h"
#include "ui/history/undohistory.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace weightroom;
using namespace weightroom::testing;

namespace {

using CommandPtr = std::unique_ptr<HistoryCommand>;

/// Everything that the history says.
struct Log
{
    QList<ModelNews> news;
    QList<HistoryReport> reports;
    QStringList warnings;

    explicit Log(UndoHistory &history)
    {
        QObject::connect(&history, &UndoHistory::happened, &history,
                         [this](const ModelNews &one) { news += one; });
        QObject::connect(&history, &UndoHistory::failed, &history,
                         [this](const HistoryReport &report) { reports += report; });
        QObject::connect(&history, &UndoHistory::warned, &history,
                         [this](const QString &sentence) { warnings += sentence; });
    }
};

/// A history over real stores.
struct Ground : StoresFixture
{
    UndoHistory history;
    Log log{ history };

    HistoryServices with() { return { &manager(), &library() }; }

    CommandPtr removal(const QStringList &urls)
    {
        auto command = std::make_unique<HistoryCommand>(u"deletion"_s);
        for (const QString &url : urls) {
            command->add(url,
                         std::make_unique<PresenceStep>(with(), PresenceStep::Change::Removed,
                                                        TrashableModel{ url }, false));
        }
        return command;
    }
    CommandPtr renaming(const QString &from, const QString &to)
    {
        auto command = std::make_unique<HistoryCommand>(u"renaming"_s);
        command->add(from, std::make_unique<RenameStep>(with(), from, to, false));
        return command;
    }
    CommandPtr labelling(const QString &url, const ModelLabels &labels)
    {
        auto command = std::make_unique<HistoryCommand>(u"tags"_s);
        command->add(url,
                     std::make_unique<LabelsStep>(&library(), LabelsByModel{ { url, labels } }));
        return command;
    }
    /// What replacing \a url by \a model left to take back.
    CommandPtr replacement(const QString &url, const ModelArtifacts &model)
    {
        const auto saved = waited(
            application.router().save(url, model, Operation::create(), { { u"replace"_s, true } }));
        if (!saved)
            return nullptr;
        const QString id = url.section(u':', 0, 0) + u':' + saved->replacedId;
        HistoryGroup group{ url, {} };
        group.steps.push_back(std::make_unique<PresenceStep>(
            with(), PresenceStep::Change::Removed,
            TrashableModel{ url, id, QDateTime::currentDateTimeUtc() }, true));
        group.steps.push_back(std::make_unique<PresenceStep>(with(), PresenceStep::Change::Added,
                                                             TrashableModel{ saved->url }, true));
        auto command = std::make_unique<HistoryCommand>(u"replacing"_s);
        command->add(std::move(group));
        return command;
    }

    bool isIdle() const { return !history.isBusy(); }
    bool undoes()
    {
        history.undo();
        return QTest::qWaitFor([this] { return isIdle(); });
    }
    bool redoes()
    {
        history.redo();
        return QTest::qWaitFor([this] { return isIdle(); });
    }
    bool performs(CommandPtr command)
    {
        history.perform(std::move(command));
        return QTest::qWaitFor([this] { return isIdle(); });
    }
};

void schemeRows()
{
    QTest::addColumn<QString>("scheme");
    for (const char *scheme : { "file", "localstorage", "indexeddb" })
        QTest::newRow(scheme) << QString::fromLatin1(scheme);
}

} // namespace

class TestUndoHistory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void removesAndBringsBack_data();
    void removesAndBringsBack();
    void renamesBackAndForth_data();
    void renamesBackAndForth();
    void takesBackReplacements_data();
    void takesBackReplacements();
    void changesTags();
    void chainsKeepTheirOrder();
    void asksWhileBusyComeAfterwards();
    void whatFailedIsNotRemembered();
    void whatIsInTheWayKeepsTheEntry();
    void aDiskThatFailsInTheMiddleKeepsTheRest();
    void aReplacementThatCannotComeBackStays();
    void whatIsGoneForGoodLeavesTheHistory();
    void cancelLeavesAllAsItIs();
    void endsWithWorkUnderWay();

private:
    static QString urlAt(const Ground &ground, const QString &scheme, const QString &name);
};

void TestUndoHistory::init()
{
    testing::failOnWarnings();
}

QString TestUndoHistory::urlAt(const Ground &ground, const QString &scheme, const QString &name)
{
    return scheme == u"file"_s ? ground.fileUrl(name) : scheme + u"://"_s + name;
}

void TestUndoHistory::removesAndBringsBack_data()
{
    schemeRows();
}

void TestUndoHistory::removesAndBringsBack()
{
    QFETCH(const QString, scheme);
    Ground ground;
    const QString url = urlAt(ground, scheme, u"m"_s);
    const ModelLabels labels{ { u"prod"_s }, u"Keep."_s };
    QVERIFY(ground.save(url));
    QVERIFY(ground.setLabels(url, labels));
    QVERIFY(ground.performs(ground.removal({ url })));
    QVERIFY(!ground.isThere(url));
    QCOMPARE(ground.inTrash().size(), 1);
    QVERIFY(ground.labels(url).isEmpty());
    QCOMPARE(ground.history.undoText(), u"deletion"_s);
    for (int round = 0; round < 2; ++round) {
        QVERIFY(ground.undoes());
        QVERIFY(ground.isThere(url));
        QCOMPARE(differingField(fullModel(), *ground.load(url)), QString());
        QCOMPARE(weightBytes(*ground.load(url)), weightBytes(fullModel()));
        QVERIFY(ground.inTrash().isEmpty());
        QCOMPARE(ground.labels(url), labels);
        QVERIFY(!ground.history.canUndo() && ground.history.canRedo());
        QVERIFY(ground.redoes());
        QVERIFY(!ground.isThere(url));
        QCOMPARE(ground.inTrash().size(), 1);
    }
    QVERIFY(ground.log.reports.isEmpty());
    QCOMPARE(ground.log.news.size(), 5);
    QCOMPARE(ground.log.news.first(), (ModelNews{ ModelNews::Kind::Removed, url }));
    QCOMPARE(ground.log.news.at(1).kind, ModelNews::Kind::Added);
}

void TestUndoHistory::renamesBackAndForth_data()
{
    schemeRows();
}

void TestUndoHistory::renamesBackAndForth()
{
    QFETCH(const QString, scheme);
    Ground ground;
    const QString from = urlAt(ground, scheme, u"old name"_s);
    const QString to = urlAt(ground, scheme, u"new/name"_s);
    const ModelLabels labels{ { u"a"_s, u"b"_s }, {} };
    QVERIFY(ground.save(from));
    QVERIFY(ground.setLabels(from, labels));
    QVERIFY(ground.performs(ground.renaming(from, to)));
    for (int round = 0; round < 2; ++round) {
        QVERIFY(ground.isThere(to) && !ground.isThere(from));
        QCOMPARE(ground.labels(to), labels);
        QVERIFY(ground.labels(from).isEmpty());
        QVERIFY(ground.undoes());
        QVERIFY(ground.isThere(from) && !ground.isThere(to));
        QCOMPARE(ground.labels(from), labels);
        QVERIFY(ground.redoes());
    }
    QVERIFY(ground.inTrash().isEmpty());
    QVERIFY(ground.log.reports.isEmpty());
    const ModelNews &back = ground.log.news.at(1);
    QCOMPARE(back.kind, ModelNews::Kind::Moved);
    QVERIFY(back.url.startsWith(to));
    QVERIFY(back.newUrl.startsWith(from));
}

void TestUndoHistory::takesBackReplacements_data()
{
    schemeRows();
}

void TestUndoHistory::takesBackReplacements()
{
    QFETCH(const QString, scheme);
    Ground ground;
    const QString url = urlAt(ground, scheme, u"m"_s);
    QVERIFY(ground.save(url, fullModel()));
    CommandPtr command = ground.replacement(url, smallModel());
    QVERIFY(command);
    ground.history.add(std::move(command));
    for (int round = 0; round < 2; ++round) {
        QCOMPARE(differingField(smallModel(), *ground.load(url)), QString());
        QVERIFY(ground.undoes());
        QCOMPARE(differingField(fullModel(), *ground.load(url)), QString());
        QCOMPARE(weightBytes(*ground.load(url)), weightBytes(fullModel()));
        QCOMPARE(ground.inTrash().size(), 1);
        QVERIFY(ground.redoes());
        QCOMPARE(ground.inTrash().size(), 1);
    }
    QCOMPARE(differingField(smallModel(), *ground.load(url)), QString());
    QVERIFY(ground.log.reports.isEmpty());
}

void TestUndoHistory::changesTags()
{
    Ground ground;
    const QString url = u"indexeddb://m"_s;
    const ModelLabels first{ { u"one"_s }, u"Old"_s };
    const ModelLabels second{ { u"two"_s, u"three"_s }, u"New"_s };
    QVERIFY(ground.setLabels(url, first));
    QVERIFY(ground.performs(ground.labelling(url, second)));
    QCOMPARE(ground.labels(url), second);
    QVERIFY(ground.undoes());
    QCOMPARE(ground.labels(url), first);
    QVERIFY(ground.redoes());
    QCOMPARE(ground.labels(url), second);
    QVERIFY(ground.undoes());
    QCOMPARE(ground.labels(url), first);
}

void TestUndoHistory::chainsKeepTheirOrder()
{
    Ground ground;
    const QString a = u"indexeddb://a"_s;
    const QString b = u"indexeddb://b"_s;
    QVERIFY(ground.save(a));
    QVERIFY(ground.performs(ground.labelling(a, { { u"x"_s }, {} })));
    QVERIFY(ground.performs(ground.renaming(a, b)));
    QVERIFY(ground.performs(ground.labelling(b, { { u"y"_s }, {} })));
    QVERIFY(ground.performs(ground.removal({ b })));
    QCOMPARE(ground.history.count(), 4);
    for (int i = 0; i < 4; ++i)
        ground.history.undo();
    QTRY_VERIFY(ground.isIdle() && !ground.history.canUndo());
    QVERIFY(ground.isThere(a) && !ground.isThere(b));
    QVERIFY(ground.labels(a).isEmpty());
    for (int i = 0; i < 3; ++i)
        ground.history.redo();
    QTRY_VERIFY(ground.isIdle() && ground.history.undoText() == u"tags"_s);
    QVERIFY(ground.isThere(b));
    QCOMPARE(ground.labels(b).tags, QStringList{ u"y"_s });
    // Something new: what could be done again is forgotten.
    QVERIFY(ground.performs(ground.renaming(b, a)));
    QVERIFY(!ground.history.canRedo());
    QVERIFY(ground.log.reports.isEmpty());
}

void TestUndoHistory::asksWhileBusyComeAfterwards()
{
    Ground ground;
    const QString url = u"localstorage://m"_s;
    QVERIFY(ground.save(url));
    ground.history.perform(ground.removal({ url }));
    QVERIFY(ground.history.isBusy());
    ground.history.undo();
    ground.history.redo();
    ground.history.undo();
    ground.history.perform(ground.renaming(url, u"localstorage://n"_s));
    QTRY_VERIFY(ground.isIdle() && ground.history.undoText() == u"renaming"_s);
    QVERIFY(ground.isThere(u"localstorage://n"_s));
    QCOMPARE(ground.history.count(), 1);
    QVERIFY(ground.log.reports.isEmpty());
}

void TestUndoHistory::whatFailedIsNotRemembered()
{
    Ground ground;
    const QStringList urls{ u"indexeddb://a"_s, u"indexeddb://none"_s, u"indexeddb://c"_s };
    QVERIFY(ground.save(urls.first()) && ground.save(urls.last()));
    QList<HistoryReport> told;
    ground.history.perform(ground.removal(urls),
                           [&](const HistoryReport &report) { told += report; });
    QTRY_COMPARE_EQ(told.size(), 1);
    QCOMPARE(told.first().done, 2);
    QCOMPARE(told.first().failures.size(), 1);
    QCOMPARE(told.first().failures.first().name, urls.at(1));
    QCOMPARE(told.first().failures.first().error.code, ErrorCode::NotFound);
    QVERIFY(told.first().trashedBytes > 2 * fullModel().weightData->size());
    QVERIFY(ground.log.reports.isEmpty());
    QVERIFY(ground.undoes());
    QVERIFY(ground.isThere(urls.first()) && ground.isThere(urls.last()));
    QVERIFY(ground.log.reports.isEmpty());

    QVERIFY(ground.performs(ground.removal({ urls.at(1) })));
    QCOMPARE(ground.history.count(), 1);
    QCOMPARE(ground.log.reports.size(), 1);
}

void TestUndoHistory::whatIsInTheWayKeepsTheEntry()
{
    Ground ground;
    const QStringList urls{ u"indexeddb://a"_s, u"indexeddb://b"_s };
    QVERIFY(ground.save(urls.first()) && ground.save(urls.last()));
    QVERIFY(ground.performs(ground.removal(urls)));
    QVERIFY(ground.save(urls.first(), smallModel()));
    QVERIFY(ground.undoes());
    QCOMPARE(ground.log.reports.size(), 1);
    QCOMPARE(ground.log.reports.first().done, 1);
    QCOMPARE(ground.log.reports.first().failures.first().error.code, ErrorCode::AlreadyExists);
    QVERIFY(ground.history.canUndo());
    QVERIFY(ground.isThere(urls.last()));
    QCOMPARE(differingField(smallModel(), *ground.load(urls.first())), QString());

    QVERIFY(
        waited(ground.manager().removeModel(urls.first(), Removal::Forever, Operation::create())));
    QVERIFY(ground.undoes());
    QCOMPARE(ground.log.reports.size(), 1);
    QCOMPARE(differingField(fullModel(), *ground.load(urls.first())), QString());
    QVERIFY(!ground.history.canUndo());
}

void TestUndoHistory::aDiskThatFailsInTheMiddleKeepsTheRest()
{
    const SmallDisk disk("size=4m");
    if (!disk.isMounted())
        QSKIP("Disks cannot be mounted here.");
    Ground ground;
    const QString onDisk = u"file://"_s + disk.path() + u"/m"_s;
    const QStringList urls{ u"indexeddb://a"_s, onDisk, u"localstorage://c"_s };
    for (const QString &url : urls)
        QVERIFY(ground.save(url));
    QVERIFY(ground.performs(ground.removal(urls)));
    QCOMPARE(ground.inTrash().size(), 3);
    QVERIFY(disk.makeReadOnly());
    QVERIFY(ground.undoes());
    QCOMPARE(ground.log.reports.size(), 1);
    QCOMPARE(ground.log.reports.first().done, 2);
    QCOMPARE(ground.log.reports.first().failures.size(), 1);
    QVERIFY(!ground.log.reports.first().failures.first().isHalf);
    QVERIFY(ground.isThere(urls.first()) && ground.isThere(urls.last()));
    QCOMPARE(ground.inTrash().size(), 1);
    QVERIFY(ground.history.canUndo());

    QVERIFY(disk.makeWritable());
    QVERIFY(ground.undoes());
    QVERIFY(ground.isThere(onDisk));
    QCOMPARE(weightBytes(*ground.load(onDisk)), weightBytes(fullModel()));
    QVERIFY(!ground.history.canUndo());
    QVERIFY(ground.redoes());
    QCOMPARE(ground.inTrash().size(), 3);
}

void TestUndoHistory::aReplacementThatCannotComeBackStays()
{
    Ground ground;
    const QString url = u"indexeddb://m"_s;
    QVERIFY(ground.save(url, fullModel()));
    CommandPtr command = ground.replacement(url, smallModel());
    QVERIFY(command);
    ground.history.add(std::move(command));
    QVERIFY(waited(ground.manager().emptyTrash(QDateTime::currentDateTimeUtc().addDays(1),
                                               Operation::create())));
    QVERIFY(ground.undoes());
    QCOMPARE(ground.log.reports.size(), 1);
    QVERIFY(!ground.log.reports.first().failures.first().isHalf);
    QCOMPARE(differingField(smallModel(), *ground.load(url)), QString());
    QVERIFY(ground.inTrash().isEmpty());
    QVERIFY(!ground.history.canUndo());
}

void TestUndoHistory::whatIsGoneForGoodLeavesTheHistory()
{
    Ground ground;
    const QStringList urls{ u"indexeddb://a"_s, u"localstorage://b"_s };
    QVERIFY(ground.save(urls.first()) && ground.save(urls.last()));
    QVERIFY(ground.performs(ground.renaming(urls.first(), u"indexeddb://c"_s)));
    QVERIFY(ground.performs(ground.removal({ urls.last() })));
    QVERIFY(waited(ground.manager().emptyTrash(QDateTime::currentDateTimeUtc().addDays(1),
                                               Operation::create())));
    QVERIFY(ground.undoes());
    QCOMPARE(ground.log.reports.size(), 1);
    QCOMPARE(ground.log.reports.first().failures.first().error.code, ErrorCode::NotFound);
    QCOMPARE(ground.history.undoText(), u"renaming"_s);
    QVERIFY(ground.undoes());
    QVERIFY(ground.isThere(urls.first()));
}

void TestUndoHistory::cancelLeavesAllAsItIs()
{
    Ground ground;
    const QString url = u"indexeddb://m"_s;
    QVERIFY(ground.save(url));
    ground.history.perform(ground.removal({ url }));
    ground.history.undo();
    ground.history.cancel();
    QTRY_VERIFY(ground.isIdle());
    // It came too late or in time; never half.
    const bool isThere = ground.isThere(url);
    QCOMPARE(ground.history.canUndo(), !isThere);
    QCOMPARE(ground.inTrash().size(), isThere ? 0 : 1);
    QVERIFY(ground.log.reports.isEmpty());
}

void TestUndoHistory::endsWithWorkUnderWay()
{
    StoresFixture fixture;
    const QString url = u"indexeddb://m"_s;
    QVERIFY(fixture.save(url));
    {
        UndoHistory history;
        auto command = std::make_unique<HistoryCommand>(u"deletion"_s);
        command->add(url,
                     std::make_unique<PresenceStep>(
                         HistoryServices{ &fixture.manager(), &fixture.library() },
                         PresenceStep::Change::Removed, TrashableModel{ url }, false));
        history.perform(std::move(command));
        history.undo();
    }
    QTest::qWait(50);
    QCOMPARE(fixture.isThere(url), fixture.inTrash().isEmpty());
}

QTEST_MAIN(TestUndoHistory)
#include "tst_undohistory.moc"
