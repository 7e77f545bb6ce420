// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/manage/trashcan.h"

#include "core/manage/foldertrash.h"
#include "core/manage/modelplace.h"
#include "core/manage/operationsteps.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

struct TrashcanText
{
    Q_DECLARE_TR_FUNCTIONS(weightroom::Trashcan)
};

using EntryList = QList<TrashEntry>;

/// An id taken apart.
struct TrashId
{
    QString scheme;
    QString id;

    static TrashId of(const QString &text)
    {
        const qsizetype colon = text.lastIndexOf(u':');
        return { text.first(std::max<qsizetype>(colon, 0)), text.sliced(colon + 1) };
    }
};

Error noSuchEntry(const QString &id)
{
    return Error{ .code = ErrorCode::NotFound,
                  .message = TrashcanText::tr("There is no model %1 in the trash.").arg(id),
                  .advice = TrashcanText::tr("The list of the trash names what is in it."),
                  .source = id };
}

QFuture<Expected<EntryList>> listStoreTrash(const ManagerContextPtr &context, const QString &scheme,
                                            const ModelStorePtr &store, const OperationPtr &op)
{
    return chainValue(context, store->trash(op), [scheme](const QList<TrashedModel> &trashed) {
        EntryList entries;
        for (const TrashedModel &model : trashed) {
            entries.append({ trashIdOf(scheme, model.id), urlOf(scheme, model.path), model.removed,
                             model.bytes, model.info });
        }
        return readyFuture<EntryList>(entries);
    });
}

Expected<EntryList> listFolderTrash(const ManagerContextPtr &context)
{
    const Expected<QList<KeptModel>> kept = FolderTrash(context).list();
    if (!kept)
        return kept.error();
    EntryList entries;
    for (const KeptModel &model : *kept) {
        const Expected<SchemeUrl> place = context->router->parse(model.url);
        entries.append({ trashIdOf(place ? place->scheme : QString(), model.id), model.url,
                         model.removed, model.bytes, model.info });
    }
    return entries;
}

/// \a contents, and what comes of \a lists from the one at \a index on.
QFuture<Expected<TrashContents>> collectedLists(const ManagerContextPtr &context,
                                                const QList<QFuture<Expected<EntryList>>> &lists,
                                                qsizetype index, const TrashContents &contents)
{
    if (index == lists.size())
        return readyFuture<TrashContents>(contents);
    return chain(context, lists.at(index),
                 [=](const Expected<EntryList> &part) -> QFuture<Expected<TrashContents>> {
                     TrashContents all = contents;
                     if (part)
                         all.entries += *part;
                     else if (part.error().code == ErrorCode::Canceled)
                         return readyFuture<TrashContents>(part.error());
                     else
                         all.unreadable.append(part.error());
                     return collectedLists(context, lists, index + 1, all);
                 });
}

/// The scheme that keeps the entry \a id itself; null where there is none.
const IoScheme *schemeWithTrash(const ManagerContextPtr &context, const TrashId &id)
{
    const IoScheme *scheme = context->router->scheme(id.scheme);
    return scheme && scheme->store && scheme->capabilities.keepsTrash ? scheme : nullptr;
}

/// Removes \a entry for good; answers its bytes.
QFuture<Expected<qint64>> purgeEntry(const ManagerContextPtr &context, const TrashEntry &entry,
                                     const OperationPtr &op)
{
    const TrashId id = TrashId::of(entry.id);
    const auto bytesOf = [bytes = entry.bytes](const Expected<Done> &done) -> Expected<qint64> {
        return done ? Expected<qint64>(bytes) : Expected<qint64>(done.error());
    };
    if (FolderTrash(context).find(id.id))
        return readyFuture(bytesOf(FolderTrash(context).remove(id.id)));
    const IoScheme *scheme = schemeWithTrash(context, id);
    if (!scheme)
        return readyFuture<qint64>(noSuchEntry(entry.id));
    return chain(context, scheme->store->purge(id.id, op),
                 [bytesOf](const Expected<Done> &done) { return readyFuture(bytesOf(done)); });
}

/// Removes \a entries from the one at \a index on, one after the other; \a freed so far. The first
/// error is kept until all were tried.
QFuture<Expected<qint64>> purgeEntries(const ManagerContextPtr &context, const EntryList &entries,
                                       qsizetype index, const Expected<qint64> &freed,
                                       const OperationPtr &op)
{
    if (op->isCanceled())
        return readyFuture<qint64>(canceledError());
    if (index == entries.size())
        return readyFuture(freed);
    return chain(context, purgeEntry(context, entries.at(index), op),
                 [=](const Expected<qint64> &bytes) {
                     Expected<qint64> sum = freed;
                     if (freed)
                         sum = bytes ? Expected<qint64>(*freed + *bytes) : bytes;
                     return purgeEntries(context, entries, index + 1, sum, op);
                 });
}

/// A kept model on its way back.
struct Restoring
{
    ManagerContextPtr context;
    QString id;
    QString url;
    OperationSteps steps;
};

