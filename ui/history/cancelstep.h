// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/history/historystep.h"

namespace weightroom {

class TransferQueue;

/// A transfer was cancelled. Taken back, it goes on from what had come, as long as that is kept.
class CancelStep : public HistoryStep
{
public:
    /// It is done: the transfer \a id, called \a name, is cancelled. \a queue outlives the step.
    CancelStep(TransferQueue *queue, const QString &id, const QString &name);

    QList<ModelNews> news(HistoryDirection) const override { return {}; }

protected:
    void start(HistoryDirection direction, const OperationPtr &op, QObject *context,
               Finished finished) override;

private:
    TransferQueue *m_queue;
    QString m_id;
    QString m_name;
};

} // namespace weightroom
