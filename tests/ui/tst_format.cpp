// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/format.h"

#include <QGuiApplication>
#include <QLocale>
#include <QTest>

#include <limits>

using namespace Qt::StringLiterals;
using namespace weightroom;

class TestFormat : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void sizesInUnitsOfThousands_data()
    {
        QTest::addColumn<qint64>("bytes");
        QTest::addColumn<QString>("text");
        QTest::newRow("below a thousand the bytes themselves") << qint64(999) << u"999 byte(s)"_s;
        QTest::newRow("a thousand") << qint64(1000) << u"1.0 kB"_s;
        QTest::newRow("a megabyte is 10^6") << qint64(13'912'345) << u"13.9 MB"_s;
        QTest::newRow("rounding never shows 1000 kB") << qint64(999'960) << u"1.0 MB"_s;
        QTest::newRow("three digits need no fraction") << qint64(214'300'000) << u"214 MB"_s;
        QTest::newRow("1 GiB") << (qint64(1) << 30) << u"1.1 GB"_s;
        QTest::newRow("the largest unit goes on") << qint64(4'000'000'000'000'000) << u"4,000 TB"_s;
    }
    void sizesInUnitsOfThousands()
    {
        QFETCH(qint64, bytes);
        QTEST(bytesText(bytes), "text");
    }

    void exactSizesKeepEveryByte()
    {
        QCOMPARE_EQ(exactBytesText(13'912'345), u"13,912,345 bytes"_s);
        QLocale::setDefault(QLocale(QLocale::German));
        QCOMPARE_EQ(exactBytesText(13'912'345), u"13.912.345 bytes"_s);
        QCOMPARE_EQ(bytesText(13'912'345), u"13,9 MB"_s);
    }

    /// Otherwise the unit would come to stand before the number.
    void numberAndUnitKeepTheirOrderFromRightToLeft()
    {
        QGuiApplication::setLayoutDirection(Qt::RightToLeft);
        const QString size = bytesText(1000);
        const QString share = shareText(1, 2);
        QGuiApplication::setLayoutDirection(Qt::LayoutDirectionAuto);
        QCOMPARE_EQ(size, QString(QChar(0x2068) + u"1.0 kB"_s + QChar(0x2069)));
        QVERIFY(share.startsWith(QChar(0x2068)) && share.endsWith(QChar(0x2069)));
    }

    void countsAreGroupedAsTheLanguageDoes_data()
    {
        QTest::addColumn<QLocale>("locale");
        QTest::addColumn<qint64>("count");
        QTest::addColumn<QString>("text");
        const QLocale spanish(QLocale::Spanish);
        QTest::newRow("English") << QLocale(QLocale::English) << qint64(3'489'405)
                                 << u"3,489,405"_s;
        QTest::newRow("the C locale") << QLocale::c() << qint64(3'489'405) << u"3,489,405"_s;
        QTest::newRow("Spanish, four digits") << spanish << qint64(1234) << u"1234"_s;
        QTest::newRow("Spanish, five digits") << spanish << qint64(12'345) << u"12.345"_s;
        QTest::newRow("Spanish, seven digits") << spanish << qint64(3'489'405) << u"3.489.405"_s;
        QTest::newRow("Spanish, below zero") << spanish << qint64(-3'489'405) << u"-3.489.405"_s;
        QTest::newRow("Hindi") << QLocale(QLocale::Hindi, QLocale::India) << qint64(3'489'405)
                               << u"34,89,405"_s;
    }
    void countsAreGroupedAsTheLanguageDoes()
    {
        QFETCH(QLocale, locale);
        QLocale::setDefault(locale);
        QFETCH(qint64, count);
        QTEST(countText(count), "text");
    }

    void valuesKeepADecimalPoint_data()
    {
        QTest::addColumn<double>("value");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("exact");
        const double infinity = std::numeric_limits<double>::infinity();
        QTest::newRow("a third") << 1.0 / 3 << u"0.333333"_s << u"0.3333333333333333"_s;
        QTest::newRow("small") << 1e-7 << u"1e-07"_s << u"1e-7"_s;
        QTest::newRow("whole") << 3.0 << u"3"_s << u"3"_s;
        QTest::newRow("minus zero") << -0.0 << u"0"_s << u"-0"_s;
        QTest::newRow("not a number")
            << std::numeric_limits<double>::quiet_NaN() << u"NaN"_s << u"NaN"_s;
        QTest::newRow("infinite") << infinity << u"Infinity"_s << u"Infinity"_s;
        QTest::newRow("minus infinite") << -infinity << u"-Infinity"_s << u"-Infinity"_s;
    }
    void valuesKeepADecimalPoint()
    {
        QLocale::setDefault(QLocale(QLocale::Spanish));
        QFETCH(double, value);
        QTEST(valueText(value), "text");
        QTEST(exactValueText(value), "exact");
    }

    void percentages_data()
    {
        QTest::addColumn<qint64>("part");
        QTest::addColumn<qint64>("whole");
        QTest::addColumn<QString>("text");
        QTest::newRow("of nothing") << qint64(0) << qint64(0) << QString();
        QTest::newRow("none") << qint64(0) << qint64(7) << u"0 %"_s;
        QTest::newRow("all") << qint64(7) << qint64(7) << u"100 %"_s;
        QTest::newRow("an eighth") << qint64(1) << qint64(8) << u"12.50 %"_s;
        QTest::newRow("little is not nothing") << qint64(1) << qint64(1'000'000) << u"< 0.01 %"_s;
        QTest::newRow("nearly all is not all")
            << qint64(999'999) << qint64(1'000'000) << u"> 99.99 %"_s;
    }
    void percentages()
    {
        QFETCH(qint64, part);
        QFETCH(qint64, whole);
        QTEST(shareText(part, whole), "text");
    }
};

QTEST_MAIN(TestFormat)
#include "tst_format.moc"
