// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/dragdrop/dropplan.h"

#include "core/io/http/httpurls.h"
#include "core/io/iorouter.h"
#include "core/manage/modelnaming.h"
#include "ui/actions/modelact.h"
#include "ui/dragdrop/carriedmodels.h"
#include "ui/network/weburl.h"
#include "ui/openplan.h"
#include "ui/places/placelist.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

struct DropPlanText
{
    Q_DECLARE_TR_FUNCTIONS(weightroom::DropPlan)
};

Capabilities capabilitiesOf(const QString &url, const WindowServices &services)
{
    const Expected<SchemeUrl> parts = services.router->parse(url);
    const IoScheme *scheme = parts ? services.router->scheme(parts->scheme) : nullptr;
    return scheme ? scheme->capabilities : Capabilities();
}

/// Models of this program or on web servers, as text: one URL on each line.
QStringList modelsInText(const QString &text, const WindowServices &services)
{
    QStringList lines;
    for (const QString &line : text.split(u'\n')) {
        if (!line.trimmed().isEmpty())
            lines += line.trimmed();
    }
    const bool areAll = std::all_of(lines.cbegin(), lines.cend(), [&services](const QString &line) {
        const bool isStored = services.router->store(line) && line.contains("://"_L1);
        return isStored || (isHttpUrl(line) && requestUrl(line));
    });
    return areAll ? lines : QStringList();
}

DropPlan onTabs(DropPlan plan)
{
    const DropContent &content = plan.content;
    plan.act = DropAct::Open;
    if (!content.models.isEmpty()) {
        plan.label = DropPlanText::tr("Open %n model(s)", nullptr,
                                      static_cast<int>(content.models.size()));
    } else if (!content.paths.isEmpty()) {
        plan.label = DropPlanText::tr("Open %n file(s) or folder(s)", nullptr,
                                      static_cast<int>(content.paths.size()));
    } else {
        plan.act = DropAct::OpenUrl;
        plan.label = DropPlanText::tr("Open from this URL…");
    }
    return plan;
}

DropPlan refused(DropPlan plan, const QString &reason)
{
    plan.act = DropAct::None;
    plan.label = reason;
    return plan;
}

DropPlan onTrash(DropPlan plan, const WindowServices &services)
{
    if (plan.content.models.isEmpty())
        return refused(plan, DropPlanText::tr("Only models of the list can go to the trash"));
    const QString reason = reasonAgainst(ModelAct::Trash, plan.content.models, services);
    if (!reason.isEmpty())
        return refused(plan, reason);
    plan.act = DropAct::Trash;
    plan.label = DropPlanText::tr("Move %n model(s) to the trash", nullptr,
                                  static_cast<int>(plan.content.models.size()));
    return plan;
}

DropPlan onServer(DropPlan plan)
{
    if (!plan.content.webUrl.isEmpty())
        return onTabs(plan);
    const auto count = static_cast<int>(plan.content.models.size() + plan.content.paths.size());
    plan.act = DropAct::Upload;
    plan.label = count == 1
        ? DropPlanText::tr("Upload to %1…", "server").arg(plan.place.name)
        : DropPlanText::tr("Upload %n model(s) to %1…", "server", count).arg(plan.place.name);
    return plan;
}

QString carryText(bool moves, int count, const QString &place)
{
    return moves ? DropPlanText::tr("Move %n model(s) to %1", "place", count).arg(place)
                 : DropPlanText::tr("Copy %n model(s) to %1", "place", count).arg(place);
}

DropPlan modelsOnPlace(DropPlan plan, bool moves, const WindowServices &services,
                       const PlaceList &places)
{
    // What is there already stays out of it.
    plan.content.models.removeIf([&](const QString &url) {
        const std::optional<Place> from = places.placeOf(url);
        return (from && placeKey(*from) == placeKey(plan.place))
            || url == urlAtPlace(url, plan.place, services);
    });
    if (plan.content.models.isEmpty())
        return refused(plan, DropPlanText::tr("Already in %1", "place").arg(plan.place.name));
    if (moves && !reasonAgainst(ModelAct::Trash, plan.content.models, services).isEmpty())
        return refused(plan,
                       DropPlanText::tr("Models cannot be moved from this place, only copied"));
    plan.act = moves ? DropAct::Move : DropAct::Copy;
    plan.label = carryText(moves, static_cast<int>(plan.content.models.size()), plan.place.name);
    return plan;
}

bool areOfOneScheme(const QString &url, const QString &other, const IoRouter &router)
{
    const Expected<SchemeUrl> first = router.parse(url);
    const Expected<SchemeUrl> second = router.parse(other);
    return first && second && first->scheme == second->scheme;
}

