// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/history/historyrun.h"

#include <algorithm>

namespace weightroom {

namespace {

HistoryDirection opposite(HistoryDirection direction)
{
    return direction == HistoryDirection::Back ? HistoryDirection::Forward : HistoryDirection::Back;
}

} // namespace

HistoryRun::HistoryRun(HistoryCommand *command, HistoryDirection direction, const OperationPtr &op,
                       QObject *parent)
    : QObject(parent)
    , m_command(command)
    , m_direction(direction)
    , m_op(op)
{
    m_report.text = command->text();
    m_report.direction = direction;
}

void HistoryRun::start()
{
    nextGroup();
}

/// Those still to be taken, the next one last.
HistoryRun::Steps HistoryRun::openSteps(const HistoryGroup &group, HistoryDirection direction)
{
    Steps steps;
    for (const auto &step : group.steps) {
        if (!step->isAtEnd(direction))
            steps.push_back(step.get());
    }
    if (direction == HistoryDirection::Forward)
        std::reverse(steps.begin(), steps.end());
    return steps;
}

void HistoryRun::nextGroup()
{
    const auto &groups = m_command->groups();
    while (m_group < groups.size() && groups[m_group].isAtEnd(m_direction))
        ++m_group;
    if (m_group == groups.size() || m_op->isCanceled()) {
        m_report.isCanceled = m_op->isCanceled();
        m_report.trashedBytes = m_command->trashedBytes();
        Q_EMIT finished();
        return;
    }
    m_steps = openSteps(groups[m_group++], m_direction);
    m_taken.clear();
    takeStep(m_direction, m_op);
}

void HistoryRun::takeStep(HistoryDirection direction, const OperationPtr &op)
{
    const bool isBack = direction != m_direction;
    HistoryStep *step = isBack ? m_taken.back() : m_steps.back();
    // News name the URLs before and after: what is told is what the step says when it is done.
    step->go(direction, op, this, [this, step, direction, isBack](const Expected<Done> &result) {
        if (result) {
            for (const ModelNews &news : step->news(direction))
                Q_EMIT happened(news);
        }
        isBack ? afterTakingBack(result) : afterStep(result);
    });
}

void HistoryRun::afterStep(const Expected<Done> &result)
{
    if (result) {
        m_taken.push_back(m_steps.back());
        m_steps.pop_back();
        if (!m_steps.empty())
            return takeStep(m_direction, m_op);
        ++m_report.done;
        return nextGroup();
    }
    m_error = result.error();
    if (m_taken.empty())
        return fail(m_error, false);
    // Taking back is not to be cancelled.
    takeStep(opposite(m_direction), Operation::create());
}

void HistoryRun::afterTakingBack(const Expected<Done> &result)
{
    if (!result)
        return fail(m_error, true);
    m_taken.pop_back();
    if (m_taken.empty())
        return fail(m_error, false);
    takeStep(opposite(m_direction), Operation::create());
}

void HistoryRun::fail(const Error &error, bool isHalf)
{
    if (error.code != ErrorCode::Canceled || isHalf)
        m_report.failures.append({ m_command->groups()[m_group - 1].name, error, isHalf });
    if (error.code == ErrorCode::NotFound && !isHalf)
        m_lost.append(m_group - 1);
    nextGroup();
}

} // namespace weightroom
