// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "app/application.h"
#include "app/cli/clisession.h"
#include "app/cli/commands.h"
#include "app/cli/consoletable.h"
#include "app/cli/jsonoutput.h"
#include "app/cli/places.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

struct CliRemoveText
{
    Q_DECLARE_TR_FUNCTIONS(weightroom::CliRemove)
};

struct RemovedAt
{
    QString url;
    ModelArtifactsInfo info;
};

QByteArray removedJson(const QList<RemovedAt> &models)
{
    JsonOutput json;
    json.beginObject();
    for (const RemovedAt &model : models)
        json.keyFor(model.url).raw(model.info.toJson().text());
    return json.endObject().text() + '\n';
}

QString removedText(const QList<RemovedAt> &models, bool forever)
{
    ConsoleTable table({ {}, {}, {} });
    for (const RemovedAt &model : models) {
        table.addRow({ forever ? CliRemoveText::tr("Removed for good")
                               : CliRemoveText::tr("Moved to the trash"),
                       model.url, sizeText(model.info.weightDataBytes) });
    }
    return table.text();
}

} // namespace

int runRemove(CliSession &session)
{
    const CommandLine &line = session.line();
    if (!line.files.isEmpty()) {
        return session.wrongLine(
            Error{ .code = ErrorCode::BadArgument,
                   .message = CliRemoveText::tr("Loose files are no model that can be removed."),
                   .advice = u"weightroom remove --help"_s });
    }
    const bool forever = line.has(u"--forever"_s);
    QList<RemovedAt> models;
    std::optional<Error> failure;
    for (const QString &word : line.models) {
        const QString url = placeUrl(word);
        const Expected<RemovedModel> removed
            = session.await(session.application().manager().removeModel(
                url, forever ? Removal::Forever : Removal::ToTrash, session.operation()));
        if (removed) {
            models.append({ url, removed->info });
            continue;
        }
        if (failure)
            printError(*failure);
        failure = removed.error();
        if (failure->code == ErrorCode::Canceled)
            break;
    }
    if (!models.isEmpty() && !forever)
        purgeOldTrash(session);
    if (failure && models.isEmpty())
        return session.fail(*failure);
    if (failure && failure->code == ErrorCode::Canceled)
        failure->message = CliRemoveText::tr("Ended before everything was removed.");
    const int code = failure ? session.fail(*failure) : static_cast<int>(ExitCode::Done);
    return session.finishChange(session.wantsJson() ? removedJson(models)
                                                    : removedText(models, forever).toUtf8(),
                                static_cast<ExitCode>(code));
}

} // namespace weightroom
