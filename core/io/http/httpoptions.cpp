// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/io/http/httpoptions.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

struct HttpOptionsText
{
    Q_DECLARE_TR_FUNCTIONS(weightroom::HttpHandler)
};

Error badOption(const QString &message)
{
    return Error{ .code = ErrorCode::BadArgument, .message = message };
}

bool isToken(QByteArrayView name)
{
    static constexpr QByteArrayView marks = "!#$%&'*+-.^_`|~";
    return !name.isEmpty() && std::all_of(name.begin(), name.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
            || marks.contains(c);
    });
}

bool isControl(char c)
{
    return (static_cast<unsigned char>(c) < 0x20 && c != '\t') || c == 0x7f;
}

/// Headers that say how the body is sent, which is not the user's to say.
bool belongsToBody(const QByteArray &name)
{
    static const QByteArrayList names{ "content-type", "content-length", "transfer-encoding",
                                       "content-encoding", "expect" };
    return names.contains(name.toLower());
}

bool belongsToConnection(const QByteArray &name)
{
    static const QByteArrayList names{ "connection", "host", "range", "if-range", "te", "upgrade" };
    return names.contains(name.toLower());
}

Expected<std::pair<QByteArray, QByteArray>> readHeader(const QString &line)
{
    const qsizetype colon = line.indexOf(u':');
    const QByteArray name = line.left(colon).trimmed().toUtf8();
    const QByteArray value = line.mid(colon + 1).trimmed().toUtf8();
    // Never show the value: it may be a secret.
    if (colon < 0)
        return badOption(HttpOptionsText::tr("A header is written as \"Name: value\"."));
    if (!isToken(name)) {
        return badOption(HttpOptionsText::tr("\"%1\" cannot be the name of a header.")
                             .arg(QString::fromUtf8(name).simplified()));
    }
    if (std::any_of(value.begin(), value.end(), isControl)) {
        return badOption(HttpOptionsText::tr("The value of the header %1 holds a line break or "
                                             "another control character.")
                             .arg(QString::fromUtf8(name)));
    }
    if (belongsToBody(name)) {
        return Error{ .code = ErrorCode::BodyNotAllowed,
                      .message
                      = HttpOptionsText::tr("The header %1 cannot be set: it describes the body, "
                                            "which is the model.")
                            .arg(QString::fromUtf8(name)) };
    }
    if (belongsToConnection(name)) {
        return badOption(HttpOptionsText::tr("The header %1 cannot be set: it belongs to the "
                                             "connection.")
                             .arg(QString::fromUtf8(name)));
    }
    return std::pair(name, value);
}

Expected<Done> readHeaders(const IoOptions &options, HttpOptions &result)
{
    const QStringList lines = options.value(u"headers"_s).toStringList();
    for (const QString &line : lines) {
        Expected<std::pair<QByteArray, QByteArray>> header = readHeader(line);
        if (!header)
            return header.error();
        result.headers.append(*header);
    }
    const QStringList secrets = options.value(u"secretHeaders"_s).toStringList();
    for (const QString &line : secrets) {
        Expected<std::pair<QByteArray, QByteArray>> header = readHeader(line);
        if (!header)
            return header.error();
        result.secretHeaders.append({ header->first, QString::fromUtf8(header->second) });
    }
    return Done{};
}

Expected<Done> readUpload(const IoOptions &options, HttpOptions &result)
{
    if (!options.value(u"body"_s).isNull()) {
        return Error{ .code = ErrorCode::BodyNotAllowed,
                      .message = HttpOptionsText::tr("A body cannot be given: the model is the "
                                                     "body of the request.") };
    }
    const QString method = options.value(u"method"_s, u"POST"_s).toString().toUpper();
    if (!QStringList{ u"POST"_s, u"PUT"_s, u"PATCH"_s }.contains(method)) {
        return badOption(
            HttpOptionsText::tr("A model is sent with POST, PUT or PATCH, not with \"%1\".")
                .arg(method));
    }
    result.method = method.toLatin1();
    const QString form = options.value(u"form"_s, u"multipart"_s).toString();
    if (form != "multipart"_L1 && form != "files"_L1)
        return badOption(HttpOptionsText::tr("There is no form of upload \"%1\".").arg(form));
    result.form = form == "files"_L1 ? UploadForm::Files : UploadForm::Multipart;
    const QString layout = options.value(u"layout"_s, u"keep"_s).toString();
    result.layout.kind = layout == "sized"_L1 ? ShardLayout::Kind::Sized
        : layout == "single"_L1               ? ShardLayout::Kind::SingleFile
                                              : ShardLayout::Kind::Keep;
    result.layout.shardBytes
        = options.value(u"shardBytes"_s, result.layout.shardBytes).toLongLong();
    return Done{};
}