DropPlan restoreAt(DropPlan plan, const WindowServices &services, const PlaceList &places)
{
    for (const TrashEntry &entry : std::as_const(plan.content.trash)) {
        if (!areOfOneScheme(entry.url, plan.place.url, *services.router)) {
            return refused(plan,
                           DropPlanText::tr("From the trash models only go to places like the one "
                                            "they were in: restore them first"));
        }
        const std::optional<Place> from = places.placeOf(entry.url);
        plan.targets += from && placeKey(*from) == placeKey(plan.place)
            ? QString()
            : urlAtPlace(entry.url, plan.place, services);
    }
    plan.act = DropAct::Restore;
    plan.label = DropPlanText::tr("Restore %n model(s) to %1", "place",
                                  static_cast<int>(plan.content.trash.size()))
                     .arg(plan.place.name);
    return plan;
}

/// What is in the trash comes back, and goes nowhere else.
DropPlan fromTrash(DropPlan plan, const DropTarget &target, const WindowServices &services,
                   const PlaceList &places)
{
    if (target.kind == DropTarget::Kind::Tabs)
        return refused(plan, DropPlanText::tr("Models in the trash are restored before they open"));
    switch (target.place.kind) {
    case PlaceKind::Trash:
        return refused(plan, DropPlanText::tr("Already in the trash"));
    case PlaceKind::Server:
        return refused(
            plan, DropPlanText::tr("Models in the trash are restored before they are uploaded"));
    case PlaceKind::Recent:
    case PlaceKind::AllModels:
        plan.act = DropAct::Restore;
        plan.label = DropPlanText::tr("Restore %n model(s) to where they were", nullptr,
                                      static_cast<int>(plan.content.trash.size()));
        return plan;
    case PlaceKind::Store:
    case PlaceKind::Folder:
        break;
    }
    return restoreAt(plan, services, places);
}

} // namespace

DropContent dropContentOf(const QMimeData *data, const WindowServices &services)
{
    if (!data)
        return {};
    // Own models first: asking for their files would write them.
    CarriedModels own = carriedModelsIn(data, services.dataFolder);
    if (!own.urls.isEmpty() || !own.trash.isEmpty())
        return { .models = std::move(own.urls), .trash = std::move(own.trash), .isCut = own.isCut };
    DropContent content{ .paths = localPaths(data) };
    if (content.paths.isEmpty())
        content.webUrl = webUrlIn(data);
    if (content.isEmpty() && data->hasText())
        content.models = modelsInText(data->text(), services);
    return content;
}

QString urlAtPlace(const QString &url, const Place &place, const WindowServices &services)
{
    QString name = isHttpUrl(url) ? proposedModelName(url) : nameInUrl(*services.router, url);
    // What is a name in one place may be a path in another.
    if (!nameProblem(*services.router, place.url, name).isEmpty())
        name = name.section(u'/', -1, -1, QString::SectionSkipEmpty);
    if (!nameProblem(*services.router, place.url, name).isEmpty())
        name = u"model"_s;
    return urlInPlace(*services.router, place.url, name);
}

DropPlan planDrop(const DropContent &content, const DropTarget &target, bool moves,
                  const WindowServices &services, const PlaceList &places)
{
    DropPlan plan{ .content = content, .place = target.place };
    if (content.isEmpty() || target.kind == DropTarget::Kind::Nowhere)
        return plan;
    if (!content.trash.isEmpty())
        return fromTrash(plan, target, services, places);
    if (target.kind == DropTarget::Kind::Tabs)
        return onTabs(plan);
    switch (target.place.kind) {
    case PlaceKind::Trash:
        return onTrash(plan, services);
    case PlaceKind::Server:
        return onServer(plan);
    case PlaceKind::Recent:
    case PlaceKind::AllModels:
        return content.models.isEmpty()
            ? onTabs(plan)
            : refused(plan, DropPlanText::tr("Drop on a store, a folder or a server"));
    case PlaceKind::Store:
    case PlaceKind::Folder:
        break;
    }
    if (!content.webUrl.isEmpty())
        return onTabs(plan);
    if (!capabilitiesOf(target.place.url, services).writes || !services.transfers)
        return refused(
            plan, DropPlanText::tr("Nothing can be stored in %1", "place").arg(plan.place.name));
    if (!content.models.isEmpty())
        return modelsOnPlace(plan, moves, services, places);
    plan.act = DropAct::Keep;
    plan.label = DropPlanText::tr("Copy the models in %n file(s) or folder(s) to %1", "place",
                                  static_cast<int>(content.paths.size()))
                     .arg(target.place.name);
    return plan;
}

} // namespace weightroom
