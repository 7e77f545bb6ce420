// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/model/tensor.h"
#include "core/weights/statistics.h"

#include <vector>

namespace weightroom {

class CliSession;

/// The statistics of all \a tensors in their order; an error in place of one that cannot be read.
/// Errors: Canceled.
Expected<std::vector<Expected<TensorStatistics>>> allStatistics(CliSession &session,
                                                                const QList<Tensor> &tensors);

} // namespace weightroom
