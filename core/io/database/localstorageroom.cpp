// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/io/database/localstorageroom.h"

#include "core/base/groupeddigits.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

struct LocalStorageRoomText
{
    Q_DECLARE_TR_FUNCTIONS(weightroom::LocalStorage)
};

/// SQLite's own limit for a text or a row of texts.
constexpr qint64 longestSqliteRow = 1'000'000'000;

Error localStorageQuotaError(const KeyValueStore &store, const LocalStorageNeed &need, qint64 used)
{
    const ModelArtifactsInfo &info = need.info;
    return { .code = ErrorCode::Quota,
             .message = LocalStorageRoomText::tr("%1 needs %2 UTF-16 units, but only %3 of the "
                                                 "quota of %4 are free.")
                            .arg(localStorageUrl(need.path), groupedDigits(need.units),
                                 groupedDigits(std::max<qint64>(0, store.quota() - used)),
                                 groupedDigits(store.quota())),
             .cause
             = LocalStorageRoomText::tr("The model has %1 bytes of topology, %2 of weight "
                                        "specs and %3 of weights, which take four units for "
                                        "three bytes.")
                   .arg(groupedDigits(info.modelTopologyBytes),
                        groupedDigits(info.weightSpecsBytes), groupedDigits(info.weightDataBytes)),
             .advice = LocalStorageRoomText::tr("Save it to indexeddb://, which has no quota, or "
                                                "raise the quota in the settings, or remove other "
                                                "models."),
             .source = localStorageUrl(need.path) };
}

Expected<Done> requireRoomBesideItems(const KeyValueStore &store, const LocalStorageNeed &need,
                                      qint64 used)
{
    if (store.quota() >= 0 && need.units > store.quota() - used)
        return localStorageQuotaError(store, need, used);
    if (need.units > longestSqliteRow) {
        return Error{ .code = ErrorCode::Quota,
                      .message
                      = LocalStorageRoomText::tr("%1 needs %2 UTF-16 units, which is too much for "
                                                 "localstorage://.")
                            .arg(localStorageUrl(need.path), groupedDigits(need.units)),
                      .advice = LocalStorageRoomText::tr("Save it to indexeddb://, which has no "
                                                         "quota."),
                      .source = localStorageUrl(need.path) };
    }
    return Done{};
}

} // namespace

Expected<Done> requireLocalStoragePath(const QString &path)
{
    if (!path.isEmpty() && path.isValidUtf16())
        return Done{};
    return Error{ .code = ErrorCode::BadArgument,
                  .message = path.isEmpty()
                      ? LocalStorageRoomText::tr("A model in localstorage:// needs a name.")
                      : LocalStorageRoomText::tr("%1 is no name for a model: it is broken Unicode.")
                            .arg(localStorageUrl(path)),
                  .advice = LocalStorageRoomText::tr("Write localstorage:// and a name, such as "
                                                     "localstorage://my-model."),
                  .source = localStorageUrl(path) };
}

Expected<QStringList> presentLocalStorageKeys(KeyValueStore &store, const QString &path)
{
    QStringList present;
    for (const QString &key : localStorageKeys(path)) {
        const Expected<bool> there = store.contains(key);
        if (!there)
            return there.error();
        if (*there)
            present.append(key);
    }
    return present;
}

Expected<Done> requireFreeLocalStoragePath(KeyValueStore &store, const QString &path)
{
    const Expected<QStringList> present = presentLocalStorageKeys(store, path);
    if (!present)
        return present.error();
    return present->isEmpty() ? Expected<Done>(Done{}) : Expected<Done>(localStorageExists(path));
}

Expected<Done> requireEmptyLocalStorageRoom(const KeyValueStore &store,
                                            const LocalStorageNeed &need)
{
    return requireRoomBesideItems(store, need, 0);
}

Expected<Done> requireLocalStorageRoom(KeyValueStore &store, const LocalStorageNeed &need)
{
    if (store.quota() < 0)
        return requireRoomBesideItems(store, need, 0);
    const Expected<qint64> used = store.usedUnits();
    if (!used)
        return used.error();
    const Expected<qint64> freed = store.unitsOf(localStorageKeys(need.path));
    if (!freed)
        return freed.error();
    return requireRoomBesideItems(store, need, *used - *freed);
}

Expected<QString> clearLocalStoragePath(KeyValueStore &store, const QString &path, bool forever)
{
    const Expected<QStringList> present = presentLocalStorageKeys(store, path);
    if (!present)
        return present.error();
    if (present->isEmpty())
        return QString();
    if (forever) {
        const Expected<qint64> removed = store.removeItems(*present);
        return removed ? Expected<QString>(QString()) : Expected<QString>(removed.error());
    }
    return store.setAside(path, *present, localStorageKey(path, LocalStorageItem::Info),
                          QDateTime::currentDateTimeUtc());
}

} // namespace weightroom
