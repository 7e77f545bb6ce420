// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/icons.h"
#include "ui/widgets/quietstyle.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QCheckBox>
#include <QDir>
#include <QFile>
#include <QImage>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QStyle>
#include <QTest>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <memory>

using namespace Qt::StringLiterals;
using namespace weightroom;

namespace {

double luminance(const QColor &colour)
{
    const auto linear
        = [](double c) { return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF())
        + 0.0722 * linear(colour.blueF());
}

/// Contrast of WCAG 2: 1 to 21.
double contrast(const QColor &a, const QColor &b)
{
    const double la = luminance(a);
    const double lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

} // namespace

class TestTheme : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void contrasts_data()
    {
        QTest::addColumn<QColor>("text");
        QTest::addColumn<QColor>("ground");
        QTest::addColumn<double>("least");
        for (const auto &[name, p] :
             { std::pair{ "light", lightPalette() }, std::pair{ "dark", darkPalette() } }) {
            const auto row = [name = name](const char *what, const QColor &text,
                                           const QColor &ground, double least) {
                QTest::addRow("%s: %s", name, what) << text << ground << least;
            };
            row("text on a list", p.color(QPalette::Text), p.color(QPalette::Base), 7);
            row("text on every second row", p.color(QPalette::Text),
                p.color(QPalette::AlternateBase), 7);
            row("text on the window", p.color(QPalette::WindowText), p.color(QPalette::Window), 7);
            row("text on a button", p.color(QPalette::ButtonText), p.color(QPalette::Button), 7);
            row("placeholder", p.color(QPalette::PlaceholderText), p.color(QPalette::Base), 4.5);
            row("explanation", mutedTextColour(p), p.color(QPalette::Window), 4.5);
            row("selection", p.color(QPalette::HighlightedText), p.color(QPalette::Highlight), 4.5);
            row("selection of an inactive window",
                p.color(QPalette::Inactive, QPalette::HighlightedText),
                p.color(QPalette::Inactive, QPalette::Highlight), 4.5);
            row("link", p.color(QPalette::Link), p.color(QPalette::Window), 4.5);
            row("tool tip", p.color(QPalette::ToolTipText), p.color(QPalette::ToolTipBase), 7);
            row("success", successColour(p), p.color(QPalette::Base), 4.5);
            for (const Severity severity : { Severity::Info, Severity::Warning, Severity::Error }) {
                row(qPrintable(severityName(severity)), severityColour(severity, p),
                    severityBackground(severity, p), 4.5);
                row(qPrintable(severityName(severity) + u" text"_s), p.color(QPalette::WindowText),
                    severityBackground(severity, p), 7);
            }
            for (int i = 0; i < chartColourCount; ++i)
                row(qPrintable(u"chart %1"_s.arg(i)), chartColour(i, p), p.color(QPalette::Base),
                    3);
        }
    }
    void contrasts()
    {
        QFETCH(QColor, text);
        QFETCH(QColor, ground);
        QFETCH(double, least);
        QCOMPARE_GE(contrast(text, ground), least);
    }

    void disabledIsQuieterThanEnabled_data()
    {
        QTest::addColumn<QPalette>("palette");
        QTest::newRow("light") << lightPalette();
        QTest::newRow("dark") << darkPalette();
    }
    void disabledIsQuieterThanEnabled()
    {
        QFETCH(QPalette, palette);
        const QColor window = palette.color(QPalette::Window);
        QCOMPARE_LT(contrast(palette.color(QPalette::Disabled, QPalette::ButtonText), window),
                    contrast(palette.color(QPalette::Active, QPalette::ButtonText), window));
    }

    void theChosenThemeIsApplied()
    {
        applyTheme(Theme::Dark);
        QVERIFY(isDark(QApplication::palette()));
        applyTheme(Theme::Light);
        QVERIFY(!isDark(QApplication::palette()));
        applyTheme(Theme::System);
        QVERIFY(QApplication::palette() == lightPalette()
                || QApplication::palette() == darkPalette());
    }

    void marksAreSeenOnTheWindow_data()
    {
        QTest::addColumn<Theme>("theme");
        QTest::addColumn<bool>("isRound");
        for (const auto &[name, theme] :
             { std::pair{ "light", Theme::Light }, std::pair{ "dark", Theme::Dark } }) {
            QTest::addRow("%s: check box", name) << theme << false;
            QTest::addRow("%s: radio button", name) << theme << true;
        }
    }
    void marksAreSeenOnTheWindow()
    {
        QFETCH(const Theme, theme);
        QFETCH(const bool, isRound);
        applyTheme(theme);
        std::unique_ptr<QAbstractButton> button;
        if (isRound)
            button = std::make_unique<QRadioButton>(u"Choice"_s);
        else
            button = std::make_unique<QCheckBox>(u"Choice"_s);
        button->setAutoExclusive(false);
        button->resize(button->sizeHint());
        const QColor window = button->palette().color(QPalette::Window);
        QImage before;
        for (const bool checked : { false, true }) {
            button->setChecked(checked);
            const QImage image = button->grab().toImage();
            double most = 1;
            for (int x = 0; x < button->style()->pixelMetric(QStyle::PM_IndicatorWidth); ++x)
                most = std::max(most, contrast(image.pixelColor(x, image.height() / 2), window));
            QCOMPARE_GE(most, 3.0);
            QVERIFY(image != before);
            before = image;
        }
    }

    void pagesHaveAFrameWhileTheyHaveTheFocus()
    {
        applyTheme(Theme::Light);
        QWidget window;
        auto *layout = new QVBoxLayout(&window);
        auto *page = new QScrollArea(&window);
        auto *other = new QPushButton(u"Other"_s, &window);
        frameOnlyWithFocus(page);
        layout->addWidget(page);
        layout->addWidget(other);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        const auto edge = [page] {
            const QImage image = page->grab().toImage();
            return image.pixelColor(image.width() / 2, 0);
        };
        other->setFocus();
        const QColor quiet = edge();
        QVERIFY(quiet != page->palette().color(QPalette::Link));
        page->setFocus();
        QCOMPARE_EQ(edge(), page->palette().color(QPalette::Link));
        other->setFocus();
        QCOMPARE_EQ(edge(), quiet);
    }

    void everyIconDrawsInTheColourOfTheText_data()
    {
        QTest::addColumn<QString>("name");
        for (const QString &file : QDir(u":/icons"_s).entryList({ u"*.svg"_s })) {
            if (file != "weightroom.svg"_L1)
                QTest::newRow(qPrintable(file)) << file.chopped(4);
        }
    }
    void everyIconDrawsInTheColourOfTheText()
    {
        applyTheme(Theme::Dark);
        QFETCH(QString, name);
        const QImage image = themedIcon(name).pixmap(QSize(32, 32), 2.0).toImage();
        QCOMPARE_EQ(image.size(), QSize(64, 64));
        int drawn = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                drawn
                    += image.pixelColor(x, y) == QApplication::palette().color(QPalette::ButtonText)
                    ? 1
                    : 0;
        }
        QCOMPARE_GT(drawn, 20);
    }
};

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
