// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/tables/valuetext.h"

#include "ui/widgets/format.h"

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

} // namespace

QString floatText(float value)
{
    if (!std::isfinite(value) || value == 0)
        return exactValueText(static_cast<double>(value));
    std::array<char, 64> text;
    const float size = std::abs(value);
    const bool isPlain = size >= 1e-5F && size < 1e16F;
    const auto end
        = std::to_chars(text.data(), text.data() + text.size(), value,
                        isPlain ? std::chars_format::fixed : std::chars_format::scientific);
    return QString::fromLatin1(text.data(), end.ptr - text.data());
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
