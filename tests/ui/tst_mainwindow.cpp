// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/json/jsontext.h"
#include "core/weights/encode.h"
#include "tests/ui/windowfixture.h"
#include "ui/document/modeldocument.h"
#include "ui/document/modelpage.h"
#include "ui/document/modelview.h"
#include "ui/histogram/histogramchart.h"
#include "ui/histogram/histogramgrid.h"
#include "ui/mainwindow.h"
#include "ui/weights/valuegrid.h"
#include "ui/widgets/entrybutton.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDialog>
#include <QDropEvent>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QMimeData>
#include <QPointer>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QStatusBar>
#include <QTabBar>
#include <QTabWidget>
#include <QTableView>
#include <QTextBrowser>
#include <QToolButton>
#include <QTreeView>

#include <algorithm>
#include <limits>
#include <numeric>

using namespace Qt::StringLiterals;
using namespace weightroom;
using testing::WindowFixture;

namespace {

/// Sends the events of a drop of \a paths; false where the window does not want it.
bool drop(MainWindow &window, const QStringList &paths)
{
    QMimeData data;
    QList<QUrl> urls;
    for (const QString &path : paths)
        urls += QUrl::fromLocalFile(path);
    data.setUrls(urls);
    const QPoint place(200, 200);
    QDragEnterEvent enter(place, Qt::CopyAction | Qt::MoveAction, &data, Qt::LeftButton, {});
    QApplication::sendEvent(&window, &enter);
    if (!enter.isAccepted())
        return false;
    QDropEvent event(place, Qt::CopyAction | Qt::MoveAction, &data, Qt::LeftButton, {});
    QApplication::sendEvent(&window, &event);
    return event.isAccepted() && event.dropAction() == Qt::CopyAction;
}

bool allReady(const MainWindow &window, qsizetype count)
{
    const QList<ModelView *> views = window.views();
    return views.size() == count && std::all_of(views.cbegin(), views.cend(), [](ModelView *view) {
               return view->document()->state() == ModelDocument::State::Ready;
           });
}

QAction *action(const MainWindow &window, const QString &name)
{
    return window.findChild<QAction *>(name);
}

/// A window in sight.
struct ShownWindow : WindowFixture
{
    MainWindow window{ services() };

    ShownWindow() { window.show(); }

    /// Opens \a samples; true when all are ready and the last one has its pages.
    bool opens(const QStringList &samples)
    {
        for (const QString &name : samples)
            window.openUrls({ sample(name) });
        return QTest::qWaitFor([this, count = samples.size()] {
            return allReady(window, count) && window.currentView()->pageCount() == 5;
        });
    }
    QString title() const { return window.currentView()->document()->title(); }
    QString page() const
    {
        const ModelPage *page = window.currentView()->currentPage();
        return page ? page->objectName() : QString();
    }
};

/// The row of \a list that tells \a message.
QModelIndex findingRow(const QTreeView &list, const QString &message)
{
    const QAbstractItemModel &model = *list.model();
    for (int row = 0; row < model.rowCount(); ++row) {
        if (model.index(row, 2).data().toString() == message)
            return model.index(row, 0);
    }
    return {};
}

} // namespace

class TestMainWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QApplication::setAttribute(Qt::AA_DontUseNativeDialogs); }
    void init() { testing::failOnWarnings(); }

    void startsWithTheWelcomePage()
    {
        ShownWindow fixture;
        MainWindow &window = fixture.window;
        QVERIFY(window.findChild<QWidget *>(u"welcomePage"_s)->isVisible());
        QVERIFY(!window.findChild<QTabWidget *>(u"modelTabs"_s)->isVisible());
        QVERIFY(window.isComplete());
    }

    void tellsWhatFailedAtTheStart()
    {
        WindowFixture fixture;
        WindowServices services = fixture.services();
        services.startFailures = { { ErrorCode::Io, u"The plug-in a was not loaded."_s },
                                   { ErrorCode::Io, u"The plug-in b was not loaded."_s } };
        MainWindow window(services);
        window.show();
        const auto *bar = window.findChild<MessageBar *>(u"windowMessages"_s);
        QVERIFY(bar->isVisible());
        QCOMPARE_EQ(bar->severity(), Severity::Warning);
        QCOMPARE_EQ(bar->text(), u"The plug-in a was not loaded.\nThe plug-in b was not loaded."_s);
    }

    void aSampleOpensFromTheWelcomePage()
    {
        ShownWindow fixture;
        MainWindow &window = fixture.window;
        QTest::keyClick(window.findChild<EntryButton *>(u"sample1"_s), Qt::Key_Space);
        QTRY_VERIFY(allReady(window, 1));
        QCOMPARE_EQ(fixture.title(), u"dense"_s);
        QVERIFY(!window.findChild<QWidget *>(u"welcomePage"_s)->isVisible());
        QTRY_COMPARE_EQ(window.currentView()->pageCount(), 5);
    }

    void menuShowsOpenByMouse()
    {
        ShownWindow fixture;
        MainWindow &window = fixture.window;
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QMenuBar *bar = window.menuBar();
        auto *menu = window.findChild<QMenu *>(u"fileMenu"_s);
        QTest::mouseClick(bar, Qt::LeftButton, {},
                          bar->actionGeometry(menu->menuAction()).center());
        QTRY_VERIFY(menu->isVisible());
        QTest::mouseClick(menu, Qt::LeftButton, {},
                          menu->actionGeometry(action(window, u"openAction"_s)).center());
        QTRY_VERIFY(window.findChild<QFileDialog *>(u"openDialog"_s));
    }

    void keysOpenDialogsForModels_data()
    {
        QTest::addColumn<int>("modifiers");
        QTest::addColumn<QString>("dialog");
        QTest::addColumn<QString>("chosen");
        QTest::addColumn<QString>("title");
        QTest::newRow("Ctrl+O opens a file")
            << int(Qt::ControlModifier) << u"openDialog"_s << u"dense/model.json"_s << u"dense"_s;
        QTest::newRow("Ctrl+Shift+O opens a folder")
            << int(Qt::ControlModifier | Qt::ShiftModifier) << u"openFolderDialog"_s
            << u"quantized"_s << u"quantized"_s;
    }

    void keysOpenDialogsForModels()
    {
        QFETCH(const int, modifiers);
        QFETCH(const QString, dialog);
        QFETCH(const QString, chosen);
        ShownWindow fixture;
        MainWindow &window = fixture.window;
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QTest::keyClick(&window, Qt::Key_O, Qt::KeyboardModifiers(modifiers));
        QTRY_VERIFY(window.findChild<QFileDialog *>(dialog));
        auto *name
            = window.findChild<QFileDialog *>(dialog)->findChild<QLineEdit *>(u"fileNameEdit"_s);
        QVERIFY(name);
        name->setText(WindowFixture::sample(chosen));
        QTest::keyClick(name, Qt::Key_Return);
        QTRY_VERIFY(allReady(window, 1));
        QTEST(fixture.title(), "title");
        QCOMPARE_EQ(fixture.settings.lastFolder(), QFileInfo(WindowFixture::sample(chosen)).path());
    }

    void dropsOpenModels_data()
    {
        QTest::addColumn<QStringList>("dropped");
        QTest::addColumn<int>("tabs");
        QTest::addColumn<QString>("leftOut");
        QTest::newRow("a file opens") << QStringList{ u"dense/model.json"_s } << 1 << QString();
        QTest::newRow("several folders open a tab each")
            << QStringList{ u"dense"_s, u"quantized"_s, u"broken"_s } << 3 << QString();
        QTest::newRow("a heap of files opens its models and names the rest")
            << QStringList{ u"quantized/model.json"_s, u"dense/weights.bin"_s, u"README.md"_s,
                            u"dense/model.json"_s, u"quantized/group1-shard1of1.bin"_s }
            << 2 << u"README.md"_s;
    }

    void dropsOpenModels()
    {
        QFETCH(const QStringList, dropped);
        QFETCH(const int, tabs);
        QFETCH(const QString, leftOut);
        ShownWindow fixture;
        QStringList paths;
        for (const QString &name : dropped)
            paths += WindowFixture::sample(name);
        QVERIFY(drop(fixture.window, paths));
        QTRY_VERIFY(allReady(fixture.window, tabs));
        const auto *bar = fixture.window.findChild<MessageBar *>(u"windowMessages"_s);
        QCOMPARE_EQ(bar->isVisible(), !leftOut.isEmpty());
        QVERIFY2(bar->text().contains(leftOut), qPrintable(bar->text()));
    }

    void dropsOfOtherThingsAreRefused()
    {
        ShownWindow fixture;
        MainWindow &window = fixture.window;
        QMimeData data;
        data.setText(u"hello"_s);
        QDragEnterEvent enter(QPoint(200, 200), Qt::CopyAction, &data, Qt::LeftButton, {});
        enter.ignore();
        QApplication::sendEvent(&window, &enter);
        QVERIFY(!enter.isAccepted());
    }

    void theSameModelActivatesItsTab()
    {
        ShownWindow fixture;
        MainWindow &window = fixture.window;
        const QString dense = WindowFixture::sample(u"dense"_s);
        QVERIFY(fixture.opens({ u"dense"_s, u"quantized"_s }));
        QCOMPARE_EQ(fixture.title(), u"quantized"_s);
        window.openUrls({ dense + u"/model.json"_s });
        QCOMPARE_EQ(window.views().size(), 2);
        QCOMPARE_EQ(fixture.title(), u"dense"_s);
        window.openUrls({ u"file://"_s + dense + u'/' });
        QCOMPARE_EQ(window.views().size(), 2);
    }

    void keysMoveBetweenTabsAndPages()
    {
        ShownWindow fixture;
        MainWindow &window = fixture.window;
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QVERIFY(fixture.opens({ u"dense"_s, u"quantized"_s }));
        QTest::keyClick(&window, Qt::Key_Tab, Qt::ControlModifier);
        QCOMPARE_EQ(fixture.title(), u"dense"_s);
        QTRY_COMPARE_EQ(window.currentView()->pageCount(), 5);
        QTest::keyClick(&window, Qt::Key_3, Qt::AltModifier);
        QCOMPARE_EQ(fixture.page(), u"weightsPage"_s);
        QTest::keyClick(&window, Qt::Key_1, Qt::AltModifier);
        QCOMPARE_EQ(fixture.page(), u"overviewPage"_s);
        QTest::keyClick(&window, Qt::Key_W, Qt::ControlModifier);
        QCOMPARE_EQ(window.views().size(), 1);
    }

    void f6VisitsEveryPaneAndComesBack()
    {
        ShownWindow fixture;
        MainWindow &window = fixture.window;
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QVERIFY(fixture.opens({ u"broken"_s }));
        QTest::keyClick(&window, Qt::Key_F6);
        QWidget *first = window.focusWidget();
        QSet<QWidget *> visited;
        for (int i = 0; i < 30; ++i) {
            visited += window.focusWidget();
            QTest::keyClick(&window, Qt::Key_F6);
            if (window.focusWidget() == first)
                break;
        }
        QCOMPARE_EQ(window.focusWidget(), first);
        QVERIFY2(visited.size() >= 4, qPrintable(QString::number(visited.size())));
        QTest::keyClick(&window, Qt::Key_F6, Qt::ShiftModifier);
        QVERIFY(window.focusWidget() != first);
        QTest::keyClick(&window, Qt::Key_F6);
        QCOMPARE_EQ(window.focusWidget(), first);
    }

    void f6FollowsTheReadingOrder_data()
    {
        QTest::addColumn<Qt::LayoutDirection>("direction");
        QTest::newRow("from left to right") << Qt::LeftToRight;
        QTest::newRow("from right to left") << Qt::RightToLeft;
    }
    void f6FollowsTheReadingOrder()
    {
        QFETCH(const Qt::LayoutDirection, direction);
        ShownWindow fixture;
        MainWindow &window = fixture.window;
        window.resize(1400, 800);
        window.setLayoutDirection(direction);
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QVERIFY(fixture.opens({ u"dense"_s }));
        auto *places = window.findChild<QWidget *>(u"placesView"_s);
        places->setFocus();
        QStringList names;
        do {
            names += window.focusWidget()->objectName();
            QTest::keyClick(&window, Qt::Key_F6);
        } while (window.focusWidget() != places && names.size() < 20);
        // An empty list is no stop; tables in the overview are parts of it.
        QCOMPARE_EQ(names,
                    (QStringList{ u"placesView"_s, u"modelTabBar"_s, u"qt_tabwidget_tabbar"_s,
                                  u"overviewScroll"_s, u"openActionButton"_s }));
    }

    void closingATabWhileLoadingIsClean()
    {
        ShownWindow fixture;
        MainWindow &window = fixture.window;
        window.openUrls({ u"fake://slow"_s });
        QCOMPARE_EQ(window.views().size(), 1);
        action(window, u"closeTabAction"_s)->trigger();
        QCOMPARE_EQ(window.views().size(), 0);
        QTRY_VERIFY(fixture.fake.operation->isCanceled());
        fixture.fake.answer(canceledError());
        QTest::qWait(20);
        QVERIFY(window.findChild<QWidget *>(u"welcomePage"_s)->isVisible());
    }

    void closingTheWindowWhileLoadingIsClean()
    {
        WindowFixture fixture;
        auto window = std::make_unique<MainWindow>(fixture.services());
        window->show();
        window->openUrls({ u"fake://slow"_s, WindowFixture::sample(u"convolutional"_s) });
        window.reset();
        QVERIFY(fixture.fake.operation->isCanceled());
        fixture.fake.answer(canceledError());
        QTest::qWait(50);
    }

    void cancelOfLoadingCancelsTheModel()
    {
        ShownWindow fixture;
        MainWindow &window = fixture.window;
        window.openUrls({ u"fake://slow"_s });
        window.findChild<QPushButton *>(u"cancelLoading"_s)->click();
        QVERIFY(fixture.fake.operation->isCanceled());
        QTRY_VERIFY(window.findChild<QWidget *>(u"failurePane"_s)->isVisible());
        fixture.fake.answer(canceledError());
    }

    void theFailurePageSaysWhyAndOffersHelp()
    {
        ShownWindow fixture;
        MainWindow &window = fixture.window;
        window.openUrls({ u"fake://bad"_s });
        fixture.fake.answer(Error{ .code = ErrorCode::NotAModel,
                                   .message = u"This is a Keras file."_s,
                                   .cause = u"It was never converted."_s,
                                   .advice = u"Convert it first."_s,
                                   .detail = u"magic 89 48 44 46"_s });
        auto *pane = window.findChild<QWidget *>(u"failurePane"_s);
        QTRY_VERIFY(pane->isVisible());
        QCOMPARE_EQ(pane->findChild<QLabel *>(u"failureMessage"_s)->text(),
                    u"This is a Keras file."_s);
        QCOMPARE_EQ(pane->findChild<QLabel *>(u"failureAdvice"_s)->text(), u"Convert it first."_s);
        QVERIFY(!pane->findChild<QWidget *>(u"failureDetails"_s)->isVisible());
        QTest::mouseClick(pane->findChild<QWidget *>(u"failureDetailsButton"_s), Qt::LeftButton);
        QVERIFY(pane->findChild<QWidget *>(u"failureDetails"_s)->isVisible());
        QTest::mouseClick(pane->findChild<QWidget *>(u"copyFailure"_s), Qt::LeftButton);
        QVERIFY(QApplication::clipboard()->text().contains(u"magic 89 48 44 46"_s));
        QVERIFY(QApplication::clipboard()->text().contains(u"NotAModel"_s));
        QVERIFY(fixture.settings.recentModels().isEmpty());

        QTest::mouseClick(pane->findChild<QWidget *>(u"retryOpening"_s), Qt::LeftButton);
        QCOMPARE_EQ(fixture.fake.loads, 2);
        fixture.fake.answer(artifactsOf({ encodeFloat32(u"w"_s, { 1 }, { 1.0F }) }));
        QTRY_VERIFY(allReady(window, 1));
    }

    void findingsShowInABarAndShowGoesThere()
    {
        ShownWindow fixture;
        MainWindow &window = fixture.window;
        QVERIFY(fixture.opens({ u"broken"_s }));
        auto *bar = window.currentView()->findChild<MessageBar *>(u"messageBar"_s);
        QVERIFY(bar->isVisible());
        QCOMPARE_EQ(bar->severity(), Severity::Error);
        QTRY_COMPARE_EQ(window.currentView()->pageCount(), 5);
        window.showPage(4);
        QTest::mouseClick(bar->findChild<QPushButton *>(u"showFinding"_s), Qt::LeftButton);
        QCOMPARE_EQ(fixture.page(), u"overviewPage"_s);
        QTest::mouseClick(bar->findChild<QWidget *>(u"messageBarClose"_s), Qt::LeftButton);
        QVERIFY(!bar->isVisible());
    }

    /// In the last of four slices there is a NaN; a row of the other tensor is dead.
    void findingsLeadToTheirValues()
    {
        ShownWindow fixture;
        MainWindow &window = fixture.window;
        window.openUrls({ u"fake://odd"_s });
        QList<float> values(4 * 30 * 20, 1.0F);
        for (qsizetype i = 0; i < values.size(); ++i)
            values[i] = float(i % 11) - 5;
        QList<float> dead = values.first(600);
        std::fill(dead.begin() + 140, dead.begin() + 160, 0.0F);
        const qint64 place = (3 * 30 + 17) * 20 + 9;
        values[place] = std::numeric_limits<float>::quiet_NaN();
        fixture.fake.answer(artifactsOf({ encodeFloat32(u"a/kernel"_s, { 30, 20 }, dead),
                                          encodeFloat32(u"b/kernel"_s, { 4, 30, 20 }, values) }));
        QTRY_VERIFY(allReady(window, 1));
        QTRY_COMPARE_EQ(window.currentView()->pageCount(), 5);
        window.showPage(2);
        auto *view = window.currentView();
        auto *bar = view->findChild<MessageBar *>(u"messageBar"_s);
        QTRY_VERIFY2(bar->isVisible() && bar->text().contains(u"b/kernel"_s)
                         && bar->text().contains(u"NaN"_s),
                     qPrintable(bar->text()));
        QTRY_VERIFY(view->document()->areStatisticsComplete());
        window.showPage(0);
        QTest::mouseClick(bar->findChild<QPushButton *>(u"showFinding"_s), Qt::LeftButton);
        QCOMPARE_EQ(fixture.page(), u"weightsPage"_s);
        QCOMPARE_EQ(view->document()->currentTensor(), 1);
        auto *grid = view->findChild<ValueGrid *>();
        QTRY_COMPARE_EQ(grid->table()->currentIndex().row(), 17);
        QCOMPARE_EQ(grid->table()->currentIndex().column(), 9);
        QCOMPARE_EQ(grid->findChild<QSpinBox *>(u"slice0"_s)->value(), 3);

        QTest::mouseClick(bar->findChild<QPushButton *>(u"showFindings"_s), Qt::LeftButton);
        QCOMPARE_EQ(fixture.page(), u"overviewPage"_s);
        const QList<Finding> &findings = view->document()->findings();
        const auto row = std::find_if(findings.begin(), findings.end(),
                                      [](const Finding &one) { return one.code == u"zero-units"; });
        QVERIFY(row != findings.end());
        auto *list = window.findChild<QTreeView *>(u"overviewFindings"_s);
        QCOMPARE_EQ(list->model()->index(0, 1).data().toString(), u"b/kernel"_s); // the gravest
        Q_EMIT list->activated(findingRow(*list, row->message));
        QCOMPARE_EQ(fixture.page(), u"weightsPage"_s);
        QCOMPARE_EQ(view->document()->currentTensor(), 0);
        QTRY_VERIFY(grid->table()->selectionModel()->isRowSelected(7));
        QCOMPARE_EQ(grid->table()->selectionModel()->selectedIndexes().size(), 20);
    }

    void aLayerIsEnlargedAsAWhole()
    {
        ShownWindow fixture;
        QVERIFY(fixture.opens({ u"dense"_s }));
        fixture.window.showPage(3);
        QTRY_VERIFY(fixture.window.isComplete());
        auto *page = fixture.window.currentView()->currentPage();
        page->findChild<QToolButton *>(u"showGrid"_s)->click();
        page->findChild<QToolButton *>(u"chartsByLayer"_s)->click();
        QTRY_VERIFY(fixture.window.isComplete());
        auto *grid = page->findChild<HistogramGrid *>();
        QTRY_VERIFY(grid->currentChart() >= 0);
        QTest::keyClick(grid, Qt::Key_Return);
        QTRY_VERIFY(fixture.window.isComplete());
        const auto *chart = page->findChild<HistogramChart *>();
        QVERIFY(chart->isVisible());
        const auto total = [chart] {
            const QList<qint64> &counts = chart->histogram().counts;
            return std::accumulate(counts.begin(), counts.end(), qint64(0));
        };
        const QList<Tensor> &tensors = fixture.window.currentView()->document()->tensors();
        QCOMPARE_EQ(total(), tensors.at(0).spec.elements() + tensors.at(1).spec.elements());
        const auto *head = page->findChild<QLabel *>(u"histogramHead"_s);
        QVERIFY2(head->text().contains(tensors.at(1).spec.name), qPrintable(head->text()));
        page->findChild<QToolButton *>(u"chartsByLayer"_s)->click();
        QTRY_VERIFY(fixture.window.isComplete());
        QVERIFY(total() == tensors.at(0).spec.elements()
                || total() == tensors.at(1).spec.elements());
    }

    void aFindingAboutANodeLeadsToIt()
    {
        ShownWindow fixture;
        MainWindow &window = fixture.window;
        window.openUrls({ u"fake://odd"_s });
        ModelArtifacts artifacts = artifactsOf({ encodeFloat32(u"w"_s, { 1 }, { 1.0F }) });
        artifacts.modelTopology
            = *JsonText::parse(R"({"class_name":"Sequential","config":{"name":"m","layers":[)"
                               R"({"class_name":"Dense","config":{"name":"known","units":1,)"
                               R"("batch_input_shape":[null,1]}},)"
                               R"({"class_name":"MadeUp","config":{"name":"odd"}}]}})");
        fixture.fake.answer(artifacts);
        QTRY_VERIFY(allReady(window, 1));
        QTRY_COMPARE_EQ(window.currentView()->pageCount(), 5);
        window.showPage(1);
        QTRY_VERIFY(window.isComplete());
        const QList<Finding> &findings = window.currentView()->document()->findings();
        const auto isOdd = [](const Finding &one) { return one.code == u"unknown-layer"; };
        QTRY_VERIFY(std::any_of(findings.begin(), findings.end(), isOdd));
        const auto odd = std::find_if(findings.begin(), findings.end(), isOdd);
        window.showPage(0);
        auto *list = window.findChild<QTreeView *>(u"overviewFindings"_s);
        Q_EMIT list->activated(findingRow(*list, odd->message));
        QCOMPARE_EQ(fixture.page(), u"topologyPage"_s);
        QCOMPARE_EQ(window.findChild<QLabel *>(u"nodeName"_s)->text(), u"odd"_s);
    }

    void aHistogramOfANodeIsShown()
    {
        ShownWindow fixture;
        QVERIFY(fixture.opens({ u"dense"_s }));
        fixture.window.showPage(1);
        QTRY_VERIFY(fixture.window.isComplete());
        auto *links = fixture.window.findChild<QTextBrowser *>(u"nodeLinks"_s);
        Q_EMIT links->anchorClicked(QUrl(u"histogram:1"_s));
        QCOMPARE_EQ(fixture.page(), u"histogramPage"_s);
        QCOMPARE_EQ(fixture.window.currentView()->document()->currentTensor(), 1);
    }

    void aWeightOfANodeShowsItsValues()
    {
        ShownWindow fixture;
        QVERIFY(fixture.opens({ u"dense"_s }));
        fixture.window.showPage(1);
        QTRY_VERIFY(fixture.window.isComplete());
        auto *links = fixture.window.findChild<QTextBrowser *>(u"nodeLinks"_s);
        QVERIFY2(links->toHtml().contains(u"tensor:1"_s), qPrintable(links->toHtml()));
        Q_EMIT links->anchorClicked(QUrl(u"tensor:1"_s));
        QCOMPARE_EQ(fixture.page(), u"weightsPage"_s);
        QCOMPARE_EQ(fixture.window.currentView()->document()->currentTensor(), 1);
    }

    void greyedActionsSayWhy()
    {
        ShownWindow fixture;
        const MainWindow &window = fixture.window;
        QAction *save = action(window, u"saveAsAction"_s);
        QVERIFY(!save->isEnabled());
        QVERIFY(!save->statusTip().isEmpty());
        const QString reason = save->statusTip();
        QVERIFY(fixture.opens({ u"dense"_s }));
        QVERIFY(save->isEnabled());
        QVERIFY(save->statusTip() != reason);
    }

    void theStatusBarSaysWhyAnEntryIsGreyed()
    {
        applyTheme(Theme::Light); // the program's own style
        ShownWindow fixture;
        MainWindow &window = fixture.window;
        QVERIFY(QTest::qWaitForWindowActive(&window));
        auto *menu = window.findChild<QMenu *>(u"editMenu"_s);
        QAction *undo = action(window, u"undoAction"_s);
        QVERIFY(!undo->isEnabled());
        menu->popup(window.mapToGlobal(QPoint(20, 40)));
        QTRY_VERIFY(menu->isVisible());
        QTest::mouseMove(menu, menu->actionGeometry(action(window, u"cutAction"_s)).center());
        QTest::mouseMove(menu, menu->actionGeometry(undo).center());
        QTRY_COMPARE_EQ(window.statusBar()->currentMessage(), undo->statusTip());
        menu->close();
    }

    void recentModelsAreKeptGreyedAndCleared()
    {
        ShownWindow fixture;
        MainWindow &window = fixture.window;
        const QString away = fixture.folder.filePath(u"away/model.json"_s);
        fixture.settings.addRecentModel(away);
        QVERIFY(fixture.opens({ u"dense"_s }));
        QCOMPARE_EQ(fixture.settings.recentModels(),
                    (QStringList{ WindowFixture::sample(u"dense"_s), away }));
        auto *menu = window.findChild<QMenu *>(u"recentMenu"_s);
        QTRY_VERIFY(!menu->actions().at(1)->isEnabled());
        QVERIFY(menu->actions().at(0)->isEnabled());
        menu->findChild<QAction *>(u"clearRecentAction"_s)->trigger();
        QTRY_VERIFY(fixture.settings.recentModels().isEmpty());
    }

    void twentyRecentModelsAtMost()
    {
        WindowFixture fixture;
        for (int i = 0; i < 25; ++i)
            fixture.settings.addRecentModel(u"/models/%1"_s.arg(i));
        QCOMPARE_EQ(fixture.settings.recentModels().size(), 20);
        QCOMPARE_EQ(fixture.settings.recentModels().first(), u"/models/24"_s);
    }

    void refreshKeepsThePage()
    {
        ShownWindow fixture;
        MainWindow &window = fixture.window;
        QVERIFY(fixture.opens({ u"dense"_s }));
        window.showPage(4);
        action(window, u"refreshAction"_s)->trigger();
        QTRY_COMPARE_EQ(fixture.page(), u"jsonPage"_s);
    }

    void everyPageGetsComplete()
    {
        ShownWindow fixture;
        MainWindow &window = fixture.window;
        QVERIFY(fixture.opens({ u"quantized"_s }));
        for (int page = 0; page < 5; ++page) {
            window.showPage(page);
            QTRY_VERIFY2(window.isComplete(), qPrintable(QString::number(page)));
        }
    }

    void tensorsAreExportedFromTheirTable()
    {
        ShownWindow fixture;
        MainWindow &window = fixture.window;
        QAction *exporting = action(window, u"exportTensorsAction"_s);
        QVERIFY(!exporting->isEnabled());
        QVERIFY(fixture.opens({ u"dense"_s }));
        window.showPage(2);
        QTRY_VERIFY(window.isComplete());
        QVERIFY(exporting->isEnabled());
        auto *table = window.findChild<QTableView *>(u"tensorTable"_s);
        QVERIFY(table && table->actions().contains(exporting));
        table->selectRow(1);
        exporting->trigger();
        const QPointer dialog = window.findChild<QDialog *>(u"exportDialog"_s);
        QVERIFY(dialog);
        const auto *selected = dialog->findChild<QRadioButton *>(u"exportSelected"_s);
        QVERIFY(selected->isChecked());
        QVERIFY2(selected->text().contains(u"hidden_1/bias"_s), qPrintable(selected->text()));
        dialog->reject();
        QTRY_VERIFY(!dialog);
    }

    void aLanguageIsAskedForAndTextsFollow()
    {
        ShownWindow fixture;
        MainWindow &window = fixture.window;
        QVERIFY(fixture.opens({ u"dense"_s }));
        const ModelDocument *document = window.currentView()->document();
        window.showPage(2);
        action(window, u"languageSpanishAction"_s)->trigger();
        QCOMPARE_EQ(fixture.languages, QStringList{ u"es"_s });
        QCOMPARE_EQ(fixture.settings.language(), u"es"_s);
        QEvent change(QEvent::LanguageChange);
        QApplication::sendEvent(&window, &change);
        QCOMPARE_EQ(window.views().size(), 1);
        QCOMPARE_EQ(window.currentView()->document(), document);
        QTRY_COMPARE_EQ(window.currentView()->pageCount(), 5);
        QTRY_VERIFY(window.isComplete());
        QCOMPARE_EQ(fixture.page(), u"weightsPage"_s);
    }

    void aThemeIsChosenAndKept()
    {
        WindowFixture fixture;
        MainWindow window(fixture.services());
        action(window, u"themeDarkAction"_s)->trigger();
        QVERIFY(isDark(QApplication::palette()));
        QCOMPARE_EQ(fixture.settings.theme(), Theme::Dark);
        action(window, u"themeLightAction"_s)->trigger();
        QVERIFY(!isDark(QApplication::palette()));
    }

    void keysAndAboutOpenAndCloseByKeyboard()
    {
        ShownWindow fixture;
        MainWindow &window = fixture.window;
        for (const QString &name : { u"keys"_s, u"about"_s }) {
            action(window, name + u"Action"_s)->trigger();
            QPointer<QDialog> dialog = window.findChild<QDialog *>(name + u"Dialog"_s);
            QVERIFY(dialog && dialog->isVisible());
            QTest::keyClick(dialog, Qt::Key_Escape);
            QTRY_VERIFY(!dialog);
        }
    }
};

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
