// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/operation.h"

#include <QDateTime>

#include <chrono>
#include <optional>

namespace weightroom {

/// Waits between two tries. Tests put a clock in its place that only counts.
class RetryClock
{
    Q_DISABLE_COPY_MOVE(RetryClock)

public:
    RetryClock() = default;
    virtual ~RetryClock();

    /// Waits in the caller's thread for \a pause; false as soon as \a op is cancelled.
    virtual bool wait(std::chrono::milliseconds pause, Operation &op);
};

/// Tells those who hear directly of Operation::report() in the same thread that it is about a pause
/// before another try, and how long that is; while the object lives.
class AnnouncedPause
{
    Q_DISABLE_COPY_MOVE(AnnouncedPause)

public:
    explicit AnnouncedPause(std::chrono::milliseconds pause);
    ~AnnouncedPause();

    static std::optional<std::chrono::milliseconds> current();
};

/// The pause before try \a retry (1 is the second try): 2, 5, 15, then 60 s.
std::chrono::milliseconds retryPause(int retry);

/// How long a Retry-After header, a number of seconds or a date, asks to wait from \a now on;
/// nothing where \a value is neither. Never negative.
std::optional<std::chrono::milliseconds> retryAfter(const QByteArray &value, const QDateTime &now);

} // namespace weightroom
