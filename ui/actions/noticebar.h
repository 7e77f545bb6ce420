// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/error.h"
#include "core/base/operation.h"

#include <QTimer>
#include <QWidget>

#include <chrono>

class QProgressBar;
class QPushButton;

namespace weightroom {

class MessageBar;

/// The bar below the models: what was just done, with Undo for some seconds; what goes on and takes
/// its time, with Cancel; and what went wrong, until it is closed. Stays while the mouse is over it
/// or the focus is in it.
class NoticeBar : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(NoticeBar)

public:
    static constexpr std::chrono::milliseconds shownFor{ 10'000 };

    explicit NoticeBar(QWidget *parent = nullptr);

    /// Other times for tests.
    void setShownFor(std::chrono::milliseconds time) { m_hide.setInterval(time); }
    void showDone(const QString &text, bool canUndo);
    void showFailure(const QString &text, const QString &toolTip = {});
    void showFailure(const Error &error);
    /// Shows \a text and the progress of \a op, when that takes longer than a blink, until
    /// endWork().
    void beginWork(const QString &text, const OperationPtr &op);
    void endWork(const OperationPtr &op);
    QString text() const;

    void retranslate();

Q_SIGNALS:
    void undoRequested();

private:
    struct Work
    {
        QString text;
        OperationPtr op;
        bool isShown = false;
    };
    void showWork();
    void hideWhenLeft();

    MessageBar *m_bar;
    QProgressBar *m_progress;
    QPushButton *m_undo;
    QPushButton *m_cancel;
    QTimer m_hide;
    QList<Work> m_works;
};

} // namespace weightroom
