// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/serialexecutor.h"

namespace weightroom {

SerialExecutor::SerialExecutor(const QString &threadName)
    : m_worker(std::make_unique<QObject>())
{
    m_thread.setObjectName(threadName);
    m_worker->moveToThread(&m_thread);
    m_thread.start();
}

SerialExecutor::~SerialExecutor()
{
    // The quit is queued behind the jobs, so they all run.
    QMetaObject::invokeMethod(
        m_worker.get(), [this] { m_thread.quit(); }, Qt::QueuedConnection);
    m_thread.wait();
}

void SerialExecutor::invoke(std::function<void()> call)
{
    QMetaObject::invokeMethod(m_worker.get(), std::move(call), Qt::QueuedConnection);
}

} // namespace weightroom
