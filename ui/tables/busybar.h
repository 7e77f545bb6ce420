// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/operation.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QTimer;

namespace weightroom {

/// Progress and a Cancel button for an Operation, in place: invisible for the first 0.3 s, so that
/// quick work does not flicker.
class BusyBar : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BusyBar)

public:
    explicit BusyBar(QWidget *parent = nullptr);

    /// Shows \a operation as \a text, a sentence such as "Counting values…".
    void start(const OperationPtr &operation, const QString &text);
    void stop();
    bool isRunning() const { return m_operation != nullptr; }

Q_SIGNALS:
    /// The work takes long enough to be seen.
    void appeared();
    /// The user has cancelled.
    void canceled();

private:
    void refresh();

    OperationPtr m_operation;
    QLabel *m_text;
    QProgressBar *m_bar;
    QTimer *m_delay;
    QTimer *m_tick;
};

} // namespace weightroom
