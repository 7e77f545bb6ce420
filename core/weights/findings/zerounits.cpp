// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/weights/findings/zerounits.h"

#include "core/weights/rawvalues.h"
#include "core/weights/statistics/codecounts.h"
#include "core/weights/statistics/tensorpieces.h"

#include <algorithm>

namespace weightroom {

namespace {

constexpr qint64 mostUnits = 1 << 20;
constexpr int namedUnits = 32;
/// Between looks at whether all units are known to be alive.
constexpr qint64 stretchBytes = 1024 * 1024;

/// Tells whether stored elements are zero; of either sign.
class ZeroTest
{
public:
    ZeroTest(const WeightSpec &spec, int elementBytes)
        : m_isFloat(!hasCodes(spec) && spec.dtype != Dtype::Int32)
        , m_elementBytes(elementBytes)
    {
        if (!hasCodes(spec))
            return;
        for (const double value : codeValues(spec))
            m_codes.push_back(value == 0 ? 1 : 0);
    }

    bool isZero(const std::byte *bytes, std::size_t i) const
    {
        if (m_elementBytes == 1)
            return m_codes[loadedAt<quint8>(bytes, i)] != 0;
        if (m_elementBytes == 2)
            return m_codes[loadedAt<quint16>(bytes, i)] != 0;
        const quint32 sign = m_isFloat ? 0x80000000U : 0U;
        if (m_elementBytes == 4)
            return (loadedAt<quint32>(bytes, i) & ~sign) == 0;
        return ((loadedAt<quint32>(bytes, 2 * i) | loadedAt<quint32>(bytes, 2 * i + 1)) & ~sign)
            == 0;
    }

private:
    std::vector<quint8> m_codes; ///< 1 for codes that mean zero
    bool m_isFloat;
    int m_elementBytes;
};

/// The slices across one axis: which of them were seen to hold something else than zero.
struct AxisUnits
{
    int axis = 0;
    std::vector<quint8> isAlive = {}; ///< empty: not looked at

    bool isOpen() const
    {
        return std::find(isAlive.begin(), isAlive.end(), quint8(0)) != isAlive.end();
    }
};

AxisUnits unitsOf(const Shape &shape, qsizetype axis, const TensorStatistics &statistics)
{
    AxisUnits units;
    units.axis = static_cast<int>(axis);
    const qint64 count = shape.at(axis);
    const qint64 perUnit = count > 0 ? statistics.elements / count : 0;
    if (count >= 2 && count <= mostUnits && perUnit >= 2 && statistics.zeros >= perUnit)
        units.isAlive.resize(static_cast<std::size_t>(count));
    return units;
}

ZeroUnits zeroUnitsOf(const AxisUnits &units)
{
    ZeroUnits result{ .axis = units.axis, .units = static_cast<qint64>(units.isAlive.size()) };
    result.zeros = std::count(units.isAlive.begin(), units.isAlive.end(), quint8(0));
    for (std::size_t i = 0; i < units.isAlive.size() && result.first.size() < namedUnits; ++i) {
        if (units.isAlive[i] == 0)
            result.first.append(static_cast<qint64>(i));
    }
    return result;
}

/// Rows and columns of a tensor of two or more axes, the last two of them.
struct LastAxes
{
    AxisUnits rows;
    AxisUnits columns;
    qint64 columnCount;
    qint64 rowCount;

    /// Sees \a count elements, of which the first is \a element.
    void see(const ZeroTest &test, const std::byte *bytes, qint64 element, qint64 count)
    {
        qint64 row = element / columnCount;
        qint64 column = element % columnCount;
        for (qint64 i = 0; i < count; ++row, column = 0) {
            const qint64 run = std::min(columnCount - column, count - i);
            quint8 any = 0;
            for (qint64 k = 0; k < run; ++k) {
                const quint8 alive = test.isZero(bytes, static_cast<std::size_t>(i + k)) ? 0 : 1;
                any |= alive;
                if (!columns.isAlive.empty())
                    columns.isAlive[static_cast<std::size_t>(column + k)] |= alive;
            }
            if (!rows.isAlive.empty())
                rows.isAlive[static_cast<std::size_t>(row % rowCount)] |= any;
            i += run;
        }
    }
};

} // namespace

Expected<QList<ZeroUnits>> findZeroUnits(const Tensor &tensor, const TensorStatistics &statistics,
                                         Operation &op)
{
    const Shape &shape = tensor.spec.shape;
    if (shape.size() < 2 || tensor.spec.dtype == Dtype::String
        || statistics.zeros == statistics.elements)
        return QList<ZeroUnits>();
    LastAxes axes{ .rows = unitsOf(shape, shape.size() - 2, statistics),
                   .columns = unitsOf(shape, shape.size() - 1, statistics),
                   .columnCount = shape.last(),
                   .rowCount = shape.at(shape.size() - 2) };
    const OperationPtr silent = Operation::create(); // a look back, not counted
    TensorPieces pieces(tensor);
    const ZeroTest test(tensor.spec, pieces.elementBytes());
    const qint64 stretch = stretchBytes / pieces.elementBytes();
    const auto look = [&](qint64 first, std::span<const std::byte> bytes) {
        axes.see(test, bytes.data(), first,
                 static_cast<qint64>(bytes.size()) / pieces.elementBytes());
    };
    for (qint64 at = 0; at < pieces.elements() && (axes.rows.isOpen() || axes.columns.isOpen());
         at += stretch) {
        if (!op.checkpoint())
            return canceledError();
        auto walked = pieces.walk(at, std::min(stretch, pieces.elements() - at), *silent, look);
        if (!walked)
            return walked.error();
    }
    QList<ZeroUnits> found;
    for (const AxisUnits *units : { &axes.rows, &axes.columns }) {
        if (units->isOpen())
            found.append(zeroUnitsOf(*units));
    }
    return found;
}

} // namespace weightroom
