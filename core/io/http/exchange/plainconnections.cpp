// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/io/http/exchange/plainconnections.h"

#include <chrono>

using namespace std::chrono_literals;

namespace weightroom {

namespace {

/// As browsers have it, and Qt.
constexpr int mostPlainConnections = 6;
constexpr std::chrono::milliseconds plainConnectionIdle = 60s;

} // namespace

PlainConnections::PlainConnections()
{
    m_idle.setSingleShot(true);
    m_idle.setInterval(plainConnectionIdle);
    connect(&m_idle, &QTimer::timeout, this, [this] { m_open.clear(); });
}

PlainConnections::~PlainConnections() = default;

bool PlainConnections::reserve(const QString &origin)
{
    int &reserved = m_reserved[origin];
    if (reserved == mostPlainConnections)
        return false;
    ++reserved;
    return true;
}

void PlainConnections::release(const QString &origin, const PlainConnectionPtr &open)
{
    --m_reserved[origin];
    if (open) {
        m_open[origin].append(open);
        m_idle.start();
    }
    Q_EMIT released();
}

PlainConnectionPtr PlainConnections::takeOpen(const QString &origin)
{
    QList<PlainConnectionPtr> &open = m_open[origin];
    while (!open.isEmpty()) {
        PlainConnectionPtr last = open.takeLast();
        if (last->isQuiet())
            return last;
    }
    return {};
}

} // namespace weightroom
