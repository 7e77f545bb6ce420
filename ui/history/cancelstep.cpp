// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/history/cancelstep.h"

#include "core/manage/transfer/transferqueue.h"

#include <QCoreApplication>

namespace weightroom {

namespace {

struct CancelStepText
{
    Q_DECLARE_TR_FUNCTIONS(weightroom::CancelStep)
};

} // namespace

CancelStep::CancelStep(TransferQueue *queue, const QString &id, const QString &name)
    : HistoryStep(true)
    , m_queue(queue)
    , m_id(id)
    , m_name(name)
{
}

void CancelStep::start(HistoryDirection direction, const OperationPtr &, QObject *,
                       Finished finished)
{
    const int index = m_queue->indexOf(m_id);
    if (direction == HistoryDirection::Forward) {
        m_queue->cancel(m_id);
    } else if (index < 0
               || (m_queue->at(index).state == TransferState::Cancelled
                   && !m_queue->at(index).canUndoCancel)) {
        return finished(
            Error{ .code = ErrorCode::NotFound,
                   .message
                   = CancelStepText::tr("The transfer of “%1” cannot go on: what had come is gone.")
                         .arg(m_name) });
    } else {
        m_queue->undoCancel(m_id);
    }
    finished(Done{});
}

} // namespace weightroom
