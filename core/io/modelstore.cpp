// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/io/modelstore.h"

#include "core/base/run.h"

#include <QCoreApplication>

namespace weightroom {

namespace {

struct ModelStoreText
{
    Q_DECLARE_TR_FUNCTIONS(weightroom::ModelStore)
};

template <typename T>
QFuture<Expected<T>> notSupported()
{
    return readyFuture<T>(Error{ ErrorCode::NotSupported,
                                 ModelStoreText::tr("This kind of storage cannot do that.") });
}

} // namespace

ModelStore::~ModelStore() = default;

QFuture<Expected<SaveResult>> ModelStore::rename(const QString &, const QString &, OperationPtr)
{
    return notSupported<SaveResult>();
}

QFuture<Expected<SaveResult>> ModelStore::duplicate(const QString &, const QString &, OperationPtr)
{
    return notSupported<SaveResult>();
}

QFuture<Expected<QList<TrashedModel>>> ModelStore::trash(OperationPtr)
{
    return readyFuture<QList<TrashedModel>>(QList<TrashedModel>());
}

QFuture<Expected<QString>> ModelStore::restore(const QString &, const QString &, OperationPtr)
{
    return notSupported<QString>();
}

QFuture<Expected<Done>> ModelStore::purge(const QString &, OperationPtr)
{
    return notSupported<Done>();
}

QFuture<Expected<StoreUse>> ModelStore::use(OperationPtr)
{
    return notSupported<StoreUse>();
}

QString ModelStore::canonicalPath(const QString &path) const
{
    return path;
}

} // namespace weightroom
