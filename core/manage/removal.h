// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/manage/managercontext.h"

namespace weightroom {

/// Removes the model at \a url: to the trash of its store, or where that keeps none to the
/// FolderTrash, or for good. Errors: as ModelManager::removeModel().
QFuture<Expected<RemovedModel>> removeStored(const ManagerContextPtr &context, const QString &url,
                                             Removal removal, OperationPtr op);

} // namespace weightroom
