// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/model/shape.h"

#include <QTest>

#include <limits>

using namespace Qt::StringLiterals;
using namespace weightroom;

class TestShape : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isAListOfSizes_data();
    void isAListOfSizes();
    void copiesAreTheirOwn();
    void countsElements_data();
    void countsElements();
};

void TestShape::isAListOfSizes_data()
{
    QTest::addColumn<QList<qint64>>("sizes");
    QTest::addColumn<QString>("text");
    QTest::newRow("a scalar") << QList<qint64>() << u"[]"_s;
    QTest::newRow("a vector") << QList<qint64>{ 7 } << u"[7]"_s;
    QTest::newRow("four") << QList<qint64>{ 3, 3, 1, 64 } << u"[3, 3, 1, 64]"_s;
    QTest::newRow("five") << QList<qint64>{ 1, 2, 3, 4, 5 } << u"[1, 2, 3, 4, 5]"_s;
    QTest::newRow("nine") << QList<qint64>{ 9, 8, 7, 6, 5, 4, 3, 2, 1 }
                          << u"[9, 8, 7, 6, 5, 4, 3, 2, 1]"_s;
}

void TestShape::isAListOfSizes()
{
    QFETCH(QList<qint64>, sizes);
    QFETCH(QString, text);
    Shape shape;
    for (const qint64 size : sizes)
        shape.append(size);
    QCOMPARE_EQ(QList<qint64>(shape.begin(), shape.end()), sizes);
    QCOMPARE_EQ(shape.size(), sizes.size());
    QCOMPARE_EQ(shape.isEmpty(), sizes.isEmpty());
    QCOMPARE_EQ(shapeText(shape), text);
    QVERIFY(shape == Shape(shape.begin(), shape.end()));
    if (sizes.isEmpty())
        return;
    QCOMPARE_EQ(shape.first(), sizes.first());
    QCOMPARE_EQ(shape.last(), sizes.last());
    QCOMPARE_EQ(shape.at(sizes.size() - 1), sizes.last());
    const Shape outer = shape.first(sizes.size() - 1);
    QCOMPARE_EQ(QList<qint64>(outer.begin(), outer.end()), sizes.first(sizes.size() - 1));
    QVERIFY(outer != shape);
}

void TestShape::copiesAreTheirOwn()
{
    const Shape four{ 1, 2, 3, 4 };
    Shape five = four;
    five.append(5);
    Shape six = five;
    six.append(6);
    QCOMPARE_EQ(shapeText(four), u"[1, 2, 3, 4]"_s);
    QCOMPARE_EQ(shapeText(five), u"[1, 2, 3, 4, 5]"_s);
    QCOMPARE_EQ(shapeText(six), u"[1, 2, 3, 4, 5, 6]"_s);
}

void TestShape::countsElements_data()
{
    QTest::addColumn<Shape>("shape");
    QTest::addColumn<qint64>("count");
    const qint64 largest = std::numeric_limits<qint64>::max();
    QTest::newRow("a scalar") << Shape() << qint64(1);
    QTest::newRow("a matrix") << Shape{ 3, 5 } << qint64(15);
    QTest::newRow("none") << Shape{ largest, largest, 0 } << qint64(0);
    QTest::newRow("as many as fit") << Shape{ largest } << largest;
    QTest::newRow("one doubling too many") << Shape{ largest, 2 } << qint64(-1);
    QTest::newRow("a negative size") << Shape{ 2, -1 } << qint64(-1);
}

void TestShape::countsElements()
{
    QFETCH(Shape, shape);
    QFETCH(qint64, count);
    QCOMPARE_EQ(elementCount(shape).value_or(-1), count);
}

QTEST_GUILESS_MAIN(TestShape)
#include "tst_shape.moc"
