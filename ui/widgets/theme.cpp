// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/theme.h"

#include "ui/widgets/quietstyle.h"

#include <QApplication>
#include <QFontDatabase>

#include <algorithm>
#include <array>
#include <cmath>

namespace weightroom {

namespace {

/// A colour in the light and in the dark theme.
struct Shades
{
    QRgb light;
    QRgb dark;

    QColor in(bool isDark) const { return QColor(isDark ? dark : light); }
    QColor in(const QPalette &palette) const { return in(isDark(palette)); }
};

constexpr Shades windowShades{ 0xfff3f4f6, 0xff202329 };
constexpr Shades textShades{ 0xff1d2127, 0xffe4e7eb };
constexpr Shades disabledTextShades{ 0xff969ca6, 0xff737a85 };
constexpr Shades midShades{ 0xffc9cdd4, 0xff454b55 };
constexpr Shades accentTextShades{ 0xffffffff, 0xffffffff };

struct RoleShades
{
    QPalette::ColorGroup group;
    QPalette::ColorRole role;
    Shades shades;
};

/// What a palette is made of; later rows win.
constexpr RoleShades paletteShades[] = {
    { QPalette::All, QPalette::Window, windowShades },
    { QPalette::All, QPalette::WindowText, textShades },
    { QPalette::All, QPalette::Base, { 0xffffffff, 0xff17191d } },
    { QPalette::All, QPalette::AlternateBase, { 0xfff8f9fa, 0xff1c1f24 } },
    { QPalette::All, QPalette::Text, textShades },
    { QPalette::All, QPalette::Button, { 0xfffcfcfd, 0xff2b2f36 } },
    { QPalette::All, QPalette::ButtonText, textShades },
    { QPalette::All, QPalette::BrightText, accentTextShades },
    { QPalette::All, QPalette::PlaceholderText, { 0xff6a717c, 0xff939aa5 } },
    { QPalette::All, QPalette::Highlight, { 0xff2b5fb8, 0xff3d72cc } },
    { QPalette::All, QPalette::HighlightedText, accentTextShades },
    { QPalette::All, QPalette::Link, { 0xff2456a8, 0xff8ab2f5 } },
    { QPalette::All, QPalette::LinkVisited, { 0xff6a4c9c, 0xffc3a6f0 } },
    { QPalette::All, QPalette::Light, { 0xffffffff, 0xff3a3f48 } },
    { QPalette::All, QPalette::Midlight, { 0xffe9ebee, 0xff2a2e35 } },
    { QPalette::All, QPalette::Mid, midShades },
    { QPalette::All, QPalette::Dark, { 0xff9aa1ac, 0xff5a616d } },
    { QPalette::All, QPalette::Shadow, { 0xff6b7280, 0xff0d0f12 } },
    { QPalette::All, QPalette::ToolTipBase, { 0xff262a31, 0xff353a43 } },
    { QPalette::All, QPalette::ToolTipText, { 0xfff1f3f5, 0xfff1f3f5 } },
    { QPalette::Inactive, QPalette::Highlight, { 0xffd5dfef, 0xff2f415f } },
    { QPalette::Inactive, QPalette::HighlightedText, textShades },
    { QPalette::Disabled, QPalette::WindowText, disabledTextShades },
    { QPalette::Disabled, QPalette::Text, disabledTextShades },
    { QPalette::Disabled, QPalette::ButtonText, disabledTextShades },
    { QPalette::Disabled, QPalette::PlaceholderText, disabledTextShades },
    { QPalette::Disabled, QPalette::Link, disabledTextShades },
    { QPalette::Disabled, QPalette::LinkVisited, disabledTextShades },
    { QPalette::Disabled, QPalette::Base, windowShades },
    { QPalette::Disabled, QPalette::Button, windowShades },
    { QPalette::Disabled, QPalette::Highlight, midShades },
    { QPalette::Disabled, QPalette::HighlightedText, disabledTextShades },
};

struct SeverityShades
{
    Shades text;
    Shades background;
};

/// Info, Warning, Error.
constexpr SeverityShades severityShades[] = {
    { { 0xff2456a8, 0xff8ab2f5 }, { 0xffe9f0fb, 0xff222c3d } },
    { { 0xff8a5700, 0xfff0bd5b }, { 0xfffdf4e0, 0xff332c1c } },
    { { 0xffb3261e, 0xffff938a }, { 0xfffcecea, 0xff3a2424 } },
};
constexpr Shades successShades{ 0xff1c7043, 0xff6fcf97 };
constexpr Shades lineShades{ 0xffdcdfe4, 0xff363b44 };
constexpr Shades mutedTextShades{ 0xff59606b, 0xffa6adb8 };
constexpr std::array<Shades, chartColourCount> chartShades{ {
    { 0xff2b6cc4, 0xff6ea3f0 },
    { 0xffb4571d, 0xffe79a5f },
    { 0xff1d7d63, 0xff57c2a3 },
    { 0xff8747a8, 0xffc293e0 },
    { 0xffa8324f, 0xffef8aa2 },
    { 0xff5e6b2a, 0xffb5c46a },
} };

/// At 0, 1/4, 1/2, 3/4 and 1 of the largest number.
constexpr std::array<Shades, 5> negativeShades{ {
    { 0xfff3f3f1, 0xff22252b },
    { 0xfffad7ad, 0xff5a3816 },
    { 0xffeea25a, 0xff9a5c1c },
    { 0xffc96a1c, 0xffdd8d38 },
    { 0xff7d3600, 0xffffd09a },
} };
constexpr std::array<Shades, 5> positiveShades{ {
    { 0xfff3f3f1, 0xff22252b },
    { 0xffc3daf0, 0xff1c3d5e },
    { 0xff86b4df, 0xff2866a0 },
    { 0xff3f7ec2, 0xff529be0 },
    { 0xff0c3e83, 0xffb4d9ff },
} };
constexpr Shades notFiniteShades{ 0xffb0127a, 0xffff6fd8 };

QPalette paletteOf(bool isDark)
{
    QPalette palette;
    for (const RoleShades &row : paletteShades)
        palette.setColor(row.group, row.role, row.shades.in(isDark));
    return palette;
}

} // namespace

QPalette lightPalette()
{
    return paletteOf(false);
}

QPalette darkPalette()
{
    return paletteOf(true);
}

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightness() < 128;
}

