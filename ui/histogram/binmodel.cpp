// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/histogram/binmodel.h"

#include "ui/tables/rowarranger.h"
#include "ui/widgets/format.h"

using namespace Qt::StringLiterals;

namespace weightroom {

BinModel::BinModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void BinModel::setHistogram(const Histogram &histogram)
{
    beginResetModel();
    m_rows.clear();
    for (qsizetype i = 0; i < histogram.counts.size(); ++i)
        m_rows.append({ valueText(histogram.edges.at(i), 7),
                        valueText(histogram.edges.at(i + 1), 7), histogram.counts.at(i) });
    const auto addApart = [this](const QString &name, qint64 count) {
        if (count > 0)
            m_rows.append({ name, name, count });
    };
    addApart(tr("Below", "values under the range of a histogram"), histogram.below);
    addApart(tr("Above", "values over the range of a histogram"), histogram.above);
    addApart(u"NaN"_s, histogram.nan);
    addApart(u"Infinity"_s, histogram.positiveInfinity);
    addApart(u"-Infinity"_s, histogram.negativeInfinity);
    m_total = 0;
    for (const Row &row : std::as_const(m_rows))
        m_total += row.count;
    endResetModel();
}

int BinModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int BinModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(Column::Share) + 1;
}

QVariant BinModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != CopyRole)
        return {};
    const Row &row = m_rows.at(index.row());
    switch (static_cast<Column>(index.column())) {
    case Column::From:
        return row.from;
    case Column::To:
        return row.to;
    case Column::Count:
        return role == CopyRole ? QString::number(row.count) : countText(row.count);
    case Column::Share:
        return shareText(row.count, m_total);
    }
    return {};
}

QVariant BinModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (static_cast<Column>(section)) {
    case Column::From:
        return tr("From", "lower edge of a bin");
    case Column::To:
        return tr("To", "upper edge of a bin");
    case Column::Count:
        return tr("Count");
    case Column::Share:
        return tr("Share");
    }
    return {};
}

} // namespace weightroom
