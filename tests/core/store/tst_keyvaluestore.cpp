// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/store/keyvaluestore.h"
#include "tests/support/memoryfolder.h"

#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace weightroom;

namespace {

template <typename T>
Expected<T> answered(QFuture<Expected<T>> future)
{
    if (!QTest::qWaitFor([&future] { return future.isFinished(); }, 20'000))
        return Error{ ErrorCode::Internal, u"no answer"_s };
    return future.takeResult();
}

} // namespace

class TestKeyValueStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void units_data();
    void units();
    void keysKeepTheirOrder();
    void valuesAreExact_data();
    void valuesAreExact();
    void unitsAreCounted();
    void prefixesAreExact();
    void shortItemsAreFound();
    void renamesAndCopies();
    void allOrNothing();
    void setsAsideAndBringsBack();
    void whatIsSetAsideCountsNot();

private:
    /// Runs \a job, a callable Expected<T>(KeyValueStore &), in one write transaction.
    template <typename Job>
    auto write(Job job)
    {
        using Result = std::invoke_result_t<Job &, KeyValueStore &>;
        return answered(m_store->database().post(
            Operation::create(), [this, job](Operation &op) mutable -> Result {
                Expected<DatabaseTransaction> transaction = m_store->database().beginWrite(op);
                if (!transaction)
                    return transaction.error();
                Result result = job(*m_store);
                if (!result)
                    return result;
                if (auto done = transaction->commit(); !done)
                    return done.error();
                return result;
            }));
    }

    Expected<Done> set(const QList<KeyValue> &items);
    /// Keys in storage order, joined by blanks.
    QString keysInOrder();

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<KeyValueStore> m_store;
};

void TestKeyValueStore::init()
{
    m_store.reset();
    m_dir = testing::memoryFolder();
    m_store = std::make_unique<KeyValueStore>(m_dir->filePath(u"items.sqlite"_s));
}

Expected<Done> TestKeyValueStore::set(const QList<KeyValue> &items)
{
    return write([items](KeyValueStore &store) -> Expected<Done> {
        for (const KeyValue &item : items) {
            if (auto done = store.setItem(item); !done)
                return done;
        }
        return Done{};
    });
}

QString TestKeyValueStore::keysInOrder()
{
    auto keys = write([](KeyValueStore &store) { return store.keys(u"k"_s); });
    if (!keys)
        return keys.error().detail;
    std::sort(keys->begin(), keys->end(),
              [](const KeyValueSize &a, const KeyValueSize &b) { return a.position < b.position; });
    QStringList names;
    for (const KeyValueSize &key : *keys)
        names.append(key.key);
    return names.join(u' ');
}

void TestKeyValueStore::units_data()
{
    QTest::addColumn<QString>("text");

    QTest::newRow("nothing") << QString();
    QTest::newRow("ASCII") << u"AACAPw=="_s;
    QTest::newRow("two bytes each") << u"éЖ"_s;
    QTest::newRow("three bytes each") << u"文字"_s;
    QTest::newRow("four bytes: a surrogate pair") << u"a😀b"_s;
}

void TestKeyValueStore::units()
{
    QFETCH(const QString, text);
    QCOMPARE(KeyValueStore::utf16Units(text.toUtf8()), text.size());
}

void TestKeyValueStore::keysKeepTheirOrder()
{
    QVERIFY(set({ { u"kz"_s, "1" }, { u"ka"_s, "2" }, { u"km"_s, "3" } }));
    QVERIFY(set({ { u"kz"_s, "changed" }, { u"k0"_s, "4" } }));
    QCOMPARE(keysInOrder(), u"kz ka km k0"_s);
    QVERIFY(write([](KeyValueStore &store) { return store.removeItems({ u"ka"_s, u"none"_s }); }));
    QVERIFY(set({ { u"ka"_s, "again" } }));
    QCOMPARE(keysInOrder(), u"kz km k0 ka"_s);
}

void TestKeyValueStore::valuesAreExact_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QByteArray>("value");

