// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/manage/transfer/transferitem.h"

#include <QObject>

class QAction;
class QActionGroup;
class QMenu;

namespace weightroom {

class TransferQueue;
class TransferView;
class WindowActions;

/// The Transfer menu: what can be done with the transfers that are selected in a view, and with
/// all.
class TransferActions : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TransferActions)

public:
    /// Fills the menu of \a actions; \a queue and \a view outlive this.
    TransferActions(WindowActions *actions, TransferQueue *queue, TransferView *view);

    void retranslate();
    /// Does what the button of the row does.
    void press(const QString &id);

    QAction *history;
    QActionGroup *limits; ///< data: bytes per second, 0 for no limit

Q_SIGNALS:
    /// The conflict of a transfer is to be answered.
    void answerRequested(const QString &id);
    /// The user cancelled a transfer.
    void cancelled(const QString &id);

private:
    QAction *addForSelected(const char *name, const QString &icon,
                            bool (*isPossible)(const TransferItem &),
                            void (TransferQueue::*act)(const QString &));
    void addAll();
    void addLimits();
    void update();
    bool anyOf(bool (*isPossible)(const TransferItem &)) const;

    struct Selected
    {
        QAction *action;
        bool (*isPossible)(const TransferItem &);
    };

    WindowActions *m_actions;
    TransferQueue *m_queue;
    TransferView *m_view;
    QMenu *m_menu;
    QMenu *m_limitMenu = nullptr;
    QList<Selected> m_selected; ///< in the order of Pause, Resume, Retry, Cancel, Undo, Up, Down,
                                ///< Remove
    QAction *m_pauseAll = nullptr;
    QAction *m_resumeAll = nullptr;
    QAction *m_retryFailed = nullptr;
    QAction *m_removeEnded = nullptr;
};

} // namespace weightroom
