// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/stringpool.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace weightroom;

class TestStringPool : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatJsonSays_data();
    void readsWhatJsonSays();
    void joinsTwo();
    void stringsOutliveThePool();
};

void TestStringPool::readsWhatJsonSays_data()
{
    QTest::addColumn<QString>("character");
    QTest::newRow("plain") << u"x"_s;
    QTest::newRow("beyond ASCII") << u"ñ"_s;
    QTest::newRow("beyond the first plane") << u"🏋"_s;
    QTest::newRow("a quote") << u"\""_s;
    QTest::newRow("a backslash") << u"\\"_s;
    QTest::newRow("a control character") << QString(QChar(1));
    QTest::newRow("the last of ASCII") << QString(QChar(0x7f));
}

/// Strings of all lengths around the steps in which they are read, the character at each place.
void TestStringPool::readsWhatJsonSays()
{
    QFETCH(QString, character);
    StringPool pool;
    const QString before = u"abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz"_s;
    QStringList wrong;
    for (int length = 0; length < 40; ++length) {
        for (int at = 0; at <= length; ++at) {
            const QString text = before.left(at) + character + QString(length - at, u'-');
            if (pool.addJson(JsonText::fromString(text)) != text)
                wrong.append(text);
        }
    }
    QCOMPARE_EQ(wrong, QStringList());
    const QString large = character.repeated(5000);
    QCOMPARE_EQ(pool.addJson(JsonText::fromString(large)), large);
    QCOMPARE_EQ(pool.addJson(JsonText::null()), QString());
}

void TestStringPool::joinsTwo()
{
    StringPool pool;
    const QString large(3000, u'y');
    QCOMPARE_EQ(pool.add(u"/folder/", u"name"), u"/folder/name"_s);
    QCOMPARE_EQ(pool.add(large, large), large + large);
    QCOMPARE_EQ(pool.add({}, {}), QString());
}

void TestStringPool::stringsOutliveThePool()
{
    QStringList wanted;
    QStringList texts;
    {
        StringPool pool;
        for (int i = 0; i < 1000; ++i) {
            wanted.append(u"string number %1"_s.arg(i));
            texts.append(pool.addJson(JsonText::fromString(wanted.last())));
        }
    }
    QCOMPARE_EQ(texts, wanted);
    QCOMPARE_EQ(texts.at(3).utf16()[texts.at(3).size()], 0);
}

QTEST_GUILESS_MAIN(TestStringPool)
#include "tst_stringpool.moc"