    QTest::newRow("an empty text") << u"k"_s << QByteArray();
    QTest::newRow("text") << u"k"_s << QByteArray("{\"a\":1}");
    QTest::newRow("a number is a text") << u"k"_s << QByteArray("0012.50");
    QTest::newRow("an odd key") << u"k ü #?'\"%_//\U0001F600"_s << QByteArray("é文😀");
    QTest::newRow("a megabyte") << u"k"_s << QByteArray(1 << 20, 'A');
}

void TestKeyValueStore::valuesAreExact()
{
    QFETCH(const QString, key);
    QFETCH(const QByteArray, value);
    QVERIFY(set({ { key, value }, { u"other"_s, "x" } }));
    const auto read = write([key](KeyValueStore &store) { return store.value(key); });
    QVERIFY(read && *read);
    QCOMPARE(**read, value);
    QVERIFY(*write([&](KeyValueStore &store) { return store.holds({ key, value }); }));
    QVERIFY(!*write([&](KeyValueStore &store) { return store.holds({ key, value + 'x' }); }));
    QVERIFY(!*write([&](KeyValueStore &store) { return store.holds({ u"none"_s, value }); }));
    QVERIFY(!**write([](KeyValueStore &store) -> Expected<std::optional<bool>> {
        const auto none = store.value(u"none"_s);
        return none ? Expected<std::optional<bool>>(none->has_value()) : none.error();
    }));
}

void TestKeyValueStore::unitsAreCounted()
{
    QVERIFY(set({ { u"k1"_s, "abc" }, { u"k\U0001F600"_s, "é😀" } }));
    QCOMPARE(*write([](KeyValueStore &store) { return store.usedUnits(); }), 2 + 3 + 3 + 3);
    QCOMPARE(*write([](KeyValueStore &store) { return store.unitsOf({ u"k1"_s, u"none"_s }); }), 5);
    QVERIFY(set({ { u"k1"_s, "" } }));
    QCOMPARE(*write([](KeyValueStore &store) { return store.usedUnits(); }), 2 + 3 + 3);
}

void TestKeyValueStore::prefixesAreExact()
{
    QVERIFY(set({ { u"k/"_s, "" },
                  { u"k/a"_s, "1" },
                  { u"k0"_s, "" },
                  { u"K/a"_s, "" },
                  { u"k/\U0001F600"_s, "12" } }));
    const auto found = write([](KeyValueStore &store) { return store.keys(u"k/"_s); });
    QVERIFY(found);
    QCOMPARE(found->size(), 3);
    QCOMPARE(found->at(0).key, u"k/"_s);
    QCOMPARE(found->at(1).bytes, 1);
    QCOMPARE(found->at(2).key, u"k/\U0001F600"_s);
    QCOMPARE(found->at(2).bytes, 2);
}

void TestKeyValueStore::shortItemsAreFound()
{
    QVERIFY(set({ { u"k/m/info"_s, "1" },
                  { u"k/m/infos"_s, "2" },
                  { u"k/info"_s, "3" },
                  { u"j/m/info"_s, "4" },
                  { u"k/m/x_info"_s, "5" },
                  { u"k/m/model_metadata"_s, "6" },
                  { u"k/long/info"_s, QByteArray(KeyValueStore::shortBytes + 1, '7') },
                  { u"k/full/info"_s, QByteArray(KeyValueStore::shortBytes, '8') } }));
    const auto found = write([](KeyValueStore &store) { return store.shortItems(u"k/"_s); });
    QVERIFY(found);
    const QList<PlacedKeyValue> expected{
        { 8, u"k/full/info"_s, QByteArray(KeyValueStore::shortBytes, '8') },
        { 3, u"k/info"_s, "3" },
        { 1, u"k/m/info"_s, "1" },
        { 6, u"k/m/model_metadata"_s, "6" },
    };
    QVERIFY(*found == expected);
    const auto extent = write([](KeyValueStore &store) { return store.extent(u"k/m/"_s); });
    QVERIFY(extent);
    QVERIFY(*extent == (KeyValueExtent{ 4, 4 }));
    QVERIFY(*write([](KeyValueStore &store) { return store.extent(u"none/"_s); })
            == KeyValueExtent());
}