QFuture<Expected<QString>> restoreKept(const std::shared_ptr<Restoring> &restoring)
{
    const FolderTrash trash(restoring->context);
    auto saved
        = chainValue(restoring->context, trash.load(restoring->id, restoring->steps.next(0)),
                     [restoring](ModelArtifacts model) {
                         restoring->steps.setTotal(model.weightData ? model.weightData->size() : 0);
                         model.origin.groups.clear();
                         return restoring->context->router->save(restoring->url, std::move(model),
                                                                 restoring->steps.next(1));
                     });
    return chainValue(
        restoring->context, saved,
        [restoring](const SaveResult &result) -> QFuture<Expected<QString>> {
            const Expected<Done> removed = FolderTrash(restoring->context).remove(restoring->id);
            if (!removed)
                return readyFuture<QString>(removed.error());
            restoring->steps.finish();
            return readyFuture<QString>(result.url.isEmpty() ? restoring->url : result.url);
        });
}

QFuture<Expected<QString>> restoreStored(const ManagerContextPtr &context, const IoScheme &scheme,
                                         const TrashId &id, const QString &url,
                                         const OperationPtr &op)
{
    QString path;
    if (!url.isEmpty()) {
        const Expected<SchemeUrl> place = context->router->parse(url);
        if (!place)
            return readyFuture<QString>(place.error());
        if (place->scheme != scheme.name) {
            return readyFuture<QString>(
                Error{ .code = ErrorCode::NotSupported,
                       .message = TrashcanText::tr("This model can only be restored at %1.")
                                      .arg(urlOf(scheme.name, {})),
                       .advice = TrashcanText::tr("Restore it there and move it then."),
                       .source = url });
        }
        path = place->path;
    }
    return chainValue(context, scheme.store->restore(id.id, path, op),
                      [name = scheme.name](const QString &restored) {
                          return readyFuture<QString>(urlOf(name, restored));
                      });
}

} // namespace

Trashcan::Trashcan(const ManagerContextPtr &context)
    : m_context(context)
{
}

QFuture<Expected<TrashContents>> Trashcan::contents(const OperationPtr &op) const
{
    auto collected = chainValue(m_context, readyDone(), [context = m_context, op](Done) {
        QList<QFuture<Expected<EntryList>>> lists;
        for (const IoScheme &scheme : context->router->schemes()) {
            if (scheme.store)
                lists.append(listStoreTrash(context, scheme.name, scheme.store, op));
        }
        lists.append(readyFuture(listFolderTrash(context)));
        return collectedLists(context, lists, 0, {});
    });
    return chainValue(m_context, collected, [](TrashContents contents) {
        std::stable_sort(contents.entries.begin(), contents.entries.end(),
                         [](const TrashEntry &one, const TrashEntry &other) {
                             return one.removed > other.removed;
                         });
        return readyFuture<TrashContents>(std::move(contents));
    });
}

QFuture<Expected<QString>> Trashcan::restore(const QString &id, const QString &url,
                                             const OperationPtr &op) const
{
    return chainValue(
        m_context, readyDone(),
        [context = m_context, id, url, op](Done) -> QFuture<Expected<QString>> {
            const TrashId parts = TrashId::of(id);
            if (const Expected<KeptModel> kept = FolderTrash(context).find(parts.id)) {
                return restoreKept(std::make_shared<Restoring>(Restoring{
                    context, parts.id, url.isEmpty() ? kept->url : url, OperationSteps(op) }));
            }
            const IoScheme *scheme = schemeWithTrash(context, parts);
            if (!scheme)
                return readyFuture<QString>(noSuchEntry(id));
            return restoreStored(context, *scheme, parts, url, op);
        });
}

QFuture<Expected<qint64>> Trashcan::purge(const QString &id, const OperationPtr &op) const
{
    return chainValue(
        m_context, contents(op), [context = m_context, id, op](const TrashContents &trash) {
            const auto entry = std::find_if(trash.entries.begin(), trash.entries.end(),
                                            [&id](const TrashEntry &e) { return e.id == id; });
            if (entry != trash.entries.end())
                return purgeEntry(context, *entry, op);
            return readyFuture<qint64>(trash.unreadable.value(0, noSuchEntry(id)));
        });
}

QFuture<Expected<qint64>> Trashcan::empty(const QDateTime &before, const OperationPtr &op) const
{
    return chainValue(m_context, contents(op),
                      [context = m_context, before, op](TrashContents trash) {
                          trash.entries.removeIf([&before](const TrashEntry &entry) {
                              return entry.removed >= before;
                          });
                          FolderTrash(context).removeLeftovers();
                          const Expected<qint64> none = trash.unreadable.isEmpty()
                              ? Expected<qint64>(0)
                              : Expected<qint64>(trash.unreadable.constFirst());
                          return purgeEntries(context, trash.entries, 0, none, op);
                      });
}

} // namespace weightroom
