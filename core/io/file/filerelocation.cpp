// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/io/file/filerelocation.h"

#include "core/base/files/diskspace.h"
#include "core/base/files/madefolders.h"
#include "core/base/operation.h"
#include "core/io/file/fileplacement.h"
#include "core/io/file/filetrash.h"
#include "core/io/file/folderlist.h"
#include "core/io/file/folderturn.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QSet>

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <functional>
#include <vector>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

struct FileRelocationText
{
    Q_DECLARE_TR_FUNCTIONS(weightroom::FileHandler)
};

using MakeFile = std::function<Expected<std::unique_ptr<PendingFile>>(
    const QString &from, const QString &folder, const QString &stem)>;

Error taken(const QString &path)
{
    return { .code = ErrorCode::AlreadyExists,
             .message = FileRelocationText::tr("%1 exists already.").arg(path),
             .source = path };
}

Error notInOneStep(const QString &json)
{
    return { .code = ErrorCode::NotSupported,
             .message
             = FileRelocationText::tr("%1 can only be copied there, not renamed.").arg(json),
             .source = json };
}

SaveResult resultAt(const QString &json, const ModelArtifactsInfo &before)
{
    SaveResult result;
    result.url = u"file://"_s + json;
    const std::optional<StoredModel> stored = storedModelAt(json);
    result.info = stored ? stored->info : before;
    result.verified = true;
    return result;
}

/// One rename of the system that replaces nothing. Errors: AlreadyExists, NotSupported, Io.
Expected<Done> renameOnly(const QString &from, const QString &to)
{
    if (::renameat2(AT_FDCWD, QFile::encodeName(from).constData(), AT_FDCWD,
                    QFile::encodeName(to).constData(), RENAME_NOREPLACE)
        == 0)
        return Done{};
    if (errno == EEXIST || errno == ENOTEMPTY)
        return taken(to);
    if (errno == EXDEV || errno == EINVAL || errno == ENOSYS)
        return notInOneStep(from);
    return writeError(to, errno);
}

/// Nothing is in the model's folder but its own files.
bool hasFolderForItself(const ModelExtent &model)
{
    const QString folder = model.folder();
    if (!model.shared.isEmpty() || QFileInfo(folder).isSymLink())
        return false;
    const QStringList own = model.files();
    QDirIterator entries(folder, QDir::Files | QDir::Hidden | QDir::System,
                         QDirIterator::Subdirectories);
    while (entries.hasNext()) {
        if (!own.contains(entries.next()))
            return false;
    }
    return true;
}

/// The weight files with their places beside \a json; nothing where one lies outside of the folder.
std::optional<QList<std::pair<QString, QString>>> placesAt(const ModelExtent &model,
                                                           const QString &json)
{
    const QString base = model.folder() + u'/';
    const QString target = QFileInfo(json).path() + u'/';
    QList<std::pair<QString, QString>> places;
    for (const QString &path : model.own + model.shared) {
        if (!path.startsWith(base))
            return {};
        places.append({ path, target + path.sliced(base.size()) });
    }
    places.append({ model.json, json });
    return places;
}

/// Begins work that is recorded where that is possible.
std::unique_ptr<FileWork> beginWork(FileTrash *trash, const FileChange &change)
{
    if (trash) {
        Expected<std::unique_ptr<FileWork>> work = trash->begin();
        if (work && (*work)->note(change))
            return *std::move(work);
    }
    std::unique_ptr<FileWork> work = FileWork::unrecorded();
    const Expected<Done> noted = work->note(change);
    Q_ASSERT(noted);
    Q_UNUSED(noted)
    return work;
}

/// Makes a file at each second place from the one at the first, the JSON last.
Expected<Done> place(const QList<std::pair<QString, QString>> &places, FileChange change,
                     FileTrash *trash, const MakeFile &make, Operation &op)
{
    QStringList folders;
    for (const auto &[from, to] : places) {
        if (FileIdentity::at(to).isValid())
            return taken(to);
        folders.append(QFileInfo(to).path());
    }
    folders.removeDuplicates();
    change.folders = missingFolders(folders);
    const std::unique_ptr<FileWork> work = beginWork(trash, change);
    MadeFolders made;
    for (const QString &folder : std::as_const(folders)) {
        if (auto done = made.make(folder); !done)
            return done;
    }
    std::vector<std::unique_ptr<PendingFile>> files;
    for (const auto &[from, to] : places) {
        if (!op.checkpoint())
            return canceledError();
        auto file = make(from, QFileInfo(to).path(), work->stem());
        if (!file)
            return file.error();
        files.push_back(*std::move(file));
        if (to != change.json)
            change.made.append({ to, files.back()->identity() });
    }
    if (auto noted = work->note(change); !noted)
        return noted;
    for (std::size_t i = 0; i < files.size(); ++i) {
        const QString &to = places.at(static_cast<qsizetype>(i)).second;
        if (auto published = files[i]->publish(to, false); !published)
            return published;
        if (auto synced = syncFolder(QFileInfo(to).path()); !synced)
            return synced;
    }
    made.keep();
    work->finish();
    return Done{};
}

} // namespace

