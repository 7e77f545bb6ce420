// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/weights/tensorplane.h"

#include "core/weights/decode.h"
#include "core/weights/statistics/chunkwork.h"
#include "core/weights/statistics/realchunks.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace weightroom {

namespace {

/// An axis with what a step along it means for the cells.
struct WalkedAxis
{
    PlaneAxis axis;
    qint64 block = 1; ///< steps in a cell
    qint64 cellStride = 1; ///< from a cell to the next one
};

class PlaneReader
{
public:
    PlaneReader(const Tensor &tensor, const PlaneRequest &request);

    Expected<TensorPlane> read(Operation &op);

private:
    Expected<Done> readRun(qint64 first, qint64 cell, Operation &op);
    void addBlock(const ValueBlock &block, qint64 runFirst, qint64 cell);
    template <typename Value>
    void addValues(qint64 element, qint64 count, qint64 runFirst, qint64 cell, Value value);
    template <typename Value>
    void addToCell(PlaneCell &cell, qint64 element, qint64 count, Value value);
    void addSpecial(PlaneCell &cell, qint64 element, double value);

    const Tensor &m_tensor;
    qint64 m_elements;
    TensorPlane m_plane;
    std::array<WalkedAxis, 3> m_axes; ///< the farthest steps first
    qint64 m_runLength = 1; ///< elements side by side: along the last axis, or the last two
    int m_runAxes = 1; ///< along how many
    double m_min = std::numeric_limits<double>::infinity();
    double m_max = -std::numeric_limits<double>::infinity();
};

PlaneReader::PlaneReader(const Tensor &tensor, const PlaneRequest &request)
    : m_tensor(tensor)
    , m_elements(tensor.spec.elements())
{
    m_plane.request = request;
    m_plane.cells.resize(static_cast<std::size_t>(request.cells()));
    const qint64 rowCells = request.cellColumns();
    m_axes = { WalkedAxis{ request.tiles, 1, request.cellRows() * rowCells },
               WalkedAxis{ request.rows, request.blockRows, rowCells },
               WalkedAxis{ request.columns, request.blockColumns, 1 } };
    const auto step = [](const WalkedAxis &walked) {
        return walked.axis.count > 1 ? walked.axis.stride : std::numeric_limits<qint64>::max();
    };
    std::stable_sort(m_axes.begin(), m_axes.end(),
                     [&](const auto &a, const auto &b) { return step(a) > step(b); });
    if (m_axes[2].axis.count > 1 && m_axes[2].axis.stride != 1)
        return; // one by one
    m_runLength = m_axes[2].axis.count;
    if (m_axes[1].axis.stride == m_runLength || m_axes[1].axis.count == 1) {
        m_runLength *= m_axes[1].axis.count;
        m_runAxes = 2;
    }
}

Expected<TensorPlane> PlaneReader::read(Operation &op)
{
    const bool isOneByOne = m_runLength == 1 && m_runAxes == 1;
    const qint64 inner = isOneByOne ? m_axes[2].axis.count : 1;
    const qint64 middle = m_runAxes == 2 ? 1 : m_axes[1].axis.count;
    for (qint64 i = 0; i < m_axes[0].axis.count; ++i) {
        for (qint64 j = 0; j < middle; ++j) {
            for (qint64 k = 0; k < inner; ++k) {
                const qint64 first = m_plane.request.first + i * m_axes[0].axis.stride
                    + j * m_axes[1].axis.stride + k * m_axes[2].axis.stride;
                const qint64 cell = i / m_axes[0].block * m_axes[0].cellStride
                    + j / m_axes[1].block * m_axes[1].cellStride
                    + k / m_axes[2].block * m_axes[2].cellStride;
                if (auto done = readRun(first, cell, op); !done)
                    return std::move(done).error();
            }
        }
    }
    if (m_min <= m_max) {
        m_plane.min = m_min;
        m_plane.max = m_max;
    }
    return std::move(m_plane);
}

Expected<Done> PlaneReader::readRun(qint64 first, qint64 cell, Operation &op)
{
    if (!op.checkpoint())
        return canceledError();
    const qint64 count = std::min(m_runLength, m_elements - first);
    if (count <= 0)
        return Done{};
    return forEachBlock(m_tensor, first, count, op, [&](const ValueBlock &block) {
        const std::size_t numbers = block.floats.size() + block.ints.size() + block.bytes.size();
        addBlock(block, first, cell);
        op.addProgress(static_cast<qint64>(numbers));
    });
}

void PlaneReader::addBlock(const ValueBlock &block, qint64 runFirst, qint64 cell)
{
    const auto add = [&](std::size_t count, auto value) {
        addValues(block.firstElement, static_cast<qint64>(count), runFirst, cell, value);
    };
    if (m_tensor.spec.dtype == Dtype::Complex64) {
        add(block.floats.size() / 2, [&](qint64 i) {
            const auto at = static_cast<std::size_t>(2 * i);
            return detail::modulus(block.floats[at], block.floats[at + 1]);
        });
    } else if (!block.floats.empty()) {
        add(block.floats.size(),
            [&](qint64 i) { return double(block.floats[static_cast<std::size_t>(i)]); });
    } else if (!block.ints.empty()) {
        add(block.ints.size(),
            [&](qint64 i) { return double(block.ints[static_cast<std::size_t>(i)]); });
    } else {
        add(block.bytes.size(),
            [&](qint64 i) { return double(block.bytes[static_cast<std::size_t>(i)]); });
    }
}

/// The elements from \a element on, all of the run that begins at \a runFirst in \a cell, are cut
/// into what falls into one cell each.
template <typename Value>
void PlaneReader::addValues(qint64 element, qint64 count, qint64 runFirst, qint64 cell, Value value)
{
    const WalkedAxis &inner = m_axes[2];
    const WalkedAxis &outer = m_axes[1];
    for (qint64 i = 0; i < count;) {
        const qint64 at = element + i - runFirst;
        const qint64 j = at / inner.axis.count;
        const qint64 k = at % inner.axis.count;
        const qint64 end = std::min((k / inner.block + 1) * inner.block, inner.axis.count);
        const qint64 length = std::min(end - k, count - i);
        const qint64 index
            = cell + j / outer.block * outer.cellStride + k / inner.block * inner.cellStride;
        addToCell(m_plane.cells[static_cast<std::size_t>(index)], element + i, length,
                  [&](qint64 n) { return value(i + n); });
        i += length;
    }
}

template <typename Value>
void PlaneReader::addToCell(PlaneCell &cell, qint64 element, qint64 count, Value value)
{
    constexpr double largest = std::numeric_limits<double>::max();
    double most = cell.element < 0  ? -1.0
        : std::isfinite(cell.value) ? std::abs(cell.value)
                                    : largest;
    for (qint64 i = 0; i < count; ++i) {
        const double number = value(i);
        if (!(std::abs(number) <= most)) {
            if (!std::isfinite(number)) {
                addSpecial(cell, element + i, number);
                most = largest;
                continue;
            }
            cell = { number, element + i };
            most = std::abs(number);
        }
        m_min = std::min(m_min, number);
        m_max = std::max(m_max, number);
    }
}

void PlaneReader::addSpecial(PlaneCell &cell, qint64 element, double value)
{
    const bool isNan = std::isnan(value);
    ++(isNan ? m_plane.nan : m_plane.infinite);
    const bool isFirst = cell.element < 0 || std::isfinite(cell.value);
    if (isFirst || (isNan && !std::isnan(cell.value)))
        cell = { value, element };
}

/// Rows of cells of a plane without tiles, which threads read at the same time.
class PlaneParts
{
public:
    PlaneParts(const Tensor &tensor, const PlaneRequest &request)
        : m_tensor(tensor)
        , m_request(request)
    {
        const qint64 elements = request.rows.count * request.columns.count;
        const qint64 parts = std::clamp<qint64>(elements / partElements, 1, request.cellRows());
        m_rowsInPart = request.tiles.count == 1 ? (request.cellRows() + parts - 1) / parts
                                                : request.cellRows();
    }

