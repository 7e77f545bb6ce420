// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/manage/library.h"
#include "core/manage/transfer/transferitem.h"

namespace weightroom {

/// How a transfer came to an end.
struct TransferRecord
{
    qint64 number = 0; ///< ascends; given by TransferHistory
    TransferOrder order;
    TransferState state = TransferState::Done; ///< Done, Skipped, Failed or Cancelled
    qint64 bytes = 0; ///< that had come
    QDateTime started; ///< UTC
    QDateTime ended; ///< UTC
    QString savedUrl = {}; ///< of Done
    std::optional<Error> error = {}; ///< of Failed
};

/// The last transfers of all programs, in the library. Library::changed(Part::History) tells of
/// changes.
class TransferHistory
{
    Q_DISABLE_COPY_MOVE(TransferHistory)

public:
    static constexpr int mostRecords = 500;

    /// \a library outlives it.
    explicit TransferHistory(Library *library);

    QFuture<Expected<Done>> add(const TransferRecord &record, const OperationPtr &op);
    /// The latest first.
    QFuture<Expected<QList<TransferRecord>>> list(const OperationPtr &op) const;
    QFuture<Expected<Done>> clear(const OperationPtr &op);

private:
    Library *m_library;
};

} // namespace weightroom