Expected<SaveResult> renameModelFiles(const QString &from, const QString &to, FileTrash *trash,
                                      Operation &op)
{
    const Expected<FolderTurn> turn
        = FolderTurn::take({ modelFolderAt(from), modelFolderAt(to) }, op);
    if (!turn)
        return turn.error();
    const Expected<ModelExtent> model = findModelExtent(from, op);
    if (!model)
        return model.error();
    const QString target = tidyPath(to);
    const QString folder = model->folder();
    if (meansFile(target) && QFileInfo(target).path() == folder) {
        if (auto renamed = renameOnly(model->json, target); !renamed)
            return renamed.error();
        if (auto synced = syncFolder(folder); !synced)
            return synced.error();
        return resultAt(target, model->info);
    }
    const bool wholeFolder = !meansFile(target) && !QFileInfo::exists(target)
        && !target.startsWith(folder + u'/') && hasFolderForItself(*model);
    if (wholeFolder) {
        MadeFolders made;
        if (auto done = made.make(QFileInfo(target).path()); !done)
            return done.error();
        const Expected<Done> renamed = renameOnly(folder, target);
        if (renamed) {
            made.keep();
            for (const QString &path : { QFileInfo(folder).path(), QFileInfo(target).path() }) {
                if (auto synced = syncFolder(path); !synced)
                    return synced.error();
            }
            return resultAt(target + u'/' + QFileInfo(model->json).fileName(), model->info);
        }
        if (renamed.error().code != ErrorCode::NotSupported)
            return renamed.error();
    }
    const QString json = meansFile(target) ? target : target + u"/model.json"_s;
    const auto places = placesAt(*model, json);
    if (!places)
        return notInOneStep(model->json);
    FileChange change{ .json = json, .old = { NotedFile::at(model->json) } };
    for (const QString &path : model->own)
        change.old.append(NotedFile::at(path));
    const MakeFile link = [&](const QString &path, const QString &where, const QString &stem) {
        auto file = PendingFile::linkTo(path, where, stem);
        return file || file.error().code != ErrorCode::NotSupported ? std::move(file)
                                                                    : notInOneStep(model->json);
    };
    if (auto placed = place(*places, change, trash, link, op); !placed)
        return placed.error();
    return resultAt(json, model->info);
}

Expected<SaveResult> duplicateModelFiles(const QString &from, const QString &to, FileTrash *trash,
                                         Operation &op)
{
    const Expected<FolderTurn> turn
        = FolderTurn::take({ modelFolderAt(from), modelFolderAt(to) }, op);
    if (!turn)
        return turn.error();
    const Expected<ModelExtent> model = findModelExtent(from, op);
    if (!model)
        return model.error();
    const QString target = tidyPath(to);
    const QString json = meansFile(target) ? target : target + u"/model.json"_s;
    const auto places = placesAt(*model, json);
    if (!places) {
        return Error{ .code = ErrorCode::NotSupported,
                      .message = FileRelocationText::tr("Weight files of %1 lie outside of its "
                                                        "folder; its files cannot be copied as "
                                                        "they are.")
                                     .arg(model->json),
                      .source = model->json };
    }
    QStringList files;
    for (const auto &[path, place] : *places)
        files.append(QFileInfo(path).canonicalFilePath());
    const qint64 bytes = bytesOf(files);
    op.setProgress(0, 2 * bytes);
    const MakeFile copy = [&op](const QString &path, const QString &where, const QString &stem) {
        return copiedFile(path, where, stem, op);
    };
    if (auto placed = place(*places, { .json = json }, trash, copy, op); !placed)
        return placed.error();
    return resultAt(json, model->info);
}

} // namespace weightroom
