// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/windowservices.h"

#include <QObject>
#include <QPointer>

class QLabel;
class QMainWindow;

namespace weightroom {

class TransferActions;
class TransferDock;
class WindowActions;

/// All of a window that has to do with transfers: the dock, the menu, a word in the status bar, the
/// questions about conflicts and before the end of the program.
class TransferDesk : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TransferDesk)

public:
    /// \a services.transfers is not null.
    TransferDesk(const WindowServices &services, WindowActions *actions, QMainWindow *window);

    TransferDock *dock() const { return m_dock; }
    /// Whether the window may close now. Otherwise the user is asked, transfers are stopped, and
    /// the window is closed again then.
    bool mayClose();
    /// Brings the transfer \a id into sight.
    void showTransfer(const QString &id);
    void retranslate();

Q_SIGNALS:
    /// The user cancelled a transfer.
    void cancelled(const QString &id);

private:
    void followChoices();
    void connectNotices();
    void refresh();
    void showWhenItTakesLong(int index);
    void onEnded(int index);
    void answer(const QString &id);
    void offerToGoOn();
    void suspendAndClose();

    WindowServices m_services;
    WindowActions *m_actions;
    QMainWindow *m_window;
    TransferDock *m_dock;
    TransferActions *m_menu;
    QLabel *m_status;
    QPointer<QObject> m_question; ///< the one that is open
    bool m_isSuspending = false;
    bool m_mayClose = false;
};

} // namespace weightroom
