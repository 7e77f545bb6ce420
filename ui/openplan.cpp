// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/openplan.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QMimeData>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

struct OpenPlanText
{
    Q_DECLARE_TR_FUNCTIONS(weightroom::OpenPlan)
};

/// All its files are in the folder of its JSON or below.
bool isTogether(const UserModel &model)
{
    const QString folder = QFileInfo(model.json).path() + u'/';
    return std::all_of(model.files.cbegin(), model.files.cend(),
                       [&](const QString &file) { return file.startsWith(folder); });
}

} // namespace

Expected<OpenPlan> planOpening(const QStringList &paths, Operation &op)
{
    OpenPlan plan;
    QStringList heap;
    for (const QString &path : paths) {
        if (QFileInfo::exists(path + u"/model.json"_s))
            plan.urls += path;
        else
            heap += path;
    }
    const bool single = paths.size() == 1;
    if (heap.isEmpty())
        return plan;
    if (single && !QFileInfo(heap.first()).isDir()) {
        plan.urls += heap;
        return plan;
    }
    Expected<UserFileGroups> groups = groupUserFiles(heap, op);
    if (!groups)
        return std::move(groups).error();
    if (single && groups->models.isEmpty()) {
        plan.urls += heap;
        return plan;
    }
    for (const UserModel &model : std::as_const(groups->models)) {
        if (isTogether(model))
            plan.urls += model.json;
        else
            plan.scattered += model;
    }
    plan.leftovers = groups->leftovers;
    return plan;
}

QString leftoversText(const QList<LeftoverFile> &leftovers)
{
    const LeftoverFile &first = leftovers.first();
    const QString name = QFileInfo(first.path).fileName();
    const auto others = static_cast<int>(leftovers.size() - 1);
    if (others == 0)
        return OpenPlanText::tr("%1 was left out. %2", "file, reason").arg(name, first.reason);
    return OpenPlanText::tr("%1 and %n other file(s) were left out. %2",
                            "file, reason of the first", others)
        .arg(name, first.reason);
}

QStringList localPaths(const QMimeData *data)
{
    QStringList paths;
    for (const QUrl &url : data->urls()) {
        if (url.isLocalFile())
            paths += QDir::cleanPath(url.toLocalFile());
    }
    return paths;
}

} // namespace weightroom
