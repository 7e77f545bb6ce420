// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/theme.h"

#include "ui/widgets/quietstyle.h"

#include <QApplication>

#include <array>

namespace weightroom {

namespace {

/// The colours a palette is made of, from back to front.
struct ThemeColours
{
    QRgb window;
    QRgb base;
    QRgb alternateBase;
    QRgb button;
    QRgb text;
    QRgb disabledText;
    QRgb placeholder;
    QRgb accent;
    QRgb accentText;
    QRgb link;
    QRgb linkVisited;
    QRgb light;
    QRgb midlight;
    QRgb mid;
    QRgb dark;
    QRgb shadow;
    QRgb toolTip;
    QRgb toolTipText;
    QRgb inactiveHighlight;
};

constexpr ThemeColours lightColours{
    .window = 0xfff3f4f6,
    .base = 0xffffffff,
    .alternateBase = 0xfff8f9fa,
    .button = 0xfffcfcfd,
    .text = 0xff1d2127,
    .disabledText = 0xff969ca6,
    .placeholder = 0xff6a717c,
    .accent = 0xff2b5fb8,
    .accentText = 0xffffffff,
    .link = 0xff2456a8,
    .linkVisited = 0xff6a4c9c,
    .light = 0xffffffff,
    .midlight = 0xffe9ebee,
    .mid = 0xffc9cdd4,
    .dark = 0xff9aa1ac,
    .shadow = 0xff6b7280,
    .toolTip = 0xff262a31,
    .toolTipText = 0xfff1f3f5,
    .inactiveHighlight = 0xffd5dfef,
};

constexpr ThemeColours darkColours{
    .window = 0xff202329,
    .base = 0xff17191d,
    .alternateBase = 0xff1c1f24,
    .button = 0xff2b2f36,
    .text = 0xffe4e7eb,
    .disabledText = 0xff737a85,
    .placeholder = 0xff939aa5,
    .accent = 0xff3d72cc,
    .accentText = 0xffffffff,
    .link = 0xff8ab2f5,
    .linkVisited = 0xffc3a6f0,
    .light = 0xff3a3f48,
    .midlight = 0xff2a2e35,
    .mid = 0xff454b55,
    .dark = 0xff5a616d,
    .shadow = 0xff0d0f12,
    .toolTip = 0xff353a43,
    .toolTipText = 0xfff1f3f5,
    .inactiveHighlight = 0xff2f415f,
};

constexpr std::array<QRgb, chartColourCount> lightChart{ 0xff2b6cc4, 0xffb4571d, 0xff1d7d63,
                                                         0xff8747a8, 0xffa8324f, 0xff5e6b2a };
constexpr std::array<QRgb, chartColourCount> darkChart{ 0xff6ea3f0, 0xffe79a5f, 0xff57c2a3,
                                                        0xffc293e0, 0xffef8aa2, 0xffb5c46a };

QPalette paletteOf(const ThemeColours &c)
{
    const std::array<std::pair<QPalette::ColorRole, QRgb>, 19> roles{ {
        { QPalette::Window, c.window },
        { QPalette::WindowText, c.text },
        { QPalette::Base, c.base },
        { QPalette::AlternateBase, c.alternateBase },
        { QPalette::Text, c.text },
        { QPalette::Button, c.button },
        { QPalette::ButtonText, c.text },
        { QPalette::BrightText, c.accentText },
        { QPalette::PlaceholderText, c.placeholder },
        { QPalette::Highlight, c.accent },
        { QPalette::HighlightedText, c.accentText },
        { QPalette::Link, c.link },
        { QPalette::LinkVisited, c.linkVisited },
        { QPalette::Light, c.light },
        { QPalette::Midlight, c.midlight },
        { QPalette::Mid, c.mid },
        { QPalette::Dark, c.dark },
        { QPalette::Shadow, c.shadow },
        { QPalette::ToolTipBase, c.toolTip },
    } };
    QPalette palette;
    for (const auto &[role, colour] : roles)
        palette.setColor(role, QColor(colour));
    palette.setColor(QPalette::ToolTipText, QColor(c.toolTipText));
    for (const QPalette::ColorRole role :
         { QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::PlaceholderText,
           QPalette::Link, QPalette::LinkVisited })
        palette.setColor(QPalette::Disabled, role, QColor(c.disabledText));
    palette.setColor(QPalette::Disabled, QPalette::Base, QColor(c.window));
    palette.setColor(QPalette::Disabled, QPalette::Button, QColor(c.window));
    palette.setColor(QPalette::Disabled, QPalette::Highlight, QColor(c.mid));
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, QColor(c.disabledText));
    palette.setColor(QPalette::Inactive, QPalette::Highlight, QColor(c.inactiveHighlight));
    palette.setColor(QPalette::Inactive, QPalette::HighlightedText, QColor(c.text));
    return palette;
}

} // namespace

QPalette lightPalette()
{
    return paletteOf(lightColours);
}

QPalette darkPalette()
{
    return paletteOf(darkColours);
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

QColor severityColour(Severity severity, const QPalette &palette)
{
    const bool dark = isDark(palette);
    switch (severity) {
    case Severity::Info:
        return dark ? QColor(0x8a, 0xb2, 0xf5) : QColor(0x24, 0x56, 0xa8);
    case Severity::Warning:
        return dark ? QColor(0xf0, 0xbd, 0x5b) : QColor(0x8a, 0x57, 0x00);
    case Severity::Error:
        break;
    }
    return dark ? QColor(0xff, 0x93, 0x8a) : QColor(0xb3, 0x26, 0x1e);
}

QColor successColour(const QPalette &palette)
{
    return isDark(palette) ? QColor(0x6f, 0xcf, 0x97) : QColor(0x1c, 0x70, 0x43);
}

QColor severityBackground(Severity severity, const QPalette &palette)
{
    const bool dark = isDark(palette);
    switch (severity) {
    case Severity::Info:
        return dark ? QColor(0x22, 0x2c, 0x3d) : QColor(0xe9, 0xf0, 0xfb);
    case Severity::Warning:
        return dark ? QColor(0x33, 0x2c, 0x1c) : QColor(0xfd, 0xf4, 0xe0);
    case Severity::Error:
        break;
    }
    return dark ? QColor(0x3a, 0x24, 0x24) : QColor(0xfc, 0xec, 0xea);
}

QColor lineColour(const QPalette &palette)
{
    return isDark(palette) ? QColor(0x36, 0x3b, 0x44) : QColor(0xdc, 0xdf, 0xe4);
}

QColor mutedTextColour(const QPalette &palette)
{
    return isDark(palette) ? QColor(0xa6, 0xad, 0xb8) : QColor(0x59, 0x60, 0x6b);
}

QColor chartColour(int index, const QPalette &palette)
{
    const auto &colours = isDark(palette) ? darkChart : lightChart;
    return QColor(colours[static_cast<size_t>(index % chartColourCount)]);
}

} // namespace weightroom
