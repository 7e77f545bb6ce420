// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/transfer/transfertext.h"

#include "core/io/http/httpurls.h"
#include "ui/widgets/format.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

struct TransferWords
{
    Q_DECLARE_TR_FUNCTIONS(weightroom::TransferText)
};

/// To the next whole \a unit, at least one.
int rounded(std::chrono::seconds time, int unit)
{
    return std::max(1, static_cast<int>(std::lround(static_cast<double>(time.count()) / unit)));
}

QString runningText(const TransferItem &item)
{
    switch (item.order.kind) {
    case TransferKind::Move:
        return TransferWords::tr("Moving");
    case TransferKind::Export:
        return TransferWords::tr("Exporting");
    case TransferKind::Download:
        return TransferWords::tr("Downloading");
    case TransferKind::Upload:
        return TransferWords::tr("Uploading");
    case TransferKind::Copy:
        break;
    }
    return TransferWords::tr("Copying");
}

} // namespace

QString transferPlacesText(const TransferOrder &order)
{
    return TransferWords::tr("%1 → %2", "from a place to a place")
        .arg(isolated(displayUrl(order.source)), isolated(displayUrl(order.target)));
}

QString transferStateWord(TransferState state)
{
    switch (state) {
    case TransferState::Waiting:
        return TransferWords::tr("Waiting");
    case TransferState::Running:
        return TransferWords::tr("Running");
    case TransferState::Paused:
        return TransferWords::tr("Paused");
    case TransferState::Stalled:
        return TransferWords::tr("Stalled");
    case TransferState::Retrying:
        return TransferWords::tr("Retrying");
    case TransferState::Verifying:
        return TransferWords::tr("Verifying");
    case TransferState::Conflict:
        return TransferWords::tr("Waiting for an answer");
    case TransferState::Interrupted:
        return TransferWords::tr("Interrupted: can go on");
    case TransferState::Done:
        return TransferWords::tr("Done");
    case TransferState::Skipped:
        return TransferWords::tr("Skipped");
    case TransferState::Failed:
        return TransferWords::tr("Failed");
    case TransferState::Cancelled:
        return TransferWords::tr("Cancelled");
    }
    return {};
}

QString transferStateText(const TransferItem &item)
{
    switch (item.state) {
    case TransferState::Running:
        return item.note.isEmpty() ? runningText(item) : item.note;
    case TransferState::Stalled:
        return TransferWords::tr("Stalled, no data for %1 s").arg(item.seconds);
    case TransferState::Retrying:
        return TransferWords::tr("Retrying in %1 s").arg(item.seconds);
    case TransferState::Conflict:
        return TransferWords::tr("There is a model already");
    case TransferState::Skipped:
        return TransferWords::tr("Skipped: there is a model already");
    case TransferState::Failed:
        return item.error ? item.error->message : transferStateWord(item.state);
    default:
        return transferStateWord(item.state);
    }
}

QString transferBytesText(const TransferItem &item)
{
    if (item.total < 0)
        return item.done > 0 ? bytesText(item.done) : QString();
    if (item.state == TransferState::Done)
        return bytesText(item.total);
    return TransferWords::tr("%1 of %2", "bytes done of all bytes")
        .arg(bytesText(item.done), bytesText(item.total));
}

QString transferSpeedText(double bytesPerSecond)
{
    if (bytesPerSecond < 1)
        return {};
    return TransferWords::tr("%1/s", "bytes per second")
        .arg(bytesText(std::llround(bytesPerSecond)));
}

QString timeLeftText(std::chrono::seconds left)
{
    using namespace std::chrono_literals;
    if (left < 5s)
        return TransferWords::tr("a few seconds");
    if (left < 55s)
        return TransferWords::tr("about %1 s", "time").arg(5 * rounded(left, 5));
    if (left < 90min)
        return TransferWords::tr("about %1 min", "time").arg(rounded(left, 60));
    if (left < 36h)
        return TransferWords::tr("about %1 h", "time").arg(rounded(left, 3600));
    return TransferWords::tr("about %n day(s)", "time", rounded(left, 24 * 3600));
}

QString transferDetailsText(const TransferItem &item)
{
    QStringList lines;
    if (item.error) {
        for (const QString &line : { item.error->message, item.error->cause, item.error->advice }) {
            if (!line.isEmpty())
                lines.append(line);
        }
    }
    if (!item.note.isEmpty())
        lines.append(item.note);
    if (item.state == TransferState::Cancelled && item.canUndoCancel)
        lines.append(TransferWords::tr("What had come is kept for ten minutes."));
    if (item.saved && displayUrl(item.saved->url) != displayUrl(item.order.target))
        lines.append(TransferWords::tr("The model is at %1 now.").arg(displayUrl(item.saved->url)));
    return lines.join(u'\n');
}

} // namespace weightroom
