// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/io/http/partialfiles.h"
#include "core/manage/transfer/transferorder.h"
#include "core/manage/transfer/transferwatch.h"

#include <QObject>

#include <functional>

namespace weightroom {

/// What one try of a transfer needs beside its order.
struct TransferTry
{
    const ModelManager *manager = nullptr;
    const IoRouter *router = nullptr;
    QString attempted = {}; ///< see TransferOptions
    PartialFilesPtr partials = {};
    /// Writes down where the model is about to be saved; called from any thread.
    std::function<QFuture<Expected<Done>>(const QString &url)> noteAttempt = {};
};

/// How far a try is.
struct TransferLook
{
    qint64 done = 0; ///< bytes of the model, of the step that takes the time
    qint64 total = -1;
    double fraction = 0; ///< of all steps
    bool isVerifying = false; ///< that step is over
    std::optional<std::chrono::milliseconds> retryIn = {};
    QString note = {}; ///< the last that was reported
};

/// One try of a transfer: runs the order, and can be looked at meanwhile. Lives in the thread of
/// the window.
class TransferJob : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TransferJob)

public:
    TransferJob(const TransferOrder &order, const TransferTry &attempt, QObject *parent = nullptr);
    /// Cancels what still runs.
    ~TransferJob() override;

    void start();
    TransferLook look() const;
    /// Where the model may be, after the try has ended with an error; empty: it was not saved.
    QString attempt() const;

    void setPaused(bool paused);
    void cancel();

Q_SIGNALS:
    void finished(const weightroom::Expected<weightroom::SaveResult> &result);

private:
    class Watch;

    TransferOptions options() const;
    bool isRemote(const QString &url) const;
    bool isDownload() const;

    TransferOrder m_order;
    TransferTry m_try;
    OperationPtr m_op;
    std::shared_ptr<Watch> m_watch;
};

} // namespace weightroom
