// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/io/http/partialfiles.h"
#include "core/manage/transfer/transferjob.h"
#include "core/manage/transfer/transferqueue.h"
#include "core/manage/transfer/transferspeed.h"

namespace weightroom {

/// What the queue knows of a transfer beside what it shows.
struct TransferQueue::Entry
{
    TransferItem item;
    int position = 0;
    bool isWritten = false; ///< in the journal, so that it may begin
    QString attempt = {}; ///< see TransferOptions::attempted
    PartialFilesPtr partials = {};
    QString ownNote = {}; ///< what the queue itself has to say while there is nothing else
    QDateTime started = {}; ///< UTC
    QDateTime cancelled = {}; ///< UTC

    std::unique_ptr<TransferJob> job = {}; ///< null where nothing runs, or is paused in the middle
    bool isStopping = false; ///< the job was cancelled and has not ended yet
    IfConflict jobConflict = IfConflict::Ask; ///< what the job was told
    TransferSpeed speed = {};
    qint64 lastDone = 0; ///< at the last look

    /// Uses disks or networks now.
    bool isWorking() const { return job && (isStopping || item.isActive()); }
};

} // namespace weightroom
