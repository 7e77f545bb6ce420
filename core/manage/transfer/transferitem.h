// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/manage/transfer/transferorder.h"

#include <QDateTime>

#include <chrono>
#include <optional>

namespace weightroom {

enum class TransferState {
    Waiting, ///< for its turn
    Running,
    Paused,
    Stalled, ///< running, but no data for a while: TransferItem::seconds
    Retrying, ///< tries again in TransferItem::seconds
    Verifying, ///< what was written is read back and compared
    Conflict, ///< there is a model at the target: waits for an answer
    Interrupted, ///< the program ended before it was done; can go on
    Done,
    Skipped, ///< there is a model at the target, and it stayed
    Failed,
    Cancelled,
};

/// "waiting", "running" …, for journals and tests; never translated.
QString transferStateName(TransferState state);
/// The state of that name; nothing for any other text.
std::optional<TransferState> transferStateOf(const QString &name);

/// One transfer as it is now: what a list shows. A copy; nothing in it changes.
struct TransferItem
{
    QString id; ///< letters, digits and '-'
    TransferOrder order;
    TransferState state = TransferState::Waiting;
    qint64 done = 0; ///< bytes of the model
    qint64 total = -1; ///< -1: not known
    double fraction = 0; ///< of all steps, reading back included: 0 to 1
    double bytesPerSecond = 0; ///< over the last 5 s; 0 after 2 s without data
    std::optional<std::chrono::seconds> timeLeft = {}; ///< only after 2 s of data
    int seconds = 0; ///< without data (Stalled), to the next try (Retrying)
    QString note = {}; ///< translated: what the user shall know, such as that a file starts anew
    std::optional<Error> error = {}; ///< of Failed and Conflict
    std::optional<SaveResult> saved = {}; ///< of Done; its URL may differ from order.target
    QDateTime replacedAt
        = {}; ///< UTC; when the tags and notes of the model that was there went to the trash
    bool canUndoCancel = false; ///< Cancelled: what had come is still there

    /// Takes one of the places of those that run at once.
    bool isActive() const;
    /// Nothing happens to it any more by itself.
    bool hasEnded() const;
};

} // namespace weightroom
