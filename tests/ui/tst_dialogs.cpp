// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

// What holds for every dialog: everything in it has a name, Escape closes it, and it fits on a
// small screen, also where texts are large and the layout runs from right to left.
#include "tests/ui/accessiblewalk.h"
#include "tests/ui/everydialog.h"
#include "ui/widgets/theme.h"

#include <QLayout>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace weightroom;
using namespace weightroom::testing;

namespace {

void addDialogRows()
{
    QTest::addColumn<QString>("name");
    for (const QString &name : EveryDialog::names())
        QTest::newRow(qPrintable(name)) << name;
}

} // namespace

class TestDialogs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnWarnings(); }
    void cleanup()
    {
        applyTextSize(100);
        QGuiApplication::setLayoutDirection(Qt::LeftToRight);
    }

    void everythingHasAName_data() { addDialogRows(); }
    void everythingHasAName()
    {
        QFETCH(QString, name);
        EveryDialog all;
        QVERIFY(all.opens());
        const QPointer<QDialog> dialog = all.make(name);
        QVERIFY(dialog);
        dialog->open();
        EveryDialog::unfold(dialog);
        QStringList found;
        forEachPage(dialog, [&] { found += accessibilityProblems(dialog); });
        found.removeAll(QString());
        QCOMPARE_EQ(found.join(u'\n'), QString());
        QVERIFY(!dialog->windowTitle().isEmpty());
    }

    void escapeCloses_data() { addDialogRows(); }
    void escapeCloses()
    {
        QFETCH(QString, name);
        EveryDialog all;
        QVERIFY(all.opens());
        const QPointer<QDialog> dialog = all.make(name);
        dialog->open();
        QTest::keyClick(dialog, Qt::Key_Escape);
        QTRY_VERIFY(!dialog || !dialog->isVisible());
    }

    void fitsOnASmallScreen_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("text");
        QTest::addColumn<bool>("reverse");
        for (const QString &name : EveryDialog::names()) {
            QTest::addRow("%s", qPrintable(name)) << name << 100 << false;
            QTest::addRow("%s, right to left", qPrintable(name)) << name << 100 << true;
        }
    }
    void fitsOnASmallScreen()
    {
        QFETCH(QString, name);
        QFETCH(int, text);
        QFETCH(bool, reverse);
        applyTextSize(text);
        QGuiApplication::setLayoutDirection(reverse ? Qt::RightToLeft : Qt::LeftToRight);
        EveryDialog all;
        QVERIFY(all.opens());
        const QPointer<QDialog> dialog = all.make(name);
        dialog->open();
        EveryDialog::unfold(dialog);
        QSize least;
        forEachPage(dialog, [&] {
            dialog->ensurePolished();
            const QSize needed = dialog->layout() ? dialog->layout()->totalMinimumSize() : QSize();
            least = least.expandedTo(needed.expandedTo(dialog->minimumSize()));
        });
        QVERIFY2(least.width() <= smallScreen.width() && least.height() <= smallScreen.height(),
                 qPrintable(u"%1 needs %2×%3"_s.arg(name).arg(least.width()).arg(least.height())));
    }
};

QTEST_MAIN(TestDialogs)

#include "tst_dialogs.moc"
