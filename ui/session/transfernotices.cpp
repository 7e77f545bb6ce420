// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/session/transfernotices.h"

#include "core/manage/transfer/transferqueue.h"

#include <QWidget>

namespace weightroom {

TransferNotices::TransferNotices(const TransferQueue *queue, QWidget *window)
    : QObject(window)
    , m_queue(queue)
    , m_window(window)
{
    m_clock.start();
    connect(queue, &TransferQueue::changed, this, &TransferNotices::followStart);
    connect(queue, &TransferQueue::ended, this, &TransferNotices::followEnd);
}

void TransferNotices::followStart(int index)
{
    const TransferItem &item = m_queue->at(index);
    if (item.state == TransferState::Running && !m_begun.contains(item.id))
        m_begun.insert(item.id, m_clock.elapsed());
}

void TransferNotices::followEnd(int index)
{
    if (index < 0)
        return;
    const TransferItem &item = m_queue->at(index);
    const qint64 took = m_clock.elapsed() - m_begun.value(item.id, m_clock.elapsed());
    m_begun.remove(item.id);
    if (took < m_longWork.count() || m_window->isActiveWindow())
        return;
    const QString name = item.order.name();
    switch (item.state) {
    case TransferState::Done:
        Q_EMIT worthTelling(tr("“%1” has arrived").arg(name),
                            tr("It was read back and agrees with what was sent."), item.id);
        break;
    case TransferState::Failed:
        Q_EMIT worthTelling(tr("“%1” has not arrived").arg(name),
                            item.error ? item.error->message : QString(), item.id);
        break;
    case TransferState::Conflict:
        Q_EMIT worthTelling(tr("“%1” waits for an answer").arg(name),
                            tr("There is a model of this name already."), item.id);
        break;
    default:
        break;
    }
}

} // namespace weightroom
