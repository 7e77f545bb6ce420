// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/rowlayout.h"

#include <QStyle>
#include <QWidget>

#include <algorithm>

namespace weightroom {

namespace {

constexpr int usualRowGap = 6;

} // namespace

RowLayout::RowLayout(QWidget *parent)
    : QLayout(parent)
{
    setSpacing(usualRowGap);
}

RowLayout::~RowLayout() = default;

void RowLayout::addStretched(QWidget *widget, int leastWidth)
{
    addWidget(widget);
    m_entries.back().leastWidth = leastWidth;
}

void RowLayout::addItem(QLayoutItem *item)
{
    m_entries.push_back({ std::unique_ptr<QLayoutItem>(item) });
    invalidate();
}

int RowLayout::count() const
{
    return static_cast<int>(m_entries.size());
}

QLayoutItem *RowLayout::itemAt(int index) const
{
    return index >= 0 && index < count() ? m_entries[static_cast<size_t>(index)].item.get()
                                         : nullptr;
}

QLayoutItem *RowLayout::takeAt(int index)
{
    if (index < 0 || index >= count())
        return nullptr;
    QLayoutItem *item = m_entries[static_cast<size_t>(index)].item.release();
    m_entries.erase(m_entries.begin() + index);
    invalidate();
    return item;
}

int RowLayout::gap() const
{
    return std::max(0, spacing());
}

int RowLayout::widthOf(const Entry &entry)
{
    return entry.leastWidth >= 0 ? entry.leastWidth : entry.item->sizeHint().width();
}

std::vector<RowLayout::Row> RowLayout::rowsIn(int width) const
{
    std::vector<Row> rows;
    for (const Entry &entry : m_entries) {
        if (entry.item->isEmpty())
            continue;
        const int own = widthOf(entry);
        if (rows.empty() || rows.back().width + gap() + own > width)
            rows.push_back({});
        Row &row = rows.back();
        row.width += (row.entries.empty() ? 0 : gap()) + own;
        row.height = std::max(row.height, entry.item->sizeHint().height());
        row.entries.push_back(&entry);
    }
    return rows;
}

int RowLayout::heightForWidth(int width) const
{
    const QMargins margins = contentsMargins();
    int height = margins.top() + margins.bottom() - gap();
    for (const Row &row : rowsIn(width - margins.left() - margins.right()))
        height += row.height + gap();
    return std::max(0, height);
}

QSize RowLayout::sizeHint() const
{
    QSize size;
    for (const Entry &entry : m_entries) {
        if (entry.item->isEmpty())
            continue;
        const QSize own = entry.item->sizeHint();
        size.rwidth() += (size.width() > 0 ? gap() : 0) + std::max(own.width(), entry.leastWidth);
        size.setHeight(std::max(size.height(), own.height()));
    }
    return size.grownBy(contentsMargins());
}

QSize RowLayout::minimumSize() const
{
    QSize size;
    for (const Entry &entry : m_entries) {
        if (entry.item->isEmpty())
            continue;
        const int own
            = entry.leastWidth >= 0 ? entry.leastWidth : entry.item->minimumSize().width();
        size = size.expandedTo({ own, entry.item->sizeHint().height() });
    }
    size = size.grownBy(contentsMargins());
    return { size.width(), std::max(size.height(), m_height) };
}

void RowLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    const QRect area = rect.marginsRemoved(contentsMargins());
    int top = area.top();
    for (const Row &row : rowsIn(area.width())) {
        place(row, { area.left(), top, area.width(), row.height });
        top += row.height + gap();
    }
    // Not all that is around asks for the height at a width: a splitter does not.
    if (const int height = heightForWidth(rect.width()); height != m_height) {
        m_height = height;
        update();
    }
}

void RowLayout::place(const Row &row, const QRect &area) const
{
    const Qt::LayoutDirection direction
        = parentWidget() ? parentWidget()->layoutDirection() : Qt::LeftToRight;
    int rest = std::max(0, area.width() - row.width);
    int left = area.left();
    for (const Entry *entry : row.entries) {
        int width = std::min(widthOf(*entry), area.width());
        if (entry->leastWidth >= 0)
            width += std::exchange(rest, 0);
        const int height = std::min(entry->item->sizeHint().height(), row.height);
        const QRect own(left, area.top() + (row.height - height) / 2, width, height);
        entry->item->setGeometry(QStyle::visualRect(direction, area, own));
        left += width + gap();
    }
}

} // namespace weightroom
