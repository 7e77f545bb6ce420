// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/io/file/filestore.h"

#include "core/base/run.h"
#include "core/io/file/filerelocation.h"
#include "core/io/file/fileremoval.h"
#include "core/io/file/filetrash.h"
#include "core/io/file/folderlist.h"
#include "core/io/file/modelfiles.h"
#include "core/io/modelextent.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

/// \a path without links, as far as it exists.
QString withoutLinks(const QString &path)
{
    QString rest;
    for (QFileInfo info(path); !info.isRoot(); info.setFile(info.path())) {
        const QString real = info.canonicalFilePath();
        if (!real.isEmpty())
            return QDir::cleanPath(real + rest);
        rest.prepend(u'/' + info.fileName());
    }
    return QDir::cleanPath(u'/' + rest);
}

} // namespace

FileStore::FileStore(FileTrash *trash, QThreadPool *pool)
    : m_trash(trash)
    , m_pool(pool)
{
}

QFuture<Expected<QList<StoredModel>>> FileStore::list(const QString &under, OperationPtr op)
{
    return run(m_pool, std::move(op),
               [under, trash = m_trash](Operation &operation) -> Expected<QList<StoredModel>> {
                   QStringList skipped;
                   if (trash) {
                       trash->recover();
                       skipped.append(trash->folder());
                   }
                   return listModelFiles(under.isEmpty() ? u"."_s : under, skipped, operation);
               });
}

QFuture<Expected<RemovedModel>> FileStore::remove(const QString &path, Removal removal,
                                                  OperationPtr op)
{
    return run(m_pool, std::move(op),
               [=, trash = m_trash](Operation &operation) -> Expected<RemovedModel> {
                   return removeModelFiles(path, removal, trash, operation);
               });
}

QFuture<Expected<SaveResult>> FileStore::rename(const QString &from, const QString &to,
                                                OperationPtr op)
{
    return run(m_pool, std::move(op),
               [=, trash = m_trash](Operation &operation) -> Expected<SaveResult> {
                   return renameModelFiles(from, to, trash, operation);
               });
}

QFuture<Expected<SaveResult>> FileStore::duplicate(const QString &from, const QString &to,
                                                   OperationPtr op)
{
    return run(m_pool, std::move(op),
               [=, trash = m_trash](Operation &operation) -> Expected<SaveResult> {
                   return duplicateModelFiles(from, to, trash, operation);
               });
}

QFuture<Expected<QList<TrashedModel>>> FileStore::trash(OperationPtr op)
{
    if (!m_trash)
        return ModelStore::trash(std::move(op));
    return run(m_pool, std::move(op),
               [trash = m_trash](Operation &operation) -> Expected<QList<TrashedModel>> {
                   return trash->list(operation);
               });
}

QFuture<Expected<QString>> FileStore::restore(const QString &id, const QString &path,
                                              OperationPtr op)
{
    if (!m_trash)
        return ModelStore::restore(id, path, std::move(op));
    return run(m_pool, std::move(op),
               [=, trash = m_trash](Operation &operation) -> Expected<QString> {
                   return trash->restore(id, path, operation);
               });
}

QFuture<Expected<Done>> FileStore::purge(const QString &id, OperationPtr op)
{
    if (!m_trash)
        return ModelStore::purge(id, std::move(op));
    return run(m_pool, std::move(op),
               [id, trash = m_trash](Operation &) -> Expected<Done> { return trash->purge(id); });
}

QFuture<Expected<StoreUse>> FileStore::use(OperationPtr op)
{
    return run(m_pool, std::move(op),
               [trash = m_trash](Operation &operation) -> Expected<StoreUse> {
                   StoreUse use;
                   if (!trash)
                       return use;
                   const Expected<QList<TrashedModel>> models = trash->list(operation);
                   if (!models)
                       return models.error();
                   for (const TrashedModel &model : *models)
                       use.trashBytes += model.bytes;
                   return use;
               });
}

QString FileStore::canonicalPath(const QString &path) const
{
    const QString tidy = tidyPath(path);
    const QFileInfo info(tidy);
    if (!info.exists() && tidy.endsWith(".json"_L1, Qt::CaseInsensitive))
        return withoutLinks(tidy);
    if (info.exists() && !info.isDir())
        return withoutLinks(tidy);
    const Expected<QString> json = modelJsonPath(tidy);
    return withoutLinks(json && *json != tidy ? *json : tidy + u"/model.json"_s);
}

} // namespace weightroom
