// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/ui/windowfixture.h"
#include "ui/document/modelview.h"
#include "ui/mainwindow.h"
#include "ui/palette/commandmodel.h"
#include "ui/palette/commandpalette.h"
#include "ui/palette/fuzzymatch.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>
#include <QTreeView>

using namespace Qt::StringLiterals;
using namespace weightroom;
using testing::WindowFixture;

namespace {

/// Three commands, the second greyed.
struct Commands
{
    QMenu menu{ u"&View"_s };
    QAction *full = menu.addAction(u"&Full Screen"_s);
    QAction *find = menu.addAction(u"&Find Here…"_s);
    QAction *theme = menu.addAction(u"&Página"_s);
    CommandModel model{ commandsOf({ &menu }) };
    QAbstractItemModelTester tester{ &model,
                                     QAbstractItemModelTester::FailureReportingMode::Fatal };

    Commands()
    {
        find->setEnabled(false);
        find->setStatusTip(u"Not possible: no model is open"_s);
        full->setShortcut(QKeySequence(u"F11"_s));
        full->setCheckable(true);
    }
    QString text(int row, CommandModel::Column column = CommandModel::Column::Command) const
    {
        return model.index(row, static_cast<int>(column)).data().toString();
    }
};

/// The window with its palette.
struct OpenPalette : WindowFixture
{
    MainWindow window{ services() };
    QPointer<CommandPalette> palette;

    OpenPalette()
    {
        window.show();
        window.findChild<QAction *>(u"commandPaletteAction"_s)->trigger();
        palette = window.findChild<CommandPalette *>();
    }
    QLineEdit *field() const { return palette->findChild<QLineEdit *>(u"commandField"_s); }
    QString note() const { return palette->findChild<QLabel *>(u"commandNote"_s)->text(); }
    QString current() const
    {
        return palette->findChild<QTreeView *>()->currentIndex().data().toString();
    }
};

} // namespace

