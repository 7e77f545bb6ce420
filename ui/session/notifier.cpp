// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/session/notifier.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

const QString &notificationService()
{
    static const QString name = u"org.freedesktop.Notifications"_s;
    return name;
}

const QString &notificationPath()
{
    static const QString path = u"/org/freedesktop/Notifications"_s;
    return path;
}

} // namespace

Notifier::Notifier(QObject *parent)
    : QObject(parent)
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    bus.connect(notificationService(), notificationPath(), notificationService(),
                u"ActionInvoked"_s, this, SLOT(takeAction(uint, QString)));
    bus.connect(notificationService(), notificationPath(), notificationService(),
                u"NotificationClosed"_s, this, SLOT(forget(uint)));
}

void Notifier::notify(const QString &title, const QString &text, const QString &key)
{
    const QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    QDBusMessage call = QDBusMessage::createMethodCall(notificationService(), notificationPath(),
                                                       notificationService(), u"Notify"_s);
    call << u"Weightroom"_s << uint(0) << u"weightroom"_s << title << text.toHtmlEscaped()
         << QStringList{ u"default"_s, tr("Show") }
         << QVariantMap{ { u"desktop-entry"_s, u"weightroom"_s }, { u"suppress-sound"_s, true } }
         << -1;
    auto *answer = new QDBusPendingCallWatcher(bus.asyncCall(call), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this,
            [this, key](QDBusPendingCallWatcher *finished) {
                finished->deleteLater();
                const QDBusPendingReply<uint> id = *finished;
                if (!id.isError())
                    m_keys.insert(id.value(), key);
            });
}

void Notifier::takeAction(uint id, const QString &)
{
    if (m_keys.contains(id))
        Q_EMIT activated(m_keys.take(id));
}

void Notifier::forget(uint id)
{
    m_keys.remove(id);
}

} // namespace weightroom
