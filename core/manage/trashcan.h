// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/manage/managercontext.h"
#include "core/manage/modelmanager.h"

namespace weightroom {

/// The trash of all schemes: what the stores keep themselves, and the FolderTrash for the others.
/// The id of an entry is "scheme:id". Errors of all functions: see ModelManager.
class Trashcan
{
public:
    explicit Trashcan(const ManagerContextPtr &context);

    QFuture<Expected<QList<TrashEntry>>> list(const OperationPtr &op) const;
    QFuture<Expected<QString>> restore(const QString &id, const QString &url,
                                       const OperationPtr &op) const;
    QFuture<Expected<qint64>> purge(const QString &id, const OperationPtr &op) const;
    QFuture<Expected<qint64>> empty(const QDateTime &before, const OperationPtr &op) const;

private:
    ManagerContextPtr m_context;
};

/// One list of all elements of \a lists, in order, or the first error.
template <typename T>
QFuture<Expected<QList<T>>> joinedLists(const ManagerContextPtr &context,
                                        QList<QFuture<Expected<QList<T>>>> lists)
{
    using Part = QFuture<Expected<QList<T>>>;
    return QtFuture::whenAll(lists.begin(), lists.end())
        .then(context->pool, [](const QList<Part> &parts) -> Expected<QList<T>> {
            QList<T> all;
            for (const Part &part : parts) {
                if (part.resultCount() == 0)
                    return canceledError();
                const Expected<QList<T>> list = part.result();
                if (!list)
                    return list.error();
                all.append(*list);
            }
            return all;
        });
}

} // namespace weightroom