class TestCommandPalette : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { testing::failOnWarnings(); }

    void theBetterMatchHasMorePoints_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QString>("better");
        QTest::addColumn<QString>("worse");
        QTest::newRow("beginnings of words") << u"fs"_s << u"full screen"_s << u"find histories"_s;
        QTest::newRow("letters in a row") << u"open"_s << u"open recent"_s << u"other pending"_s;
        QTest::newRow("fewer letters between") << u"sv"_s << u"save"_s << u"slower view"_s.mid(1);
        QTest::newRow("the beginning of a word") << u"tab"_s << u"next tab"_s << u"establish"_s;
    }
    void theBetterMatchHasMorePoints()
    {
        QFETCH(QString, pattern);
        QFETCH(QString, better);
        QFETCH(QString, worse);
        const std::optional<int> more = fuzzyScore(pattern, better);
        const std::optional<int> less = fuzzyScore(pattern, worse);
        QVERIFY(more);
        QVERIFY2(!less || *more > *less, qPrintable(u"%1, %2"_s.arg(*more).arg(less.value_or(0))));
    }

    void whatMatches_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("matches");
        QTest::newRow("nothing asked") << u""_s << u"open"_s << true;
        QTest::newRow("all letters in order") << u"opn"_s << u"open"_s << true;
        QTest::newRow("in another order") << u"npo"_s << u"open"_s << false;
        QTest::newRow("more letters than there are") << u"opeen"_s << u"open"_s << false;
        QTest::newRow("words in any order") << u"screen full"_s << u"full screen"_s << true;
        QTest::newRow("one word is missing") << u"full tab"_s << u"full screen"_s << false;
        QTest::newRow("in an empty text") << u"a"_s << u""_s << false;
        QTest::newRow("one letter at the end") << u"n"_s << u"open"_s << true;
    }
    void whatMatches()
    {
        QFETCH(QString, pattern);
        QFETCH(QString, text);
        QTEST(fuzzyScore(pattern, text).has_value(), "matches");
    }

    void commandsAreFoundWithoutAccents()
    {
        Commands c;
        c.model.setPattern(u"pagina"_s);
        QCOMPARE_EQ(c.model.rowCount(), 1);
        QCOMPARE_EQ(c.text(0), u"View: Página"_s);
    }

    void allCommandsStandInTheOrderOfTheMenus()
    {
        Commands c;
        c.model.setPattern(u" "_s);
        QCOMPARE_EQ(c.model.rowCount(), 3);
        QCOMPARE_EQ(c.text(0), u"View: Full Screen"_s);
        QCOMPARE_EQ(c.text(0, CommandModel::Column::Keys), u"F11"_s);
        QCOMPARE_EQ(c.model.index(0, 0).data(Qt::CheckStateRole).toInt(),
                    static_cast<int>(Qt::Unchecked));
        QVERIFY(!c.model.index(1, 0).data(Qt::CheckStateRole).isValid());
    }

    void greyedCommandsSayWhy()
    {
        Commands c;
        c.model.setPattern(u"find"_s);
        QCOMPARE_EQ(c.model.reasonAt(0), u"Not possible: no model is open"_s);
        QCOMPARE_EQ(c.model.index(0, 0).data(Qt::AccessibleDescriptionRole).toString(),
                    c.model.reasonAt(0));
        QVERIFY(c.model.index(0, 0).data(Qt::ForegroundRole).isValid());
    }

    void anEntryThatIsGoneCannotBeRun()
    {
        Commands c;
        delete c.full;
        QVERIFY(!c.model.actionAt(0));
        QVERIFY(!c.model.reasonAt(0).isEmpty());
        QCOMPARE_EQ(c.text(0), QString());
        c.model.setPattern(u"full"_s);
    }

    void itsKeyOpensIt()
    {
        WindowFixture fixture;
        MainWindow window(fixture.services());
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QTest::keyClick(&window, Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(window.findChild<CommandPalette *>());
    }

    void returnRunsTheCommandAndCloses()
    {
        OpenPalette p;
        auto *action = p.window.findChild<QAction *>(u"keysAction"_s);
        QSignalSpy ran(action, &QAction::triggered);
        QTest::keyClicks(p.field(), u"help keys"_s);
        QCOMPARE_EQ(p.current(), u"Help: Keys"_s);
        QTest::keyClick(p.field(), Qt::Key_Return);
        QCOMPARE_EQ(ran.size(), 0); // not before the palette is away
        QTRY_COMPARE_EQ(ran.size(), 1);
        QTRY_VERIFY(!p.palette);
    }

    void aGreyedCommandStaysAndSaysWhy()
    {
        OpenPalette p;
        QTest::keyClicks(p.field(), u"close tab"_s);
        QCOMPARE_EQ(p.current(), u"File: Close Tab"_s);
        QCOMPARE_EQ(p.note(), u"Not possible: no model is open"_s);
        QTest::keyClick(p.field(), Qt::Key_Return);
        QVERIFY(p.palette->isVisible());
    }

    void arrowsMoveInTheListFromTheField()
    {
        OpenPalette p;
        const QString first = p.current();
        QTest::keyClick(p.field(), Qt::Key_Up);
        QCOMPARE_EQ(p.current(), first);
        QTest::keyClick(p.field(), Qt::Key_Down);
        QVERIFY(p.current() != first);
        QTest::keyClick(p.field(), Qt::Key_PageDown);
        QTest::keyClick(p.field(), Qt::Key_PageUp);
        QTest::keyClick(p.field(), Qt::Key_Up);
        QCOMPARE_EQ(p.current(), first);
    }

    void noCommandIsSaidSo()
    {
        OpenPalette p;
        QTest::keyClicks(p.field(), u"qqqq"_s);
        QCOMPARE_EQ(p.note(), u"No command has these letters."_s);
        QTest::keyClick(p.field(), Qt::Key_Return);
        QTest::keyClick(p.field(), Qt::Key_Down);
        QVERIFY(p.palette->isVisible());
    }

    void commandsWorkOnWhatHadTheFocus()
    {
        WindowFixture fixture;
        MainWindow window(fixture.services());
        window.show();
        window.openUrls({ WindowFixture::sample(u"dense"_s) });
        QTRY_VERIFY(window.isComplete() && window.currentView()->pageCount() == 5);
        window.findChild<QAction *>(u"commandPaletteAction"_s)->trigger();
        auto *palette = window.findChild<CommandPalette *>();
        auto *field = palette->findChild<QLineEdit *>(u"commandField"_s);
        QTest::keyClicks(field, u"weights"_s);
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_COMPARE_EQ(window.currentView()->pageIndex(), 2);
    }
};

QTEST_MAIN(TestCommandPalette)
#include "tst_commandpalette.moc"