Expected<int> readNumber(const IoOptions &options, const QString &name, int fallback, int least,
                         int most)
{
    const QVariant value = options.value(name, fallback);
    bool isNumber = false;
    const int number = value.toInt(&isNumber);
    if (isNumber && number >= least && number <= most)
        return number;
    return badOption(
        HttpOptionsText::tr("\"%1\" is a whole number from %2 to %3, not \"%4\".")
            .arg(name, QString::number(least), QString::number(most), value.toString()));
}

Expected<Done> readLimits(const IoOptions &options, HttpOptions &result)
{
    // Qt opens at most six connections to one host.
    const Expected<int> parallel = options.contains(u"parallel"_s)
        ? readNumber(options, u"parallel"_s, 6, 1, 6)
        : Expected<int>(result.parallel);
    if (!parallel)
        return parallel.error();
    const Expected<int> retries = readNumber(options, u"retries"_s, result.retries, 0, 100);
    if (!retries)
        return retries.error();
    const Expected<int> timeout = readNumber(
        options, u"timeoutMs"_s, static_cast<int>(result.timeout.count()), 1, 86'400'000);
    if (!timeout)
        return timeout.error();
    result.parallel = *parallel;
    result.retries = *retries;
    result.timeout = std::chrono::milliseconds(*timeout);
    result.stallAfter = std::chrono::milliseconds(
        options.value(u"stallMs"_s, static_cast<int>(result.stallAfter.count())).toInt());
    return Done{};
}

void readLogin(const IoOptions &options, HttpOptions &result)
{
    const auto text = [&options](const QString &name) { return options.value(name).toString(); };
    result.login = { .bearerVariable = text(u"bearerVariable"_s),
                     .user = text(u"user"_s),
                     .passwordVariable = text(u"passwordVariable"_s),
                     .profile = text(u"profile"_s) };
    result.clientCertificate = { .certificateFile = text(u"clientCertificate"_s),
                                 .keyFile = text(u"clientKey"_s),
                                 .passwordVariable = text(u"clientPasswordVariable"_s),
                                 .profile = text(u"clientProfile"_s) };
    result.caFiles = options.value(u"caFiles"_s).toStringList();
    result.proxy = text(u"proxy"_s);
    result.proxySecret = text(u"proxySecret"_s);
    result.ask = options.value(u"ask"_s, true).toBool();
}

} // namespace

Expected<HttpOptions> HttpOptions::read(const IoOptions &options)
{
    HttpOptions result;
    if (auto read = readUpload(options, result); !read)
        return read.error();
    if (auto read = readHeaders(options, result); !read)
        return read.error();
    if (auto read = readLimits(options, result); !read)
        return read.error();
    readLogin(options, result);
    result.weightPathPrefix = options.value(u"weightPathPrefix"_s).toString();
    result.converter = options.value(u"weightUrlConverter"_s).value<WeightUrlConverter>();
    result.fromTfHub = options.value(u"fromTFHub"_s).toBool();
    result.resolveRedirected = options.value(u"resolveRedirected"_s).toBool();
    result.partialFiles = options.value(u"partialFiles"_s).value<PartialFilesPtr>();
    result.roomIn = options.value(u"roomIn"_s).toStringList();
    result.lazy = options.value(u"lazy"_s).toBool();
    result.probe = !options.value(u"noProbe"_s).toBool();
    result.allowPlainLogin = options.value(u"allowPlainLogin"_s).toBool();
    return result;
}

} // namespace weightroom
