// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/manage/transfer/transferitem.h"

#include <QObject>

namespace weightroom {

class ModelActions;
class NoticeBar;

/// Writes what transfers have done into the history, so that it can be taken back, and tells
/// whoever shows the models.
class TransferRecorder : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TransferRecorder)

public:
    /// Both outlive it; there are transfers among the services of \a actions.
    TransferRecorder(ModelActions *actions, NoticeBar *notices);

    /// The user has cancelled the transfer \a id.
    void recordCancel(const QString &id);

private:
    void record(const TransferItem &item);
    bool isOnThisMachine(const QString &url) const;
    QString toldOf(const TransferItem &item) const;

    ModelActions *m_actions;
    NoticeBar *m_notices;
};

} // namespace weightroom
