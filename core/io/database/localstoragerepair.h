// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/io/storerepair.h"

namespace weightroom {

class KeyValueStore;

/// Repairs the database of \a store, in its thread, and tells what became of the models. Errors: as
/// repairDatabase().
Expected<StoreRepairReport> repairLocalStorage(KeyValueStore &store, Operation &op);

} // namespace weightroom
