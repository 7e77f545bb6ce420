// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/io/http/requestpreview.h"

#include "core/io/file/saveplan.h"
#include "core/io/http/httpurls.h"
#include "core/io/http/multipartbody.h"
#include "core/model/finding.h"
#include "core/model/modeljson.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

struct RequestPreviewText
{
    Q_DECLARE_TR_FUNCTIONS(weightroom::HttpHandler)
};

using LoginKind = ServerProfile::LoginKind;

QString boundaryText()
{
    return u"----WeightroomFormBoundary…"_s;
}

QString secretDots()
{
    return u"••••••"_s;
}

/// The URL of a file beside or below \a url, with its query.
QString fileUrl(const QString &url, const QString &name)
{
    const QString path = url.left(url.indexOf(u'?'));
    const QString query = url.mid(path.size());
    if (path.endsWith(".json"_L1) && name == "model.json"_L1)
        return url;
    const QString folder = path.endsWith(".json"_L1) ? path.left(path.lastIndexOf(u'/') + 1)
        : path.endsWith(u'/')                        ? path
                                                     : path + u'/';
    return WeightUrlBase{ folder, query }.urlOf(name);
}

/// "/path?query" of what is sent, without secrets.
QString shownTarget(const QString &url)
{
    const Expected<QUrl> sent = requestUrl(url);
    if (!sent)
        return u"…"_s;
    const QString shown = displayUrl(*sent);
    return shown.mid(shown.indexOf(u'/', shown.indexOf("://"_L1) + 3));
}

QString shownHost(const QString &url)
{
    const Expected<QUrl> sent = requestUrl(url);
    return sent ? originOf(*sent).section("://"_L1, 1) : u"…"_s;
}

QStringList commonHeaders(const ServerProfile &profile, const QString &url)
{
    QStringList lines{ u"Host: "_s + shownHost(url) };
    if (profile.login == LoginKind::Bearer)
        lines.append(u"Authorization: Bearer "_s + secretDots());
    else if (profile.login == LoginKind::Basic || !loginInUrl(url).user.isEmpty())
        lines.append(u"Authorization: Basic "_s + secretDots());
    for (const HeaderField &header : profile.headers)
        lines.append(header.name + u": "_s + (header.isSecret ? secretDots() : header.value));
    lines.append(u"X-Weightroom-Upload: "_s
                 + RequestPreviewText::tr("(a new number for each upload)"));
    return lines;
}

QString bytesOf(qint64 bytes)
{
    return RequestPreviewText::tr("(%1 bytes)").arg(groupedDigits(bytes));
}

QStringList part(const QString &name, const QString &type, qint64 bytes)
{
    return { u"--"_s + boundaryText(),
             u"Content-Disposition: form-data; name=\"%1\"; filename=\"%1\""_s.arg(name),
             u"Content-Type: "_s + type, QString(), bytesOf(bytes) };
}

QString multipartPreview(const ServerProfile &profile, const QString &url, const UploadSizes &sizes)
{
    QStringList lines{ u"%1 %2 HTTP/1.1"_s.arg(QString::fromLatin1(profile.method),
                                               shownTarget(url)) };
    lines += commonHeaders(profile, url);
    lines += u"Content-Type: multipart/form-data; boundary="_s + boundaryText();
    lines += u"Content-Length: %1"_s.arg(sizes.bodyBytes);
    lines += QString();
    lines += part(u"model.json"_s, u"application/json"_s, sizes.jsonBytes);
    if (sizes.weightBytes)
        lines += part(u"model.weights.bin"_s, u"application/octet-stream"_s, *sizes.weightBytes);
    lines += u"--"_s + boundaryText() + u"--"_s;
    return lines.join(u'\n');
}

QString filesPreview(const ServerProfile &profile, const QString &url, const UploadSizes &sizes)
{
    constexpr qsizetype mostShown = 12;
    QStringList lines;
    const qsizetype count = sizes.files.size();
    const qsizetype shown = count <= mostShown + 1 ? count : mostShown;
    for (qsizetype i = 0; i < count; ++i) {
        if (i == shown - 1 && i + 1 < count) {
            lines
                += RequestPreviewText::tr("(%n more file(s))", "", static_cast<int>(count - shown));
            i = count - 1;
        }
        const UploadSizes::File &file = sizes.files.at(i);
        lines += u"PUT %1 HTTP/1.1"_s.arg(shownTarget(fileUrl(url, file.name)));
        if (i == 0)
            lines += commonHeaders(profile, url);
        const bool isJson = i + 1 == count;
        lines += u"Content-Type: "_s
            + (isJson ? u"application/json"_s : u"application/octet-stream"_s);
        lines += u"Content-Length: %1"_s.arg(file.bytes);
        lines += QString();
    }
    return lines.join(u'\n').trimmed();
}

