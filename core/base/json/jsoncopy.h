// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>

#include <cstring>
#include <string_view>

namespace weightroom::detail {

/// A text made of stretches of another one, in their order, and of replacements between them.
/// Nothing is copied where it is one single stretch. The caller knows how far the present stretch
/// has come (\a kept), so that it can hold that in a register.
class JsonCopy
{
public:
    /// The first stretch begins at \a start in \a input.
    JsonCopy(std::string_view input, const char *start)
        : m_stretch(start)
        , m_inputEnd(input.data() + input.size())
        , m_inputSize(static_cast<qint64>(input.size()))
    {
    }

    /// The stretch ends at \a kept, and another begins at \a next.
    void skip(const char *kept, const char *next)
    {
        if (kept != m_stretch)
            append(m_stretch, kept - m_stretch, m_inputEnd);
        m_stretch = next;
    }
    /// The stretch ends at \a kept; \a with takes the place of the input up to \a next.
    void replace(const char *kept, const char *next, const QByteArray &with)
    {
        skip(kept, next);
        append(with.constData(), with.size(), with.constData() + with.size());
    }
    /// The bytes of the text so far, when the stretch ends at \a kept.
    qint64 sizeAt(const char *kept) const { return m_size + (kept - m_stretch); }

    /// The text, when the last stretch ends at \a kept; shares the memory of \a input where it can.
    QByteArray finish(const QByteArray &input, const char *kept);

private:
    void append(const char *text, qint64 length, const char *readableEnd);
    void grow(qint64 length);

    /// Stretches between blanks are short: as a rule one block of this size holds them.
    static constexpr qint64 blockBytes = 32;

    const char *m_stretch;
    const char *m_inputEnd;
    qint64 m_inputSize;
    QByteArray m_out;
    char *m_data = nullptr;
    qint64 m_room = 0; ///< in m_out, without a margin for copying by blocks
    qint64 m_size = 0; ///< bytes of m_out that are filled
};

inline void JsonCopy::append(const char *text, qint64 length, const char *readableEnd)
{
    if (m_size + length > m_room)
        grow(length);
    char *to = m_data + m_size;
    if (length <= blockBytes && readableEnd - text >= blockBytes)
        std::memcpy(to, text, blockBytes);
    else
        std::memcpy(to, text, static_cast<std::size_t>(length));
    m_size += length;
}

} // namespace weightroom::detail
