// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/expected.h"
#include "core/base/operation.h"
#include "ui/history/modelnews.h"

#include <QList>

#include <functional>

class QObject;

namespace weightroom {

enum class HistoryDirection { Back, Forward };

/// One thing that was done, or is to be done, and can be taken back and done again: a model went to
/// the trash, got another name … Knows whether it is done.
class HistoryStep
{
    Q_DISABLE_COPY_MOVE(HistoryStep)

public:
    using Finished = std::function<void(Expected<Done>)>;

    explicit HistoryStep(bool isDone)
        : m_isDone(isDone)
    {
    }
    virtual ~HistoryStep();

    bool isDone() const { return m_isDone; }
    /// Nothing is left to do in \a direction.
    bool isAtEnd(HistoryDirection direction) const
    {
        return m_isDone == (direction == HistoryDirection::Forward);
    }
    /// Does it or takes it back and calls \a finished in the thread of \a context, unless that is
    /// gone by then. After an error all is as before. What went wrong beside it, such as that tags
    /// did not follow, is reported through \a op.
    void go(HistoryDirection direction, const OperationPtr &op, QObject *context,
            Finished finished);
    /// What there is to tell after a step in \a direction.
    virtual QList<ModelNews> news(HistoryDirection direction) const = 0;
    /// Of the models that are in the trash by it, as far as known.
    virtual qint64 trashedBytes() const { return 0; }

protected:
    virtual void start(HistoryDirection direction, const OperationPtr &op, QObject *context,
                       Finished finished)
        = 0;

private:
    bool m_isDone;
};

} // namespace weightroom
