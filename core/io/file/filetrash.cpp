// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/io/file/filetrash.h"

#include "core/base/bytesource.h"
#include "core/base/files/madefolders.h"
#include "core/io/file/fileplacement.h"
#include "core/store/folderlock.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <vector>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

struct FileTrashText
{
    Q_DECLARE_TR_FUNCTIONS(weightroom::FileTrash)
};

QByteArray entryJson(const ModelExtent &model, qint64 bytes)
{
    const ModelArtifactsInfo &info = model.info;
    return QJsonDocument(
               QJsonObject{
                   { u"version"_s, 1 },
                   { u"path"_s, model.json },
                   { u"json"_s, QFileInfo(model.json).fileName() },
                   { u"removed"_s, QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs) },
                   { u"bytes"_s, bytes },
                   { u"dateSaved"_s, info.dateSaved.toString(Qt::ISODateWithMs) },
                   { u"modelTopologyBytes"_s, info.modelTopologyBytes },
                   { u"weightSpecsBytes"_s, info.weightSpecsBytes },
                   { u"weightDataBytes"_s, info.weightDataBytes } })
        .toJson(QJsonDocument::Compact);
}

QStringList filesIn(const QString &folder)
{
    QStringList files;
    QDirIterator entries(folder, QDir::Files | QDir::Hidden | QDir::System,
                         QDirIterator::Subdirectories);
    while (entries.hasNext())
        files.append(entries.next());
    files.sort();
    return files;
}

QJsonObject readEntry(const QString &folder)
{
    const Expected<QByteArray> bytes = readFile(folder + u'/' + FileWork::entryName());
    return bytes ? QJsonDocument::fromJson(*bytes).object() : QJsonObject();
}

QDateTime utcTime(const QJsonValue &text)
{
    return QDateTime::fromString(text.toString(), Qt::ISODateWithMs).toUTC();
}

/// What of an entry whose JSON cannot be read is known is its size and age: so it can be purged.
TrashedModel trashedModel(const QString &folder)
{
    const QJsonObject entry = readEntry(folder);
    const QFileInfo info(folder);
    TrashedModel model;
    model.id = info.fileName();
    model.path = entry.value(u"path"_s).toString();
    model.removed = entry.isEmpty() ? info.lastModified().toUTC() : utcTime(entry[u"removed"_s]);
    model.bytes = bytesOf(filesIn(folder + u"/files"_s));
    model.info.dateSaved = utcTime(entry[u"dateSaved"_s]);
    model.info.modelTopologyBytes = entry[u"modelTopologyBytes"_s].toInteger();
    model.info.weightSpecsBytes = entry[u"weightSpecsBytes"_s].toInteger();
    model.info.weightDataBytes = entry[u"weightDataBytes"_s].toInteger();
    return model;
}

Error inTheWay(const QString &path)
{
    return { .code = ErrorCode::AlreadyExists,
             .message
             = FileTrashText::tr("The model cannot come back: %1 is in the way.").arg(path),
             .advice = FileTrashText::tr("Restore it elsewhere."),
             .source = path };
}

/// Where the JSON called \a name comes back to.
QString restoredPath(const QString &wanted, const QString &before, const QString &name)
{
    if (wanted.isEmpty())
        return before;
    const QString path = tidyPath(wanted);
    const bool isFile = path.endsWith(".json"_L1, Qt::CaseInsensitive) && !QFileInfo(path).isDir();
    return isFile ? path : path + u'/' + name;
}

/// The files of a trashed model, the JSON last, and where they go.
struct RestorePlan
{
    QString json;
    QList<std::pair<QString, QString>> files = {}; ///< from, to
};

Expected<RestorePlan> planRestore(const QString &folder, const QString &path)
{
    const QJsonObject entry = readEntry(folder);
    const QString name = entry.value(u"json"_s).toString();
    const QString root = folder + u"/files"_s;
    RestorePlan plan{ .json = restoredPath(path, entry.value(u"path"_s).toString(), name) };
    if (name.isEmpty() || plan.json.isEmpty() || !FileIdentity::at(root + u'/' + name).isValid()) {
        return Error{ .code = ErrorCode::NotFound,
                      .message
                      = FileTrashText::tr("The trashed model in %1 is not complete.").arg(folder),
                      .source = folder };
    }
    const QString target = QFileInfo(plan.json).path();
    for (const QString &from : filesIn(root)) {
        const QString inside = from.sliced(root.size() + 1);
        if (inside != name)
            plan.files.append({ from, target + u'/' + inside });
    }
    plan.files.append({ root + u'/' + name, plan.json });
    if (FileIdentity::at(plan.json).isValid())
        return inTheWay(plan.json);
    for (const auto &[from, to] : std::as_const(plan.files)) {
        if (FileIdentity::at(to).isValid())
            return inTheWay(to);
    }
    return plan;
}

/// Gives \a files, made for \a plan, their names: the JSON last.
Expected<Done> publishRestored(const RestorePlan &plan,
                               const std::vector<std::unique_ptr<PendingFile>> &files)
{
    QSet<QString> folders;
    for (const auto &[from, to] : plan.files)
        folders.insert(QFileInfo(to).path());
    for (std::size_t i = 0; i < files.size(); ++i) {
        const QString &to = plan.files.at(static_cast<qsizetype>(i)).second;
        const bool isLast = i + 1 == files.size();
        for (const QString &folder : isLast ? std::as_const(folders) : QSet<QString>()) {
            if (auto synced = syncFolder(folder); !synced)
                return synced;
        }
        if (auto published = files[i]->publish(to, false); !published)
            return published.error().code == ErrorCode::AlreadyExists ? inTheWay(to) : published;
    }
    return syncFolder(QFileInfo(plan.json).path());
}

} // namespace

