// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/io/http/exchange/plainconnection.h"

#include <QHash>
#include <QObject>
#include <QTimer>

namespace weightroom {

/// The open connections to servers of plain http: at most six to each have a request on them, and
/// those that are done with one wait a while for the next. Used in the network thread only.
class PlainConnections : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PlainConnections)

public:
    PlainConnections();
    ~PlainConnections() override;

    /// Makes room for a request to \a origin; false where there is none until released().
    bool reserve(const QString &origin);
    /// Ends what reserve() began; \a open, where it is not null, can take another request.
    void release(const QString &origin, const PlainConnectionPtr &open);
    /// A connection to \a origin that waits and was not closed meanwhile; null: there is none.
    PlainConnectionPtr takeOpen(const QString &origin);

Q_SIGNALS:
    void released();

private:
    QHash<QString, int> m_reserved;
    QHash<QString, QList<PlainConnectionPtr>> m_open;
    QTimer m_idle;
};

} // namespace weightroom
