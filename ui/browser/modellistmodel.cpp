// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/browser/modellistmodel.h"

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

/// More separate ranges than these are slower to tell one by one than all at once.
constexpr int mostRanges = 64;
constexpr double noValue = std::numeric_limits<double>::quiet_NaN();

std::size_t slot(int index)
{
    return static_cast<std::size_t>(index);
}

/// How often neighbouring rows are not both wanted, or both unwanted.
int countRanges(const std::vector<char> &flags, char wanted)
{
    int ranges = 0;
    for (std::size_t i = 0; i < flags.size(); ++i)
        ranges += flags[i] == wanted && (i == 0 || flags[i - 1] != wanted) ? 1 : 0;
    return ranges;
}

} // namespace

ModelListModel::ModelListModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

ModelListModel::~ModelListModel() = default;

void ModelListModel::setModels(QList<ModelRow> models)
{
    if (models == m_models)
        return;
    QHash<QString, int> places;
    places.reserve(models.size());
    for (qsizetype i = 0; i < models.size(); ++i)
        places.insert(models.at(i).key(), static_cast<int>(i));
    std::vector<char> stays(m_order.size());
    for (std::size_t i = 0; i < stays.size(); ++i)
        stays[i] = places.contains(m_models.at(m_order[i]).key()) ? 1 : 0;
    const bool anyStays = std::find(stays.begin(), stays.end(), 1) != stays.end();
    if (!anyStays || countRanges(stays, 0) > mostRanges)
        return replaceAll(std::move(models));
    removeRowsWithout(stays);

    std::vector<int> changed;
    for (std::size_t i = 0; i < m_order.size(); ++i) {
        const ModelRow &old = m_models.at(m_order[i]);
        const int place = places.value(old.key());
        if (old != models.at(place))
            changed.push_back(static_cast<int>(i));
        m_order[i] = place;
    }
    m_rows.clear();
    m_models = std::move(models);
    m_places = std::move(places);
    for (const int row : changed)
        Q_EMIT dataChanged(index(row, 0), index(row, columns - 1));
    applyOrder(arranged());
}

void ModelListModel::replaceAll(QList<ModelRow> models)
{
    beginResetModel();
    m_models = std::move(models);
    m_places.clear();
    for (qsizetype i = 0; i < m_models.size(); ++i)
        m_places.insert(m_models.at(i).key(), static_cast<int>(i));
    m_order = arranged();
    m_rows.clear();
    endResetModel();
}

void ModelListModel::setDetails(const QHash<QString, ModelDetailsPtr> &details)
{
    std::vector<char> isChanged(static_cast<std::size_t>(m_models.size()));
    bool any = false;
    for (auto it = details.cbegin(); it != details.cend(); ++it) {
        const auto place = m_places.constFind(it.key());
        if (place == m_places.cend() || m_models.at(*place).details == it.value())
            continue;
        m_models[*place].details = it.value();
        isChanged[slot(*place)] = 1;
        any = true;
    }
    if (!any)
        return;
    for (int row = 0; row < rowCount(); ++row) {
        if (isChanged[slot(m_order[slot(row)])])
            Q_EMIT dataChanged(index(row, 0), index(row, columns - 1));
    }
    if (m_filter.needsDetails || sortsByDetails())
        applyOrder(arranged());
}

void ModelListModel::setFilter(const ModelFilter &filter)
{
    const bool same = filter.terms == m_filter.terms;
    m_filter = filter;
    if (!same)
        applyOrder(arranged());
}

void ModelListModel::sort(int column, Qt::SortOrder order)
{
    if (column == m_sortColumn && order == m_sortOrder)
        return;
    m_sortColumn = column;
    m_sortOrder = order;
    applyOrder(arranged());
}

bool ModelListModel::sortsByDetails() const
{
    switch (static_cast<Column>(m_sortColumn)) {
    case Column::Kind:
    case Column::Parameters:
    case Column::Dtypes:
    case Column::Shards:
    case Column::Findings:
        return true;
    default:
        return false;
    }
}

/// The models that the filter shows, in the order of now.
RowOrder ModelListModel::arranged()
{
    RowOrder rows;
    m_undecided = 0;
    for (int i = 0; i < static_cast<int>(m_models.size()); ++i) {
        const FilterMatch match = matchModel(m_filter, m_models.at(i));
        if (match == FilterMatch::Yes)
            rows.push_back(i);
        m_undecided += match == FilterMatch::Unknown ? 1 : 0;
    }
    sortRows(rows);
    return rows;
}

std::vector<double> ModelListModel::numberKeys(Column column) const
{
    const auto key = [column](const ModelRow &row) -> double {
        const ModelDetails *details = row.details.get();
        switch (column) {
        case Column::Parameters:
            return details && details->parameters >= 0 ? double(details->parameters) : noValue;
        case Column::Size:
            return double(row.model.info.totalBytes());
        case Column::Shards:
            return details ? details->shards : noValue;
        case Column::Date:
            return dateOf(row).isValid() ? double(dateOf(row).toMSecsSinceEpoch()) : noValue;
        case Column::Findings: {
            const std::optional<Severity> gravest = gravestFinding(row);
            return gravest ? 1e6 * (1 + static_cast<int>(*gravest)) + double(findingCount(row)) : 0;
        }
        default:
            return noValue;
        }
    };
    std::vector<double> keys;
    keys.reserve(static_cast<std::size_t>(m_models.size()));
    for (const ModelRow &row : m_models)
        keys.push_back(key(row));
    return keys;
}

