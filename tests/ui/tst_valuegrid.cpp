// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/weights/encode.h"
#include "ui/tables/rowarranger.h"
#include "ui/weights/valuegrid.h"
#include "ui/weights/valuegridmodel.h"
#include "ui/weights/valuepages.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QRegularExpression>
#include <QSpinBox>
#include <QTableView>
#include <QTest>
#include <QThreadPool>

#include <cmath>
#include <numeric>

using namespace Qt::StringLiterals;
using namespace weightroom;

namespace {

Tensor placed(const EncodedTensor &encoded)
{
    QList<Finding> findings;
    return locateTensors(artifactsOf({ encoded }), *Operation::create(), findings).value().first();
}

QList<float> counting(int count)
{
    QList<float> values(count);
    std::iota(values.begin(), values.end(), 0.0F);
    return values;
}

/// A tensor whose bytes exist only in name: for shapes larger than any disk.
Tensor hugeTensor(const Shape &shape)
{
    class Zeros : public ByteSource
    {
    public:
        qint64 size() const noexcept override { return std::numeric_limits<qint64>::max() / 2; }
        Expected<qint64> read(qint64, std::span<std::byte> into) const override
        {
            std::fill(into.begin(), into.end(), std::byte(0));
            return static_cast<qint64>(into.size());
        }
        QString name() const override { return u"zeros"_s; }
    };
    Tensor tensor;
    tensor.spec.name = u"huge"_s;
    tensor.spec.shape = shape;
    tensor.spec.dtypeName = u"float32"_s;
    tensor.offset = 0;
    tensor.bytes = *tensor.spec.byteLength();
    tensor.data = WeightData({ WeightShard{ std::make_shared<Zeros>(), tensor.bytes, u"w"_s } });
    return tensor;
}

} // namespace

