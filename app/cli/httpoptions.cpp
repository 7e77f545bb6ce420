// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/httpoptions.h"

#include "core/io/http/httpoptions.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

struct CliHttpText
{
    Q_DECLARE_TR_FUNCTIONS(weightroom::CliHttp)
};

/// Options whose text goes to core as it is.
struct NamedChoice
{
    QString option;
    QString choice;
};

const QList<NamedChoice> &textChoices()
{
    static const QList<NamedChoice> choices{
        { u"--server"_s, u"server"_s },
        { u"--method"_s, u"method"_s },
        { u"--form"_s, u"form"_s },
        { u"--bearer-env"_s, u"bearerVariable"_s },
        { u"--user"_s, u"user"_s },
        { u"--password-env"_s, u"passwordVariable"_s },
        { u"--weight-path-prefix"_s, u"weightPathPrefix"_s },
        { u"--client-certificate"_s, u"clientCertificate"_s },
        { u"--client-key"_s, u"clientKey"_s },
        { u"--client-password-env"_s, u"clientPasswordVariable"_s },
        { u"--proxy"_s, u"proxy"_s },
    };
    return choices;
}

Error secretOnLine(const QString &name)
{
    return Error{ .code = ErrorCode::BadArgument,
                  .message = CliHttpText::tr("The header %1 holds a secret, which would stand in "
                                             "the list of processes and in the shell's history.")
                                 .arg(name),
                  .advice
                  = CliHttpText::tr("--bearer-env VAR, or --user NAME --password-env VAR") };
}

Expected<Done> takeHeaders(const CommandLine &line, IoOptions &options)
{
    const QStringList headers = line.values(u"--header"_s);
    for (const QString &header : headers) {
        const QString name = header.left(header.indexOf(u':')).trimmed();
        static const QStringList secrets{ u"Authorization"_s, u"Proxy-Authorization"_s,
                                          u"Cookie"_s };
        if (secrets.contains(name, Qt::CaseInsensitive))
            return secretOnLine(name);
    }
    if (!headers.isEmpty())
        options.insert(u"headers"_s, headers);
    return Done{};
}

Expected<Done> takeNumbers(const CommandLine &line, IoOptions &options)
{
    constexpr IntegerRange seconds{ 1, 86'400 };
    const Expected<qint64> timeout = integerOption(line, u"--timeout"_s, 60, seconds);
    if (!timeout)
        return timeout.error();
    const Expected<qint64> parallel = integerOption(line, u"--parallel"_s, 6, { 1, 6 });
    if (!parallel)
        return parallel.error();
    const Expected<qint64> retries = integerOption(line, u"--retries"_s, 4, { 0, 100 });
    if (!retries)
        return retries.error();
    if (line.has(u"--timeout"_s))
        options.insert(u"timeoutMs"_s, *timeout * 1000);
    if (line.has(u"--parallel"_s))
        options.insert(u"parallel"_s, *parallel);
    if (line.has(u"--retries"_s))
        options.insert(u"retries"_s, *retries);
    return Done{};
}

/// Commands that read no or few values.
bool looksOnly(const CommandLine &line)
{
    const QString &command = line.command;
    if (command == "export"_L1)
        return !line.words.isEmpty();
    return command == "summary"_L1 || command == "topology"_L1 || command == "histogram"_L1;
}

} // namespace

QStringList httpFlags()
{
    return { u"--from-tfhub"_s, u"--resolve-redirected"_s, u"--allow-plain-login"_s };
}

QStringList httpValues()
{
    return { u"--server"_s,
             u"--header"_s,
             u"--bearer-env"_s,
             u"--user"_s,
             u"--password-env"_s,
             u"--weight-path-prefix"_s,
             u"--parallel"_s,
             u"--timeout"_s,
             u"--retries"_s,
             u"--ca-file"_s,
             u"--client-certificate"_s,
             u"--client-key"_s,
             u"--client-password-env"_s,
             u"--proxy"_s };
}

QStringList httpUploadFlags()
{
    return { u"--no-probe"_s };
}

QStringList httpUploadValues()
{
    return { u"--method"_s, u"--form"_s };
}

QString httpHelp(const QStringList &values)
{
    if (!values.contains(u"--header"_s))
        return {};
    QString text = CliHttpText::tr(
        "Options for http:// and https://:\n"
        "  --server NAME             as it was set up in the window\n"
        "  --header 'NAME: VALUE'    may be given several times\n"
        "  --bearer-env VAR          a token from the environment\n"
        "  --user NAME --password-env VAR\n"
        "  --allow-plain-login       also over http:// to another machine\n"
        "  --weight-path-prefix URL  where the weight files are\n"
        "  --from-tfhub              MODEL is an address of TF Hub\n"
        "  --resolve-redirected      weight files lie where model.json was redirected to\n"
        "  --parallel N              requests at one time, 1 to 6 (6)\n"
        "  --timeout S               seconds without any data (60)\n"
        "  --retries N               (4)\n"
        "  --ca-file FILE            certificates of more authorities; several times\n"
        "  --client-certificate FILE [--client-key FILE] [--client-password-env VAR]\n"
        "  --proxy none|URL          instead of the system's\n");
    if (values.contains(u"--method"_s)) {
        text += CliHttpText::tr(
            "  --method POST|PUT|PATCH   of an upload in one request (POST)\n"
            "  --form multipart|files    one request as TensorFlow.js sends it, or a PUT for each "
            "file\n"
            "  --no-probe                do not ask the server before a large upload\n");
    }
    return text + u'\n';
}

Expected<IoOptions> httpOptions(const CommandLine &line)
{
    IoOptions options;
    for (const NamedChoice &choice : textChoices()) {
        if (line.has(choice.option))
            options.insert(choice.choice, line.value(choice.option));
    }
    if (auto taken = takeHeaders(line, options); !taken)
        return taken.error();
    if (auto taken = takeNumbers(line, options); !taken)
        return taken.error();
    if (line.has(u"--ca-file"_s))
        options.insert(u"caFiles"_s, line.values(u"--ca-file"_s));
    for (const auto &[flag, choice] :
         { std::pair(u"--from-tfhub"_s, u"fromTFHub"_s),
           std::pair(u"--resolve-redirected"_s, u"resolveRedirected"_s),
           std::pair(u"--allow-plain-login"_s, u"allowPlainLogin"_s),
           std::pair(u"--no-probe"_s, u"noProbe"_s) }) {
        if (line.has(flag))
            options.insert(choice, true);
    }
    if (looksOnly(line))
        options.insert(u"lazy"_s, true);
    if (const Expected<HttpOptions> read = HttpOptions::read(options); !read)
        return read.error();
    return options;
}

} // namespace weightroom
