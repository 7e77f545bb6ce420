// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/model/tensor.h"
#include "core/weights/valueplace.h"
#include "tests/support/tensors.h"
#include "tests/ui/warnings.h"
#include "ui/weights/heatmap.h"
#include "ui/weights/heatmappane.h"
#include "ui/weights/heatmapplan.h"
#include "ui/weights/valuegrid.h"
#include "ui/widgets/theme.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>
#include <QTest>
#include <QThread>
#include <QThreadPool>
#include <QToolButton>

#include <atomic>
#include <numeric>

using namespace Qt::StringLiterals;
using namespace weightroom;
using namespace weightroom::testing;

namespace {

constexpr float infinity = std::numeric_limits<float>::infinity();
constexpr float notANumber = std::numeric_limits<float>::quiet_NaN();

Tensor countingTensor(const Shape &shape)
{
    QList<float> values(*elementCount(shape));
    std::iota(values.begin(), values.end(), 0.0F);
    return tensorOf(encodeFloat32(u"w"_s, shape, values));
}

/// Zeros that take so long that progress is shown.
class SlowBytes : public ByteSource
{
public:
    qint64 size() const noexcept override { return qint64(64 * 64 * 4); }
    Expected<qint64> read(qint64, std::span<std::byte> into) const override
    {
        ++m_reads;
        QThread::msleep(900);
        std::fill(into.begin(), into.end(), std::byte(0));
        return static_cast<qint64>(into.size());
    }
    QString name() const override { return u"zeros"_s; }

    mutable std::atomic_int m_reads = 0;
};

/// How bright a colour is to the eye.
double luminance(const QColor &colour)
{
    return 0.2126 * colour.redF() + 0.7152 * colour.greenF() + 0.0722 * colour.blueF();
}

} // namespace

