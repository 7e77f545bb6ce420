// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/io/database/localstoragerecord.h"
#include "core/io/modelstore.h"

namespace weightroom {

/// All models of \a store in storage order, and everything else under tfjs's prefix as damaged.
/// Inside a transaction. Errors: those of Database, Canceled.
Expected<QList<StoredModel>> listLocalStorage(KeyValueStore &store, Operation &op);

} // namespace weightroom
