// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/transferwords.h"

#include "app/cli/clisession.h"
#include "app/cli/consoletable.h"
#include "app/cli/httpoptions.h"

#include <QCoreApplication>

#include <limits>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

constexpr qsizetype shownAnswerBytes = 400;

struct TransferWordsText
{
    Q_DECLARE_TR_FUNCTIONS(weightroom::CliCopy)
};

Error contradiction(const CommandLine &line, const QString &one, const QString &other)
{
    return Error{ .code = ErrorCode::BadArgument,
                  .message
                  = TransferWordsText::tr("%1 and %2 contradict each other.").arg(one, other),
                  .advice = u"weightroom %1 --help"_s.arg(line.command) };
}

QString savedText(const QString &title, const SaveResult &saved)
{
    ConsoleTable table({ {}, {} });
    table.addRow({ title, saved.url });
    table.addRow({ TransferWordsText::tr("Weights"), sizeText(saved.info.weightDataBytes) });
    if (!saved.weightDataSha256.isEmpty())
        table.addRow({ u"SHA-256"_s, QString::fromLatin1(saved.weightDataSha256) });
    table.addRow({ TransferWordsText::tr("Verified"),
                   saved.verified ? TransferWordsText::tr("yes, read back and compared")
                                  : TransferWordsText::tr("no") });
    for (const SaveResponse &response : saved.responses) {
        table.addRow({ TransferWordsText::tr("Server's answer"),
                       u"%1 %2"_s.arg(
                           QString::number(response.status),
                           QString::fromUtf8(response.body.left(shownAnswerBytes)).simplified()) });
    }
    return table.text();
}

} // namespace

Expected<TransferOptions> transferOptions(const CommandLine &line)
{
    if (line.has(u"--replace"_s) && line.has(u"--keep-both"_s))
        return contradiction(line, u"--replace"_s, u"--keep-both"_s);
    if (line.has(u"--single-file"_s) && line.has(u"--shard-bytes"_s))
        return contradiction(line, u"--single-file"_s, u"--shard-bytes"_s);
    const Expected<qint64> shardBytes
        = integerOption(line, u"--shard-bytes"_s, 0, { 1, std::numeric_limits<qint64>::max() });
    if (!shardBytes)
        return shardBytes.error();
    TransferOptions options;
    if (line.has(u"--replace"_s))
        options.ifExists = IfExists::Replace;
    else if (line.has(u"--keep-both"_s))
        options.ifExists = IfExists::KeepBoth;
    options.forever = line.has(u"--forever"_s);
    if (line.has(u"--single-file"_s)) {
        options.save.insert(u"layout"_s, u"single"_s);
    } else if (*shardBytes > 0) {
        options.save.insert(u"layout"_s, u"sized"_s);
        options.save.insert(u"shardBytes"_s, *shardBytes);
    }
    const Expected<IoOptions> http = httpOptions(line);
    if (!http)
        return http.error();
    options.load = *http;
    options.save.insert(*http);
    return options;
}

int finishTransfer(CliSession &session, const QString &title, const Expected<SaveResult> &saved)
{
    if (!saved)
        return session.fail(saved.error());
    return session.wantsJson() ? session.finishChange(saved->toJson().text() + '\n')
                               : session.finishChange(savedText(title, *saved));
}

} // namespace weightroom