class TestHeatMap : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnWarnings(); }

    void cellsLieInTheirArea_data()
    {
        QTest::addColumn<qint64>("tiles");
        QTest::addColumn<qint64>("rows");
        QTest::addColumn<qint64>("columns");
        QTest::addColumn<QSize>("cell");
        QTest::newRow("few cells have a largest size")
            << qint64(1) << qint64(2) << qint64(3) << QSize(28, 28);
        QTest::newRow("many cells are a pixel each")
            << qint64(1) << qint64(200) << qint64(600) << QSize(1, 1);
        QTest::newRow("flat cells are not too long")
            << qint64(1) << qint64(200) << qint64(3) << QSize(4, 1);
        QTest::newRow("a few filters") << qint64(8) << qint64(3) << qint64(3) << QSize(24, 24);
        QTest::newRow("many filters") << qint64(512) << qint64(3) << qint64(3) << QSize(4, 4);
    }
    void cellsLieInTheirArea()
    {
        QFETCH(qint64, tiles);
        QFETCH(qint64, rows);
        QFETCH(qint64, columns);
        const QRect area(8, 8, 600, 200);
        const HeatMapGeometry geometry = heatMapGeometry(tiles, rows, columns, area);
        QTEST(geometry.cell, "cell");
        QVERIFY(area.contains(geometry.bounds()));
        for (const MapPosition &position :
             { MapPosition{ 0, 0, 0 }, MapPosition{ tiles - 1, rows - 1, columns - 1 },
               MapPosition{ tiles / 2, rows / 2, columns / 2 } })
            QCOMPARE(geometry.positionAt(geometry.cellRect(position).center()), position);
        QCOMPARE(geometry.positionAt({ 2, 2 }), MapPosition());
        QCOMPARE(geometry.positionAt(geometry.bounds().bottomRight() + QPoint(1, 1)),
                 MapPosition());
    }

    void betweenTilesIsNothing()
    {
        const HeatMapGeometry geometry = heatMapGeometry(8, 3, 3, QRect(0, 0, 600, 200));
        const QRect first = geometry.tileRect(0);
        QCOMPARE(geometry.positionAt(first.topRight() + QPoint(1, 0)), MapPosition());
        QVERIFY(geometry.positionAt(first.topRight() + QPoint(geometry.gap + 1, 0))
                == (MapPosition{ 1, 0, 0 }));
    }

    void theCursorCrossesTiles()
    {
        const HeatMapGeometry geometry = heatMapGeometry(8, 3, 3, QRect(0, 0, 180, 100));
        QCOMPARE(geometry.tilesInLine, 4);
        QCOMPARE(geometry.moved({}, 1, 0), (MapPosition{ 0, 0, 0 }));
        QCOMPARE(geometry.moved({ 0, 1, 2 }, 0, 1), (MapPosition{ 1, 1, 0 }));
        QCOMPARE(geometry.moved({ 0, 2, 1 }, 1, 0), (MapPosition{ 4, 0, 1 }));
        QCOMPARE(geometry.moved({ 3, 1, 2 }, 0, 1), (MapPosition{ 3, 1, 2 }));
        QCOMPARE(geometry.moved({ 0, 0, 0 }, 0, 1000), (MapPosition{ 3, 0, 2 }));
    }

    void filtersAreFound_data()
    {
        QTest::addColumn<Shape>("shape");
        QTest::addColumn<bool>("found");
        QTest::addColumn<int>("filters");
        QTest::addColumn<QList<int>>("others");
        QTest::newRow("HWIO") << Shape{ 3, 3, 16, 32 } << true << 3 << QList<int>{ 2 };
        QTest::newRow("depthwise") << Shape{ 3, 3, 16, 1 } << true << 2 << QList<int>{ 3 };
        QTest::newRow("three dimensions")
            << Shape{ 2, 3, 3, 4, 8 } << true << 4 << QList<int>{ 0, 3 };
        QTest::newRow("points have no picture")
            << Shape{ 1, 1, 16, 32 } << false << 0 << QList<int>{};
        QTest::newRow("a picture") << Shape{ 224, 224, 3, 1 } << false << 0 << QList<int>{};
        QTest::newRow("a matrix") << Shape{ 3, 3 } << false << 0 << QList<int>{};
    }
    void filtersAreFound()
    {
        QFETCH(Shape, shape);
        QFETCH(bool, found);
        const auto axes = filterAxes(shape);
        QCOMPARE(axes.has_value(), found);
        if (axes) {
            QTEST(axes->filters, "filters");
            QTEST(axes->others, "others");
        }
    }

    void planesAreAsFineAsTheRoomAllows()
    {
        const PlaneRequest whole = slicePlane({ 4, 100, 300 }, { 2 }, QSize(600, 200));
        QCOMPARE(whole.first, 60'000);
        QCOMPARE(whole.blockRows, 1);
        QCOMPARE(whole.blockColumns, 1);
        const PlaneRequest reduced = slicePlane({ 401, 1200 }, {}, QSize(600, 200));
        QCOMPARE(reduced.blockRows, 3);
        QCOMPARE(reduced.blockColumns, 2);
        QCOMPARE(reduced.cellRows(), 134);
        const PlaneRequest wrapped = slicePlane({ 1000 }, {}, QSize(600, 200));
        QCOMPARE(wrapped.columns.count, 64);
        QCOMPARE(wrapped.rows.count, 16);
        const PlaneRequest huge = slicePlane({ 1'000'000, 1'000'000 }, {}, QSize(100'000, 100'000));
        QVERIFY(huge.cells() <= planeCellsAtMost);
        QCOMPARE(slicePlane({}, {}, QSize(600, 200)).cells(), 1);
    }

    void filtersOfOneInputAreSideBySide()
    {
        const Shape shape{ 3, 3, 16, 32 };
        const PlaneRequest request
            = filterPlane(shape, *filterAxes(shape), { 5 }, 4, QSize(600, 200));
        QCOMPARE(request.first, 5 * 32 + 4);
        QCOMPARE(request.tiles, (PlaneAxis{ 28, 1 }));
        QCOMPARE(request.rows, (PlaneAxis{ 3, 3 * 16 * 32 }));
        QCOMPARE(request.columns, (PlaneAxis{ 3, 16 * 32 }));
        const Shape many{ 3, 3, 2, 100'000 };
        const PlaneRequest part = filterPlane(many, *filterAxes(many), { 0 }, 0, QSize(600, 200));
        QCOMPARE(part.tiles.count, tilesThatFit(3, 3, QSize(600, 200)));
        QVERIFY(heatMapGeometry(part.tiles.count, 3, 3, QRect(0, 0, 600, 200)).cell.width() >= 2);
    }

    void anElementIsNamedByItsIndices()
    {
        QCOMPARE(elementIndexText({ 2, 3, 4 }, 23), u"[1, 2, 3]"_s);
        QCOMPARE(elementIndexText({ 5 }, 4), u"[4]"_s);
        QCOMPARE(elementIndexText({}, 0), QString());
    }

    void coloursTellSignAndSize_data()
    {
        QTest::addColumn<QPalette>("palette");
        QTest::newRow("light") << lightPalette();
        QTest::newRow("dark") << darkPalette();
    }
    void coloursTellSignAndSize()
    {
        QFETCH(QPalette, palette);
        const bool dark = isDark(palette);
        for (const double sign : { -1.0, 1.0 }) {
            double before = luminance(divergingColour(0, palette));
            for (int i = 1; i <= 20; ++i) {
                const double now = luminance(divergingColour(sign * i / 20, palette));
                QVERIFY2(dark ? now > before : now < before, qPrintable(QString::number(sign * i)));
                before = now;
            }
        }
        for (const double share : { 0.25, 0.5, 0.75 }) {
            const QColor above = divergingColour(share, palette);
            const QColor below = divergingColour(-share, palette);
            QVERIFY(above.blue() > above.red() + 20);
            QVERIFY(below.red() > below.blue() + 20);
        }
        QCOMPARE(divergingColour(7, palette), divergingColour(1, palette));
    }

    void aCellSaysIndexAndValue()
    {
        HeatMap map;
        map.resize(600, 260);
        const Tensor tensor = countingTensor({ 2, 3 });
        map.setPlane(*readPlane(tensor, slicePlane(tensor.spec.shape, {}, map.mapSize(map.size())),
                                *Operation::create()),
                     tensor.spec, u"What."_s);
        QVERIFY2(map.cellText({ 0, 1, 2 }).contains(u"[1, 2]")
                     && map.cellText({ 0, 1, 2 }).contains(u"5"),
                 qPrintable(map.cellText({ 0, 1, 2 })));
        QVERIFY(map.accessibleDescription().contains(u"from"));
        QTest::keyClick(&map, Qt::Key_Right);
        QTest::keyClick(&map, Qt::Key_Right);
        QTest::keyClick(&map, Qt::Key_Down);
        QCOMPARE(map.currentCell(), (MapPosition{ 0, 1, 1 }));
        QCOMPARE(map.accessibleDescription(), map.cellText({ 0, 1, 1 }));
        QSignalSpy asked(&map, &HeatMap::elementRequested);
        QTest::keyClick(&map, Qt::Key_Return);
        QCOMPARE(asked.first().first().toLongLong(), 4);
        QTest::keyClick(&map, Qt::Key_End, Qt::ControlModifier);
        QCOMPARE(map.currentCell(), (MapPosition{ 0, 1, 2 }));
        QTest::keyClick(&map, Qt::Key_Escape);
        QCOMPARE(map.currentCell(), MapPosition());
    }

    void stepsToWhatIsNotFinite()
    {
        HeatMap map;
        map.resize(600, 260);
        const Tensor tensor
            = tensorOf(encodeFloat32(u"w"_s, { 2, 3 }, { 1, infinity, 2, -3, notANumber, 4 }));
        map.setPlane(*readPlane(tensor, slicePlane(tensor.spec.shape, {}, map.mapSize(map.size())),
                                *Operation::create()),
                     tensor.spec, {});
        QVERIFY(map.summaryText().contains(u"1 NaN, 1 infinite"));
        QVERIFY(map.stepToNotFinite());
        QCOMPARE(map.currentCell(), (MapPosition{ 0, 0, 1 }));
        QCOMPARE(map.currentElement(), 1);
        QVERIFY(map.stepToNotFinite());
        QCOMPARE(map.currentCell(), (MapPosition{ 0, 1, 1 }));
        QVERIFY(map.cellText(map.currentCell()).contains(u"NaN"));
        QVERIFY(!map.stepToNotFinite());
        QCOMPARE(map.currentCell(), (MapPosition{ 0, 1, 1 }));
        QCOMPARE(map.limit(), 4.0);
        const QImage picture = map.grab().toImage();
        const QPoint cell = heatMapGeometry(1, 2, 3, QRect({ 8, 8 }, map.mapSize(map.size())))
                                .cellRect({ 0, 1, 1 })
                                .topLeft();
        QCOMPARE(picture.pixelColor(cell + QPoint(5, 14)), notFiniteColour(map.palette()));
    }

    void elementsHaveTheirCells()
    {
        const Shape shape{ 3, 3, 16, 32 };
        const PlaneRequest slice = slicePlane({ 4, 401, 1200 }, { 2 }, QSize(600, 200));
        QCOMPARE(positionOf(slice, 2 * 401 * 1200 + 7 * 1200 + 5), (MapPosition{ 0, 2, 2 }));
        QCOMPARE(positionOf(slice, 0), MapPosition());
        QCOMPARE(positionOf(slice, 3 * 401 * 1200), MapPosition());
        const PlaneRequest filters
            = filterPlane(shape, *filterAxes(shape), { 5 }, 4, QSize(600, 200));
        QCOMPARE(positionOf(filters, ((1 * 3 + 2) * 16 + 5) * 32 + 10), (MapPosition{ 6, 1, 2 }));
        QCOMPARE(positionOf(filters, ((1 * 3 + 2) * 16 + 6) * 32 + 10), MapPosition());
        QCOMPARE(positionOf(filters, ((1 * 3 + 2) * 16 + 5) * 32 + 3), MapPosition());
        const PlaneRequest wrapped = slicePlane({ 1000 }, {}, QSize(600, 200));
        QCOMPARE(positionOf(wrapped, 999), (MapPosition{ 0, 15, 39 }));
        QCOMPARE(positionOf(slicePlane({}, {}, QSize(600, 200)), 0), (MapPosition{ 0, 0, 0 }));
    }

    void whatIsZeroThroughoutIsMarked()
    {
        const ZeroUnits rows{ .axis = 1, .units = 401, .zeros = 2, .first = { 3, 4 } };
        const ZeroUnits columns{ .axis = 2, .units = 1200, .zeros = 1, .first = { 5 } };
        const Shape shape{ 4, 401, 1200 };
        const PlaneRequest slice = slicePlane(shape, { 2 }, QSize(600, 200));
        QCOMPARE(zeroMarksOf({ rows, columns }, { .request = slice }, shape, {}, 0),
                 (ZeroMarks{ .rows = { 1 }, .columns = { 2 } }));
        const Shape kernel{ 3, 3, 16, 32 };
        const auto axes = filterAxes(kernel);
        const PlaneRequest filters = filterPlane(kernel, *axes, { 5 }, 4, QSize(600, 200));
        const ZeroUnits dead{ .axis = 3, .units = 32, .zeros = 3, .first = { 2, 4, 31 } };
        QCOMPARE(zeroMarksOf({ dead, { .axis = 2, .units = 16, .zeros = 1, .first = { 0 } } },
                             { .request = filters }, kernel, axes, 4),
                 (ZeroMarks{ .tiles = { 0, 27 } }));
    }

    void rowsAndColumnsOfZerosAreSeen()
    {
        const Tensor tensor = tensorOf(
            encodeFloat32(u"w"_s, { 3, 4 }, { 1, 0, notANumber, 4, 0, 0, 0, 0, 5, 0, 0, 8 }));
        const auto op = Operation::create();
        TensorPlane plane
            = *readPlane(tensor, slicePlane(tensor.spec.shape, {}, QSize(600, 200)), *op);
        QCOMPARE(zeroMarksOf({}, plane, tensor.spec.shape, {}, 0),
                 (ZeroMarks{ .rows = { 1 }, .columns = { 1 } }));
        plane.isSample = true;
        QVERIFY(zeroMarksOf({}, plane, tensor.spec.shape, {}, 0).isEmpty());
        const Tensor zeros = tensorOf(encodeFloat32(u"w"_s, { 2, 2 }, { 0, 0, 0, 0 }));
        const TensorPlane none
            = *readPlane(zeros, slicePlane(zeros.spec.shape, {}, QSize(600, 200)), *op);
        QVERIFY(zeroMarksOf({}, none, zeros.spec.shape, {}, 0).isEmpty());
        const Shape kernel{ 2, 2, 1, 3 };
        const Tensor filters
            = tensorOf(encodeFloat32(u"w"_s, kernel, { 1, 0, 2, 3, 0, 4, 5, 0, 6, 7, 0, 8 }));
        const auto axes = filterAxes(kernel);
        const TensorPlane tiles
            = *readPlane(filters, filterPlane(kernel, *axes, { 0 }, 0, QSize(600, 200)), *op);
        QCOMPARE(zeroMarksOf({}, tiles, kernel, axes, 0), (ZeroMarks{ .tiles = { 1 } }));
    }

    /// Of a tensor of three slices of 2 × 2 values with two NaN in the last one.
    void nGoesThroughTheWholeTensor_data()
    {
        QTest::addColumn<int>("mode");
        QTest::newRow("table") << int(ValueGrid::Mode::Table);
        QTest::newRow("heat map") << int(ValueGrid::Mode::Map);
    }
    void nGoesThroughTheWholeTensor()
    {
        QFETCH(int, mode);
        ValueGrid grid(&m_pool);
        grid.resize(900, 300);
        grid.show();
        QVERIFY(QTest::qWaitForWindowActive(&grid));
        QList<float> values(12, 1.0F);
        values[9] = values[11] = notANumber;
        values[2] = infinity;
        grid.setMode(static_cast<ValueGrid::Mode>(mode));
        grid.showTensor(tensorOf(encodeFloat32(u"w"_s, { 3, 2, 2 }, values)), {});
        TensorStatistics figures{ .elements = 12, .finite = 9, .min = 1, .max = 1 };
        figures.nan = 2;
        figures.positiveInfinity = 1;
        grid.setStatistics(figures);
        QTRY_VERIFY_WITH_TIMEOUT(grid.isComplete(), 20'000);
        const auto *button = grid.findChild<QToolButton *>(u"goToNotFinite"_s);
        QVERIFY2(button->isVisible() && button->text().contains(u"2 NaN"),
                 qPrintable(button->text()));
        const auto *slice = grid.findChild<QSpinBox *>(u"slice0"_s);
        for (const qint64 expected : { 2, 9, 11, 2 }) {
            QWidget *focused = grid.mode() == ValueGrid::Mode::Table
                ? static_cast<QWidget *>(grid.table())
                : grid.heatMap();
            focused->setFocus();
            QTest::keyClick(focused, Qt::Key_N);
            QTRY_VERIFY_WITH_TIMEOUT(grid.isComplete(), 20'000);
            slice = grid.findChild<QSpinBox *>(u"slice0"_s);
            QCOMPARE(slice->value(), int(expected / 4));
            if (grid.mode() == ValueGrid::Mode::Table) {
                QCOMPARE(grid.table()->currentIndex().row(), int(expected / 2 % 2));
                QCOMPARE(grid.table()->currentIndex().column(), int(expected % 2));
            } else {
                QCOMPARE(grid.heatMap()->currentElement(), expected);
            }
        }
        grid.setStatistics({});
        QVERIFY(!button->isVisible());
    }

    void nGoesToFiltersThatAreNotSeen()
    {
        ValueGrid grid(&m_pool);
        grid.resize(900, 300);
        grid.show();
        QList<float> values(3 * 3 * 4 * 8, 1.0F);
        const qint64 place = ((2 * 3 + 1) * 4 + 3) * 8 + 6;
        values[place] = notANumber;
        grid.setMode(ValueGrid::Mode::Filters);
        grid.showTensor(tensorOf(encodeFloat32(u"w"_s, { 3, 3, 4, 8 }, values)), {});
        QTRY_VERIFY_WITH_TIMEOUT(grid.isComplete() && !grid.heatMap()->isEmpty(), 20'000);
        grid.goToNotFinite();
        QTRY_COMPARE_WITH_TIMEOUT(grid.heatMap()->currentElement(), place, 20'000);
        QCOMPARE(grid.mode(), ValueGrid::Mode::Filters);
        QCOMPARE(grid.findChild<QSpinBox *>(u"filterIndex2"_s)->value(), 3);
        QCOMPARE(grid.heatMap()->currentCell(), (MapPosition{ 6, 2, 1 }));
    }

    void deadRowsAreSelected()
    {
        ValueGrid grid(&m_pool);
        grid.resize(900, 300);
        grid.show();
        grid.showTensor(countingTensor({ 50, 20 }), {});
        grid.showPlace(
            { .units = ZeroUnits{ .axis = 0, .units = 50, .zeros = 2, .first = { 31, 40 } } });
        QCOMPARE(grid.table()->currentIndex().row(), 31);
        const QItemSelectionModel *selection = grid.table()->selectionModel();
        QVERIFY(selection->isRowSelected(31) && selection->isRowSelected(40));
        QCOMPARE(selection->selectedIndexes().size(), 40);
        grid.showPlace(
            { .units = ZeroUnits{ .axis = 1, .units = 20, .zeros = 1, .first = { 7 } } });
        QVERIFY(selection->isColumnSelected(7));
        QCOMPARE(selection->selectedIndexes().size(), 50);
        grid.showPlace({ .value = 123.0 });
        QTRY_COMPARE_WITH_TIMEOUT(grid.table()->currentIndex().row(), 6, 20'000);
        QCOMPARE(grid.table()->currentIndex().column(), 3);
    }

    void aLargeSliceShowsASampleFirst()
    {
        ValueGrid grid(&m_pool);
        grid.resize(900, 300);
        grid.show();
        grid.setMode(ValueGrid::Mode::Map);
        grid.showTensor(countingTensor({ 4000, 3000 }), {});
        QTRY_VERIFY_WITH_TIMEOUT(grid.isComplete() && !grid.heatMap()->isEmpty(), 20'000);
        QVERIFY(!grid.heatMap()->plane().isSample);
        QVERIFY(!grid.heatMap()->summaryText().contains(u"sample"));
        QCOMPARE(grid.heatMap()->plane().max.value(), 11'999'999.0);
    }

    void theGridShowsASliceOrFilters()
    {
        ValueGrid grid(&m_pool);
        grid.resize(900, 300);
        grid.show();
        grid.showTensor(countingTensor({ 3, 3, 2, 4 }), {});
        auto *slice = grid.findChild<QSpinBox *>(u"slice1"_s);
        QVERIFY(slice);
        slice->setValue(2);
        grid.findChild<QToolButton *>(u"showHeatMap"_s)->click();
        QTRY_VERIFY_WITH_TIMEOUT(grid.isComplete() && !grid.heatMap()->isEmpty(), 20'000);
        QCOMPARE(grid.mode(), ValueGrid::Mode::Map);
        QCOMPARE(grid.heatMap()->plane().request.first, 16);
        QCOMPARE(grid.heatMap()->plane().cells.size(), 8U);
        grid.findChild<QToolButton *>(u"showFilters"_s)->click();
        QTRY_VERIFY_WITH_TIMEOUT(
            grid.isComplete() && grid.heatMap()->plane().request.tiles.count == 4, 20'000);
        auto *input = grid.findChild<QSpinBox *>(u"filterIndex2"_s);
        QVERIFY(input);
        input->setValue(1);
        QTRY_VERIFY_WITH_TIMEOUT(grid.isComplete() && grid.heatMap()->plane().request.first == 4,
                                 20'000);
        grid.copySelection();
        QVERIFY2(QGuiApplication::clipboard()->text().startsWith(u"4\t12\t20\n28\t36\t44\n"),
                 qPrintable(QGuiApplication::clipboard()->text()));
    }

    void enterGoesToTheElementInTheTable()
    {
        ValueGrid grid(&m_pool);
        grid.resize(900, 300);
        grid.show();
        grid.showTensor(countingTensor({ 3, 3, 2, 4 }), {});
        grid.setMode(ValueGrid::Mode::Filters);
        QTRY_VERIFY_WITH_TIMEOUT(grid.isComplete() && !grid.heatMap()->isEmpty(), 20'000);
        grid.heatMap()->setCurrentCell({ 3, 1, 2 });
        QTest::keyClick(grid.heatMap(), Qt::Key_Return);
        QCOMPARE(grid.mode(), ValueGrid::Mode::Table);
        QCOMPARE(grid.findChild<QSpinBox *>(u"slice0"_s)->value(), 1);
        QCOMPARE(grid.findChild<QSpinBox *>(u"slice1"_s)->value(), 2);
        QTRY_COMPARE(grid.table()->currentIndex().data().toString(), u"43"_s);
    }

    void theWishForFiltersWaitsForTheNextConvolution()
    {
        ValueGrid grid(&m_pool);
        grid.showTensor(countingTensor({ 3, 3, 2, 4 }), {});
        grid.setMode(ValueGrid::Mode::Filters);
        grid.showTensor(countingTensor({ 4 }), {});
        QCOMPARE(grid.mode(), ValueGrid::Mode::Map);
        grid.showTensor(tensorOf(encodeString(u"s"_s, { 1 }, { "x"_ba })), {});
        QCOMPARE(grid.mode(), ValueGrid::Mode::Table);
        grid.showTensor(countingTensor({ 5, 5, 1, 2 }), {});
        QCOMPARE(grid.mode(), ValueGrid::Mode::Filters);
        grid.showTensor(countingTensor({ 5 }), u"The file is too short."_s);
        QCOMPARE(grid.mode(), ValueGrid::Mode::Table);
    }

    void coloursGoByTheWholeTensorOrWhatIsSeen()
    {
        ValueGrid grid(&m_pool);
        grid.resize(900, 300);
        grid.show();
        grid.showTensor(countingTensor({ 2, 4, 4 }), {});
        TensorStatistics statistics{ .min = 0, .max = 31 };
        statistics.quantiles = Quantiles{ 0, 1, 2, 3, 4, 20, 25 };
        grid.setStatistics(statistics);
        grid.setMode(ValueGrid::Mode::Map);
        QTRY_VERIFY_WITH_TIMEOUT(grid.isComplete() && !grid.heatMap()->isEmpty(), 20'000);
        auto *scale = grid.findChild<QComboBox *>(u"heatMapScale"_s);
        QCOMPARE(grid.heatMap()->limit(), 31.0);
        scale->setCurrentIndex(static_cast<int>(HeatMapScale::Shown));
        QCOMPARE(grid.heatMap()->limit(), 15.0);
        scale->setCurrentIndex(static_cast<int>(HeatMapScale::WithoutOutliers));
        QCOMPARE(grid.heatMap()->limit(), 25.0);
    }

    void slowReadingIsBegunOnce()
    {
        const auto bytes = std::make_shared<SlowBytes>();
        Tensor tensor = countingTensor({ 64, 64 });
        tensor.data = WeightData({ WeightShard{ bytes, bytes->size(), u"w"_s } });
        ValueGrid grid(&m_pool);
        grid.resize(900, 300);
        grid.show();
        grid.setMode(ValueGrid::Mode::Map);
        grid.showTensor(tensor, {});
        QTRY_VERIFY_WITH_TIMEOUT(bytes->m_reads > 0, 20'000);
        QTRY_VERIFY_WITH_TIMEOUT(grid.isComplete() && !grid.heatMap()->isEmpty(), 20'000);
        QCOMPARE(bytes->m_reads.load(), 1);
    }

    void anotherTensorEndsTheReading()
    {
        ValueGrid grid(&m_pool);
        grid.resize(900, 300);
        grid.show();
        grid.setMode(ValueGrid::Mode::Map);
        grid.showTensor(countingTensor({ 500, 500 }), {});
        grid.showTensor(countingTensor({ 2, 2 }), {});
        QTRY_VERIFY_WITH_TIMEOUT(grid.isComplete() && !grid.heatMap()->isEmpty(), 20'000);
        QCOMPARE(grid.heatMap()->plane().cells.size(), 4U);
        grid.showNothing();
        QVERIFY(grid.heatMap()->isEmpty());
    }

private:
    QThreadPool m_pool;
};

QTEST_MAIN(TestHeatMap)

#include "tst_heatmap.moc"
