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
using Text = TransferWords;

/// To the next whole \a unit, at least one.
int rounded(std::chrono::seconds time, int unit)
{
    return std::max(1, static_cast<int>(std::lround(static_cast<double>(time.count()) / unit)));
}

QString runningText(const TransferItem &item)
{
    switch (item.order.kind) {
    case TransferKind::Move:
        return Text::tr("Moving");
    case TransferKind::Export:
        return Text::tr("Exporting");
    case TransferKind::Download:
        return Text::tr("Downloading");
    case TransferKind::Upload:
        return Text::tr("Uploading");
    case TransferKind::Copy:
        break;
    }
    return Text::tr("Copying");
}

} // namespace

QString transferPlacesText(const TransferOrder &order)
{
    return Text::tr("%1 → %2", "from a place to a place")
        .arg(isolated(displayUrl(order.source)), isolated(displayUrl(order.target)));
}

QString transferStateWord(TransferState state)
{
    switch (state) {
    case TransferState::Waiting:
        return Text::tr("Waiting");
    case TransferState::Running:
        return Text::tr("Running");
    case TransferState::Paused:
        return Text::tr("Paused");
    case TransferState::Stalled:
        return Text::tr("Stalled");
    case TransferState::Retrying:
        return Text::tr("Retrying");
    case TransferState::Verifying:
        return Text::tr("Verifying");
    case TransferState::Conflict:
        return Text::tr("Waiting for an answer");
    case TransferState::Interrupted:
        return Text::tr("Interrupted: can go on");
    case TransferState::Done:
        return Text::tr("Done");
    case TransferState::Skipped:
        return Text::tr("Skipped");
    case TransferState::Failed:
        return Text::tr("Failed");
    case TransferState::Cancelled:
        return Text::tr("Cancelled");
    }
    return {};
}

QString transferStateText(const TransferItem &item)
{
    switch (item.state) {
    case TransferState::Running:
        return item.note.isEmpty() ? runningText(item) : item.note;
    case TransferState::Stalled:
        return Text::tr("Stalled, no data for %1 s").arg(item.seconds);
    case TransferState::Retrying:
        return Text::tr("Retrying in %1 s").arg(item.seconds);
    case TransferState::Conflict:
        return Text::tr("There is a model already");
    case TransferState::Skipped:
        return Text::tr("Skipped: there is a model already");
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
    return Text::tr("%1 of %2", "bytes done of all bytes")
        .arg(bytesText(item.done), bytesText(item.total));
}

QString transferSpeedText(double bytesPerSecond)
{
    if (bytesPerSecond < 1)
        return {};
    return Text::tr("%1/s", "bytes per second").arg(bytesText(std::llround(bytesPerSecond)));
}

QString timeLeftText(std::chrono::seconds left)
{
    using namespace std::chrono_literals;
    if (left < 5s)
        return Text::tr("a few seconds");
    if (left < 55s)
        return Text::tr("about %1 s", "time").arg(5 * rounded(left, 5));
    if (left < 90min)
        return Text::tr("about %1 min", "time").arg(rounded(left, 60));
    if (left < 36h)
        return Text::tr("about %1 h", "time").arg(rounded(left, 3600));
    return Text::tr("about %n day(s)", "time", rounded(left, 24 * 3600));
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
        lines.append(Text::tr("What had come is kept for ten minutes."));
    if (item.saved && displayUrl(item.saved->url) != displayUrl(item.order.target))
        lines.append(Text::tr("The model is at %1 now.").arg(displayUrl(item.saved->url)));
    return lines.join(u'\n');
}

} // namespace weightroom
