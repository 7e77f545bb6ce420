// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/ui/windowfixture.h"
#include "ui/document/modelview.h"
#include "ui/keys/keyfield.h"
#include "ui/mainwindow.h"
#include "ui/preferences/settingsdialog.h"
#include "ui/preferences/settingspage.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSpinBox>
#include <QStackedWidget>
#include <QToolButton>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using namespace weightroom;
using testing::WindowFixture;

namespace {

/// The window with its settings dialog.
struct OpenSettings : WindowFixture
{
    MainWindow window;
    SettingsDialog *dialog = nullptr;

    OpenSettings()
        : window(withDataFolder(services()))
    {
        window.show();
        window.findChild<QAction *>(u"settingsAction"_s)->trigger();
        dialog = window.findChild<SettingsDialog *>();
    }
    static WindowServices withDataFolder(WindowServices services)
    {
        services.dataFolder = u"/data"_s;
        return services;
    }
    template <typename Widget>
    Widget *find(const QString &name) const
    {
        return dialog->findChild<Widget *>(name);
    }
    QStringList shownPages() const
    {
        QStringList pages;
        const auto *list = find<QListWidget>(u"settingsPages"_s);
        for (int i = 0; i < list->count(); ++i) {
            if (!list->item(i)->isHidden())
                pages += list->item(i)->text();
        }
        return pages;
    }
    void search(const QString &text) const
    {
        auto *field = find<QLineEdit>(u"searchSettings"_s);
        field->setText(text);
        QTest::keyClick(field, Qt::Key_Return);
    }
};

} // namespace

class TestSettingsDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { testing::failOnWarnings(); }
    void cleanup()
    {
        applyTheme(Theme::Light);
        applyTextSize(100);
    }

    void opensByItsKey()
    {
        WindowFixture fixture;
        MainWindow window(fixture.services());
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QTest::keyClick(&window, Qt::Key_Comma, Qt::ControlModifier);
        QVERIFY(window.findChild<SettingsDialog *>());
    }

    void switchesHoldAtOnceAndCanBeReset()
    {
        OpenSettings s;
        s.dialog->showPage(u"privacySettings"_s);
        auto *box = s.find<QCheckBox>(u"recentRemember"_s);
        QVERIFY(box->isChecked());
        box->click();
        QVERIFY(!s.settings.isOn(choices::rememberModels));
        s.find<QPushButton>(u"resetPage"_s)->click();
        QVERIFY(box->isChecked());
        QVERIFY(s.settings.isOn(choices::rememberModels));
        QVERIFY(!s.settings.isChosen(choices::rememberModels.key));
    }

    void resetLeavesOtherPagesAlone()
    {
        OpenSettings s;
        s.settings.setNumber(choices::histogramBins, 50);
        s.settings.setOn(choices::rememberModels, false);
        s.dialog->showPage(u"histogramSettings"_s);
        s.find<QPushButton>(u"resetPage"_s)->click();
        QVERIFY(!s.settings.isChosen(choices::histogramBins.key));
        QVERIFY(!s.settings.isOn(choices::rememberModels));
    }

    void whatIsChangedElsewhereShows()
    {
        OpenSettings s;
        s.window.findChild<QAction *>(u"themeDarkAction"_s)->trigger();
        QCOMPARE_EQ(s.find<QComboBox>(u"windowTheme"_s)->currentData().toInt(),
                    static_cast<int>(Theme::Dark));
        QVERIFY(isDark(QApplication::palette()));
    }

    void themeIsAppliedAndShownInTheMenu()
    {
        OpenSettings s;
        auto *themes = s.find<QComboBox>(u"windowTheme"_s);
        themes->setCurrentIndex(themes->findData(static_cast<int>(Theme::Dark)));
        QVERIFY(isDark(QApplication::palette()));
        QVERIFY(s.window.findChild<QAction *>(u"themeDarkAction"_s)->isChecked());
        s.dialog->showPage(u"appearanceSettings"_s);
        s.find<QPushButton>(u"resetPage"_s)->click();
        QCOMPARE_EQ(s.settings.theme(), Theme::System);
        QVERIFY(!isDark(QApplication::palette()));
    }

    void textSizeIsAppliedToEverything()
    {
        OpenSettings s;
        const double before = s.window.font().pointSizeF();
        s.find<QSpinBox>(u"windowTextPercent"_s)->setValue(150);
        QTRY_COMPARE_EQ(qRound(s.window.font().pointSizeF() * 10), qRound(before * 15));
        QTRY_COMPARE_EQ(qRound(s.dialog->font().pointSizeF() * 10), qRound(before * 15));
        QTRY_COMPARE_EQ(s.find<QSpinBox>(u"windowTextPercent"_s)->value(), 150);
    }

    void languageIsAskedFor()
    {
        OpenSettings s;
        auto *languages = s.find<QComboBox>(u"windowLanguage"_s);
        languages->setCurrentIndex(languages->findData(u"es"_s));
        QCOMPARE_EQ(s.languages, QStringList{ u"es"_s });
        QVERIFY(s.window.findChild<QAction *>(u"languageSpanishAction"_s)->isChecked());
    }

    void anotherLanguageMakesThePagesAnewInPlace()
    {
        OpenSettings s;
        s.dialog->showPage(u"privacySettings"_s);
        const auto *list = s.find<QListWidget>(u"settingsPages"_s);
        const int row = list->currentRow();
        QPointer<QCheckBox> old = s.find<QCheckBox>(u"recentRemember"_s);
        QEvent change(QEvent::LanguageChange);
        QApplication::sendEvent(s.dialog, &change);
        QVERIFY(old);
        QTRY_VERIFY(!old);
        QCOMPARE_EQ(list->currentRow(), row);
        QVERIFY(s.find<QCheckBox>(u"recentRemember"_s)->isVisible());
    }

    void searchFindsPagesByTheirTexts_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("pages");
        QTest::newRow("a label") << u"bins"_s << QStringList{ u"Histogram"_s };
        QTest::newRow("two words of one row") << u"trash DAYS"_s << QStringList{ u"Privacy"_s };
        QTest::newRow("a title") << u"keys"_s << QStringList{ u"Keys"_s };
        QTest::newRow("requests") << u"requests"_s << QStringList{ u"Network"_s };
        QTest::newRow("a hint") << u"--data-dir"_s << QStringList{ u"Places"_s };
        QTest::newRow("nothing") << u"quux"_s << QStringList{};
    }
    void searchFindsPagesByTheirTexts()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, pages);
        OpenSettings s;
        const QStringList all = s.shownPages();
        s.search(text);
        QCOMPARE_EQ(s.shownPages(), pages);
        QCOMPARE_EQ(s.find<QLabel>(u"noSetting"_s)->isVisible(), pages.isEmpty());
        if (!pages.isEmpty())
            QCOMPARE_EQ(s.find<QListWidget>(u"settingsPages"_s)->currentItem()->text(), pages[0]);
        s.search(QString());
        QCOMPARE_EQ(s.shownPages(), all);
        QVERIFY(!s.find<QLabel>(u"noSetting"_s)->isVisible());
    }

    void rowsThatAreFoundStandOut()
    {
        OpenSettings s;
        const auto *box = s.find<QCheckBox>(u"histogramLogarithmic"_s);
        s.search(u"logarithmic"_s);
        QVERIFY(box->font().bold());
        s.search(QString());
        QVERIFY(!box->font().bold());
    }

    void theFolderOfDownloadsIsCheckedWhileTyping()
    {
        OpenSettings s;
        s.dialog->showPage(u"placesSettings"_s);
        auto *field = s.find<QLineEdit>(u"downloadsFolder"_s);
        const auto *reason = s.find<QLabel>(u"downloadsReason"_s);
        QTest::keyClicks(field, u"down"_s);
        QVERIFY(reason->isVisible());
        QVERIFY(!s.settings.isChosen(choices::downloadsFolder.key));
        field->clear();
        QTest::keyClicks(field, u"/down"_s);
        QVERIFY(!reason->isVisible());
        QCOMPARE_EQ(s.settings.text(choices::downloadsFolder), u"/down"_s);
        QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(field, Qt::Key_Delete);
        QVERIFY(!s.settings.isChosen(choices::downloadsFolder.key));
    }

    void theQuotaIsANumberNoneOrThatOfBrowsers()
    {
        OpenSettings s;
        s.dialog->showPage(u"placesSettings"_s);
        auto *kind = s.find<QComboBox>(u"quotaKind"_s);
        auto *millions = s.find<QSpinBox>(u"quotaMillions"_s);
        QCOMPARE_EQ(kind->currentIndex(), 0);
        QVERIFY(!millions->isVisible());
        kind->setCurrentIndex(1);
        QVERIFY(millions->isVisible());
        millions->setValue(20);
        QCOMPARE_EQ(s.settings.text(choices::localStorageQuota), u"20000000"_s);
        kind->setCurrentIndex(2);
        QCOMPARE_EQ(s.settings.text(choices::localStorageQuota), u"none"_s);
        kind->setCurrentIndex(0);
        QVERIFY(!s.settings.isChosen(choices::localStorageQuota.key));
    }

    void recentModelsAreClearedAndNotRemembered()
    {
        OpenSettings s;
        s.settings.addRecentModel(u"/a"_s);
        auto *clear = s.find<QPushButton>(u"clearRecent"_s);
        QVERIFY(clear->isEnabled());
        clear->click();
        QVERIFY(s.settings.recentModels().isEmpty());
        QVERIFY(!clear->isEnabled());
        s.settings.addRecentModel(u"/a"_s);
        s.find<QCheckBox>(u"recentRemember"_s)->click();
        QVERIFY(s.settings.recentModels().isEmpty());
        s.settings.addRecentModel(u"/a"_s);
        QVERIFY(s.settings.recentModels().isEmpty());
    }

    void aKeyIsChosenByPressingIt()
    {
        OpenSettings s;
        s.dialog->showPage(u"keysSettings"_s);
        auto *list = s.find<QTreeWidget>(u"keysTable"_s);
        const auto items = list->findItems(u"Open…"_s, Qt::MatchExactly | Qt::MatchRecursive);
        list->setCurrentItem(items.first());
        auto *field = s.find<KeyField>(u"keyField"_s);
        QCOMPARE_EQ(field->text(), u"Ctrl+O"_s);
        QTest::keyClick(field, Qt::Key_F4);
        const auto *open = s.window.findChild<QAction *>(u"openAction"_s);
        QCOMPARE_EQ(open->shortcut(), QKeySequence(u"F4"_s));
        QCOMPARE_EQ(items.first()->text(1), u"F4 (changed)"_s);
        s.find<QPushButton>(u"standardKeys"_s)->click();
        QCOMPARE_EQ(open->shortcut(), QKeySequence(u"Ctrl+O"_s));
    }

    void aKeyThatIsTakenIsTakenOverOnlyWhenAsked()
    {
        OpenSettings s;
        s.dialog->showPage(u"keysSettings"_s);
        auto *list = s.find<QTreeWidget>(u"keysTable"_s);
        list->setCurrentItem(
            list->findItems(u"Open…"_s, Qt::MatchExactly | Qt::MatchRecursive).first());
        auto *takeOver = s.find<QPushButton>(u"takeKeysOver"_s);
        QVERIFY(!takeOver->isVisible());
        QTest::keyClick(s.find<KeyField>(u"keyField"_s), Qt::Key_Q, Qt::ControlModifier);
        const auto *quit = s.window.findChild<QAction *>(u"quitAction"_s);
        QCOMPARE_EQ(quit->shortcut(), QKeySequence(u"Ctrl+Q"_s));
        QCOMPARE_EQ(s.find<QLabel>(u"keyReason"_s)->text(), u"Ctrl+Q belongs to “Quit” now."_s);
        QVERIFY(takeOver->isVisible());
        takeOver->click();
        QVERIFY(quit->shortcut().isEmpty());
        QCOMPARE_EQ(s.window.findChild<QAction *>(u"openAction"_s)->shortcut(),
                    QKeySequence(u"Ctrl+Q"_s));
        s.find<QPushButton>(u"resetPage"_s)->click();
        QCOMPARE_EQ(quit->shortcut(), QKeySequence(u"Ctrl+Q"_s));
    }

    void theListOfKeysIsFiltered()
    {
        OpenSettings s;
        s.dialog->showPage(u"keysSettings"_s);
        auto *filter = s.find<QLineEdit>(u"filterKeys"_s);
        filter->setText(u"f11"_s);
        QTest::keyClick(filter, Qt::Key_Return);
        const auto *list = s.find<QTreeWidget>(u"keysTable"_s);
        QStringList shown;
        for (int i = 0; i < list->topLevelItemCount(); ++i) {
            for (int j = 0; j < list->topLevelItem(i)->childCount(); ++j) {
                if (!list->topLevelItem(i)->isHidden()
                    && !list->topLevelItem(i)->child(j)->isHidden())
                    shown += list->topLevelItem(i)->child(j)->text(0);
            }
        }
        QCOMPARE_EQ(shown, QStringList{ u"Full Screen"_s });
    }

    void histogramsOfModelsOpenedNextBeginAsChosen()
    {
        OpenSettings s;
        s.find<QSpinBox>(u"histogramBins"_s)->setValue(33);
        s.find<QCheckBox>(u"histogramLogarithmic"_s)->click();
        s.window.openUrls({ WindowFixture::sample(u"dense"_s) });
        QTRY_VERIFY(s.window.currentView() && s.window.currentView()->pageCount() == 5);
        QCOMPARE_EQ(s.window.findChild<QSpinBox *>(u"binCount"_s)->value(), 33);
        QVERIFY(s.window.findChild<QToolButton *>(u"logarithmicCounts"_s)->isChecked());
    }

    void escapeCloses()
    {
        OpenSettings s;
        QPointer<SettingsDialog> dialog = s.dialog;
        QTest::keyClick(s.find<QListWidget>(u"settingsPages"_s), Qt::Key_Escape);
        QTRY_VERIFY(!dialog);
        QVERIFY(s.settings.dialogSize(u"settings"_s).isValid());
    }
};

QTEST_MAIN(TestSettingsDialog)
#include "tst_settingsdialog.moc"
