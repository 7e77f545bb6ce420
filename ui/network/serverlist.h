// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/io/http/servers/serverprofiles.h"

#include <QWidget>

class QLabel;
class QListWidget;
class QPushButton;
class QScrollArea;

namespace weightroom {

class MessageBar;
class ServerForm;

/// The servers that are set up, to add, change and remove them. The form stands beside the list and
/// is saved by its button.
class ServerList : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ServerList)

public:
    /// \a servers outlives the widget.
    explicit ServerList(ServerProfiles *servers, QWidget *parent = nullptr);

    /// Shows the server \a id; nothing for one that is not there.
    void select(const QString &id);

private:
    void reload();
    void showCurrent();
    void begin(const ServerProfile &profile);
    void check();
    void save();
    void remove();

    ServerProfiles *m_servers;
    QListWidget *m_list;
    QScrollArea *m_scroll;
    ServerForm *m_form;
    QLabel *m_reason;
    MessageBar *m_message;
    QPushButton *m_save;
    QPushButton *m_remove;
    QString m_current; ///< the id of the profile in the form; empty: none
    bool m_reloading = false;
};

} // namespace weightroom
