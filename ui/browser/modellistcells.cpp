// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

// What ModelListModel shows in its cells and heads.
#include "ui/browser/modellistmodel.h"
#include "ui/widgets/format.h"
#include "ui/widgets/icons.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

constexpr qsizetype mostFindingsTold = 8;

QString findingsText(const ModelRow &row)
{
    QStringList lines;
    if (row.model.damage)
        lines += row.model.damage->message;
    if (row.details) {
        for (const Finding &finding : row.details->findings) {
            if (!lines.contains(finding.message))
                lines += finding.message;
        }
    }
    if (lines.size() > mostFindingsTold) {
        lines.resize(mostFindingsTold);
        lines += u"…"_s;
    }
    return lines.join(u'\n');
}

QString sizeText(const ModelRow &row)
{
    const qint64 bytes = row.model.info.totalBytes();
    return bytes > 0 ? bytesText(bytes) : QString();
}

} // namespace

QVariant ModelListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const ModelRow &row = at(index.row());
    const auto column = static_cast<Column>(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return display(row, column);
    case Qt::ToolTipRole:
        return toolTip(row, column);
    case Qt::DecorationRole:
        return decoration(row, column);
    case Qt::TextAlignmentRole:
        return column == Column::Parameters || column == Column::Size || column == Column::Shards
            ? QVariant::fromValue(Qt::AlignVCenter | Qt::AlignTrailing)
            : QVariant::fromValue(Qt::AlignVCenter | Qt::AlignLeading);
    case Qt::AccessibleTextRole:
        if (const std::optional<Severity> gravest = gravestFinding(row);
            gravest && column == Column::Findings)
            return tr("%1: %n finding(s)", "gravest severity", static_cast<int>(findingCount(row)))
                .arg(severityText(*gravest));
        return display(row, column);
    case KeyRole:
        return row.key();
    case UrlRole:
        return row.model.url;
    default:
        return {};
    }
}

QVariant ModelListModel::display(const ModelRow &row, Column column) const
{
    const ModelDetails *details = row.details.get();
    switch (column) {
    case Column::Name:
        return row.name;
    case Column::Kind:
        return details && details->kind ? kindText(*details->kind) : QString();
    case Column::Parameters:
        return details && details->parameters >= 0 ? countText(details->parameters) : QString();
    case Column::Size:
        return sizeText(row);
    case Column::Dtypes:
        return details ? details->dtypes.join(u", "_s) : QString();
    case Column::Shards:
        return details && details->kind ? countText(details->shards) : QString();
    case Column::Date:
        return dateOf(row).isValid()
            ? QLocale().toString(dateOf(row).toLocalTime(), QLocale::ShortFormat)
            : QString();
    case Column::Place:
        return row.place;
    case Column::Tags:
        return row.labels.tags.join(u", "_s);
    case Column::Findings:
        break;
    }
    const qsizetype findings = findingCount(row);
    return findings > 0 ? countText(findings) : QString();
}

QVariant ModelListModel::toolTip(const ModelRow &row, Column column) const
{
    switch (column) {
    case Column::Name: {
        const QString notes = row.labels.notes.trimmed();
        return notes.isEmpty() ? isolated(row.model.url)
                               : isolated(row.model.url) + u"\n\n"_s + notes;
    }
    case Column::Size:
        return exactBytesText(row.model.info.totalBytes());
    case Column::Date:
        return dateOf(row).isValid()
            ? QLocale().toString(dateOf(row).toLocalTime(), QLocale::LongFormat)
            : QString();
    case Column::Findings:
        return findingsText(row);
    default:
        return display(row, column);
    }
}

QVariant ModelListModel::decoration(const ModelRow &row, Column column) const
{
    if (column == Column::Findings) {
        const std::optional<Severity> gravest = gravestFinding(row);
        return gravest ? severityIcon(*gravest) : QVariant();
    }
    if (column != Column::Name)
        return {};
    const bool isGraph = row.details && row.details->kind == ModelKind::GraphModel;
    const bool isLayers = row.details && row.details->kind == ModelKind::LayersModel;
    return themedIcon(isGraph ? u"workflow"_s : isLayers ? u"layers"_s : u"box"_s);
}

QVariant ModelListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columns)
        return {};
    const auto column = static_cast<Column>(section);
    const bool isTrash = !m_models.isEmpty() && m_models.constFirst().trash;
    const QStringList heads{ tr("Name"),
                             tr("Kind"),
                             tr("Parameters"),
                             tr("Size"),
                             tr("Dtypes"),
                             tr("Shards"),
                             isTrash ? tr("Removed", "date") : tr("Date"),
                             isTrash ? tr("Was in", "a place") : tr("Place"),
                             tr("Tags"),
                             tr("Findings") };
    switch (role) {
    case Qt::DisplayRole:
        return column == Column::Findings ? u"!"_s : heads.at(section);
    case Qt::AccessibleTextRole:
    case Qt::ToolTipRole:
        return heads.at(section);
    case Qt::TextAlignmentRole:
        return column == Column::Parameters || column == Column::Size || column == Column::Shards
            ? QVariant::fromValue(Qt::AlignVCenter | Qt::AlignTrailing)
            : QVariant::fromValue(Qt::AlignVCenter | Qt::AlignLeading);
    default:
        return {};
    }
}

} // namespace weightroom