void applyTheme(Theme theme)
{
    if (!qobject_cast<QuietStyle *>(QApplication::style()))
        QApplication::setStyle(new QuietStyle);
    bool dark = theme == Theme::Dark;
    if (theme == Theme::System) {
        QApplication::setPalette(QPalette()); // an empty palette brings the desktop's own back
        dark = isDark(QApplication::palette());
    }
    QApplication::setPalette(dark ? darkPalette() : lightPalette());
}

void applyTextSize(int percent)
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::GeneralFont);
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * percent / 100);
    else
        font.setPixelSize(std::max(1, font.pixelSize() * percent / 100));
    if (font != QApplication::font())
        QApplication::setFont(font);
}

QColor severityColour(Severity severity, const QPalette &palette)
{
    return severityShades[static_cast<int>(severity)].text.in(palette);
}

QColor successColour(const QPalette &palette)
{
    return successShades.in(palette);
}

QColor severityBackground(Severity severity, const QPalette &palette)
{
    return severityShades[static_cast<int>(severity)].background.in(palette);
}

QColor lineColour(const QPalette &palette)
{
    return lineShades.in(palette);
}

QColor mutedTextColour(const QPalette &palette)
{
    return mutedTextShades.in(palette);
}

QColor chartColour(int index, const QPalette &palette)
{
    return chartShades[static_cast<size_t>(index % chartColourCount)].in(palette);
}

QColor divergingColour(double share, const QPalette &palette)
{
    const auto &shades = share < 0 ? negativeShades : positiveShades;
    const double position = std::min(std::abs(share), 1.0) * double(shades.size() - 1);
    const auto below = std::min(static_cast<size_t>(position), shades.size() - 2);
    const double part = position - double(below);
    const QColor from = shades[below].in(palette);
    const QColor to = shades[below + 1].in(palette);
    const auto mixed = [part](int a, int b) { return a + qRound((b - a) * part); };
    return { mixed(from.red(), to.red()), mixed(from.green(), to.green()),
             mixed(from.blue(), to.blue()) };
}

QColor notFiniteColour(const QPalette &palette)
{
    return notFiniteShades.in(palette);
}

} // namespace weightroom
