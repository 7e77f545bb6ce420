// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/store/database.h"

namespace weightroom {

/// The tables of library.sqlite: those of Library and of TransferJournal.
DatabaseSchema librarySchema();

} // namespace weightroom
