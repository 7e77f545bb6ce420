// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/io/http/servers/serverprofile.h"

#include "core/io/http/httpurls.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QUuid>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

using LoginKind = ServerProfile::LoginKind;

constexpr std::array loginNames{ "none"_L1, "bearer"_L1, "basic"_L1, "certificate"_L1 };

LoginKind loginKind(const QString &name)
{
    const auto *found = std::find(loginNames.begin(), loginNames.end(), name);
    return found == loginNames.end() ? LoginKind::None
                                     : static_cast<LoginKind>(found - loginNames.begin());
}

QJsonArray headersToJson(const QList<HeaderField> &headers)
{
    QJsonArray array;
    for (const HeaderField &header : headers) {
        QJsonObject object{ { u"name"_s, header.name } };
        if (header.isSecret)
            object.insert(u"secret"_s, true);
        else
            object.insert(u"value"_s, header.value);
        array.append(object);
    }
    return array;
}

QList<HeaderField> headersFromJson(const QJsonArray &array)
{
    QList<HeaderField> headers;
    for (const QJsonValue &value : array) {
        const QJsonObject object = value.toObject();
        headers.append({ .name = object[u"name"_s].toString(),
                         .value = object[u"value"_s].toString(),
                         .isSecret = object[u"secret"_s].toBool() });
    }
    return headers;
}

} // namespace

ServerProfile ServerProfile::made()
{
    return { .id = QUuid::createUuid().toString(QUuid::WithoutBraces) };
}

QString ServerProfile::headerSecret(const QString &header) const
{
    return id + u"/header/"_s + header.toLower();
}

QStringList ServerProfile::secretNames() const
{
    QStringList names;
    for (const HeaderField &header : headers) {
        if (header.isSecret)
            names.append(headerSecret(header.name));
    }
    if (login == LoginKind::Bearer || login == LoginKind::Basic)
        names.append(loginSecret());
    if (login == LoginKind::Certificate && keyHasPassword)
        names.append(keySecret());
    if (proxyHasPassword)
        names.append(proxySecret());
    return names;
}

bool ServerProfile::sendsSecrets() const
{
    return login == LoginKind::Bearer || login == LoginKind::Basic
        || std::any_of(headers.begin(), headers.end(),
                       [](const HeaderField &header) { return header.isSecret; });
}

IoOptions ServerProfile::options() const
{
    IoOptions options{ { u"server"_s, id },
                       { u"method"_s, QString::fromLatin1(method) },
                       { u"form"_s, form == UploadForm::Files ? u"files"_s : u"multipart"_s },
                       { u"caFiles"_s, caFiles },
                       { u"proxy"_s, proxy },
                       { u"allowPlainLogin"_s, allowPlainLogin } };
    QStringList open;
    QStringList secret;
    for (const HeaderField &header : headers) {
        if (header.isSecret)
            secret.append(header.name + u": "_s + headerSecret(header.name));
        else
            open.append(header.name + u": "_s + header.value);
    }
    options.insert(u"headers"_s, open);
    options.insert(u"secretHeaders"_s, secret);
    if (login == LoginKind::Bearer || login == LoginKind::Basic)
        options.insert(u"profile"_s, loginSecret());
    if (login == LoginKind::Basic)
        options.insert(u"user"_s, user);
    if (login == LoginKind::Certificate) {
        options.insert(u"clientCertificate"_s, certificateFile);
        options.insert(u"clientKey"_s, keyFile);
        if (keyHasPassword)
            options.insert(u"clientProfile"_s, keySecret());
    }
    if (proxyHasPassword)
        options.insert(u"proxySecret"_s, proxySecret());
    return options;
}

bool ServerProfile::covers(const QString &modelUrl) const
{
    const Expected<QUrl> base = requestUrl(url);
    const Expected<QUrl> model = requestUrl(modelUrl);
    if (!base || !model)
        return false;
    const QString folder = base->path().endsWith(u'/') ? base->path() : base->path() + u'/';
    return isSameOrigin(*base, *model) && (model->path() + u'/').startsWith(folder);
}

QJsonObject ServerProfile::toJson() const
{
    return { { u"id"_s, id },
             { u"name"_s, name },
             { u"url"_s, url },
             { u"method"_s, QString::fromLatin1(method) },
             { u"form"_s, form == UploadForm::Files ? u"files"_s : u"multipart"_s },
             { u"headers"_s, headersToJson(headers) },
             { u"login"_s, loginNames.at(static_cast<std::size_t>(login)) },
             { u"user"_s, user },
             { u"certificateFile"_s, certificateFile },
             { u"keyFile"_s, keyFile },
             { u"keyHasPassword"_s, keyHasPassword },
             { u"caFiles"_s, QJsonArray::fromStringList(caFiles) },
             { u"proxy"_s, proxy },
             { u"proxyHasPassword"_s, proxyHasPassword },
             { u"allowPlainLogin"_s, allowPlainLogin } };
}

ServerProfile ServerProfile::fromJson(const QJsonObject &object)
{
    const auto text = [&object](QLatin1StringView key) { return object[key].toString(); };
    return { .id = text("id"_L1),
             .name = text("name"_L1),
             .url = text("url"_L1),
             .method = object["method"_L1].toString(u"POST"_s).toLatin1(),
             .form = text("form"_L1) == "files"_L1 ? UploadForm::Files : UploadForm::Multipart,
             .headers = headersFromJson(object["headers"_L1].toArray()),
             .login = loginKind(text("login"_L1)),
             .user = text("user"_L1),
             .certificateFile = text("certificateFile"_L1),
             .keyFile = text("keyFile"_L1),
             .keyHasPassword = object["keyHasPassword"_L1].toBool(),
             .caFiles = object["caFiles"_L1].toVariant().toStringList(),
             .proxy = text("proxy"_L1),
             .proxyHasPassword = object["proxyHasPassword"_L1].toBool(),
             .allowPlainLogin = object["allowPlainLogin"_L1].toBool() };
}

bool isSecretHeader(const QString &name)
{
    static constexpr std::array marks{ "auth"_L1,   "cookie"_L1,   "token"_L1,     "key"_L1,
                                       "secret"_L1, "password"_L1, "credential"_L1 };
    return std::any_of(marks.begin(), marks.end(), [&name](QLatin1StringView mark) {
        return name.contains(mark, Qt::CaseInsensitive);
    });
}

} // namespace weightroom
