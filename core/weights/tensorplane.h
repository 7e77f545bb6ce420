// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/operation.h"
#include "core/model/tensor.h"

#include <optional>
#include <vector>

class QThreadPool;

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
    qint64 elements() const { return tiles.count * rows.count * columns.count; }
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
    bool isSample = false; ///< of some of the values: min … infinite are those of these alone

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
/// alone. Runs in a worker, and shares a large plane out to \a pool (null: this thread alone);
/// progress in elements. Errors: BadArgument for too many cells; as forEachBlock().
Expected<TensorPlane> readPlane(const Tensor &tensor, const PlaneRequest &request, Operation &op,
                                QThreadPool *pool = nullptr);

/// Of more elements there is a sample.
inline constexpr qint64 planeElementsAtOnce = 4 * 1024 * 1024;

/// The elements of \a request that are read for a first picture: one row of each block, or fewer,
/// and where rows are very long single elements; never more than about planeElementsAtOnce. The
/// request itself where it has no more than that.
PlaneRequest sampledPlane(const PlaneRequest &request);
/// A first picture: readPlane() of sampledPlane(), whose values fill all cells of \a request around
/// them. Errors: as readPlane().
Expected<TensorPlane> samplePlane(const Tensor &tensor, const PlaneRequest &request, Operation &op);

} // namespace weightroom
