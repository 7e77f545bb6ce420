// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/io/http/weightanswer.h"

#include "core/base/json/jsontext.h"
#include "core/io/http/httperrors.h"
#include "core/io/http/httpurls.h"
#include "core/model/finding.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

struct WeightAnswerText
{
    Q_DECLARE_TR_FUNCTIONS(weightroom::HttpHandler)
};

bool looksLikePage(const QByteArray &head)
{
    static const QByteArrayList starts{ "<!doctype",
                                        "<html",
                                        "<head",
                                        "<body",
                                        "<?xml",
                                        "<script",
                                        "<!--",
                                        "<title",
                                        "<error",
                                        "<h1",
                                        "version https://git-lfs" };
    return std::any_of(starts.begin(), starts.end(),
                       [&head](const QByteArray &start) { return head.startsWith(start); });
}

bool looksLikeJson(const HttpAnswer &answer, const QByteArray &head, bool whole)
{
    if (!head.startsWith('{') && !head.startsWith('['))
        return false;
    if (whole)
        return JsonText::parse(head).has_value();
    return answer.header("Content-Type").toLower().contains("json") && !head.contains('\0');
}

QString causeOf(QByteArrayView head)
{
    const QString line = firstLine(head);
    return line.isEmpty() ? QString() : WeightAnswerText::tr("It begins: %1").arg(line);
}

} // namespace

std::optional<Error> foreignAnswerError(const HttpAnswer &answer, QByteArrayView head, bool whole)
{
    constexpr qsizetype lookedBytes = 512;
    QByteArray text = head.toByteArray().trimmed();
    if (text.startsWith("\xef\xbb\xbf"))
        text = text.sliced(3);
    if (!looksLikePage(text.left(lookedBytes).toLower()) && !looksLikeJson(answer, text, whole))
        return {};
    const QString shown = displayUrl(answer.url);
    return Error{ .code = ErrorCode::NotAModel,
                  .message = WeightAnswerText::tr("%1: the server answered %2, but not with "
                                                  "weights.")
                                 .arg(shown, QString::number(answer.status)),
                  .cause = causeOf(head),
                  .advice = WeightAnswerText::tr("Open the URL in a browser: it may want a login, "
                                                 "or the file may not be there."),
                  .detail = QString::fromLatin1(answer.header("Content-Type")),
                  .source = shown };
}

Error weightLengthError(const HttpAnswer &answer, QByteArrayView head, qint64 need, qint64 have)
{
    const QString shown = displayUrl(answer.url);
    return { .code = ErrorCode::LengthMismatch,
             .message = WeightAnswerText::tr("%1 has %2 bytes (status %3), but the manifest needs "
                                             "%4.")
                            .arg(shown, groupedDigits(have), QString::number(answer.status),
                                 groupedDigits(need)),
             .cause = causeOf(head),
             .source = shown };
}

Error endlessAnswerError(const HttpAnswer &answer, qint64 need)
{
    const QString shown = displayUrl(answer.url);
    return { .code = ErrorCode::LengthMismatch,
             .message = WeightAnswerText::tr("%1 sends more (status %2) than the %3 bytes that the "
                                             "manifest needs.")
                            .arg(shown, QString::number(answer.status), groupedDigits(need)),
             .source = shown };
}

std::optional<ContentRange> ContentRange::read(const QByteArray &header)
{
    const QByteArray text = header.trimmed();
    const qsizetype slash = text.indexOf('/');
    const qsizetype dash = text.indexOf('-');
    if (!text.startsWith("bytes ") || slash < 0)
        return {};
    bool good = true;
    const auto number = [&good](const QByteArray &digits) {
        bool isNumber = false;
        const qint64 value = digits.trimmed().toLongLong(&isNumber);
        good = good && isNumber && value >= 0;
        return value;
    };
    ContentRange range;
    if (text.sliced(slash + 1).trimmed() != "*")
        range.total = number(text.sliced(slash + 1));
    if (dash > 0 && dash < slash) {
        range.first = number(text.sliced(6, dash - 6));
        range.last = number(text.sliced(dash + 1, slash - dash - 1));
    }
    return good ? std::optional(range) : std::nullopt;
}

QByteArray rangeValidator(const HttpAnswer &answer)
{
    const QByteArray tag = answer.header("ETag");
    if (!tag.isEmpty() && !tag.startsWith("W/"))
        return tag;
    return tag.isEmpty() ? answer.header("Last-Modified") : QByteArray();
}

} // namespace weightroom
