// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/io/file/userfileshandler.h"

class QMimeData;

namespace weightroom {

/// How to open a heap of files and folders that a person chose or dropped.
struct OpenPlan
{
    QStringList urls; ///< models whose files lie together: the router opens them
    QList<UserModel> scattered; ///< models whose files come from several places
    QList<LeftoverFile> leftovers;
};

/// Sorts \a paths. What was named alone is opened as it is, so that its own error says what is
/// wrong. Takes long: run it on a pool. Errors: Canceled.
Expected<OpenPlan> planOpening(const QStringList &paths, Operation &op);

/// A sentence about \a leftovers, which names the first of them with its reason.
QString leftoversText(const QList<LeftoverFile> &leftovers);

/// The local files and folders in \a data.
QStringList localPaths(const QMimeData *data);

} // namespace weightroom
