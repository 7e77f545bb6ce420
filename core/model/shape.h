// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QList>
#include <QString>

#include <algorithm>
#include <array>
#include <initializer_list>
#include <optional>

namespace weightroom {

/// The sizes of a tensor's dimensions, the outermost first; none for a scalar. A list that needs no
/// memory of its own for the few dimensions that tensors have as a rule: a model has many tensors.
class Shape
{
public:
    Shape() = default;
    Shape(std::initializer_list<qint64> sizes)
        : Shape(sizes.begin(), sizes.end())
    {
    }
    Shape(const qint64 *begin, const qint64 *end)
    {
        std::for_each(begin, end, [this](qint64 size) { append(size); });
    }

    void append(qint64 size)
    {
        if (m_rank < inPlace)
            m_few[static_cast<std::size_t>(m_rank)] = size;
        else
            appendToMany(size);
        ++m_rank;
    }

    qsizetype size() const noexcept { return m_rank; }
    bool isEmpty() const noexcept { return m_rank == 0; }
    qint64 at(qsizetype dimension) const { return begin()[dimension]; }
    qint64 first() const { return *begin(); }
    qint64 last() const { return end()[-1]; }
    /// The outermost \a rank dimensions.
    Shape first(qsizetype rank) const { return Shape(begin(), begin() + rank); }

    const qint64 *begin() const noexcept
    {
        return m_rank <= inPlace ? m_few.data() : m_many.constData();
    }
    const qint64 *end() const noexcept { return begin() + m_rank; }

    bool operator==(const Shape &) const = default;

private:
    void appendToMany(qint64 size);

    static constexpr qsizetype inPlace = 4;

    qsizetype m_rank = 0;
    std::array<qint64, inPlace> m_few = {};
    QList<qint64> m_many; ///< all of them, where they are more than that
};

/// Number of elements: the product of the dimensions, 1 for a scalar; nothing when it does not fit
/// 64 bits.
inline std::optional<qint64> elementCount(const Shape &shape)
{
    qint64 count = 1;
    for (const qint64 size : shape) {
        if (size < 0 || qMulOverflow(count, size, &count)) {
            const bool isEmpty = std::find(shape.begin(), shape.end(), 0) != shape.end();
            return isEmpty ? std::optional<qint64>(0) : std::nullopt;
        }
    }
    return count;
}
/// "[2, 3]" as code writes it; "[]" for a scalar.
QString shapeText(const Shape &shape);

} // namespace weightroom

Q_DECLARE_TYPEINFO(weightroom::Shape, Q_RELOCATABLE_TYPE);
