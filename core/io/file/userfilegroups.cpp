// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/operation.h"
#include "core/io/file/fileheap.h"
#include "core/io/file/userfileshandler.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

struct UserFileGroupsText
{
    Q_DECLARE_TR_FUNCTIONS(weightroom::UserFilesHandler)
};

/// A JSON with a model in it and the files its manifest names.
struct GroupedModel
{
    UserModel files;
    bool hasTopology = false;
};

QString leftoverReason(const HeapFile &file)
{
    if (file.kind == HeapFile::Kind::OtherJson)
        return UserFileGroupsText::tr("It is JSON, but not of a TensorFlow.js model.");
    if (file.kind == HeapFile::Kind::Broken)
        return file.error.message;
    return UserFileGroupsText::tr("No weights manifest names it.");
}

GroupedModel groupedModel(const HeapFile &json, const HeapIndex &index)
{
    GroupedModel model{ { json.path, {} }, !json.model.modelTopology.isNullish() };
    const QString folder = QFileInfo(json.path).path();
    for (const ManifestGroup &group : json.model.origin.groups) {
        for (const QString &name : group.paths) {
            const QString path = index.find(folder, name);
            if (!path.isEmpty() && !model.files.files.contains(path))
                model.files.files.append(path);
        }
    }
    return model;
}

} // namespace

Expected<UserFileGroups> groupUserFiles(const QStringList &paths, Operation &op)
{
    const Expected<QStringList> files = expandedPaths(paths, op);
    if (!files)
        return files.error();
    const HeapIndex index(*files);
    QList<GroupedModel> models;
    QHash<QString, QString> reasons;
    for (const QString &path : *files) {
        if (!op.checkpoint())
            return canceledError();
        const HeapFile file = HeapFile::read(path, op);
        if (file.kind == HeapFile::Kind::Model)
            models.append(groupedModel(file, index));
        else
            reasons.insert(path, leftoverReason(file));
    }

    QSet<QString> used;
    for (const GroupedModel &model : std::as_const(models)) {
        if (model.hasTopology)
            used.unite(QSet<QString>(model.files.files.begin(), model.files.files.end()));
    }
    UserFileGroups groups;
    for (const GroupedModel &model : std::as_const(models)) {
        const QStringList &own = model.files.files;
        const bool known = !model.hasTopology && !own.isEmpty()
            && std::all_of(own.begin(), own.end(),
                           [&used](const QString &path) { return used.contains(path); });
        if (known) {
            reasons.insert(model.files.json,
                           UserFileGroupsText::tr("Another model has the same weight files."));
            continue;
        }
        groups.models.append(model.files);
        for (const QString &path : own)
            reasons.remove(path);
    }
    for (const QString &path : *files) {
        if (reasons.contains(path))
            groups.leftovers.append({ path, reasons.value(path) });
    }
    return groups;
}

} // namespace weightroom
