// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/ui/windowfixture.h"
#include "ui/widgets/messagebar.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace weightroom;

class TestMessageBar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { testing::failOnWarnings(); }

    void isHiddenUntilThereIsAMessage()
    {
        MessageBar bar;
        QVERIFY(bar.isHidden());
        bar.showMessage(Severity::Warning, u"3 weights contain NaN."_s);
        QVERIFY(!bar.isHidden());
        QCOMPARE_EQ(bar.text(), u"3 weights contain NaN."_s);
        QCOMPARE_EQ(bar.severity(), Severity::Warning);
    }

    void saysTheSeverityInWordsToo()
    {
        MessageBar bar;
        bar.showMessage(Severity::Error, u"A shard is missing."_s);
        const auto *text = bar.findChild<QLabel *>(u"messageBarText"_s);
        QCOMPARE_EQ(text->accessibleName(), u"Error: A shard is missing."_s);
    }

    void showsTextAsItIs()
    {
        MessageBar bar;
        bar.showMessage(Severity::Info, u"<b>a</b> & b"_s);
        QCOMPARE_EQ(bar.findChild<QLabel *>(u"messageBarText"_s)->textFormat(), Qt::PlainText);
    }

    void closingHidesAndTells()
    {
        MessageBar bar;
        bar.showMessage(Severity::Info, u"Something."_s);
        const QSignalSpy closed(&bar, &MessageBar::closed);
        QTest::keyClick(bar.findChild<QToolButton *>(u"messageBarClose"_s), Qt::Key_Space);
        QCOMPARE_EQ(closed.count(), 1);
        QVERIFY(bar.isHidden());
    }

    void failuresSayWhatWhyAndWhatNow()
    {
        const Error bare{ .message = u"It broke."_s };
        QCOMPARE_EQ(failureText(bare), u"It broke."_s);
        const Error advised{ .message = u"It broke."_s, .advice = u"Mend it."_s };
        QCOMPARE_EQ(failureText(advised), u"It broke.\nMend it."_s);
        const Error whole{ .message = u"It broke."_s,
                           .cause = u"It fell."_s,
                           .advice = u"Mend it."_s };
        QCOMPARE_EQ(failureText(whole), u"It broke.\nIt fell.\nMend it."_s);
    }

    void buttonsDoTheirWork()
    {
        MessageBar bar;
        QPushButton *button = bar.addButton(u"&Show"_s, u"showIt"_s);
        const QSignalSpy clicked(button, &QPushButton::clicked);
        bar.showMessage(Severity::Info, u"Something."_s);
        QTest::mouseClick(bar.findChild<QPushButton *>(u"showIt"_s), Qt::LeftButton);
        QCOMPARE_EQ(clicked.count(), 1);
    }
};

QTEST_MAIN(TestMessageBar)
#include "tst_messagebar.moc"
