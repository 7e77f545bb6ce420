// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/manage/managercontext.h"
#include "core/manage/modelmanager.h"

namespace weightroom {

// What ModelManager asks about single URLs; see there.

QFuture<Expected<ListedModel>> findStored(const ManagerContextPtr &context, const QString &url,
                                          const OperationPtr &op);
/// From \a number on.
QFuture<Expected<QString>> findFreeUrl(const ManagerContextPtr &context, const QString &url,
                                       int number, const OperationPtr &op);

} // namespace weightroom
