// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/manage/transfer/transferspeed.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace weightroom {

void TransferSpeed::restart(Moment now, qint64 done)
{
    m_looks.assign(1, { now, done });
    m_begin = now;
    m_lastData = now;
    m_hasData = false;
}

void TransferSpeed::add(Moment now, qint64 done)
{
    if (m_looks.empty() || done < m_looks.back().done)
        return restart(now, done);
    if (done > m_looks.back().done) {
        // What was waited for before the first byte is not its speed.
        if (!std::exchange(m_hasData, true)) {
            m_looks.erase(m_looks.begin(), m_looks.end() - 1);
            m_begin = m_looks.back().moment;
        }
        m_lastData = now;
    }
    m_looks.push_back({ now, done });
    while (m_looks.size() > 2 && m_looks[1].moment <= now - window)
        m_looks.pop_front();
}

double TransferSpeed::bytesPerSecond(Moment now) const
{
    if (m_looks.size() < 2 || quietFor(now) >= silence)
        return 0;
    const std::chrono::duration<double> span = now - m_looks.front().moment;
    const auto bytes = static_cast<double>(m_looks.back().done - m_looks.front().done);
    return span.count() > 0 ? bytes / span.count() : 0;
}

std::optional<std::chrono::seconds> TransferSpeed::timeLeft(Moment now, qint64 total) const
{
    const double speed = bytesPerSecond(now);
    if (total < 0 || speed <= 0 || now - m_begin < warmUp)
        return {};
    const auto rest = static_cast<double>(std::max<qint64>(total - m_looks.back().done, 0));
    constexpr double longest = 100.0 * 24 * 3600;
    return std::chrono::seconds(std::llround(std::min(std::ceil(rest / speed), longest)));
}

TransferSpeed::Moment TransferSpeed::quietFor(Moment now) const
{
    return now - m_lastData;
}

} // namespace weightroom
