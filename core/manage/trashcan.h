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

    QFuture<Expected<TrashContents>> contents(const OperationPtr &op) const;
    QFuture<Expected<QString>> restore(const QString &id, const QString &url,
                                       const OperationPtr &op) const;
    QFuture<Expected<qint64>> purge(const QString &id, const OperationPtr &op) const;
    QFuture<Expected<qint64>> empty(const QDateTime &before, const OperationPtr &op) const;

private:
    ManagerContextPtr m_context;
};

/// One list of \a all and the elements of \a lists from the one at \a index on, in order, or the
/// first error.
template <typename T>
QFuture<Expected<QList<T>>> joinedLists(const ManagerContextPtr &context,
                                        const QList<QFuture<Expected<QList<T>>>> &lists,
                                        qsizetype index = 0, const QList<T> &all = {})
{
    if (index == lists.size())
        return readyFuture<QList<T>>(all);
    return chainValue(context, lists.at(index), [=](const QList<T> &part) {
        return joinedLists<T>(context, lists, index + 1, all + part);
    });
}

} // namespace weightroom
