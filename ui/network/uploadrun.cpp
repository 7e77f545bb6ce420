// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/network/uploadrun.h"

#include "core/base/run.h"
#include "core/io/iorouter.h"
#include "core/manage/transfer/transferqueue.h"

using namespace Qt::StringLiterals;

namespace weightroom {

UploadRun::UploadRun(const WindowServices &services, QObject *parent)
    : QObject(parent)
    , m_services(services)
{
    if (const TransferQueue *queue = services.transfers) {
        connect(queue, &TransferQueue::changed, this, &UploadRun::follow);
        connect(queue, &TransferQueue::ended, this, &UploadRun::follow);
    }
}

UploadRun::~UploadRun()
{
    if (m_operation)
        m_operation->cancel();
}

OperationPtr UploadRun::start(const TransferOrder &order)
{
    m_operation = Operation::create();
    m_note.clear();
    if (TransferQueue *queue = m_services.transfers) {
        queue->remove(m_id);
        m_id = queue->add(order);
        connect(m_operation.get(), &Operation::canceled, queue,
                [queue, id = m_id] { queue->cancel(id); });
        return m_operation;
    }
    IoOptions options = order.options.save;
    options.insert(u"replace"_s, order.ifConflict == IfConflict::Replace);
    whenDone(m_services.router->save(order.target, *order.options.model, m_operation, options),
             this, [this](const Expected<SaveResult> &result) { finish(result); });
    return m_operation;
}

void UploadRun::letGo()
{
    m_operation.reset();
}

void UploadRun::follow(int index)
{
    if (!m_operation || index < 0 || m_services.transfers->at(index).id != m_id)
        return;
    const TransferItem &item = m_services.transfers->at(index);
    switch (item.state) {
    case TransferState::Done:
        if (item.saved)
            finish(*item.saved);
        return;
    case TransferState::Failed:
    case TransferState::Conflict:
        if (item.error)
            finish(*item.error);
        return;
    case TransferState::Cancelled:
    case TransferState::Skipped:
        finish(canceledError());
        return;
    default:
        tell(item);
    }
}

void UploadRun::tell(const TransferItem &item)
{
    if (item.total > 0)
        m_operation->setProgress(item.done, item.total);
    const QString note = item.state == TransferState::Waiting
        ? tr("Other transfers are sent or fetched first.")
        : item.note;
    if (note != m_note && !note.isEmpty())
        m_operation->report(note);
    m_note = note;
}

void UploadRun::finish(const Expected<SaveResult> &result)
{
    const Expected<SaveResult> kept = result; // of an item that may go
    m_operation.reset();
    Q_EMIT finished(kept);
}

} // namespace weightroom