class TestValueGrid : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_pages = std::make_unique<ValuePages>(&m_pool);
        m_model = std::make_unique<ValueGridModel>(m_pages.get());
        m_tester = std::make_unique<QAbstractItemModelTester>(
            m_model.get(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    }
    void cleanup()
    {
        m_tester.reset();
        m_model.reset();
        m_pages.reset();
    }

    void showsValues_data()
    {
        QTest::addColumn<Tensor>("tensor");
        QTest::addColumn<QString>("rows");
        QTest::newRow("a scalar is one cell")
            << placed(encodeFloat32(u"s"_s, {}, { 0.1F })) << u"0.1"_s;
        QTest::newRow("one dimension is a column")
            << placed(encodeFloat32(u"v"_s, { 3 }, { 1, -2.5F, 3e-9F })) << u"1/-2.5/3e-09"_s;
        QTest::newRow("two dimensions are a table")
            << placed(encodeInt32(u"m"_s, { 2, 3 }, { 1, 2, 3, 4, 5, -6 })) << u"1 2 3/4 5 -6"_s;
        QTest::newRow("bool") << placed(encodeBool(u"b"_s, { 1, 2 }, { true, false }))
                              << u"true false"_s;
        QTest::newRow("bool of another byte")
            << placed({ encodeBool(u"b"_s, { 1 }, { true }).spec, "\x07"_ba }) << u"7"_s;
        QTest::newRow("complex64")
            << placed(encodeComplex64(u"c"_s, { 2 }, { 1, 2, 0.5F, -1 })) << u"1+2i/0.5-1i"_s;
        QTest::newRow("string") << placed(encodeString(u"t"_s, { 2 }, { "caf\xc3\xa9"_ba, ""_ba }))
                                << u"café/"_s;
        QTest::newRow("not finite")
            << placed(encodeFloat32(u"n"_s, { 1, 3 }, { std::nanf(""), HUGE_VALF, -HUGE_VALF }))
            << u"NaN Infinity -Infinity"_s;
        QTest::newRow("no elements") << placed(encodeFloat32(u"e"_s, { 0, 3 }, {})) << QString();
    }
    void showsValues()
    {
        QFETCH(Tensor, tensor);
        m_model->setTensor(tensor);
        QTEST(shownText(), "rows");
    }

    void valuesNotReadYetAreEllipses()
    {
        m_model->setTensor(placed(encodeFloat32(u"v"_s, { 2 }, { 1, 2 })));
        QCOMPARE(m_model->index(0, 0).data().toString(), u"…"_s);
        QVERIFY(!m_pages->isIdle());
        QTRY_COMPARE(m_model->index(0, 0).data().toString(), u"1"_s);
    }

    void sliceChoosesTheLeadingDimensions_data()
    {
        QTest::addColumn<QList<qint64>>("slice");
        QTest::addColumn<QString>("rows");
        QTest::newRow("the first") << QList<qint64>{ 0, 0 } << u"0 1/2 3"_s;
        QTest::newRow("inner dimension") << QList<qint64>{ 0, 2 } << u"8 9/10 11"_s;
        QTest::newRow("outer dimension") << QList<qint64>{ 1, 0 } << u"12 13/14 15"_s;
        QTest::newRow("the last") << QList<qint64>{ 1, 2 } << u"20 21/22 23"_s;
    }
    void sliceChoosesTheLeadingDimensions()
    {
        QFETCH(QList<qint64>, slice);
        m_model->setTensor(placed(encodeFloat32(u"t"_s, { 2, 3, 2, 2 }, counting(24))));
        QCOMPARE(m_model->sliceRank(), 2);
        m_model->setSlice(slice);
        QTEST(shownText(), "rows");
    }

    void aQuantizedValueIsRealAndTellsItsCode()
    {
        const auto encoded
            = quantize(u"q"_s, { 3 }, { -1.0F, 0.0F, 254.0F }, QuantizationType::Uint8);
        m_model->setTensor(placed(*encoded));
        QCOMPARE(shownText(), u"-1/0/254"_s);
        const QString tip = m_model->index(2, 0).data(Qt::ToolTipRole).toString();
        QVERIFY2(tip.contains(u"[2]"), qPrintable(tip));
        QVERIFY2(tip.contains(u"Code 255 (uint8): 255 × 1 + -1"), qPrintable(tip));
    }

    void aFloat16CodeIsShownInHexadecimal()
    {
        const auto encoded = quantize(u"h"_s, { 1 }, { 1.0F }, QuantizationType::Float16);
        m_model->setTensor(placed(*encoded));
        QCOMPARE(shownText(), u"1"_s);
        const QString tip = m_model->index(0, 0).data(Qt::ToolTipRole).toString();
        QVERIFY2(tip.contains(u"0x3c00"), qPrintable(tip));
    }

    void tablesTooLargeForAViewComeInParts_data()
    {
        QTest::addColumn<Shape>("shape");
        QTest::addColumn<qint64>("firstRow");
        QTest::addColumn<qint64>("firstColumn");
        QTest::addColumn<QSize>("cells");
        QTest::addColumn<QString>("rowHead");
        const int rows = ValueGridModel::maximumRows;
        const int columns = ValueGridModel::maximumColumns;
        QTest::newRow("many rows")
            << Shape{ 1'000'000'000, 8 } << qint64(0) << qint64(0) << QSize(8, rows) << u"0"_s;
        QTest::newRow("the last part of many rows")
            << Shape{ 1'000'000'001, 8 } << qint64(1'000'000'000) << qint64(0) << QSize(8, 1)
            << u"1000000000"_s;
        QTest::newRow("rows beyond 32 bits") << Shape{ 5'000'000'000, 2 } << qint64(4'000'000'000)
                                             << qint64(0) << QSize(2, rows) << u"4000000000"_s;
        QTest::newRow("many columns") << Shape{ 2, 3'000'000'000 } << qint64(0)
                                      << qint64(2'999'999'990) << QSize(10, 2) << u"0"_s;
        QTest::newRow("both") << Shape{ 2'000'000, 20'000 } << qint64(0) << qint64(0)
                              << QSize(columns, rows) << u"0"_s;
    }
    void tablesTooLargeForAViewComeInParts()
    {
        m_tester.reset(); // it would look at every row
        QFETCH(Shape, shape);
        QFETCH(qint64, firstRow);
        QFETCH(qint64, firstColumn);
        m_model->setTensor(hugeTensor(shape));
        m_model->setOrigin(firstRow, firstColumn);
        QTEST(QSize(m_model->columnCount(), m_model->rowCount()), "cells");
        QTEST(m_model->headerData(0, Qt::Vertical).toString(), "rowHead");
        const QModelIndex last
            = m_model->index(m_model->rowCount() - 1, m_model->columnCount() - 1);
        QCOMPARE(last.data().toString(), u"…"_s);
        QTRY_COMPARE(last.data().toString(), u"0"_s);
    }

    void anUnreadableTensorHasNoCells()
    {
        Tensor tensor = placed(encodeFloat32(u"v"_s, { 2 }, { 1, 2 }));
        tensor.bytes = 100;
        m_model->setTensor(tensor);
        QCOMPARE(m_model->rowCount(), 0);
    }

    void theWidgetSaysWhyThereIsNothing()
    {
        ValueGrid grid(&m_pool);
        const auto *note = grid.findChild<QLabel *>(u"valueGridNote"_s);
        QVERIFY(note);
        Tensor tensor = placed(encodeFloat32(u"v"_s, { 2 }, { 1, 2 }));
        grid.showTensor(tensor, u"The file is too short."_s);
        QCOMPARE(note->text(), u"The file is too short."_s);
        grid.showTensor(placed(encodeFloat32(u"e"_s, { 0 }, {})), {});
        QCOMPARE(note->text(), u"This tensor has no elements."_s);
    }

    void theWidgetHasAFieldForEachLeadingDimension()
    {
        ValueGrid grid(&m_pool);
        grid.showTensor(placed(encodeFloat32(u"t"_s, { 2, 3, 2, 2 }, counting(24))), {});
        auto *outer = grid.findChild<QSpinBox *>(u"slice0"_s);
        auto *inner = grid.findChild<QSpinBox *>(u"slice1"_s);
        QVERIFY(outer && inner);
        QCOMPARE(outer->maximum(), 1);
        QCOMPARE(inner->maximum(), 2);
        outer->setValue(1);
        inner->setValue(2);
        const QModelIndex first = grid.table()->model()->index(0, 0);
        QTRY_COMPARE(first.data().toString(), u"20"_s);
    }

    void manyLeadingDimensionsShareOneField()
    {
        ValueGrid grid(&m_pool);
        grid.showTensor(placed(encodeFloat32(u"t"_s, { 2, 1, 2, 1, 1, 1, 1, 1, 2 }, counting(8))),
                        {});
        auto *slice = grid.findChild<QSpinBox *>(u"slice"_s);
        QVERIFY(slice);
        QCOMPARE(slice->maximum(), 3);
        slice->setValue(3);
        const QModelIndex first = grid.table()->model()->index(0, 0);
        QTRY_COMPARE(first.data().toString(), u"6"_s);
    }

    void copiesTheSelectedCells()
    {
        ValueGrid grid(&m_pool);
        grid.showTensor(placed(encodeInt32(u"m"_s, { 2, 3 }, { 1, 2, 3, 4, 5, 6 })), {});
        QAbstractItemModel *model = grid.table()->model();
        grid.table()->selectionModel()->select(
            QItemSelection(model->index(0, 1), model->index(1, 2)),
            QItemSelectionModel::ClearAndSelect);
        grid.copySelection();
        QTRY_COMPARE(QGuiApplication::clipboard()->text(), u"2\t3\n5\t6\n"_s);
    }

private:
    /// All cells once they are read: columns parted by blanks, rows by slashes.
    QString shownText()
    {
        const auto text = [this] {
            QStringList rows;
            for (int row = 0; row < m_model->rowCount(); ++row) {
                QStringList cells;
                for (int column = 0; column < m_model->columnCount(); ++column)
                    cells.append(m_model->index(row, column).data().toString());
                rows.append(cells.join(u' '));
            }
            return rows.join(u'/');
        };
        [[maybe_unused]] const bool isRead
            = QTest::qWaitFor([&] { return !text().contains(u'…') && m_pages->isIdle(); }, 2000);
        return text();
    }

    QThreadPool m_pool;
    std::unique_ptr<ValuePages> m_pages;
    std::unique_ptr<ValueGridModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

QTEST_MAIN(TestValueGrid)

#include "tst_valuegrid.moc"
