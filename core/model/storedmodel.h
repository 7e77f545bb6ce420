// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/error.h"
#include "core/model/saveresult.h"

#include <optional>

namespace weightroom {

/// A model as a list shows it: no weight byte is read for that.
struct StoredModel
{
    QString path; ///< what follows "scheme://"
    ModelArtifactsInfo info; ///< of a damaged model, what could be read
    std::optional<Error> damage = {}; ///< why it cannot be loaded

    bool operator==(const StoredModel &) const = default;
};

/// A model that was removed or replaced and can come back.
struct TrashedModel
{
    QString id; ///< names it in the trash of its store: letters, digits and '-'
    QString path; ///< where it was
    QDateTime removed; ///< UTC
    qint64 bytes = 0; ///< what emptying it frees at most
    ModelArtifactsInfo info;

    bool operator==(const TrashedModel &) const = default;
};

/// A model that was removed.
struct RemovedModel
{
    ModelArtifactsInfo info; ///< of a damaged model, what could be read
    QString trashId = {}; ///< names it in the trash it was asked of: of its store, or of all;
                          ///< empty: it is gone

    bool operator==(const RemovedModel &) const = default;
};

/// What a store holds.
struct StoreUse
{
    qint64 models = 0;
    qint64 bytes = 0; ///< models; equal weights that are stored once count once
    qint64 trashBytes = 0;
    qint64 quota = -1; ///< in the store's own unit (localstorage: UTF-16 units); -1: none
    qint64 quotaUsed = -1; ///< in the same unit; -1: there is no quota

    bool operator==(const StoreUse &) const = default;
};

enum class Removal { ToTrash, Forever };

} // namespace weightroom