    /// At most one: there is nothing to share out.
    qint64 count() const { return (m_request.cellRows() + m_rowsInPart - 1) / m_rowsInPart; }

    Expected<TensorPlane> read(Operation &op, QThreadPool *pool)
    {
        m_plane.request = m_request;
        m_plane.cells.resize(static_cast<std::size_t>(m_request.cells()));
        auto done = forEachChunk(pool, count(), op,
                                 [&](qint64 part) { return readPart(part * m_rowsInPart, op); });
        if (!done)
            return std::move(done).error();
        return std::move(m_plane);
    }

private:
    static constexpr qint64 partElements = 2 * 1024 * 1024;

    Expected<Done> readPart(qint64 cellRow, Operation &op)
    {
        const qint64 row = cellRow * m_request.blockRows;
        PlaneRequest part = m_request;
        part.first += row * m_request.rows.stride;
        part.rows.count = std::min(m_rowsInPart * m_request.blockRows, m_request.rows.count - row);
        auto plane = PlaneReader(m_tensor, part).read(op);
        if (!plane)
            return std::move(plane).error();
        const std::lock_guard lock(m_mutex);
        std::copy(plane->cells.begin(), plane->cells.end(),
                  m_plane.cells.begin() + cellRow * m_request.cellColumns());
        m_plane.nan += plane->nan;
        m_plane.infinite += plane->infinite;
        if (plane->min) {
            m_plane.min = std::min(*plane->min, m_plane.min.value_or(*plane->min));
            m_plane.max = std::max(*plane->max, m_plane.max.value_or(*plane->max));
        }
        return Done{};
    }

