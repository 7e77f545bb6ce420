// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/places/placesmodel.h"

#include "core/io/file/filehandler.h"
#include "ui/catalog/modelcatalog.h"
#include "ui/places/placelist.h"
#include "ui/widgets/format.h"
#include "ui/widgets/icons.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

QString iconName(PlaceKind kind)
{
    switch (kind) {
    case PlaceKind::Recent:
        return u"history"_s;
    case PlaceKind::AllModels:
        return u"layers"_s;
    case PlaceKind::Store:
        return u"database"_s;
    case PlaceKind::Folder:
        return u"folder"_s;
    case PlaceKind::Server:
        return u"server"_s;
    case PlaceKind::Trash:
        break;
    }
    return u"trash-2"_s;
}

} // namespace

PlacesModel::PlacesModel(ModelCatalog *catalog, QObject *parent)
    : QAbstractListModel(parent)
    , m_catalog(catalog)
    , m_rows(wantedRows())
{
    connect(catalog->places(), &PlaceList::changed, this, &PlacesModel::followPlaces);
    connect(catalog, &ModelCatalog::contentChanged, this, &PlacesModel::followContent);
    connect(catalog, &ModelCatalog::trashChanged, this, &PlacesModel::followTrash);
}

QList<PlacesModel::Row> PlacesModel::wantedRows() const
{
    QList<Row> rows;
    std::optional<PlaceKind> before;
    for (const Place &place : m_catalog->places()->places()) {
        if (before != place.kind) {
            const QString heading = place.kind == PlaceKind::Store ? tr("Stores")
                : place.kind == PlaceKind::Folder                  ? tr("Folders")
                : place.kind == PlaceKind::Server                  ? tr("Servers")
                                                                   : QString();
            // The trash stands apart without a heading.
            if (!heading.isEmpty() || place.kind == PlaceKind::Trash)
                rows += { true, { .kind = place.kind, .name = heading } };
        }
        before = place.kind;
        rows += { false, place };
    }
    return rows;
}

/// Few places come or go at a time: those stay untouched that are before and behind.
void PlacesModel::followPlaces()
{
    const QList<Row> rows = wantedRows();
    qsizetype head = 0;
    while (head < std::min(rows.size(), m_rows.size()) && rows.at(head) == m_rows.at(head))
        ++head;
    qsizetype tail = 0;
    while (tail < std::min(rows.size(), m_rows.size()) - head
           && rows.at(rows.size() - 1 - tail) == m_rows.at(m_rows.size() - 1 - tail))
        ++tail;
    const auto gone = static_cast<int>(m_rows.size() - head - tail);
    const auto come = static_cast<int>(rows.size() - head - tail);
    const auto first = static_cast<int>(head);
    if (gone > 0) {
        beginRemoveRows({}, first, first + gone - 1);
        m_rows.remove(head, gone);
        endRemoveRows();
    }
    if (come > 0) {
        beginInsertRows({}, first, first + come - 1);
        m_rows = rows;
        endInsertRows();
    }
}

void PlacesModel::followContent(const QString &placeUrl)
{
    for (int row = 0; row < rowCount(); ++row) {
        const Place &place = m_rows.at(row).place;
        if (place.url == placeUrl || place.kind == PlaceKind::AllModels)
            Q_EMIT dataChanged(index(row), index(row));
    }
}

void PlacesModel::followTrash()
{
    const QModelIndex last = index(rowCount() - 1);
    Q_EMIT dataChanged(last, last);
}

int PlacesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant PlacesModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const Row &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return row.place.name;
    case Qt::DecorationRole:
        return row.isHeading ? QVariant() : themedIcon(iconName(row.place.kind));
    case Qt::ToolTipRole:
        return row.isHeading ? QVariant() : toolTipOf(row.place);
    case Qt::AccessibleTextRole:
        return accessibleTextOf(row);
    case PlaceRole:
        return row.isHeading ? QVariant() : QVariant::fromValue(row.place);
    case HeadingRole:
        return row.isHeading;
    case CountRole:
        return row.isHeading ? QString() : countOf(row.place);
    case ReachableRole:
        return row.isHeading || isReachable(row.place);
    default:
        return {};
    }
}

Qt::ItemFlags PlacesModel::flags(const QModelIndex &index) const
{
    if (!index.isValid() || m_rows.at(index.row()).isHeading)
        return Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

QString PlacesModel::countOf(const Place &place) const
{
    if (place.kind == PlaceKind::Trash)
        return m_catalog->trash().isEmpty() ? QString() : countText(m_catalog->trash().size());
    if (place.kind != PlaceKind::Store && place.kind != PlaceKind::Folder)
        return {};
    const PlaceContent content = m_catalog->content(place.url);
    return content.state == PlaceContent::State::Known ? countText(content.models.size())
                                                       : QString();
}

bool PlacesModel::isReachable(const Place &place) const
{
    return m_catalog->content(place.url).state != PlaceContent::State::Unreachable;
}

QString PlacesModel::toolTipOf(const Place &place) const
{
    switch (place.kind) {
    case PlaceKind::Recent:
        return tr("Models that were opened lately");
    case PlaceKind::AllModels:
        return tr("The models of all stores and folders");
    case PlaceKind::Trash:
        return tr("What was removed or replaced, for 30 days");
    case PlaceKind::Server:
        return isolated(place.url);
    case PlaceKind::Store:
    case PlaceKind::Folder:
        break;
    }
    const QString name = isolated(place.kind == PlaceKind::Folder
                                      ? QDir::toNativeSeparators(localPathOf(place.url))
                                      : place.url);
    const PlaceContent content = m_catalog->content(place.url);
    if (content.failure)
        return name + u'\n' + content.failure->message;
    if (content.state == PlaceContent::State::Unknown)
        return name;
    qint64 bytes = 0;
    for (const ListedModel &model : content.models)
        bytes += model.info.totalBytes();
    if (content.use)
        bytes = content.use->bytes;
    const QString models
        = tr("%n model(s), %1", "in a place, size", static_cast<int>(content.models.size()))
              .arg(bytesText(bytes));
    return name + u'\n' + models;
}

QString PlacesModel::accessibleTextOf(const Row &row) const
{
    const QString count = row.isHeading ? QString() : countOf(row.place);
    if (!isReachable(row.place) && !row.isHeading)
        return tr("%1, cannot be reached", "place").arg(row.place.name);
    return count.isEmpty() ? row.place.name
                           : tr("%1, %2 models", "place, number").arg(row.place.name, count);
}

int PlacesModel::rowOf(const QString &key) const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (!m_rows.at(row).isHeading && placeKey(m_rows.at(row).place) == key)
            return row;
    }
    return -1;
}

void PlacesModel::retranslate()
{
    m_catalog->places()->retranslate();
    followPlaces();
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

} // namespace weightroom
