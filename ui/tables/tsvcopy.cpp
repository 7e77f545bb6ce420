// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/tables/tsvcopy.h"

#include "ui/tables/rowarranger.h"

#include <QClipboard>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QHeaderView>
#include <QTableView>
#include <QTimer>

#include <algorithm>

namespace weightroom {

namespace {

constexpr int sliceMs = 15;

/// A cell may hold tabs and line ends (names can): they would shift the cells behind it.
QString tsvCell(QString text)
{
    for (QChar &c : text) {
        if (c == u'\t' || c == u'\n' || c == u'\r')
            c = u' ';
    }
    return text;
}

void sortUnique(std::vector<int> &numbers)
{
    std::sort(numbers.begin(), numbers.end());
    numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
}

} // namespace

void TsvCopy::start(QAbstractItemView *view, Heads heads)
{
    if (!view->selectionModel() || !view->selectionModel()->hasSelection())
        return;
    auto *copy = new TsvCopy(view, heads);
    copy->continueCopy();
}

TsvCopy::TsvCopy(QAbstractItemView *view, Heads heads)
    : QObject(view)
    , m_model(view->model())
    , m_selection(view->selectionModel()->selection())
{
    for (const QItemSelectionRange &range : m_selection) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            m_rows.push_back(row);
        for (int column = range.left(); column <= range.right(); ++column)
            m_columns.push_back(column);
    }
    sortUnique(m_rows);
    sortUnique(m_columns);
    if (const auto *table = qobject_cast<QTableView *>(view)) {
        std::erase_if(m_columns, [table](int column) { return table->isColumnHidden(column); });
        std::sort(m_columns.begin(), m_columns.end(), [table](int a, int b) {
            return table->horizontalHeader()->visualIndex(a)
                < table->horizontalHeader()->visualIndex(b);
        });
    }
    if (heads == Heads::With)
        appendHeads();
    connect(m_model, &QAbstractItemModel::modelReset, this, &QObject::deleteLater);
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, &QObject::deleteLater);
}

void TsvCopy::appendHeads()
{
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        if (i > 0)
            m_text += u'\t';
        m_text += tsvCell(m_model->headerData(m_columns[i], Qt::Horizontal).toString());
    }
    m_text += u'\n';
}

void TsvCopy::appendRow(int row)
{
    const bool whole = m_selection.size() == 1;
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        if (i > 0)
            m_text += u'\t';
        const QModelIndex index = m_model->index(row, m_columns[i]);
        if (!whole && !m_selection.contains(index))
            continue;
        const QVariant value = index.data(CopyRole);
        m_text += tsvCell(value.isValid() ? value.toString() : index.data().toString());
    }
    m_text += u'\n';
}

void TsvCopy::continueCopy()
{
    QElapsedTimer timer;
    timer.start();
    while (m_next < m_rows.size() && timer.elapsed() < sliceMs)
        appendRow(m_rows[m_next++]);
    if (m_next < m_rows.size()) {
        QTimer::singleShot(0, this, &TsvCopy::continueCopy);
        return;
    }
    if (m_rows.size() == 1 && m_text.count(u'\n') == 1)
        m_text.chop(1);
    QGuiApplication::clipboard()->setText(m_text);
    deleteLater();
}

} // namespace weightroom
