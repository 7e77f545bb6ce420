// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/history/historystep.h"

namespace weightroom {

HistoryStep::~HistoryStep() = default;

void HistoryStep::go(HistoryDirection direction, const OperationPtr &op, QObject *context,
                     Finished finished)
{
    start(direction, op, context,
          [this, direction, finished = std::move(finished)](Expected<Done> result) {
              if (result)
                  m_isDone = direction == HistoryDirection::Forward;
              finished(std::move(result));
          });
}

} // namespace weightroom
