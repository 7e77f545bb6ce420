// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QtGlobal>

#include <chrono>
#include <deque>
#include <optional>

namespace weightroom {

/// How fast bytes come, from looks at how many there are. All times are those of one clock, which
/// never goes back.
class TransferSpeed
{
public:
    using Moment = std::chrono::milliseconds;

    static constexpr Moment window{ 5'000 }; ///< that the average is over
    static constexpr Moment silence{ 2'000 }; ///< after which it is 0
    static constexpr Moment warmUp{ 2'000 }; ///< of data, before an end is foretold

    /// From now on, with \a done bytes: what was before does not count.
    void restart(Moment now, qint64 done);
    /// \a done bytes are there; less than before is a new beginning.
    void add(Moment now, qint64 done);

    /// Over the last 5 s, or since the beginning; 0 after 2 s without data.
    double bytesPerSecond(Moment now) const;
    /// How long until \a total bytes are there; nothing before there were 2 s of data, without
    /// speed, and where \a total is not known (-1).
    std::optional<std::chrono::seconds> timeLeft(Moment now, qint64 total) const;
    /// Since bytes came last.
    Moment quietFor(Moment now) const;

private:
    struct Look
    {
        Moment moment;
        qint64 done;
    };

    std::deque<Look> m_looks; ///< of the window, and the one before it
    Moment m_begin{ 0 }; ///< of data
    bool m_hasData = false;
    Moment m_lastData{ 0 };
};

} // namespace weightroom
