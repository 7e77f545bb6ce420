// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/json/jsoncopy.h"

#include "core/base/largepages.h"
#include "core/base/sharedslice.h"

#include <algorithm>

namespace weightroom::detail {

QByteArray JsonCopy::finish(const QByteArray &input, const char *kept)
{
    if (m_size == 0)
        return sharedSlice(input, m_stretch - input.constData(), kept - m_stretch);
    skip(kept, kept);
    m_out.truncate(m_size);
    return std::move(m_out);
}

/// Makes room for \a length more bytes.
void JsonCopy::grow(qint64 length)
{
    // Numbers may grow (1e20), everything else only shrinks.
    const bool isFirst = m_out.isEmpty();
    m_room = std::max({ m_inputSize, m_size + length, m_room + m_room / 2 });
    m_out.resize(m_room + blockBytes);
    m_data = m_out.data();
    if (isFirst)
        adviseLargePages(m_data, static_cast<std::size_t>(m_room));
}

} // namespace weightroom::detail