void TestKeyValueStore::renamesAndCopies()
{
    QVERIFY(set({ { u"k1"_s, "one" }, { u"k2"_s, "two" } }));
    QVERIFY(*write([](KeyValueStore &store) { return store.renameItem(u"k1"_s, u"k-first"_s); }));
    QVERIFY(*write([](KeyValueStore &store) { return store.copyItem(u"k2"_s, u"k3"_s); }));
    QVERIFY(!*write([](KeyValueStore &store) { return store.renameItem(u"k1"_s, u"k9"_s); }));
    QCOMPARE(keysInOrder(), u"k-first k2 k3"_s);
    QCOMPARE(**write([](KeyValueStore &store) { return store.value(u"k-first"_s); }), "one");
    QCOMPARE(**write([](KeyValueStore &store) { return store.value(u"k3"_s); }), "two");
    QCOMPARE(*write([](KeyValueStore &store) { return store.usedUnits(); }), 10 + 5 + 5);
}

void TestKeyValueStore::allOrNothing()
{
    QVERIFY(set({ { u"k1"_s, "before" } }));
    const auto failed = write([](KeyValueStore &store) -> Expected<Done> {
        if (auto done = store.setItem({ u"k1"_s, "after" }); !done)
            return done;
        if (auto done = store.setItem({ u"k2"_s, "after" }); !done)
            return done;
        return Error{ ErrorCode::Internal, u"on purpose"_s };
    });
    QVERIFY(!failed);
    QCOMPARE(keysInOrder(), u"k1"_s);
    QCOMPARE(**write([](KeyValueStore &store) { return store.value(u"k1"_s); }), "before");
}

void TestKeyValueStore::setsAsideAndBringsBack()
{
    QVERIFY(set({ { u"k/m/info"_s, "note" }, { u"k/m/data"_s, "12345" }, { u"k/n"_s, "" } }));
    const QDateTime moment = QDateTime::fromMSecsSinceEpoch(1'700'000'000'123, Qt::UTC);
    const auto id = write([moment](KeyValueStore &store) {
        return store.setAside(u"m"_s, { u"k/m/info"_s, u"k/m/data"_s, u"k/m/none"_s },
                              u"k/m/info"_s, moment);
    });
    QVERIFY(id);
    QCOMPARE(keysInOrder(), u"k/n"_s);
    const auto aside = write([](KeyValueStore &store) { return store.listAside(); });
    QVERIFY(aside);
    const QList<SetAside> expected{ { *id, u"m"_s, moment, 8 + 4 + 8 + 5, "note" } };
    QVERIFY(*aside == expected);
    QCOMPARE(*write([id](KeyValueStore &store) { return store.keysAside(*id); }),
             QStringList({ u"k/m/info"_s, u"k/m/data"_s }));

    QVERIFY(write(
        [id](KeyValueStore &store) { return store.bringBack(*id, u"k/m/data"_s, u"k/other"_s); }));
    QVERIFY(*write([id](KeyValueStore &store) { return store.dropAside(*id); }));
    QVERIFY(!*write([id](KeyValueStore &store) { return store.dropAside(*id); }));
    QCOMPARE(keysInOrder(), u"k/n k/other"_s);
    QCOMPARE(**write([](KeyValueStore &store) { return store.value(u"k/other"_s); }), "12345");
    QVERIFY(write([](KeyValueStore &store) { return store.listAside(); })->isEmpty());
}

void TestKeyValueStore::whatIsSetAsideCountsNot()
{
    QVERIFY(set({ { u"k/a"_s, "1234" }, { u"k/b"_s, "" } }));
    const auto id = write([](KeyValueStore &store) {
        return store.setAside(u"a"_s, { u"k/a"_s }, {}, QDateTime::currentDateTimeUtc());
    });
    QVERIFY(id);
    QCOMPARE(*write([](KeyValueStore &store) { return store.usedUnits(); }), 3);
    QCOMPARE(*write([id](KeyValueStore &store) { return store.unitsAside(*id); }), 7);
}

QTEST_GUILESS_MAIN(TestKeyValueStore)
#include "tst_keyvaluestore.moc"
