// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/ui/windowfixture.h"
#include "ui/document/modelview.h"
#include "ui/histogram/histogramchart.h"
#include "ui/mainwindow.h"
#include "ui/printing/printout.h"
#include "ui/weights/heatmap.h"
#include "ui/weights/valuegrid.h"
#include "ui/weights/weightspage.h"
#include "ui/widgets/printable.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QApplication>
#include <QFile>
#include <QPainter>
#include <QPrintPreviewDialog>
#include <QPrintPreviewWidget>
#include <QPrinter>
#include <QTest>
#include <QToolButton>

#include <optional>

using namespace Qt::StringLiterals;
using namespace weightroom;
using namespace weightroom::testing;

namespace {

class SquareOnPaper : public Printable
{
public:
    QString printTitle() const override { return u"A square"_s; }
    bool isPrintedWide() const override { return false; }
    void print(QPainter &painter, const QRectF &area) const override
    {
        m_area = area;
        painter.fillRect(QRectF(area.topLeft(), QSizeF(100, 100)), Qt::black);
    }
    mutable QRectF m_area;
};

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// A window with a sample on one of its pages, all of it computed.
struct WindowOnPage : WindowFixture
{
    MainWindow window{ services() };

    WindowOnPage(const QString &name, int page)
    {
        window.show();
        window.openUrls({ sample(name) });
        m_isThere = QTest::qWaitFor(
            [&] { return window.currentView() && window.currentView()->pageCount() == 5; }, 20'000);
        window.showPage(page);
        m_isThere = m_isThere && QTest::qWaitFor([&] { return window.isComplete(); }, 20'000);
    }
    bool isThere() const { return m_isThere; }
    QAction *print() const { return window.findChild<QAction *>(u"printAction"_s); }
    Printable *printable() const
    {
        return dynamic_cast<Printable *>(window.currentView()->currentPage());
    }
    /// What the page puts on an A4-like sheet.
    QImage sheet() const
    {
        QImage image(1000, 700, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        printable()->print(painter, QRectF(0, 0, 1000, 700));
        return image;
    }

private:
    bool m_isThere = false;
};

qint64 colouredPixels(const QImage &image)
{
    qint64 count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            count += image.pixelColor(x, y).saturation() > 40;
    }
    return count;
}

} // namespace

class TestPrinting : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnWarnings(); }
    void cleanup() { QApplication::setPalette(lightPalette()); }

    void printsToAFile()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"page.pdf"_s);
        QPrinter printer(QPrinter::HighResolution);
        printer.setOutputFileName(path);
        printer.setPageSize(QPageSize(QPageSize::A4));
        const SquareOnPaper square;
        prepareToPrint(square, printer);
        QCOMPARE(printer.docName(), u"A square"_s);
        QCOMPARE(printer.pageLayout().orientation(), QPageLayout::Portrait);
        QVERIFY(printOut(square, printer));
        const QByteArray pdf = contentOf(path);
        QVERIFY(pdf.startsWith("%PDF"));
        QVERIFY(pdf.contains("/Count 1"));
        // A4 without margins of 15 mm, in 1/96 inch, under the title.
        QVERIFY2(qAbs(square.m_area.width() - 180 / 25.4 * 96) < 2,
                 qPrintable(QString::number(square.m_area.width())));
        QVERIFY(square.m_area.top() > 10 && square.m_area.top() < 60);
        QVERIFY(qAbs(square.m_area.bottom() - 267 / 25.4 * 96) < 2);
    }

    void aFolderThatIsNotThereIsTold()
    {
        QPrinter printer(QPrinter::HighResolution);
        printer.setOutputFileName(u"/no/such/folder/page.pdf"_s);
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"."_s));
        QVERIFY(!printOut(SquareOnPaper(), printer));
    }

    void pagesWithPicturesCanBePrinted_data()
    {
        QTest::addColumn<int>("page");
        QTest::addColumn<bool>("isEnabled");
        QTest::newRow("overview") << 0 << false;
        QTest::newRow("weights") << 2 << true;
        QTest::newRow("histogram") << 3 << true;
        QTest::newRow("json") << 4 << false;
    }
    void pagesWithPicturesCanBePrinted()
    {
        QFETCH(int, page);
        const WindowOnPage fixture(u"convolutional"_s, page);
        QVERIFY(fixture.isThere());
        QTEST(fixture.print()->isEnabled(), "isEnabled");
    }

    void aPreviewComesFirst()
    {
        QApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
        const WindowOnPage fixture(u"convolutional"_s, 3);
        QVERIFY(fixture.isThere());
        QVERIFY(fixture.printable()->printTitle().contains(u"conv_1/kernel"));
        fixture.print()->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(fixture.window.findChild<QPrintPreviewDialog *>(u"printPreview"_s),
                                 20'000);
        auto *preview = fixture.window.findChild<QPrintPreviewDialog *>(u"printPreview"_s);
        const auto *paper = preview->findChild<QPrintPreviewWidget *>();
        QVERIFY(paper);
        QTRY_COMPARE_WITH_TIMEOUT(paper->pageCount(), 1, 20'000);
        QCOMPARE(preview->printer()->pageLayout().orientation(), QPageLayout::Landscape);
        QTRY_VERIFY_WITH_TIMEOUT(colouredPixels(preview->grab().toImage()) > 1000, 20'000);
        preview->reject();
    }

    void paperIsWhiteInTheDark_data()
    {
        QTest::addColumn<bool>("isGrid");
        QTest::newRow("one chart") << false;
        QTest::newRow("small charts") << true;
    }
    void paperIsWhiteInTheDark()
    {
        QFETCH(bool, isGrid);
        QApplication::setPalette(darkPalette());
        const WindowOnPage fixture(u"convolutional"_s, 3);
        QVERIFY(fixture.isThere());
        fixture.window.findChild<QToolButton *>(u"showGrid"_s)->setChecked(isGrid);
        QTRY_VERIFY_WITH_TIMEOUT(fixture.window.isComplete(), 20'000);
        const QImage sheet = fixture.sheet();
        QCOMPARE(sheet.pixelColor(999, 0), QColor(Qt::white));
        QCOMPARE(sheet.pixelColor(2, 699), QColor(Qt::white));
        QVERIFY(colouredPixels(sheet) > 1000);
    }

    void theHeatMapIsPrintedWhileItIsShown()
    {
        const WindowOnPage fixture(u"convolutional"_s, 2);
        QVERIFY(fixture.isThere());
        QCOMPARE(fixture.printable()->printTitle(), QString());
        auto *grid = fixture.window.findChild<ValueGrid *>();
        grid->setMode(ValueGrid::Mode::Filters);
        QTRY_VERIFY_WITH_TIMEOUT(fixture.window.isComplete() && !grid->heatMap()->isEmpty(),
                                 20'000);
        QVERIFY(fixture.printable()->printTitle().contains(u"conv_1/kernel"));
        QVERIFY(colouredPixels(fixture.sheet()) > 1000);
    }
};

QTEST_MAIN(TestPrinting)

#include "tst_printing.moc"
