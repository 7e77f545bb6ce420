// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/ui/windowfixture.h"
#include "ui/document/loadingpane.h"

#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace weightroom;

namespace {

/// A pane in sight, with its parts.
struct ShownPane
{
    LoadingPane pane;
    QLabel *title = pane.findChild<QLabel *>(u"loadingTitle"_s);
    QProgressBar *bar = pane.findChild<QProgressBar *>(u"loadingProgress"_s);
    QPushButton *cancel = pane.findChild<QPushButton *>(u"cancelLoading"_s);
    OperationPtr operation = Operation::create();

    ShownPane(int busyMs, int progressMs)
    {
        pane.setDelays(busyMs, progressMs);
        pane.show();
        pane.start(u"Opening…"_s, operation);
    }
};

} // namespace

class TestLoadingPane : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { testing::failOnWarnings(); }

    void showsNothingThenABusyMarkThenProgress()
    {
        ShownPane shown(20, 60);
        QVERIFY(!shown.title->isVisible() && !shown.bar->isVisible());
        shown.operation->setProgress(1, 4);
        QTRY_VERIFY(shown.title->isVisible() && shown.bar->isVisible());
        QVERIFY(!shown.cancel->isVisible());
        QCOMPARE_EQ(shown.bar->maximum(), 0);
        QTRY_VERIFY(shown.cancel->isVisible());
        QCOMPARE_EQ(shown.bar->value() * 4, shown.bar->maximum());
        shown.operation->setProgress(4, 4);
        QTRY_COMPARE_EQ(shown.bar->value(), shown.bar->maximum());
    }

    void quickWorkIsNeverSeen()
    {
        ShownPane shown(20, 20);
        shown.pane.stop();
        QTest::qWait(40);
        QVERIFY(!shown.title->isVisible() && !shown.bar->isVisible());
        QVERIFY(!shown.cancel->isVisible());
    }

    void cancelAsksItsUser()
    {
        ShownPane shown(0, 0);
        const QSignalSpy asked(&shown.pane, &LoadingPane::cancelRequested);
        QTRY_VERIFY(shown.cancel->isVisible());
        QTest::mouseClick(shown.cancel, Qt::LeftButton);
        QCOMPARE_EQ(asked.count(), 1);
    }
};

QTEST_MAIN(TestLoadingPane)
#include "tst_loadingpane.moc"
