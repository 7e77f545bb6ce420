// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/model/likelyfiles.h"

#include <QStringList>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace weightroom;

class TestLikelyFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesInTheirOrder_data();
    void namesInTheirOrder();
    void endsWithTheText();
};

void TestLikelyFiles::namesInTheirOrder_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QStringList>("names");
    QTest::newRow("one group") << QByteArray(R"({"weightsManifest":[{"paths":["a","b"],)"
                                             R"("weights":[{"name":"c"}]}],"format":"x"})")
                               << QStringList{ u"a"_s, u"b"_s };
    QTest::newRow("several groups, weights first")
        << QByteArray(R"({"weightsManifest":[{"weights":[],"paths":["b"]},)"
                      R"({"weights":[],"paths":["a","c"]}]})")
        << QStringList{ u"b"_s, u"a"_s, u"c"_s };
    QTest::newRow("with blanks") << QByteArray(
        "{ \"weightsManifest\" : [ {\r\n\t\"paths\" : [\n \"a\" ,\n \"b\"\n ] } ] }")
                                 << QStringList{ u"a"_s, u"b"_s };
    QTest::newRow("a bare manifest")
        << QByteArray(R"([{"weights":[],"paths":["a"]}])") << QStringList{ u"a"_s };
    QTest::newRow("not those of the topology")
        << QByteArray(R"({"modelTopology":{"paths":["t"]},"weightsManifest":[{"paths":["a"]}]})")
        << QStringList{ u"a"_s };
    QTest::newRow("beyond ASCII") << QByteArray(R"([{"paths":["pesos ñ"]}])")
                                  << QStringList{ u"pesos ñ"_s };
    QTest::newRow("an escaped quote")
        << QByteArray(R"([{"paths":["a\"b","c"]}])") << QStringList{ u"a\\\"b"_s, u"c"_s };
    QTest::newRow("no list") << QByteArray(R"([{"paths":"a"},{"paths":["b"]}])")
                             << QStringList{ u"b"_s };
    QTest::newRow("no files") << QByteArray(R"({"weightsManifest":[{"paths":[]}]})")
                              << QStringList();
    QTest::newRow("no JSON") << QByteArray("\x89HDF\r\n") << QStringList();
    QTest::newRow("nothing") << QByteArray() << QStringList();
}

void TestLikelyFiles::namesInTheirOrder()
{
    QFETCH(QByteArray, json);
    QFETCH(QStringList, names);
    QStringList found;
    for (const QByteArrayView name : likelyWeightFiles(json))
        found.append(QString::fromUtf8(name));
    QCOMPARE_EQ(found, names);
}

/// Wherever the text is cut off, nothing behind its end is looked at: the names lie in it.
void TestLikelyFiles::endsWithTheText()
{
    const QByteArray whole = R"({"weightsManifest" : [{"paths" : [ "a\\", "b" ]}]})";
    bool isInside = true;
    for (qsizetype size = 0; size <= whole.size(); ++size) {
        const QByteArray cut(whole.constData(), size);
        for (const QByteArrayView name : likelyWeightFiles(cut)) {
            isInside = isInside && name.data() >= cut.constData()
                && name.data() + name.size() <= cut.constData() + cut.size();
        }
    }
    QVERIFY(isInside);
}

QTEST_GUILESS_MAIN(TestLikelyFiles)
#include "tst_likelyfiles.moc"
