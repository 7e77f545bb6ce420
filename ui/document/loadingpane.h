// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/operation.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace weightroom {

/// What is shown while something loads: nothing for 0.3 s, a busy mark up to 2 s, then progress
/// with Cancel.
class LoadingPane : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LoadingPane)

public:
    static constexpr int busyAfterMs = 300;
    static constexpr int progressAfterMs = 2000;

    explicit LoadingPane(QWidget *parent = nullptr);
    /// Shows the busy mark and the progress earlier or later than usual, from the next start() on.
    void setDelays(int busyMs, int progressMs);

    /// Starts over with \a operation, which Cancel cancels; \a title is a full sentence.
    void start(const QString &title, const OperationPtr &operation);
    void stop();

Q_SIGNALS:
    void cancelRequested();

private:
    void showBusy();
    void showFigures();
    void refresh(qint64 done, qint64 total);

    OperationPtr m_operation;
    QTimer m_timer;
    int m_busyMs = busyAfterMs;
    int m_progressMs = progressAfterMs;
    QLabel *m_title;
    QProgressBar *m_bar;
    QLabel *m_figures;
    QPushButton *m_cancel;
};

} // namespace weightroom
