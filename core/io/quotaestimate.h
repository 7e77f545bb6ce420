// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/model/modelartifacts.h"

namespace weightroom {

/// What a ModelStore with a quota can tell, too.
class QuotaEstimate
{
public:
    virtual ~QuotaEstimate() = default;
    /// What \a artifacts would take of the quota at \a path, in the unit of StoreUse::quota. Walks
    /// over the JSON once; reads no weights.
    virtual qint64 quotaNeed(const QString &path, const ModelArtifacts &artifacts) const = 0;
};

} // namespace weightroom
