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

struct CliListText
{
    Q_DECLARE_TR_FUNCTIONS(weightroom::CliList)
};

/// Where to look when nothing was said: all stores that list everything they have.
QStringList allStores(const IoRouter &router)
{
    QStringList places;
    for (const IoScheme &scheme : router.schemes()) {
        if (scheme.store && scheme.capabilities.lists && !scheme.capabilities.pathsAreFolders)
            places.append(scheme.name + u"://"_s);
    }
    return places;
}

QByteArray listJson(const QList<ListedModel> &models)
{
    JsonOutput json;
    json.beginObject();
    for (const ListedModel &model : models) {
        json.keyFor(model.url).beginObject();
        if (model.info.dateSaved.isValid()) {
            json.member("dateSaved", model.info.dateSaved.toUTC().toString(Qt::ISODateWithMs))
                .member("modelTopologyType", model.info.modelTopologyType)
                .member("modelTopologyBytes", model.info.modelTopologyBytes)
                .member("weightSpecsBytes", model.info.weightSpecsBytes)
                .member("weightDataBytes", model.info.weightDataBytes);
        }
        if (model.damage)
            json.member("damage", model.damage->message);
        json.endObject();
    }
    return json.endObject().text() + '\n';
}

QString listText(const QList<ListedModel> &models)
{
    if (models.isEmpty())
        return CliListText::tr("There are no models.") + u'\n';
    ConsoleTable table({ { CliListText::tr("Model") },
                         { CliListText::tr("Saved") },
                         { CliListText::tr("Topology", "bytes"), ConsoleTable::Align::Right },
                         { CliListText::tr("Weights", "bytes"), ConsoleTable::Align::Right },
                         {} });
    for (const ListedModel &model : models) {
        table.addRow({ model.url, timeText(model.info.dateSaved),
                       groupedDigits(model.info.modelTopologyBytes),
                       groupedDigits(model.info.weightDataBytes),
                       model.damage ? CliListText::tr("damaged: %1").arg(model.damage->message)
                                    : QString() });
    }
    return table.text();
}

} // namespace

int runList(CliSession &session)
{
    QStringList places;
    for (const QString &word : session.line().models)
        places.append(placeUrl(word));
    const bool isEverything = places.isEmpty();
    if (isEverything)
        places = allStores(session.application().router());
    QList<ListedModel> models;
    // A store that cannot be read does not hide the others.
    std::optional<Error> failure;
    for (const QString &place : std::as_const(places)) {
        const Expected<QList<ListedModel>> listed
            = session.await(session.application().manager().listModels(place, session.operation()));
        if (listed)
            models += *listed;
        else if (listed.error().code == ErrorCode::Canceled)
            return session.fail(listed.error());
        else if (isEverything && listed.error().code == ErrorCode::NotFound)
            continue; // a store that wants to be told a folder
        else if (!failure)
            failure = listed.error();
        else
            printError(listed.error());
    }
    if (failure && models.isEmpty())
        return session.fail(*failure);
    const ExitCode code = failure ? ExitCode::Failed : ExitCode::Done;
    if (failure)
        printError(*failure);
    return session.wantsJson() ? session.finish(listJson(models), code)
                               : session.finish(listText(models), code);
}

} // namespace weightroom
