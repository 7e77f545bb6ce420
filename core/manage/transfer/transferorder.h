// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/manage/modelmanager.h"

namespace weightroom {

/// What a transfer is called. All but Move copy.
enum class TransferKind { Copy, Move, Export, Download, Upload };

/// What to do when there is a model at the target.
enum class IfConflict {
    Ask, ///< the transfer waits for TransferQueue::answerConflict()
    KeepBoth,
    Replace,
    Skip,
};

/// A model that shall be somewhere else: what TransferQueue::add() takes.
struct TransferOrder
{
    TransferKind kind = TransferKind::Copy;
    QString source; ///< URL of the model
    QString target; ///< URL of the model there
    QString title = {}; ///< the model's name for people; empty: made from the source
    IfConflict ifConflict = IfConflict::Ask;
    TransferOptions options = {}; ///< its ifExists is decided by ifConflict
    QString group = {}; ///< the same for orders that were added together; given by the queue
    /// Names of headers that are not sent any more: the journal keeps no values that may be secret.
    QStringList lostHeaders = {};

    QString name() const; ///< title, or what the source suggests

    /// For the journal. What may be secret is left out: the values of headers beside well-known
    /// ones (their names go to lostHeaders) and logins in URLs; and so is what no text can say.
    QByteArray toJson() const;
    /// Errors: BadArgument for anything toJson() did not write.
    static Expected<TransferOrder> fromJson(const QByteArray &json);
};

} // namespace weightroom
