// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

// How ValueGrid goes to elements, in its table and on its map.

#include "core/base/run.h"
#include "core/weights/elementsearch.h"
#include "core/weights/valueplace.h"
#include "ui/weights/heatmap.h"
#include "ui/weights/heatmappane.h"
#include "ui/weights/heatmapplan.h"
#include "ui/weights/indexchoosers.h"
#include "ui/weights/valuefields.h"
#include "ui/weights/valuegrid.h"
#include "ui/weights/valuegridmodel.h"
#include "ui/weights/valuepages.h"

#include <QItemSelection>
#include <QTableView>
#include <QToolTip>

namespace weightroom {

void ValueGrid::showElement(qint64 element)
{
    m_model->setSlice(elementIndices(m_model->shape(), element).first(m_model->sliceRank()));
    setMode(Mode::Table);
    chooseCell(element);
    m_table->setFocus();
}

void ValueGrid::goToElement(qint64 element)
{
    if (mode() == Mode::Table)
        return chooseCell(element);
    if (mode() == Mode::Map)
        goToSlice(element);
    else
        goToFilter(element);
    m_map->goToElement(element);
}

/// In the table, which may show another part of the tensor afterwards.
void ValueGrid::chooseCell(qint64 element)
{
    const QList<qint64> indices = elementIndices(m_model->shape(), element);
    const qint64 column = indices.size() > 1 ? indices.last() : 0;
    const qint64 row = indices.isEmpty() ? 0 : indices.at(qMax<qsizetype>(0, indices.size() - 2));
    constexpr qint64 rows = ValueGridModel::maximumRows;
    constexpr qint64 columns = ValueGridModel::maximumColumns;
    QList<qint64> values = fieldsOfSlice(*m_model, indices.first(m_model->sliceRank()));
    if (m_model->sliceRows() > rows)
        values.append(row / rows);
    if (m_model->sliceColumns() > columns)
        values.append(column / columns);
    m_choosers->setFields(sliceFields(*m_model) + partFields(*m_model), values);
    applyChoosers();
    const QModelIndex cell
        = m_model->index(static_cast<int>(row % rows), static_cast<int>(column % columns));
    m_table->setCurrentIndex(cell);
    m_table->scrollTo(cell, QAbstractItemView::PositionAtCenter);
}

void ValueGrid::goToSlice(qint64 element)
{
    const QList<qint64> slice
        = elementIndices(m_model->shape(), element).first(m_model->sliceRank());
    if (slice == m_model->slice())
        return;
    m_choosers->setFields(sliceFields(*m_model), fieldsOfSlice(*m_model, slice));
    applyChoosers();
}

void ValueGrid::goToFilter(qint64 element)
{
    const FilterAxes axes = *filterAxes(m_model->shape());
    const QList<qint64> indices = elementIndices(m_model->shape(), element);
    QList<qint64> values;
    for (const int other : axes.others)
        values.append(indices.at(other));
    const QList<qint64> before = m_choosers->values();
    if (before.size() > values.size()) {
        const qint64 first = before.last();
        const qint64 filter = indices.at(axes.filters);
        const bool isShown = filter >= first && filter < first + m_filtersShown;
        values.append(isShown ? first : filter / m_filtersShown * m_filtersShown);
    }
    if (values == before)
        return;
    m_choosers->setFields(filterFields(m_model->shape(), axes, m_filtersShown), values);
    applyChoosers();
}

void ValueGrid::showPlace(const ValuePlace &place)
{
    if (!m_problem.isEmpty())
        return;
    if (place.units)
        showUnits(*place.units);
    else if (place.value)
        find({ .value = place.value }, -1);
    else if (place.element >= 0)
        goToElement(place.element);
}

/// In the first slice: they are zero in all of them.
void ValueGrid::showUnits(const ZeroUnits &units)
{
    if (units.first.isEmpty() || units.axis >= m_model->shape().size())
        return;
    qint64 stride = 1;
    for (qsizetype i = units.axis + 1; i < m_model->shape().size(); ++i)
        stride *= m_model->shape().at(i);
    goToElement(units.first.first() * stride);
    if (mode() != Mode::Table)
        return;
    const bool isColumns = units.axis + 1 == m_model->shape().size();
    const qint64 origin = isColumns ? m_model->firstColumn() : m_model->firstRow();
    const int shown = isColumns ? m_model->columnCount() : m_model->rowCount();
    QItemSelection selection;
    for (const qint64 unit : units.first) {
        const auto at = static_cast<int>(unit - origin);
        if (unit < origin || unit - origin >= shown)
            continue;
        selection.append(isColumns
                             ? QItemSelectionRange(m_model->index(0, at),
                                                   m_model->index(m_model->rowCount() - 1, at))
                             : QItemSelectionRange(m_model->index(at, 0),
                                                   m_model->index(at, m_model->columnCount() - 1)));
    }
    m_table->selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
}

/// -1 without a current cell.
qint64 ValueGrid::currentElement() const
{
    if (mode() != Mode::Table)
        return m_map->map()->currentElement();
    const QModelIndex index = m_table->currentIndex();
    return index.isValid() ? m_model->range(index.row(), index.column(), 1, 1).first : -1;
}

void ValueGrid::goToNotFinite()
{
    if (!m_problem.isEmpty() || m_pages->tensor().spec.dtype == Dtype::String)
        return;
    const qint64 current = currentElement();
    if (mode() != Mode::Map || current < 0)
        return find({}, current);
    if (m_map->map()->stepToNotFinite()) // a cell has many values
        return;
    const qint64 inSlice = m_model->sliceRows() * m_model->sliceColumns();
    find({}, current / inSlice * inSlice + inSlice - 1);
}

void ValueGrid::find(const ElementWish &wish, qint64 after)
{
    if (m_search)
        m_search->cancel();
    m_search = Operation::create();
    auto job = [tensor = m_pages->tensor(), wish, after](Operation &op) {
        return nextElement(tensor, wish, after, op);
    };
    whenDone(run(m_pool, m_search, std::move(job)), this,
             [this, operation = m_search](const Expected<qint64> &found) {
                 if (operation != m_search)
                     return;
                 m_search.reset();
                 if (found && *found >= 0)
                     goToElement(*found);
                 else if (found)
                     QToolTip::showText(mapToGlobal(QPoint(8, 0)), tr("All values are finite."),
                                        this);
             });
}

} // namespace weightroom
