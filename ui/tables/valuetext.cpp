// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/tables/valuetext.h"

#include <QCoreApplication>
#include <QLocale>

#include <array>
#include <charconv>
#include <cmath>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

struct ValueText
{
    Q_DECLARE_TR_FUNCTIONS(weightroom::ValueText)
};

QString notFiniteText(double value)
{
    if (std::isnan(value))
        return u"NaN"_s;
    return value > 0 ? u"Infinity"_s : u"-Infinity"_s;
}

template <typename Number>
QString shortestText(Number value)
{
    if (!std::isfinite(value))
        return notFiniteText(static_cast<double>(value));
    if (value == 0)
        return std::signbit(value) ? u"-0"_s : u"0"_s;
    std::array<char, 64> text;
    const bool plain = std::abs(value) >= Number(1e-5) && std::abs(value) < Number(1e16);
    const auto end
        = std::to_chars(text.data(), text.data() + text.size(), value,
                        plain ? std::chars_format::fixed : std::chars_format::scientific);
    return QString::fromLatin1(text.data(), end.ptr - text.data());
}

} // namespace

QString numberText(double value)
{
    return std::isfinite(value) ? QString::number(value, 'g', 7) : notFiniteText(value);
}

QString exactText(double value)
{
    return shortestText(value);
}

QString exactText(float value)
{
    return shortestText(value);
}

QString countText(qint64 count)
{
    return QLocale().toString(count);
}

QString shareText(qint64 part, qint64 whole)
{
    if (whole <= 0)
        return {};
    const double percent = 100.0 * static_cast<double>(part) / static_cast<double>(whole);
    const QLocale locale;
    if (part > 0 && percent < 0.01)
        return ValueText::tr("< %1 %").arg(locale.toString(0.01, 'f', 2));
    if (part < whole && percent > 99.99)
        return ValueText::tr("> %1 %").arg(locale.toString(99.99, 'f', 2));
    const bool exact = part == 0 || part == whole;
    return ValueText::tr("%1 %").arg(locale.toString(percent, 'f', exact ? 0 : 2));
}

} // namespace weightroom
