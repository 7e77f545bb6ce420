// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/manage/errortext.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

constexpr std::array errorFields{ std::pair{ "message"_L1, &Error::message },
                                  std::pair{ "cause"_L1, &Error::cause },
                                  std::pair{ "advice"_L1, &Error::advice },
                                  std::pair{ "detail"_L1, &Error::detail },
                                  std::pair{ "source"_L1, &Error::source } };

} // namespace

QString errorToText(const Error &error)
{
    QJsonObject object{ { u"code"_s, errorCodeName(error.code) } };
    for (const auto &[name, field] : errorFields) {
        if (!(error.*field).isEmpty())
            object.insert(name, error.*field);
    }
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

std::optional<Error> errorFromText(const QString &text)
{
    const QJsonObject object = QJsonDocument::fromJson(text.toUtf8()).object();
    if (!object.contains("code"_L1))
        return {};
    Error error;
    const QString code = object.value("code"_L1).toString();
    for (int i = 0; i <= static_cast<int>(ErrorCode::Internal); ++i) {
        if (errorCodeName(static_cast<ErrorCode>(i)) == code)
            error.code = static_cast<ErrorCode>(i);
    }
    for (const auto &[name, field] : errorFields)
        error.*field = object.value(name).toString();
    return error;
}

} // namespace weightroom
