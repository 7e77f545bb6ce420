// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/palette/fuzzymatch.h"

#include <QList>
#include <QStringList>

#include <algorithm>
#include <limits>

namespace weightroom {

namespace {

constexpr int none = std::numeric_limits<int>::min() / 2;
constexpr int letterPoints = 10;
constexpr int wordStartPoints = 12;
constexpr int inARowPoints = 8;
constexpr int gapCost = 1; ///< for each letter between two that were meant

bool isWordStart(const QString &text, qsizetype at)
{
    return at == 0 || !text.at(at - 1).isLetterOrNumber();
}

/// The best of all ways to find the letters of \a word in order; none where there is no way.
int wordScore(const QString &word, const QString &text)
{
    const qsizetype length = text.size();
    QList<int> before(length, 0); // the best with the letter before ending at each place
    for (qsizetype i = 0; i < word.size(); ++i) {
        QList<int> now(length, none);
        int bestGap = none; // the best of before that ends at least one letter earlier, less gaps
        for (qsizetype j = 0; j < length; ++j) {
            if (i > 0 && j > 1)
                bestGap = std::max(bestGap - gapCost, before.at(j - 2) - gapCost);
            if (text.at(j) != word.at(i))
                continue;
            int from = 0;
            if (i > 0) {
                from = bestGap;
                if (j > 0 && before.at(j - 1) > none)
                    from = std::max(from, before.at(j - 1) + inARowPoints);
            }
            if (from > none)
                now[j] = from + letterPoints + (isWordStart(text, j) ? wordStartPoints : 0);
        }
        before = now;
    }
    return length == 0 ? none : *std::max_element(before.cbegin(), before.cend());
}

} // namespace

QString foldedText(const QString &text)
{
    QString folded;
    for (const QChar letter : text.normalized(QString::NormalizationForm_KD)) {
        if (!letter.isMark())
            folded += letter.toLower();
    }
    return folded;
}

std::optional<int> fuzzyScore(const QString &pattern, const QString &text)
{
    int score = 0;
    for (const QString &word : pattern.split(u' ', Qt::SkipEmptyParts)) {
        const int points = wordScore(word, text);
        if (points <= 0)
            return std::nullopt;
        score += points;
    }
    return score;
}

} // namespace weightroom
