// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QHash>
#include <QObject>

namespace weightroom {

/// Tells something outside of the window, where the desktop can: through the notification service
/// of the session. Where there is none nothing happens.
class Notifier : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Notifier)

public:
    explicit Notifier(QObject *parent = nullptr);

    /// \a key comes back with activated().
    void notify(const QString &title, const QString &text, const QString &key);

Q_SIGNALS:
    /// The user wants to see what was told.
    void activated(const QString &key);

private Q_SLOTS:
    void takeAction(uint id, const QString &action);
    void forget(uint id);

private:
    QHash<uint, QString> m_keys; ///< of what is shown
};

} // namespace weightroom