QString quoted(const QString &text)
{
    return u'\'' + QString(text).replace(u'\'', u"'\\''"_s) + u'\'';
}

/// "$X_API_KEY" for the header "X-Api-Key".
QString variableFor(const QString &header)
{
    static const QRegularExpression odd(u"[^A-Z0-9]+"_s);
    return u'$' + header.toUpper().replace(odd, u"_"_s);
}

QStringList curlOptions(const ServerProfile &profile)
{
    QStringList options;
    if (profile.login == LoginKind::Bearer)
        options += u"--oauth2-bearer \"$TOKEN\""_s;
    if (profile.login == LoginKind::Basic)
        options += u"--user "_s + quoted(profile.user); // curl asks for the password
    for (const HeaderField &header : profile.headers) {
        options += u"--header "_s
            + (header.isSecret ? u"\"%1: %2\""_s.arg(header.name, variableFor(header.name))
                               : quoted(header.name + u": "_s + header.value));
    }
    if (profile.login == LoginKind::Certificate) {
        const QString &file = profile.certificateFile;
        if (file.endsWith(".p12"_L1) || file.endsWith(".pfx"_L1))
            options += u"--cert-type P12"_s;
        options += u"--cert "_s + quoted(file);
        if (!profile.keyFile.isEmpty())
            options += u"--key "_s + quoted(profile.keyFile);
    }
    for (const QString &file : profile.caFiles)
        options += u"--cacert "_s + quoted(file);
    if (profile.proxy == "none"_L1)
        options += u"--noproxy '*'"_s;
    else if (!profile.proxy.isEmpty())
        options += u"--proxy "_s + quoted(QUrl(profile.proxy).toString(QUrl::RemoveUserInfo));
    if (const QString user = QUrl(profile.proxy).userName(QUrl::FullyDecoded); !user.isEmpty())
        options += u"--proxy-user "_s + quoted(user); // curl asks for this password, too
    return options;
}

QString joinedCommand(const QStringList &parts)
{
    return parts.join(u" \\\n  "_s);
}

} // namespace

Expected<UploadSizes> UploadSizes::of(const ModelArtifacts &artifacts, const ShardLayout &layout)
{
    const Expected<SavePlan> plan = planSave(artifacts, layout);
    if (!plan)
        return plan.error();
    const qsizetype entries = artifacts.weightSpecs ? artifacts.weightSpecs->list.size() : 0;
    UploadSizes sizes;
    sizes.jsonBytes
        = writeModelJson(artifacts, { { { u"./model.weights.bin"_s }, entries } }).size();
    const qint64 b = MultipartBody::randomBoundary().size();
    sizes.bodyBytes = sizes.jsonBytes + 2 * b + 120;
    if (artifacts.weightData) {
        sizes.weightBytes = artifacts.weightData->size();
        sizes.bodyBytes = sizes.jsonBytes + *sizes.weightBytes + 3 * b + 256;
    }
    for (const PlannedFile &file : plan->files)
        sizes.files.append({ file.name, file.length });
    sizes.files.append({ u"model.json"_s, writeModelJson(artifacts, plan->groups).size() });
    return sizes;
}

QString requestPreview(const ServerProfile &profile, const QString &url, const UploadSizes &sizes)
{
    return profile.form == UploadForm::Files ? filesPreview(profile, url, sizes)
                                             : multipartPreview(profile, url, sizes);
}

QString curlCommand(const ServerProfile &profile, const QString &url, const UploadSizes &sizes)
{
    const QStringList common = curlOptions(profile);
    if (profile.form == UploadForm::Multipart) {
        QStringList parts{ u"curl --request "_s + QString::fromLatin1(profile.method) };
        parts += common;
        parts += u"--form 'model.json=@model.json;type=application/json'"_s;
        if (sizes.weightBytes)
            parts += u"--form 'model.weights.bin=@model.weights.bin;"
                     "type=application/octet-stream'"_s;
        parts += quoted(displayUrl(url));
        return joinedCommand(parts);
    }
    QStringList commands;
    for (const UploadSizes::File &file : sizes.files) {
        const bool isJson = &file == &sizes.files.last();
        QStringList parts{ u"curl --upload-file "_s + quoted(file.name) };
        parts += common;
        parts += u"--header 'Content-Type: %1'"_s.arg(isJson ? u"application/json"_s
                                                             : u"application/octet-stream"_s);
        parts += quoted(displayUrl(fileUrl(url, file.name)));
        commands += joinedCommand(parts);
    }
    return commands.join(u" &&\n"_s);
}

QStringList weightUrls(const QString &modelUrl, const QString &weightPathPrefix,
                       const QStringList &paths)
{
    const WeightUrlBase base = WeightUrlBase::of(modelUrl).withPrefix(weightPathPrefix);
    QStringList urls;
    for (const QString &path : paths)
        urls.append(displayUrl(base.urlOf(path)));
    return urls;
}

} // namespace weightroom
