// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/manage/transfer/transferitem.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

constexpr std::array stateNames{ "waiting"_L1,  "running"_L1,   "paused"_L1,   "stalled"_L1,
                                 "retrying"_L1, "verifying"_L1, "conflict"_L1, "interrupted"_L1,
                                 "done"_L1,     "skipped"_L1,   "failed"_L1,   "cancelled"_L1 };
static_assert(stateNames.size() == static_cast<std::size_t>(TransferState::Cancelled) + 1);

} // namespace

QString transferStateName(TransferState state)
{
    return stateNames.at(static_cast<std::size_t>(state));
}

std::optional<TransferState> transferStateOf(const QString &name)
{
    const auto found = std::find(stateNames.begin(), stateNames.end(), name);
    if (found == stateNames.end())
        return {};
    return static_cast<TransferState>(found - stateNames.begin());
}

bool TransferItem::isActive() const
{
    return state == TransferState::Running || state == TransferState::Stalled
        || state == TransferState::Retrying || state == TransferState::Verifying;
}

bool TransferItem::hasEnded() const
{
    return state == TransferState::Done || state == TransferState::Skipped
        || state == TransferState::Failed || state == TransferState::Cancelled;
}

} // namespace weightroom
