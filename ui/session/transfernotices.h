// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/manage/transfer/transferitem.h"

#include <QElapsedTimer>
#include <QHash>
#include <QObject>

#include <chrono>

class QWidget;

namespace weightroom {

class TransferQueue;

/// Finds out which transfers are worth telling the desktop about: those that took long and ended
/// while the window was not in use.
class TransferNotices : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TransferNotices)

public:
    static constexpr std::chrono::milliseconds longWork{ 10'000 };

    /// Both outlive it.
    TransferNotices(const TransferQueue *queue, QWidget *window);

    /// Other times for tests.
    void setLongWork(std::chrono::milliseconds time) { m_longWork = time; }

Q_SIGNALS:
    void worthTelling(const QString &title, const QString &text, const QString &id);

private:
    void followStart(int index);
    void followEnd(int index);

    const TransferQueue *m_queue;
    QWidget *m_window;
    std::chrono::milliseconds m_longWork = longWork;
    QElapsedTimer m_clock;
    QHash<QString, qint64> m_begun; ///< by id, on the clock
};

} // namespace weightroom
