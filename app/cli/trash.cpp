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

struct CliTrashText
{
    Q_DECLARE_TR_FUNCTIONS(weightroom::CliTrash)
};

QByteArray trashJson(const QList<TrashEntry> &entries)
{
    JsonOutput json;
    json.beginArray();
    for (const TrashEntry &entry : entries) {
        json.beginObject()
            .member("id", entry.id)
            .member("url", entry.url)
            .member("removed", entry.removed.toUTC().toString(Qt::ISODateWithMs))
            .member("bytes", entry.bytes)
            .key("modelArtifactsInfo")
            .raw(entry.info.toJson().text())
            .endObject();
    }
    return json.endArray().text() + '\n';
}

/// \a days as Application::trashDays().
QString trashText(const QList<TrashEntry> &entries, int days)
{
    if (entries.isEmpty())
        return CliTrashText::tr("The trash is empty.") + u'\n';
    ConsoleTable table({ { CliTrashText::tr("Model") },
                         { CliTrashText::tr("Removed") },
                         { CliTrashText::tr("Bytes"), ConsoleTable::Align::Right },
                         { CliTrashText::tr("ID", "of a model in the trash") } });
    qint64 bytes = 0;
    for (const TrashEntry &entry : entries) {
        table.addRow({ entry.url, timeText(entry.removed), groupedDigits(entry.bytes), entry.id });
        bytes += entry.bytes;
    }
    const QString together = days > 0
        ? CliTrashText::tr("Together: %1. It can be put back for %n day(s).", "", days)
        : CliTrashText::tr("Together: %1. It can be put back until the trash is emptied.");
    return table.text() + together.arg(sizeText(bytes)) + u'\n';
}

int listTrash(CliSession &session)
{
    const Expected<TrashContents> trash
        = session.await(session.application().manager().trashContents(session.operation()));
    if (!trash)
        return session.fail(trash.error());
    // A store that cannot be read does not hide the others.
    if (!trash->unreadable.isEmpty() && trash->entries.isEmpty())
        return session.fail(trash->unreadable.constFirst());
    for (const Error &error : trash->unreadable)
        printError(error);
    const ExitCode code = trash->unreadable.isEmpty() ? ExitCode::Done : ExitCode::Failed;
    return session.wantsJson()
        ? session.finish(trashJson(trash->entries), code)
        : session.finish(trashText(trash->entries, session.application().trashDays()), code);
}

int restoreFromTrash(CliSession &session, const QString &id, const QString &target)
{
    const Expected<QString> restored = session.await(session.application().manager().restore(
        id, target.isEmpty() ? target : targetUrl(target), session.operation()));
    if (!restored)
        return session.fail(restored.error());
    if (session.wantsJson()) {
        JsonOutput json;
        json.beginObject().member("url", *restored).endObject();
        return session.finishChange(json.text() + '\n');
    }
    return session.finishChange(CliTrashText::tr("Restored to %1").arg(*restored) + u'\n');
}

int emptyTrash(CliSession &session)
{
    const Expected<qint64> days
        = integerOption(session.line(), u"--older-than"_s, -1, { 0, 36'500 });
    if (!days)
        return session.wrongLine(days.error());
    // What is removed meanwhile is removed, too, where no age was given.
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const QDateTime before = *days < 0 ? now.addDays(1) : now.addDays(-*days);
    const Expected<qint64> freed
        = session.await(session.application().manager().emptyTrash(before, session.operation()));
    if (!freed)
        return session.fail(freed.error());
    if (session.wantsJson()) {
        JsonOutput json;
        json.beginObject().member("freedBytes", *freed).endObject();
        return session.finishChange(json.text() + '\n');
    }
    return session.finishChange(CliTrashText::tr("Freed: %1").arg(sizeText(*freed)) + u'\n');
}

} // namespace

int runTrash(CliSession &session)
{
    const QStringList &words = session.line().models;
    const QString action = words.value(0);
    if (action == "list"_L1 && words.size() == 1)
        return listTrash(session);
    if (action == "restore"_L1 && (words.size() == 2 || words.size() == 3))
        return restoreFromTrash(session, words.at(1), words.value(2));
    if (action == "empty"_L1 && words.size() == 1)
        return emptyTrash(session);
    return session.wrongLine(
        Error{ .code = ErrorCode::BadArgument,
               .message = CliTrashText::tr("The trash knows list, restore ID [TARGET] and empty."),
               .advice = u"weightroom trash --help"_s });
}

} // namespace weightroom
