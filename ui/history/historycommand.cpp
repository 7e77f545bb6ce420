// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/history/historycommand.h"

#include <algorithm>
#include <numeric>

namespace weightroom {

bool HistoryGroup::isAtEnd(HistoryDirection direction) const
{
    return std::all_of(steps.begin(), steps.end(),
                       [direction](const auto &step) { return step->isAtEnd(direction); });
}

HistoryCommand::HistoryCommand(const QString &text)
    : QUndoCommand(text)
{
}

HistoryCommand::~HistoryCommand() = default;

void HistoryCommand::add(HistoryGroup group)
{
    m_groups.push_back(std::move(group));
}

void HistoryCommand::add(const QString &name, std::unique_ptr<HistoryStep> step)
{
    HistoryGroup group{ name, {} };
    group.steps.push_back(std::move(step));
    add(std::move(group));
}

bool HistoryCommand::isAtEnd(HistoryDirection direction) const
{
    return std::all_of(m_groups.begin(), m_groups.end(),
                       [direction](const auto &group) { return group.isAtEnd(direction); });
}

qint64 HistoryCommand::trashedBytes() const
{
    qint64 bytes = 0;
    for (const HistoryGroup &group : m_groups) {
        for (const auto &step : group.steps)
            bytes += step->trashedBytes();
    }
    return bytes;
}

} // namespace weightroom
