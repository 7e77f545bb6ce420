// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/io/http/partialfiles.h"
#include "core/manage/library.h"
#include "core/manage/transfer/transferitem.h"

#include <QMap>

namespace weightroom {

class ProgramMark;

/// A transfer as it stands in the library.
struct JournaledTransfer
{
    QString id;
    int position = 0;
    TransferOrder order;
    TransferState state = TransferState::Waiting;
    QString attempt = {}; ///< where the model may have been published already; empty: nowhere
    qint64 done = 0;
    qint64 total = -1;
    QDateTime moment; ///< UTC: when this was written
    std::optional<Error> error = {};
    QMap<QString, PartialFile> partials = {}; ///< by URL
};

/// Writes down what the queue of this program does, so that another start can go on with it, and
/// finds what programs that have ended have left. Partial files of a transfer lie in a folder of
/// its own. May be called from any thread.
class TransferJournal
{
    Q_DISABLE_COPY_MOVE(TransferJournal)

public:
    /// \a library outlives it; \a folder is made when it is needed.
    TransferJournal(Library *library, const QString &folder);
    ~TransferJournal();

    /// Whether there is any transfer; makes nothing.
    QFuture<Expected<bool>> isUsed();
    /// Makes all transfers of programs that run no more this program's own, in their order, and
    /// removes files that belong to none.
    QFuture<Expected<QList<JournaledTransfer>>> claim();
    /// Writes \a transfer, but for its attempt and its partial files.
    QFuture<Expected<Done>> put(const JournaledTransfer &transfer);
    QFuture<Expected<Done>> setPositions(const QStringList &ids);
    QFuture<Expected<Done>> setAttempt(const QString &id, const QString &url);
    /// Forgets transfers, with their partial files.
    QFuture<Expected<Done>> drop(const QStringList &ids);

    /// What keeps the partial files of \a id; \a known ones to begin with.
    PartialFilesPtr partialFiles(const QString &id, const QMap<QString, PartialFile> &known);
    QString folder() const { return m_folder; }

private:
    QString folderOf(const QString &id) const { return m_folder + u'/' + id; }

    Library *m_library;
    QString m_folder;
    std::shared_ptr<ProgramMark> m_mark;
    OperationPtr m_op; ///< of all that is written; made in the thread of the window
};

} // namespace weightroom
