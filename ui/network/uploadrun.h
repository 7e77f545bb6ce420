// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/operation.h"
#include "core/manage/transfer/transferorder.h"
#include "ui/windowservices.h"

#include <QObject>

namespace weightroom {

struct TransferItem;

/// An upload that a dialog watches: one transfer among the others, which goes on without the
/// dialog when it is let go.
class UploadRun : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(UploadRun)

public:
    explicit UploadRun(const WindowServices &services, QObject *parent = nullptr);
    /// What runs is cancelled.
    ~UploadRun() override;

    /// Sends the model of \a order. A try before that has failed leaves the list of transfers.
    /// Answers its progress and cancel; what the user shall know is reported there.
    OperationPtr start(const TransferOrder &order);
    bool isRunning() const { return m_operation != nullptr; }
    /// Whether it could go on without the dialog.
    bool canBeLetGo() const { return isRunning() && m_services.transfers; }
    /// It goes on, and finished() does not come.
    void letGo();

Q_SIGNALS:
    void finished(const weightroom::Expected<weightroom::SaveResult> &result);

private:
    void follow(int index);
    void tell(const TransferItem &item);
    void finish(const Expected<SaveResult> &result);

    WindowServices m_services;
    OperationPtr m_operation; ///< null where nothing runs
    QString m_id; ///< of the last transfer
    QString m_note;
};

} // namespace weightroom
