// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "app/application.h"
#include "app/cli/clisession.h"
#include "app/cli/commands.h"
#include "app/cli/consoletable.h"
#include "app/cli/openmodel.h"

#include <QCoreApplication>

#include <limits>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

struct CliCopyText
{
    Q_DECLARE_TR_FUNCTIONS(weightroom::CliCopy)
};

Error contradiction(const QString &one, const QString &other)
{
    return Error{ .code = ErrorCode::BadArgument,
                  .message = CliCopyText::tr("%1 and %2 contradict each other.").arg(one, other),
                  .advice = u"weightroom copy --help"_s };
}

Expected<IoOptions> saveOptions(const CommandLine &line)
{
    if (line.has(u"--replace"_s) && line.has(u"--keep-both"_s))
        return contradiction(u"--replace"_s, u"--keep-both"_s);
    if (line.has(u"--single-file"_s) && line.has(u"--shard-bytes"_s))
        return contradiction(u"--single-file"_s, u"--shard-bytes"_s);
    const Expected<qint64> shardBytes
        = integerOption(line, u"--shard-bytes"_s, 0, { 1, std::numeric_limits<qint64>::max() });
    if (!shardBytes)
        return shardBytes.error();
    IoOptions options{ { u"layout"_s, u"keep"_s }, { u"replace"_s, line.has(u"--replace"_s) } };
    if (line.has(u"--single-file"_s)) {
        options.insert(u"layout"_s, u"single"_s);
    } else if (*shardBytes > 0) {
        options.insert(u"layout"_s, u"sized"_s);
        options.insert(u"shardBytes"_s, *shardBytes);
    }
    return options;
}

/// \a target, then "TARGET 2", "TARGET 3" and so on.
QString numberedTarget(QString target, int number)
{
    while (target.size() > 1 && target.endsWith(u'/') && !target.endsWith("://"_L1))
        target.chop(1);
    return number == 1 ? target : u"%1 %2"_s.arg(target, QString::number(number));
}

Expected<SaveResult> saveModel(CliSession &session, const ModelArtifacts &artifacts,
                               const IoOptions &options)
{
    const QString target = session.line().words.constFirst();
    const bool keepBoth = session.line().has(u"--keep-both"_s);
    for (int number = 1;; ++number) {
        Expected<SaveResult> saved = session.await(session.application().router().save(
            numberedTarget(target, number), artifacts, session.operation(), options));
        if (saved || !keepBoth || saved.error().code != ErrorCode::AlreadyExists)
            return saved;
    }
}

QString savedText(const SaveResult &saved)
{
    ConsoleTable table({ {}, {} });
    table.addRow({ CliCopyText::tr("Saved to"), saved.url });
    table.addRow({ CliCopyText::tr("Weights"), sizeText(saved.info.weightDataBytes) });
    if (!saved.weightDataSha256.isEmpty())
        table.addRow({ CliCopyText::tr("SHA-256"), QString::fromLatin1(saved.weightDataSha256) });
    table.addRow({ CliCopyText::tr("Verified"),
                   saved.verified ? CliCopyText::tr("yes, read back and compared")
                                  : CliCopyText::tr("no") });
    return table.text();
}

} // namespace

int runCopy(CliSession &session)
{
    const Expected<IoOptions> options = saveOptions(session.line());
    if (!options)
        return session.wrongLine(options.error());
    const Expected<ModelArtifacts> artifacts = loadModel(session);
    if (!artifacts)
        return session.fail(artifacts.error());
    const Expected<SaveResult> saved = saveModel(session, *artifacts, *options);
    if (!saved)
        return session.fail(saved.error());
    return session.wantsJson() ? session.finish(saved->toJson().text() + '\n')
                               : session.finish(savedText(*saved));
}

} // namespace weightroom
