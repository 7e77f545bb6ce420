// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/expected.h"
#include "core/base/operation.h"

#include <QByteArrayView>
#include <QStringList>
#include <QStringView>

#include <algorithm>
#include <compare>
#include <functional>
#include <vector>

namespace weightroom {

/// Roles that tables share beside Qt's own.
enum TableRole {
    CopyRole
    = Qt::UserRole + 100, ///< the cell as text for the clipboard: full precision, no grouping
};

/// Which rows a table is to show, and in which order.
struct RowRequest
{
    QStringList words; ///< each of them must occur in a row; case does not count
    int column = -1; ///< to sort by; -1 keeps the source's own order
    Qt::SortOrder order = Qt::AscendingOrder;

    bool operator==(const RowRequest &) const = default;
    bool isNatural() const { return words.isEmpty() && column < 0; }
};

/// Rows of a source in the order they are shown.
using RowOrder = std::vector<int>;

/// Finds the rows of a request; owns all that it looks at, so that it can run in a worker. Errors:
/// Canceled.
using RowArranger = std::function<Expected<RowOrder>(Operation &)>;

/// A table model that can be searched and sorted apart from itself.
class ArrangedSource
{
public:
    virtual ~ArrangedSource() = default;
    /// Called in the Gui thread; takes copies of what \a request needs, in no noticeable time.
    virtual RowArranger arranger(const RowRequest &request) const = 0;
};

/// The rows from 0 to \a count - 1 for which matches(row) is true; Canceled when \a op says so.
template <typename Matches>
Expected<RowOrder> matchingRows(int count, const Matches &matches, Operation &op);

/// Sorts \a rows by keys[row], stable. NaN stands for "no value" and comes last in both orders.
void sortByNumber(RowOrder &rows, const std::vector<double> &keys, Qt::SortOrder order);

/// Sorts \a rows by compare(row, other row), stable. \a compare gives a std::weak_ordering.
template <typename Compare>
void sortByText(RowOrder &rows, const Compare &compare, Qt::SortOrder order);

/// Order of names as people expect it: case does not count, runs of digits compare as numbers
/// (conv_9 before conv_10). Names that differ only in case or leading zeros are equivalent.
std::weak_ordering naturalOrder(QStringView a, QStringView b);
std::weak_ordering naturalOrder(QByteArrayView a, QByteArrayView b);

/// True when \a lowerCaseWord, in which ASCII letters are small, occurs in \a utf8. Only ASCII
/// letters match in either case.
bool containsWord(QByteArrayView utf8, QByteArrayView lowerCaseWord);

/// The words of a filter field, without doubles.
QStringList filterWords(const QString &text);

// --- templates

template <typename Matches>
Expected<RowOrder> matchingRows(int count, const Matches &matches, Operation &op)
{
    RowOrder rows;
    for (int row = 0; row < count; ++row) {
        if (row % 4096 == 0 && !op.checkpoint())
            return canceledError();
        if (matches(row))
            rows.push_back(row);
    }
    return rows;
}

template <typename Compare>
void sortByText(RowOrder &rows, const Compare &compare, Qt::SortOrder order)
{
    std::stable_sort(rows.begin(), rows.end(), [&](int a, int b) {
        return order == Qt::AscendingOrder ? compare(a, b) < 0 : compare(b, a) < 0;
    });
}

} // namespace weightroom
