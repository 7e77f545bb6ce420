// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QItemSelection>
#include <QObject>
#include <QPersistentModelIndex>

#include <vector>

class QAbstractItemView;

namespace weightroom {

/// Puts the selected cells of a table onto the clipboard as tab-separated text (CopyRole, or the
/// text shown), in slices of a few milliseconds so that a selection of everything stops nothing.
/// Deletes itself.
class TsvCopy : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TsvCopy)

public:
    enum class Heads { Without, With };

    /// Copies what is selected in \a view, a table; hidden columns are left out. A change of the
    /// model ends it without a copy.
    static void start(QAbstractItemView *view, Heads heads);

private:
    TsvCopy(QAbstractItemView *view, Heads heads);
    void appendHeads();
    void appendRow(int row);
    void continueCopy();

    const QAbstractItemModel *m_model;
    QItemSelection m_selection;
    std::vector<int> m_rows;
    std::vector<int> m_columns;
    std::size_t m_next = 0;
    QString m_text;
};

} // namespace weightroom
