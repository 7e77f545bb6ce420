// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/tables/rowarranger.h"

#include <cmath>

namespace weightroom {

namespace {

constexpr char16_t asciiLower(char16_t c)
{
    return c >= u'A' && c <= u'Z' ? char16_t(c + 32) : c;
}

char16_t unitOf(QStringView text, qsizetype i)
{
    const QChar c = text[i];
    return c.unicode() < 128 ? asciiLower(c.unicode()) : c.toCaseFolded().unicode();
}

char16_t unitOf(QByteArrayView text, qsizetype i)
{
    return asciiLower(static_cast<unsigned char>(text[i]));
}

bool isAsciiDigit(char16_t c)
{
    return c >= u'0' && c <= u'9';
}

/// The end of the digits from \a i on; \a i moves behind leading zeros (not the last digit).
template <typename View>
qsizetype digitsEnd(View text, qsizetype &i)
{
    qsizetype end = i;
    while (end < text.size() && isAsciiDigit(unitOf(text, end)))
        ++end;
    while (i + 1 < end && unitOf(text, i) == u'0')
        ++i;
    return end;
}

/// Compares the numbers at \a i and \a j and moves both behind them.
template <typename View>
std::weak_ordering numberOrder(View a, View b, qsizetype &i, qsizetype &j)
{
    const qsizetype endA = digitsEnd(a, i);
    const qsizetype endB = digitsEnd(b, j);
    if (endA - i != endB - j)
        return endA - i <=> endB - j;
    for (; i < endA; ++i, ++j) {
        if (const auto order = unitOf(a, i) <=> unitOf(b, j); order != 0)
            return order;
    }
    return std::weak_ordering::equivalent;
}

template <typename View>
std::weak_ordering naturalOrderOf(View a, View b)
{
    qsizetype i = 0;
    qsizetype j = 0;
    while (i < a.size() && j < b.size()) {
        const char16_t x = unitOf(a, i);
        const char16_t y = unitOf(b, j);
        if (isAsciiDigit(x) && isAsciiDigit(y)) {
            if (const auto order = numberOrder(a, b, i, j); order != 0)
                return order;
            continue;
        }
        if (x != y)
            return x <=> y;
        ++i;
        ++j;
    }
    return a.size() - i <=> b.size() - j;
}

} // namespace

void sortByNumber(RowOrder &rows, const std::vector<double> &keys, Qt::SortOrder order)
{
    std::stable_sort(rows.begin(), rows.end(), [&](int rowA, int rowB) {
        const double a = keys[static_cast<std::size_t>(rowA)];
        const double b = keys[static_cast<std::size_t>(rowB)];
        if (std::isnan(a) || std::isnan(b))
            return !std::isnan(a) && std::isnan(b);
        return order == Qt::AscendingOrder ? a < b : b < a;
    });
}

std::weak_ordering naturalOrder(QStringView a, QStringView b)
{
    return naturalOrderOf(a, b);
}

std::weak_ordering naturalOrder(QByteArrayView a, QByteArrayView b)
{
    return naturalOrderOf(a, b);
}

bool containsWord(QByteArrayView utf8, QByteArrayView lowerCaseWord)
{
    return std::search(utf8.begin(), utf8.end(), lowerCaseWord.begin(), lowerCaseWord.end(),
                       [](char a, char b) {
                           return (a >= 'A' && a <= 'Z' ? static_cast<char>(a + 32) : a) == b;
                       })
        != utf8.end()
        || lowerCaseWord.isEmpty();
}

QStringList filterWords(const QString &text)
{
    QStringList words = text.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    words.removeDuplicates();
    return words;
}

} // namespace weightroom
