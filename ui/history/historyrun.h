// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/history/historycommand.h"

#include <QObject>

namespace weightroom {

/// A model with which something could not be done.
struct HistoryFailure
{
    QString name;
    Error error;
    bool isHalf = false; ///< what was done before the error could not be taken back either
};

/// How a run through a command ended.
struct HistoryReport
{
    QString text; ///< of the command
    HistoryDirection direction = HistoryDirection::Forward;
    int done = 0; ///< models
    qint64 trashedBytes = 0; ///< of all that are in the trash by the command
    QList<HistoryFailure> failures = {};
    bool isCanceled = false;
};

/// Goes through a command once, group after group. Where a step fails those before it in its group
/// are taken back, and the next group goes on; a cancel ends all.
class HistoryRun : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HistoryRun)

public:
    /// \a command outlives the run.
    HistoryRun(HistoryCommand *command, HistoryDirection direction, const OperationPtr &op,
               QObject *parent);

    void start();
    const HistoryReport &report() const { return m_report; }
    /// Groups whose models are gone for good: nothing can be done with them any more.
    const QList<std::size_t> &lostGroups() const { return m_lost; }

Q_SIGNALS:
    void happened(const weightroom::ModelNews &news);
    void finished();

private:
    using Steps = std::vector<HistoryStep *>;
    void nextGroup();
    void takeStep(HistoryDirection direction, const OperationPtr &op);
    void afterStep(const Expected<Done> &result);
    void afterTakingBack(const Expected<Done> &result);
    void fail(const Error &error, bool isHalf);
    static Steps openSteps(const HistoryGroup &group, HistoryDirection direction);

    HistoryCommand *m_command;
    HistoryDirection m_direction;
    OperationPtr m_op;
    HistoryReport m_report;
    QList<std::size_t> m_lost;
    std::size_t m_group = 0; ///< how many are behind; the one before is the present one
    Steps m_steps; ///< of the present group, the next one last
    Steps m_taken; ///< the latest last
    Error m_error;
};

} // namespace weightroom
