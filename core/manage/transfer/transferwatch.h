// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/expected.h"
#include "core/base/operation.h"

#include <QFuture>

#include <memory>

namespace weightroom {

/// What a transfer is doing, in this order.
enum class TransferStep {
    Loading,
    Saving,
    Verifying, ///< what was saved is loaded again and compared
    Removing, ///< the source of a move
};

/// Hears of each step of a transfer. Called from threads of pools.
class TransferWatch
{
    Q_DISABLE_COPY_MOVE(TransferWatch)

public:
    TransferWatch() = default;
    virtual ~TransferWatch();

    /// \a step begins; progress of \a op is that of this step alone. \a modelBytes is what the
    /// model has, -1 before it was loaded.
    virtual void begin(TransferStep step, const OperationPtr &op, qint64 modelBytes) = 0;
    /// The model is about to be saved as \a url: nothing is written before the answer, and an
    /// error ends the transfer.
    virtual QFuture<Expected<Done>> noteAttempt(const QString &url) = 0;
};

} // namespace weightroom
