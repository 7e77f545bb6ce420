// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/model/tensor.h"

namespace weightroom {

/// A loaded model with all that can be told about it without reading its weights.
struct OpenedModel
{
    ModelArtifacts artifacts;
    QList<Tensor> tensors;
    QList<Finding> findings; ///< of loading, of the places of tensors, of the structure
};

/// Places the tensors of \a artifacts and looks for findings. Errors: Canceled.
Expected<OpenedModel> examineModel(ModelArtifacts artifacts, Operation &op);

} // namespace weightroom