FileTrash::FileTrash(const QString &folder)
    : m_folder(QDir::cleanPath(folder))
{
}

void FileTrash::recover()
{
    std::call_once(m_recovered, [this] { recoverFileWork(m_folder); });
}

Expected<std::unique_ptr<FileWork>> FileTrash::begin()
{
    recover();
    return FileWork::begin(m_folder);
}

Expected<Done> FileTrash::take(const FileWork &work, const ModelExtent &model, Operation &op) const
{
    const QString root = work.folder() + u"/files"_s;
    const QString base = model.folder();
    QSet<QString> folders;
    MadeFolders made;
    for (const QString &path : model.files()) {
        if (!op.checkpoint())
            return canceledError();
        const QString name = root + u'/' + path.sliced(base.size() + (base.endsWith(u'/') ? 0 : 1));
        const QString folder = QFileInfo(name).path();
        if (auto done = made.make(folder); !done)
            return done;
        folders.insert(folder);
        const auto file = linkedFile(path, folder, work.stem(), op);
        if (!file)
            return file.error();
        if (auto published = (*file)->publish(name, false); !published)
            return published;
    }
    for (const QString &folder : std::as_const(folders)) {
        if (auto synced = syncFolder(folder); !synced)
            return synced;
    }
    made.keep();
    const QByteArray entry = entryJson(model, bytesOf(model.files()));
    if (auto written = writeDurably(work.folder() + u'/' + FileWork::entryName(), entry); !written)
        return written;
    return syncFolder(work.folder());
}

Expected<QString> FileTrash::entryFolder(const QString &id) const
{
    const bool isId = !id.isEmpty() && std::all_of(id.begin(), id.end(), [](QChar c) {
        return c == u'-' || (c.unicode() < 128 && c.isLetterOrNumber());
    });
    const QString folder = m_folder + u'/' + id;
    if (isId && QFileInfo(folder).isDir())
        return folder;
    return Error{ .code = ErrorCode::NotFound,
                  .message = FileTrashText::tr("There is no model %1 in the trash.").arg(id),
                  .source = id };
}

Expected<QList<TrashedModel>> FileTrash::list(Operation &op)
{
    recover();
    QList<TrashedModel> models;
    const QStringList names = QDir(m_folder).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &name : names) {
        if (!op.checkpoint())
            return canceledError();
        models.append(trashedModel(m_folder + u'/' + name));
    }
    std::stable_sort(
        models.begin(), models.end(),
        [](const TrashedModel &a, const TrashedModel &b) { return a.removed > b.removed; });
    return models;
}

Expected<QString> FileTrash::restore(const QString &id, const QString &path, Operation &op)
{
    recover();
    const Expected<QString> entry = entryFolder(id);
    if (!entry)
        return entry.error();
    const Expected<RestorePlan> plan = planRestore(*entry, path);
    if (!plan)
        return plan.error();
    Expected<std::unique_ptr<FileWork>> work = begin();
    if (!work)
        return work.error();
    QStringList folders{ QFileInfo(plan->json).path() };
    for (const auto &[from, to] : plan->files)
        folders.append(QFileInfo(to).path());
    folders.removeDuplicates();
    FileChange change{ .json = plan->json, .folders = missingFolders(folders), .restores = id };
    if (auto noted = (*work)->note(change); !noted)
        return noted.error();
    MadeFolders made;
    for (const QString &folder : std::as_const(folders)) {
        if (auto done = made.make(folder); !done)
            return done.error();
    }
    std::vector<std::unique_ptr<PendingFile>> files;
    for (const auto &[from, to] : plan->files) {
        auto file = linkedFile(from, QFileInfo(to).path(), (*work)->stem(), op);
        if (!file)
            return file.error();
        files.push_back(*std::move(file));
        if (to != plan->json)
            change.made.append({ to, files.back()->identity() });
    }
    if (auto noted = (*work)->note(change); !noted)
        return noted.error();
    if (!op.checkpoint())
        return canceledError();
    if (auto published = publishRestored(*plan, files); !published)
        return published.error();
    made.keep();
    (*work)->finish();
    return plan->json;
}

Expected<Done> FileTrash::purge(const QString &id)
{
    recover();
    const Expected<QString> entry = entryFolder(id);
    if (!entry)
        return entry.error();
    // Another program that starts must not clear away the same files meanwhile.
    const std::unique_ptr<FolderLock> lock = FolderLock::shared(m_folder);
    // Gone in one step; what a kill leaves behind has no record and is dropped at the next start.
    const QString gone = m_folder + u"/.gone-"_s + id;
    QFile::remove(*entry + u'/' + FileWork::recordName());
    if (::rename(QFile::encodeName(*entry).constData(), QFile::encodeName(gone).constData()) != 0)
        return writeError(*entry, errno);
    if (!QDir(gone).removeRecursively())
        return writeError(gone, EIO);
    return syncFolder(m_folder);
}

Error trashRefused(const Error &error, const QString &json)
{
    return { .code = error.code,
             .message = FileTrashText::tr("%1 cannot be put into the trash.").arg(json),
             .cause = error.message,
             .advice = FileTrashText::tr("Free some space or make the data folder writable, or "
                                         "remove the model for good (--forever)."),
             .detail = error.detail,
             .source = json };
}

} // namespace weightroom