void ModelListModel::sortRows(RowOrder &rows) const
{
    const auto byText = [&](const auto &textOf) {
        sortByText(
            rows,
            [&](int a, int b) {
                const QString &first = textOf(m_models.at(a));
                const QString &second = textOf(m_models.at(b));
                // What has no text comes last in both orders.
                if (first.isEmpty() || second.isEmpty()) {
                    const auto emptyLast = first.isEmpty() <=> second.isEmpty();
                    return m_sortOrder == Qt::AscendingOrder ? std::weak_ordering(emptyLast)
                                                             : std::weak_ordering(0 <=> emptyLast);
                }
                return naturalOrder(first, second);
            },
            m_sortOrder);
    };
    const auto name = [](const ModelRow &row) -> const QString & { return row.name; };
    switch (static_cast<Column>(m_sortColumn)) {
    case Column::Name:
        return byText(name);
    case Column::Kind:
        return byText([](const ModelRow &row) {
            return row.details && row.details->kind ? kindText(*row.details->kind) : QString();
        });
    case Column::Dtypes:
        return byText([](const ModelRow &row) {
            return row.details ? row.details->dtypes.value(0) : QString();
        });
    case Column::Place:
        return byText([](const ModelRow &row) -> const QString & { return row.place; });
    case Column::Tags:
        return byText([](const ModelRow &row) { return row.labels.tags.value(0); });
    case Column::Parameters:
    case Column::Size:
    case Column::Shards:
    case Column::Date:
    case Column::Findings:
        return sortByNumber(rows, numberKeys(static_cast<Column>(m_sortColumn)), m_sortOrder);
    }
}

/// Leads from the rows of now to \a wanted, by narrow steps where those are few.
void ModelListModel::applyOrder(const RowOrder &wanted)
{
    if (wanted == m_order)
        return;
    const auto count = static_cast<std::size_t>(m_models.size());
    std::vector<char> isWanted(count);
    for (const int place : wanted)
        isWanted[slot(place)] = 1;
    std::vector<char> isShown(count);
    std::vector<char> stays(m_order.size());
    for (std::size_t i = 0; i < m_order.size(); ++i) {
        isShown[slot(m_order[i])] = 1;
        stays[i] = isWanted[slot(m_order[i])];
    }
    std::vector<char> wasThere(wanted.size());
    for (std::size_t i = 0; i < wanted.size(); ++i)
        wasThere[i] = isShown[slot(wanted[i])];
    if (countRanges(stays, 0) + countRanges(wasThere, 0) > mostRanges) {
        beginResetModel();
        m_order = wanted;
        m_rows.clear();
        endResetModel();
        return;
    }
    removeRowsWithout(stays);
    RowOrder kept;
    std::copy_if(wanted.begin(), wanted.end(), std::back_inserter(kept),
                 [&](int place) { return isShown[slot(place)] != 0; });
    reorder(kept);
    insertMissing(wanted);
}

void ModelListModel::removeRowsWithout(const std::vector<char> &stays)
{
    for (auto last = static_cast<int>(stays.size()) - 1; last >= 0;) {
        if (stays[slot(last)]) {
            --last;
            continue;
        }
        int first = last;
        while (first > 0 && !stays[slot(first - 1)])
            --first;
        beginRemoveRows({}, first, last);
        m_order.erase(m_order.begin() + first, m_order.begin() + last + 1);
        m_rows.clear();
        endRemoveRows();
        last = first - 1;
    }
}

void ModelListModel::reorder(const RowOrder &wanted)
{
    if (wanted == m_order)
        return;
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    std::vector<int> rowOfPlace(static_cast<std::size_t>(m_models.size()), -1);
    for (std::size_t i = 0; i < wanted.size(); ++i)
        rowOfPlace[slot(wanted[i])] = static_cast<int>(i);
    const QModelIndexList from = persistentIndexList();
    QModelIndexList to;
    for (const QModelIndex &old : from)
        to += createIndex(rowOfPlace[slot(m_order[slot(old.row())])], old.column());
    m_order = wanted;
    m_rows.clear();
    changePersistentIndexList(from, to);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

/// What is there already is in the order of \a wanted.
void ModelListModel::insertMissing(const RowOrder &wanted)
{
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        if (i < m_order.size() && m_order[i] == wanted[i])
            continue;
        std::size_t end = i;
        const int next = i < m_order.size() ? m_order[i] : -1;
        while (end < wanted.size() && wanted[end] != next)
            ++end;
        beginInsertRows({}, static_cast<int>(i), static_cast<int>(end) - 1);
        m_order.insert(m_order.begin() + static_cast<std::ptrdiff_t>(i),
                       wanted.begin() + static_cast<std::ptrdiff_t>(i),
                       wanted.begin() + static_cast<std::ptrdiff_t>(end));
        m_rows.clear();
        endInsertRows();
        i = end - 1;
    }
}

int ModelListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_order.size());
}

int ModelListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

Qt::ItemFlags ModelListModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren
        | Qt::ItemIsDragEnabled;
}

const ModelRow &ModelListModel::at(int row) const
{
    return m_models.at(m_order[slot(row)]);
}

int ModelListModel::rowOf(const QString &key) const
{
    const auto place = m_places.constFind(key);
    if (place == m_places.cend())
        return -1;
    if (m_rows.empty()) {
        m_rows.assign(static_cast<std::size_t>(m_models.size()), -1);
        for (std::size_t row = 0; row < m_order.size(); ++row)
            m_rows[slot(m_order[row])] = static_cast<int>(row);
    }
    return m_rows[slot(*place)];
}

const ListedModel *ModelListModel::listed(const QString &url) const
{
    const auto place = m_places.constFind(url);
    return place == m_places.cend() ? nullptr : &m_models.at(*place).model;
}

void ModelListModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columns - 1);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columns - 1));
}

} // namespace weightroom
