// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/expected.h"
#include "core/base/operation.h"

#include <functional>

namespace weightroom {

/// Calls \a job(index, operation) for each index below \a count, \a parallel at a time, in order of
/// their starts, in threads of its own, and waits. The first error cancels the others and is the
/// answer. The operation handed to jobs follows \a op: its cancel and pause, and what it reports.
Expected<Done> forEachInParallel(qsizetype count, int parallel, Operation &op,
                                 const std::function<Expected<Done>(qsizetype, Operation &)> &job);

} // namespace weightroom
