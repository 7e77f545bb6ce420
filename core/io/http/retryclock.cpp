// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/io/http/retryclock.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <condition_variable>
#include <mutex>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace weightroom {

namespace {

thread_local std::optional<std::chrono::milliseconds> announcedPause;

} // namespace

AnnouncedPause::AnnouncedPause(std::chrono::milliseconds pause)
{
    announcedPause = pause;
}

AnnouncedPause::~AnnouncedPause()
{
    announcedPause.reset();
}

std::optional<std::chrono::milliseconds> AnnouncedPause::current()
{
    return announcedPause;
}

RetryClock::~RetryClock() = default;

bool RetryClock::wait(std::chrono::milliseconds pause, Operation &op)
{
    struct Bell
    {
        std::mutex mutex;
        std::condition_variable rings;
    };
    const auto bell = std::make_shared<Bell>();
    const QMetaObject::Connection connection = QObject::connect(&op, &Operation::canceled, [bell] {
        const std::lock_guard lock(bell->mutex);
        bell->rings.notify_all();
    });
    std::unique_lock lock(bell->mutex);
    bell->rings.wait_for(lock, pause, [&op] { return op.isCanceled(); });
    lock.unlock();
    QObject::disconnect(connection);
    return op.checkpoint();
}

std::chrono::milliseconds retryPause(int retry)
{
    static constexpr std::chrono::milliseconds pauses[] = { 2s, 5s, 15s, 60s };
    return pauses[std::clamp(retry - 1, 0, 3)];
}

std::optional<std::chrono::milliseconds> retryAfter(const QByteArray &value, const QDateTime &now)
{
    bool isNumber = false;
    const qint64 seconds = value.trimmed().toLongLong(&isNumber);
    constexpr qint64 year = 366 * 86'400;
    if (isNumber)
        return std::chrono::seconds(std::clamp<qint64>(seconds, 0, year));
    QDateTime date = QLocale::c().toDateTime(QString::fromLatin1(value.trimmed()),
                                             u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s);
    date.setTimeSpec(Qt::UTC);
    if (!date.isValid())
        return {};
    return std::chrono::milliseconds(std::clamp<qint64>(now.msecsTo(date), 0, year * 1000));
}

} // namespace weightroom
