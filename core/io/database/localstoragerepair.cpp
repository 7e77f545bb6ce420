// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/io/database/localstoragerepair.h"

#include "core/io/database/localstoragelist.h"
#include "core/store/databaserepair.h"
#include "core/store/keyvaluestore.h"

using namespace Qt::StringLiterals;

namespace weightroom {

Expected<StoreRepairReport> repairLocalStorage(KeyValueStore &store, Operation &op)
{
    const Expected<DatabaseRepair> repair = store.database().repair(op);
    if (!repair)
        return repair.error();
    const auto view = store.database().beginRead();
    if (!view)
        return view.error();
    const auto models
        = *view ? listLocalStorage(store, op) : Expected<QList<StoredModel>>(QList<StoredModel>());
    if (!models)
        return models.error();
    QSet<QString> lost;
    for (const auto &[table, name] : repair->lost) {
        if (table == "items"_L1 && name.startsWith(localStoragePrefix()))
            lost.insert(readLocalStorageKey(name).path.toString());
    }
    StoreRepairReport report{ .copy = repair->copy, .isComplete = repair->isComplete };
    for (const StoredModel &model : *models) {
        if (model.damage)
            lost.insert(model.path);
        else if (!lost.contains(model.path))
            ++report.saved;
    }
    report.lost = lost.values();
    report.lost.sort();
    return report;
}

} // namespace weightroom
