// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/format.h"

#include "core/base/groupeddigits.h"
#include "core/base/json/jsontext.h"

#include <QCoreApplication>
#include <QGuiApplication>
#include <QLocale>

#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

struct FormatText
{
    Q_DECLARE_TR_FUNCTIONS(weightroom::Format)
};

/// "NaN", "Infinity" or "-Infinity"; empty for finite values.
QString nonFiniteText(double value)
{
    if (std::isnan(value))
        return u"NaN"_s;
    if (std::isinf(value))
        return value > 0 ? u"Infinity"_s : u"-Infinity"_s;
    return {};
}

/// A number and its unit stay in their order where the text around them runs from right to left.
QString keptInOrder(const QString &text)
{
    if (QGuiApplication::layoutDirection() != Qt::RightToLeft)
        return text;
    return QChar(0x2068) + text + QChar(0x2069);
}

} // namespace

QString bytesText(qint64 bytes)
{
    if (bytes < 1000)
        return exactBytesText(bytes);
    const std::array units{ FormatText::tr("%1 kB"), FormatText::tr("%1 MB"),
                            FormatText::tr("%1 GB"), FormatText::tr("%1 TB") };
    double amount = static_cast<double>(bytes) / 1000;
    size_t unit = 0;
    while (amount >= 999.95 && unit + 1 < units.size()) {
        amount /= 1000;
        ++unit;
    }
    const int decimals = amount < 99.95 ? 1 : 0;
    return keptInOrder(units[unit].arg(QLocale().toString(amount, 'f', decimals)));
}

QString exactBytesText(qint64 bytes)
{
    if (bytes >= 0 && bytes < 1000)
        return keptInOrder(FormatText::tr("%n byte(s)", "an exact size", static_cast<int>(bytes)));
    return keptInOrder(FormatText::tr("%1 bytes").arg(groupedDigits(bytes)));
}

QString countText(qint64 count)
{
    return groupedDigits(count);
}

QString shareText(qint64 part, qint64 whole)
{
    if (whole <= 0)
        return {};
    const double percent = 100.0 * static_cast<double>(part) / static_cast<double>(whole);
    const QLocale locale;
    if (part > 0 && percent < 0.01)
        return keptInOrder(FormatText::tr("< %1 %").arg(locale.toString(0.01, 'f', 2)));
    if (part < whole && percent > 99.99)
        return keptInOrder(FormatText::tr("> %1 %").arg(locale.toString(99.99, 'f', 2)));
    const bool exact = part == 0 || part == whole;
    return keptInOrder(FormatText::tr("%1 %").arg(locale.toString(percent, 'f', exact ? 0 : 2)));
}

QString valueText(double value, int digits)
{
    const QString special = nonFiniteText(value);
    return special.isEmpty() ? QString::number(value, 'g', digits) : special;
}

QString exactValueText(double value)
{
    const QString special = nonFiniteText(value);
    if (!special.isEmpty())
        return special;
    if (value == 0 && std::signbit(value))
        return u"-0"_s;
    return QString::fromLatin1(jsonNumber(value));
}

QString isolated(const QString &text)
{
    return QChar(0x2066) + text + QChar(0x2069);
}

} // namespace weightroom
