// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/operation.h"
#include "core/model/tensor.h"

#include <optional>
#include <vector>

namespace weightroom {

/// Every \a stride-th element, \a count times.
struct PlaneAxis
{
    qint64 count = 1;
    qint64 stride = 1;

    bool operator==(const PlaneAxis &) const = default;
};

/// What of a tensor is seen on a plane: tiles of rows and columns, each of them an axis of its
/// elements. Blocks of blockRows x blockColumns elements become one cell.
struct PlaneRequest
{
    qint64 first = 0; ///< the element at the top left of the first tile
    PlaneAxis rows = {};
    PlaneAxis columns = {};
    PlaneAxis tiles = {};
    qint64 blockRows = 1;
    qint64 blockColumns = 1;

    bool operator==(const PlaneRequest &) const = default;

    qint64 cellRows() const { return (rows.count + blockRows - 1) / blockRows; }
    qint64 cellColumns() const { return (columns.count + blockColumns - 1) / blockColumns; }
    qint64 cells() const { return tiles.count * cellRows() * cellColumns(); }
};

/// One cell: of its block the value that is farthest from zero; before that an infinity, and before
/// all a NaN.
struct PlaneCell
{
    double value = 0;
    qint64 element = -1; ///< whose value it is, row-major; -1: the tensor ends before it

    bool operator==(const PlaneCell &) const = default;
};

struct TensorPlane
{
    PlaneRequest request = {};
    std::vector<PlaneCell> cells = {}; ///< by tile, row, column
    std::optional<double> min = {}; ///< of all finite values, not of the cells alone
    std::optional<double> max = {};
    qint64 nan = 0;
    qint64 infinite = 0;

    const PlaneCell &cell(qint64 tile, qint64 row, qint64 column) const
    {
        return cells[static_cast<std::size_t>(
            (tile * request.cellRows() + row) * request.cellColumns() + column)];
    }
};

/// The most cells that readPlane() makes.
inline constexpr qint64 planeCellsAtMost = 1'000'000;

/// Reads the real values (of complex64 the modulus) of \a request from \a tensor, which is no
/// string tensor. Elements behind the last one are left out. Memory depends on the number of cells
/// alone. Runs in a worker; progress in elements. Errors: BadArgument for too many cells; as
/// forEachBlock().
Expected<TensorPlane> readPlane(const Tensor &tensor, const PlaneRequest &request, Operation &op);

} // namespace weightroom
