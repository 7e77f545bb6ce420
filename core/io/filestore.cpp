// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/io/filestore.h"

#include "core/base/run.h"
#include "core/io/fileremoval.h"
#include "core/io/folderlist.h"
#include "core/io/modelextent.h"
#include "core/io/modelfiles.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

struct FileStoreText
{
    Q_DECLARE_TR_FUNCTIONS(weightroom::FileHandler)
};

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
               [under](Operation &operation) -> Expected<QList<StoredModel>> {
                   return listModelFiles(under.isEmpty() ? u"."_s : under, {}, operation);
               });
}

QFuture<Expected<ModelArtifactsInfo>> FileStore::remove(const QString &path, Removal removal,
                                                        OperationPtr op)
{
    return run(m_pool, std::move(op),
               [path, removal](Operation &operation) -> Expected<ModelArtifactsInfo> {
                   if (removal == Removal::ToTrash) {
                       return Error{ ErrorCode::NotSupported,
                                     FileStoreText::tr("This kind of storage cannot do that.") };
                   }
                   Expected<ModelExtent> extent = findModelExtent(path, operation);
                   if (!extent)
                       return extent.error();
                   if (auto removed = removeModelFiles(*extent); !removed)
                       return removed.error();
                   return extent->info;
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
