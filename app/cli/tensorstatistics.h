// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/weights/statistics/modelstatistics.h"

namespace weightroom {

class CliSession;

/// As computeAllStatistics(); those of large models are kept and found again. Errors: Canceled.
Expected<AllStatistics> allStatistics(CliSession &session, const QList<Tensor> &tensors);

} // namespace weightroom
