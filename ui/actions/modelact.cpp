// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/actions/modelact.h"

#include "core/io/iorouter.h"

#include <QCoreApplication>

#include <algorithm>

namespace weightroom {

namespace {

struct ModelActText
{
    Q_DECLARE_TR_FUNCTIONS(weightroom::ModelActs)
};

bool wantsOne(ModelAct act)
{
    return act == ModelAct::Rename || act == ModelAct::Properties || act == ModelAct::EditMetadata
        || act == ModelAct::Notes || act == ModelAct::CopySnippet;
}

/// Why the place of one model is against it.
QString reasonOfPlace(ModelAct act, const QString &url, const IoRouter &router)
{
    const Expected<SchemeUrl> place = router.parse(url);
    const IoScheme *scheme = place ? router.scheme(place->scheme) : nullptr;
    const Capabilities can = scheme ? scheme->capabilities : Capabilities{};
    const bool hasStore = scheme && scheme->store;
    switch (act) {
    case ModelAct::SaveTo:
    case ModelAct::Check:
    case ModelAct::Properties:
        if (!can.reads)
            return ModelActText::tr("Not possible: models cannot be read from this place");
        break;
    case ModelAct::Rename:
        if (!hasStore || !can.removes || !(can.renames || (can.reads && can.writes)))
            return ModelActText::tr("Not possible: models cannot be renamed at this place");
        break;
    case ModelAct::Duplicate:
        if (!hasStore || !can.reads || !can.writes)
            return ModelActText::tr("Not possible: copies cannot be made at this place");
        break;
    case ModelAct::Trash:
    case ModelAct::DeleteForGood:
        if (!hasStore || !can.removes)
            return ModelActText::tr("Not possible: models cannot be removed from this place");
        break;
    case ModelAct::EditMetadata:
        if (!hasStore || !can.reads || !can.writes)
            return ModelActText::tr("Not possible: models cannot be changed at this place");
        break;
    case ModelAct::ShowInFileManager:
        if (!can.pathsAreFolders)
            return ModelActText::tr("Not possible: this model is not in a folder");
        break;
    default:
        break;
    }
    return {};
}

} // namespace

QString reasonAgainst(ModelAct act, const QStringList &urls, const WindowServices &services)
{
    if (urls.isEmpty())
        return ModelActText::tr("Not possible: no model is selected");
    if (wantsOne(act) && urls.size() > 1)
        return ModelActText::tr("Only possible with one model: several are selected");
    const bool isLabels = act == ModelAct::Tags || act == ModelAct::Notes;
    if (isLabels && !services.library)
        return ModelActText::tr("Not possible: there is no library");
    if (!isLabels && act != ModelAct::CopySnippet && act != ModelAct::Check
        && act != ModelAct::Properties && act != ModelAct::ShowInFileManager && !services.manager)
        return ModelActText::tr("Not possible: nothing can be changed here");
    if (act == ModelAct::SaveTo && !services.transfers)
        return ModelActText::tr("Not possible: nothing can be changed here");
    QStringView before;
    for (const QString &url : urls) {
        // All that counts of a place is its scheme, and thousands may be of one.
        const QStringView scheme
            = QStringView(url).first(std::max<qsizetype>(url.indexOf(u':'), 0));
        if (!before.isEmpty() && scheme == before)
            continue;
        before = scheme;
        const QString reason = reasonOfPlace(act, url, *services.router);
        if (!reason.isEmpty())
            return reason;
    }
    return {};
}

} // namespace weightroom
