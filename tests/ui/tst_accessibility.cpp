// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/ui/accessiblewalk.h"
#include "tests/ui/windowfixture.h"
#include "ui/dialogs/saveasdialog.h"
#include "ui/document/modeldocument.h"
#include "ui/document/modelview.h"
#include "ui/mainwindow.h"

#include <QAction>
#include <QApplication>
#include <QMenu>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace weightroom;
using testing::WindowFixture;

class TestAccessibility : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { testing::failOnWarnings(); }

    void theWelcomePageIsNamed()
    {
        WindowFixture fixture;
        fixture.settings.addRecentModel(WindowFixture::sample(u"dense"_s));
        MainWindow window(fixture.services());
        window.show();
        QCOMPARE_EQ(testing::accessibilityProblems(&window), QString());
    }

    void everyPageOfAModelIsNamed_data()
    {
        QTest::addColumn<QString>("sample");
        QTest::addColumn<int>("page");
        for (const char *sample : { "dense", "convolutional", "quantized", "broken" }) {
            for (int page = 0; page < 5; ++page)
                QTest::addRow("%s, page %d", sample, page) << QString::fromLatin1(sample) << page;
        }
    }
    void everyPageOfAModelIsNamed()
    {
        QFETCH(QString, sample);
        QFETCH(int, page);
        WindowFixture fixture;
        MainWindow window(fixture.services());
        window.show();
        window.openUrls({ WindowFixture::sample(sample) });
        window.showPage(page);
        QTRY_VERIFY(window.currentView()->pageCount() == 5 && window.isComplete());
        QCOMPARE_EQ(testing::accessibilityProblems(&window), QString());
    }

    void dialogsAreNamed_data()
    {
        QTest::addColumn<QString>("action");
        for (const char *name : { "saveAs", "keys", "about", "settings", "check", "properties" })
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    void dialogsAreNamed()
    {
        QFETCH(QString, action);
        WindowFixture fixture;
        QVERIFY(fixture.router.registerScheme(
            { .name = u"file"_s, .capabilities = { .reads = true, .pathsAreFolders = true } }));
        MainWindow window(fixture.services());
        window.show();
        window.openUrls({ WindowFixture::sample(u"dense"_s) });
        QTRY_VERIFY(window.isComplete());
        window.findChild<QAction *>(action + u"Action"_s)->trigger();
        auto *dialog = window.findChild<QDialog *>(action + u"Dialog"_s);
        QVERIFY(dialog && dialog->isVisible());
        QCOMPARE_EQ(testing::accessibilityProblems(dialog), QString());
    }

    void everyActionHasATextATipAndAName()
    {
        WindowFixture fixture;
        MainWindow window(fixture.services());
        QStringList found;
        for (const QAction *action : window.findChildren<QAction *>(Qt::FindDirectChildrenOnly)) {
            if (action->text().isEmpty() || action->statusTip().isEmpty()
                || action->objectName().isEmpty())
                found += u"%1 \"%2\""_s.arg(action->objectName(), action->text());
        }
        QCOMPARE_EQ(found.join(u'\n'), QString());
    }

    void mnemonicsOfAMenuDiffer()
    {
        WindowFixture fixture;
        MainWindow window(fixture.services());
        QStringList found;
        for (const QMenu *menu : window.findChildren<QMenu *>()) {
            QSet<QString> seen;
            for (const QAction *action : menu->actions()) {
                const QString key = QKeySequence::mnemonic(action->text()).toString();
                if (!key.isEmpty() && seen.contains(key))
                    found += u"%1: %2"_s.arg(menu->title(), action->text());
                seen += key;
            }
        }
        QCOMPARE_EQ(found.join(u'\n'), QString());
    }
};

QTEST_MAIN(TestAccessibility)
#include "tst_accessibility.moc"
