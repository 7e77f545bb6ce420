// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/io/file/filesaver.h"

#include "core/base/files/diskspace.h"
#include "core/base/files/madefolders.h"
#include "core/io/file/fileplacement.h"
#include "core/io/file/filetrash.h"
#include "core/io/file/folderturn.h"
#include "core/io/file/saveplan.h"
#include "core/io/file/weightwriter.h"
#include "core/io/modelpublisher.h"
#include "core/model/modeljson.h"
#include "core/model/ownweights.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

struct FileSaverText
{
    Q_DECLARE_TR_FUNCTIONS(weightroom::FileHandler)
};

/// The JSON to be written: of a \a path that is a JSON file, that one, which is replaced.
QString jsonPathAt(const QString &path, bool replace)
{
    const bool isJson = path.endsWith(".json"_L1, Qt::CaseInsensitive) && QFileInfo(path).isFile();
    return replace && isJson ? path : path + u"/model.json"_s;
}

Expected<Done> requireFreeName(const QString &folder, const SavePlan &plan)
{
    QStringList names{ u"model.json"_s };
    for (const PlannedFile &file : plan.files)
        names.append(file.name);
    for (const QString &name : std::as_const(names)) {
        const QFileInfo info(folder + u'/' + name);
        if (info.exists() || info.isSymLink()) {
            return Error{ .code = ErrorCode::AlreadyExists,
                          .message = FileSaverText::tr("%1 exists already.").arg(info.filePath()),
                          .advice = FileSaverText::tr("Choose another folder, or replace the "
                                                      "model that is there."),
                          .source = info.filePath() };
        }
    }
    return Done{};
}

Expected<Done> makeFolders(const QString &folder, const SavePlan &plan, MadeFolders &made)
{
    Expected<Done> done = made.make(folder);
    for (const PlannedFile &file : plan.files) {
        if (!done)
            break;
        if (file.name.contains(u'/'))
            done = made.make(QFileInfo(folder + u'/' + file.name).path());
    }
    return done;
}

/// What a save does, as far as it is known before: \a old is there and is replaced.
FileChange changeOf(const QString &json, const SavePlan &plan,
                    const std::optional<ModelExtent> &old)
{
    const QString folder = QFileInfo(json).path();
    FileChange change{ .json = json };
    change.oldJson = FileIdentity::at(change.json);
    if (old) {
        for (const QString &path : QStringList{ old->json } + old->own)
            change.old.append(NotedFile::at(path));
    }
    QStringList folders{ folder };
    for (const PlannedFile &file : plan.files)
        folders.append(QFileInfo(folder + u'/' + file.name).path());
    folders.removeDuplicates();
    change.folders = missingFolders(folders);
    return change;
}

/// Begins the work; only what must not go on without a record fails for want of one.
Expected<std::unique_ptr<FileWork>> beginSave(FileTrash *trash, const FileChange &change,
                                              bool needsTrash)
{
    std::optional<Error> failure;
    if (trash) {
        Expected<std::unique_ptr<FileWork>> work = trash->begin();
        const Expected<Done> noted = work ? (*work)->note(change) : work.error();
        if (noted)
            return work;
        failure = noted.error();
    }
    if (needsTrash && failure)
        return trashRefused(*failure, change.json);
    std::unique_ptr<FileWork> work = FileWork::unrecorded();
    if (auto noted = work->note(change); !noted)
        return noted.error();
    return work;
}

/// Somebody else has saved into a folder that was not there, before this one had its turn in it.
Error overtakenError(const QString &json)
{
    return { .code = ErrorCode::AlreadyExists,
             .message = FileSaverText::tr("%1 exists already.").arg(json),
             .detail = u"overtaken"_s,
             .source = json };
}

