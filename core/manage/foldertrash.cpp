// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/manage/foldertrash.h"

#include "core/io/file/filehandler.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

struct FolderTrashText
{
    Q_DECLARE_TR_FUNCTIONS(weightroom::FolderTrash)
};

constexpr int leftoverHours = 24;

Error notInTrash(const QString &id)
{
    return Error{ .code = ErrorCode::NotFound,
                  .message = FolderTrashText::tr("There is no model %1 in the trash.").arg(id),
                  .source = id };
}

Expected<Done> writeEntry(const QString &folder, const QString &url, const ModelArtifactsInfo &info)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const QJsonObject entry{ { u"url"_s, url },
                             { u"removed"_s, now.toString(Qt::ISODateWithMs) },
                             { u"modelArtifactsInfo"_s,
                               QJsonDocument::fromJson(info.toJson().text()).object() } };
    QSaveFile file(folder + u"/entry.json"_s);
    const QByteArray text = QJsonDocument(entry).toJson(QJsonDocument::Compact);
    if (file.open(QIODevice::WriteOnly) && file.write(text) == text.size() && file.commit())
        return Done{};
    return Error{ .code = ErrorCode::Io,
                  .message = FolderTrashText::tr("%1 could not be written.").arg(file.fileName()),
                  .detail = file.errorString(),
                  .source = file.fileName() };
}

Expected<KeptModel> readEntry(const QString &folder)
{
    const Expected<QByteArray> text = readFile(folder + u"/entry.json"_s);
    if (!text)
        return text.error();
    const QJsonObject entry = QJsonDocument::fromJson(*text).object();
    const QJsonObject info = entry[u"modelArtifactsInfo"_s].toObject();
    KeptModel kept;
    kept.id = QDir(folder).dirName();
    kept.url = entry[u"url"_s].toString();
    kept.removed = QDateTime::fromString(entry[u"removed"_s].toString(), Qt::ISODateWithMs);
    kept.info.dateSaved = QDateTime::fromString(info[u"dateSaved"_s].toString(), Qt::ISODateWithMs);
    kept.info.modelTopologyBytes = info[u"modelTopologyBytes"_s].toInteger();
    kept.info.weightSpecsBytes = info[u"weightSpecsBytes"_s].toInteger();
    kept.info.weightDataBytes = info[u"weightDataBytes"_s].toInteger();
    if (kept.url.isEmpty() || !kept.removed.isValid())
        return notInTrash(kept.id);
    QDirIterator files(folder, QDir::Files);
    while (files.hasNext()) {
        files.next();
        kept.bytes += files.fileInfo().size();
    }
    return kept;
}

/// What \a hidden holds becomes the kept model \a id.
Expected<QString> publishKept(const QString &hidden, const QString &path, const QString &url,
                              const ModelArtifactsInfo &info)
{
    Expected<Done> done = writeEntry(hidden, url, info);
    if (done && !QDir().rename(hidden, path)) {
        done = Error{ .code = ErrorCode::Io,
                      .message = FolderTrashText::tr("%1 could not be renamed.").arg(hidden),
                      .source = hidden };
    }
    if (done)
        return QDir(path).dirName();
    QDir(hidden).removeRecursively();
    return std::move(done).error();
}

} // namespace

FolderTrash::FolderTrash(const ManagerContextPtr &context)
    : m_context(context)
{
}

QFuture<Expected<QString>> FolderTrash::keep(const QString &url, ModelArtifacts artifacts,
                                             const OperationPtr &op) const
{
    const QString id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    const QString hidden = pathOf(u'.' + id);
    FileHandler handler(hidden, { .layout = { ShardLayout::Kind::SingleFile } }, m_context->pool);
    return chainValue(m_context, handler.save(std::move(artifacts), op),
                      [path = pathOf(id), hidden, url](SaveResult saved) {
                          return readyFuture(publishKept(hidden, path, url, saved.info));
                      });
}

Expected<QList<KeptModel>> FolderTrash::list() const
{
    QList<KeptModel> all;
    const QStringList ids
        = QDir(m_context->trashFolder).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &id : ids) {
        if (Expected<KeptModel> kept = readEntry(pathOf(id)))
            all.append(std::move(*kept));
    }
    return all;
}

Expected<KeptModel> FolderTrash::find(const QString &id) const
{
    if (QUuid::fromString(id).isNull() || !QFile::exists(pathOf(id)))
        return notInTrash(id);
    return readEntry(pathOf(id));
}

QFuture<Expected<ModelArtifacts>> FolderTrash::load(const QString &id, OperationPtr op) const
{
    return FileHandler(pathOf(id), {}, m_context->pool).load(std::move(op));
}

Expected<Done> FolderTrash::remove(const QString &id) const
{
    const Expected<KeptModel> kept = find(id);
    if (!kept)
        return kept.error();
    const QString hidden = pathOf(u'.' + id);
    if (QDir().rename(pathOf(id), hidden) && QDir(hidden).removeRecursively())
        return Done{};
    return Error{ .code = ErrorCode::Io,
                  .message = FolderTrashText::tr("%1 could not be removed.").arg(pathOf(id)),
                  .source = pathOf(id) };
}

void FolderTrash::removeLeftovers() const
{
    const QDateTime before = QDateTime::currentDateTimeUtc().addSecs(-leftoverHours * 3600);
    const QFileInfoList folders
        = QDir(m_context->trashFolder)
              .entryInfoList({ u".*"_s }, QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot);
    for (const QFileInfo &folder : folders) {
        const QString id = folder.fileName().sliced(1);
        if (!QUuid::fromString(id).isNull() && folder.lastModified() < before)
            QDir(folder.filePath()).removeRecursively();
    }
}

} // namespace weightroom
