// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/browser/modellistmodel.h"

#include "ui/widgets/format.h"

#include <QLocale>

#include <numeric>

using namespace Qt::StringLiterals;

namespace weightroom {

ModelListModel::ModelListModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

ModelListModel::~ModelListModel() = default;

void ModelListModel::setModels(const QList<ModelRow> &models)
{
    if (models == m_models)
        return;
    beginResetModel();
    m_models = models;
    m_order.resize(static_cast<std::size_t>(models.size()));
    std::iota(m_order.begin(), m_order.end(), 0);
    endResetModel();
}

int ModelListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_order.size());
}

int ModelListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

QVariant ModelListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const ModelRow &row = at(index.row());
    if (role == KeyRole)
        return row.key();
    if (role == UrlRole)
        return row.model.url;
    if (role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(index.column())) {
    case Column::Name:
        return row.name;
    case Column::Size:
        return bytesText(row.model.info.totalBytes());
    case Column::Date:
        return QLocale().toString(row.model.info.dateSaved.toLocalTime(), QLocale::ShortFormat);
    case Column::Place:
        return row.place;
    default:
        return {};
    }
}

QVariant ModelListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const QStringList heads{
        tr("Name"),  tr("Kind"), tr("Parameters"), tr("Size"), tr("Dtypes"),
        tr("Files"), tr("Date"), tr("Place"),      tr("Tags"), tr("Findings")
    };
    return heads.value(section);
}

Qt::ItemFlags ModelListModel::flags(const QModelIndex &index) const
{
    return index.isValid() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren
                           : Qt::NoItemFlags;
}

void ModelListModel::sort(int, Qt::SortOrder) { }

const ModelRow &ModelListModel::at(int row) const
{
    return m_models.at(m_order[static_cast<std::size_t>(row)]);
}

int ModelListModel::rowOf(const QString &key) const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (at(row).key() == key)
            return row;
    }
    return -1;
}

} // namespace weightroom
