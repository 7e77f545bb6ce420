// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/json/jsonsearch.h"

#include "ui/json/jsonroots.h"

namespace weightroom {

namespace {

constexpr qsizetype bytesBetweenCheckpoints = 1 << 20;

constexpr char lowered(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
}

bool isDelimiter(char c)
{
    return c == ',' || c == ':' || c == '[' || c == ']' || c == '{' || c == '}';
}

/// The end of the string literal, number or word that begins at \a start.
qsizetype tokenEnd(QByteArrayView text, qsizetype start)
{
    qsizetype end = start + 1;
    if (text[start] == '"') {
        while (end < text.size() && text[end] != '"')
            end += text[end] == '\\' ? 2 : 1;
        return qMin(end + 1, text.size());
    }
    while (end < text.size() && !isDelimiter(text[end]))
        ++end;
    return end;
}

bool matchesAt(QByteArrayView token, qsizetype at, QByteArrayView needle)
{
    if (token.size() - at < needle.size())
        return false;
    for (qsizetype i = 0; i < needle.size(); ++i) {
        if (lowered(token[at + i]) != needle[i])
            return false;
    }
    return true;
}

/// \a token without its quotes. An escape is one unit: "n" is not in "\n".
bool tokenContains(QByteArrayView token, QByteArrayView needle)
{
    for (qsizetype at = 0; at + needle.size() <= token.size();) {
        if (lowered(token[at]) == needle[0] && matchesAt(token, at, needle))
            return true;
        if (token[at] != '\\')
            ++at;
        else
            at += at + 1 < token.size() && token[at + 1] == 'u' ? 6 : 2;
    }
    return false;
}

/// \a words as they are written inside of a string literal, ASCII letters small.
QByteArray escapedNeedle(const QString &words)
{
    QByteArray needle = jsonQuoted(words);
    needle = needle.mid(1, needle.size() - 2);
    std::transform(needle.begin(), needle.end(), needle.begin(), lowered);
    return needle;
}

/// Searches one root; false when it was cancelled.
bool findInRoot(int root, QByteArrayView text, const QByteArray &needle, JsonHits &found,
                Operation &op)
{
    qsizetype reported = 0;
    for (qsizetype at = 0; at < text.size() && !found.isCut;) {
        if (at - reported >= bytesBetweenCheckpoints) {
            op.addProgress(at - reported);
            reported = at;
            if (!op.checkpoint())
                return false;
        }
        if (isDelimiter(text[at])) {
            ++at;
            continue;
        }
        const qsizetype end = tokenEnd(text, at);
        const qsizetype quotes = text[at] == '"' ? 1 : 0;
        if (tokenContains(text.sliced(at + quotes, qMax<qsizetype>(0, end - at - 2 * quotes)),
                          needle)) {
            if (found.hits.size() == mostJsonHits)
                found.isCut = true;
            else
                found.hits.append({ root, at });
        }
        at = end;
    }
    op.addProgress(text.size() - reported);
    return !op.isCanceled();
}

} // namespace

Expected<JsonHits> findInJson(const QList<JsonRoot> &roots, const QString &words, Operation &op)
{
    JsonHits found;
    const QByteArray needle = escapedNeedle(words);
    if (needle.isEmpty())
        return found;
    qint64 total = 0;
    for (const JsonRoot &root : roots)
        total += root.json.size();
    op.setProgress(0, total);
    for (int i = 0; i < roots.size(); ++i) {
        if (roots.at(i).key.contains(words, Qt::CaseInsensitive))
            found.hits.append({ i, -1 });
        if (!findInRoot(i, roots.at(i).json.text(), needle, found, op))
            return canceledError();
    }
    return found;
}

} // namespace weightroom