    const Tensor &m_tensor;
    const PlaneRequest &m_request;
    qint64 m_rowsInPart;
    std::mutex m_mutex;
    TensorPlane m_plane;
};

/// Every \a times-th step of \a axis.
PlaneAxis thinned(const PlaneAxis &axis, qint64 times)
{
    return { (axis.count + times - 1) / times, axis.stride * times };
}

/// Which of \a count steps stands for each of \a all.
qint64 nearestStep(qint64 step, qint64 all, qint64 count)
{
    return std::min(step * count / all, count - 1);
}

} // namespace

Expected<TensorPlane> readPlane(const Tensor &tensor, const PlaneRequest &request, Operation &op,
                                QThreadPool *pool)
{
    if (request.cells() > planeCellsAtMost || tensor.spec.dtype == Dtype::String)
        return Error{ ErrorCode::BadArgument, QStringLiteral("not a plane of numbers") };
    op.setProgress(0, request.elements());
    PlaneParts parts(tensor, request);
    return parts.count() > 1 ? parts.read(op, pool) : PlaneReader(tensor, request).read(op);
}

PlaneRequest sampledPlane(const PlaneRequest &request)
{
    constexpr qint64 fewestRows = 64;
    constexpr qint64 singleElements = 32 * 1024; // each of them is read by itself
    PlaneRequest sample = request;
    if (request.elements() <= planeElementsAtOnce)
        return sample;
    sample.rows = thinned(request.rows, request.blockRows);
    sample.blockRows = 1;
    while (sample.elements() > planeElementsAtOnce && sample.rows.count > fewestRows)
        sample.rows = thinned(sample.rows, 2);
    if (sample.elements() <= planeElementsAtOnce)
        return sample;
    sample.columns = thinned(request.columns, request.blockColumns);
    sample.blockColumns = 1;
    while (sample.elements() > singleElements && sample.columns.count > 1)
        sample.columns = thinned(sample.columns, 2);
    return sample;
}

Expected<TensorPlane> samplePlane(const Tensor &tensor, const PlaneRequest &request, Operation &op)
{
    const PlaneRequest sampled = sampledPlane(request);
    auto sample = readPlane(tensor, sampled, op);
    if (!sample)
        return sample;
    TensorPlane plane = *sample;
    plane.request = request;
    plane.isSample = sampled != request;
    plane.cells.clear();
    plane.cells.reserve(static_cast<std::size_t>(request.cells()));
    const qint64 rows = request.cellRows();
    const qint64 columns = request.cellColumns();
    for (qint64 i = 0; i < request.cells(); ++i) {
        const qint64 row = nearestStep(i / columns % rows, rows, sampled.cellRows());
        const qint64 column = nearestStep(i % columns, columns, sampled.cellColumns());
        plane.cells.push_back(sample->cell(i / columns / rows, row, column));
    }
    return plane;
}

} // namespace weightroom
