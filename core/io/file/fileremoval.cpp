// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/io/file/fileremoval.h"

#include "core/base/files/pendingfile.h"
#include "core/base/operation.h"
#include "core/io/file/fileplacement.h"
#include "core/io/file/filetrash.h"
#include "core/io/file/folderturn.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstring>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

struct FileRemovalText
{
    Q_DECLARE_TR_FUNCTIONS(weightroom::FileHandler)
};

Error cannotRemove(const QString &json, int number)
{
    return { .code = ErrorCode::Io,
             .message = FileRemovalText::tr("%1 cannot be removed.").arg(json),
             .cause = QString::fromLocal8Bit(std::strerror(number)),
             .source = json };
}

FileChange removalOf(const ModelExtent &model)
{
    FileChange change{ .json = model.json,
                       .removes = true,
                       .oldJson = FileIdentity::at(model.json),
                       .old = { NotedFile::at(model.json) } };
    for (const QString &path : model.own)
        change.old.append(NotedFile::at(path));
    return change;
}

Expected<Done> putIntoTrash(FileWork &work, const ModelExtent &model, const FileTrash &trash,
                            Operation &op)
{
    const qint64 bytes = bytesOf(model.files());
    if (!onSameFileSystem(model.folder(), trash.folder()))
        op.setProgress(0, 2 * bytes);
    if (auto noted = work.note(removalOf(model)); !noted)
        return trashRefused(noted.error(), model.json);
    if (auto taken = trash.take(work, model, op); !taken)
        return taken.error().code == ErrorCode::Canceled ? taken.error()
                                                         : trashRefused(taken.error(), model.json);
    if (!op.checkpoint())
        return canceledError();
    if (auto kept = work.keepFolder(); !kept)
        return trashRefused(kept.error(), model.json);
    return Done{};
}

/// Begins the removal. Where no record can be kept one for good goes on without.
Expected<std::unique_ptr<FileWork>> beginRemoval(const ModelExtent &model, Removal removal,
                                                 FileTrash *trash)
{
    Expected<std::unique_ptr<FileWork>> work = trash
        ? trash->begin()
        : Expected<std::unique_ptr<FileWork>>(Error{ ErrorCode::NotSupported, {} });
    if (work)
        return work;
    if (removal == Removal::ToTrash)
        return trashRefused(work.error(), model.json);
    return FileWork::unrecorded();
}

} // namespace

bool removeFolderIfEmpty(const QString &folder)
{
    return ::rmdir(QFile::encodeName(folder).constData()) == 0
        || (errno != EIO && errno != ENOSPC && errno != ENOMEM);
}

bool removeEmptyFolders(const QStringList &files, const QString &folder)
{
    bool done = true;
    QStringList seen;
    for (const QString &path : files) {
        QString above = QFileInfo(path).path();
        while (above.startsWith(folder + u'/') && !seen.contains(above)) {
            seen.append(above);
            done = removeFolderIfEmpty(above) && done;
            above = QFileInfo(above).path();
        }
    }
    return done;
}

Expected<RemovedModel> removeModelFiles(const QString &path, Removal removal, FileTrash *trash,
                                        Operation &op)
{
    const Expected<FolderTurn> turn = FolderTurn::take({ modelFolderAt(path) }, op);
    if (!turn)
        return turn.error();
    const Expected<ModelExtent> model = findModelExtent(path, op);
    if (!model)
        return model.error();
    const QByteArray folder = QFile::encodeName(model->folder());
    if (::access(folder.constData(), W_OK | X_OK) != 0)
        return cannotRemove(model->json, errno);
    Expected<std::unique_ptr<FileWork>> work = beginRemoval(*model, removal, trash);
    if (!work)
        return work.error();
    if (removal == Removal::ToTrash) {
        if (auto taken = putIntoTrash(**work, *model, *trash, op); !taken)
            return taken.error();
    } else if (auto noted = (*work)->note(removalOf(*model)); !noted) {
        work = FileWork::unrecorded();
        if (auto again = (*work)->note(removalOf(*model)); !again)
            return again.error();
    }
    if (::unlink(QFile::encodeName(model->json).constData()) != 0)
        return cannotRemove(model->json, errno);
    (*work)->finish();
    // The model is gone; should the disk not know it yet, nothing is lost.
    if (auto synced = syncFolder(model->folder()); !synced && QFileInfo::exists(model->folder()))
        return synced.error();
    op.setProgress(op.total(), op.total());
    return RemovedModel{ model->info, removal == Removal::ToTrash ? (*work)->id() : QString() };
}

} // namespace weightroom
