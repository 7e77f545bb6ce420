// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/operation.h"
#include "core/model/modelartifacts.h"

namespace weightroom {

/// All that can be found about a model: of its structure, its files and its values, which are read
/// for it in this thread; progress in bytes. Weights that cannot be read are findings. Errors:
/// Canceled.
Expected<QList<Finding>> checkModel(const ModelArtifacts &artifacts, Operation &op);

} // namespace weightroom