Expected<WrittenWeights> writeAndPublish(const SavePlan &plan, const ModelArtifacts &artifacts,
                                         const std::optional<ModelExtent> &toTrash,
                                         FileTrash *trash, FolderTurn &turn, FileWork &work,
                                         Operation &op)
{
    const FileChange change = work.change();
    const QString folder = QFileInfo(change.json).path();
    MadeFolders made;
    if (auto done = makeFolders(folder, plan, made); !done)
        return done.error();
    if (!turn.isHeld()) {
        Expected<FolderTurn> late = FolderTurn::take({ folder }, op);
        if (!late)
            return late.error();
        turn = *std::move(late);
        if (FileIdentity::at(change.json) != change.oldJson)
            return overtakenError(change.json);
    }
    const WeightData data = artifacts.weightData.value_or(WeightData());
    Expected<WrittenWeights> weights = writeWeightFiles(folder, plan, data, work.stem(), op);
    if (!weights)
        return weights;
    if (auto own = requireOwnWeights(data, weights->sha256); !own)
        return own.error();
    if (toTrash) {
        if (auto taken = trash->take(work, *toTrash, op); !taken)
            return taken.error().code == ErrorCode::Canceled
                ? taken.error()
                : trashRefused(taken.error(), change.json);
    }
    if (!op.checkpoint())
        return canceledError();
    ModelPublisher publisher(artifacts, change, work);
    if (auto published = publisher.publish(plan, *weights); !published)
        return published.error();
    made.keep();
    return weights;
}

Expected<SaveResult> saveOnce(const QString &path, const ModelArtifacts &artifacts,
                              const FileSaveOptions &options, Operation &op, FileTrash *trash)
{
    const QString json = jsonPathAt(tidyPath(path), options.replace);
    const QString target = QFileInfo(json).path();
    const Expected<SavePlan> plan = planSave(artifacts, options.layout);
    if (!plan)
        return plan.error();
    Expected<FolderTurn> turn = FolderTurn::take({ target }, op);
    if (!turn)
        return turn.error();
    const qint64 weightBytes = artifacts.weightData ? artifacts.weightData->size() : 0;
    const qint64 jsonBytes = writeModelJson(artifacts, plan->groups).size();
    if (!options.replace) {
        if (auto isFree = requireFreeName(target, *plan); !isFree)
            return isFree.error();
    }
    if (auto space = requireDiskSpace(target, weightBytes + jsonBytes); !space)
        return space.error();
    std::optional<ModelExtent> old;
    if (options.replace && FileIdentity::at(json).isValid()) {
        Expected<ModelExtent> found = findModelExtent(json, op);
        if (!found)
            return found.error();
        old = *std::move(found);
    }
    const std::optional<ModelExtent> toTrash = trash && !options.forever ? old : std::nullopt;
    const bool copies = toTrash && !onSameFileSystem(target, trash->folder());
    const qint64 trashBytes = copies ? bytesOf(toTrash->files()) : 0;
    op.setProgress(0, 2 * (weightBytes + trashBytes) + jsonBytes);

    auto work = beginSave(trash, changeOf(json, *plan, old), toTrash.has_value());
    if (!work)
        return work.error();
    const Expected<WrittenWeights> weights
        = writeAndPublish(*plan, artifacts, toTrash, trash, *turn, **work, op);
    if (!weights)
        return weights.error();
    if (toTrash) {
        if (auto kept = (*work)->keepFolder(); !kept)
            return kept.error();
    }
    (*work)->finish();
    op.setProgress(op.total(), op.total());

    SaveResult result;
    result.url = u"file://"_s + json;
    result.info = ModelArtifactsInfo::of(artifacts, QDateTime::currentDateTimeUtc());
    if (artifacts.weightData)
        result.weightDataSha256 = weights->sha256;
    result.verified = true;
    if (toTrash)
        result.replacedId = (*work)->id();
    return result;
}

} // namespace

Expected<SaveResult> saveModelFiles(const QString &path, const ModelArtifacts &artifacts,
                                    const FileSaveOptions &options, Operation &op, FileTrash *trash)
{
    Expected<SaveResult> saved = saveOnce(path, artifacts, options, op, trash);
    while (!saved && saved.error().detail == "overtaken"_L1)
        saved = saveOnce(path, artifacts, options, op, trash);
    return saved;
}

} // namespace weightroom
