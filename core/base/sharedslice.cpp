// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/sharedslice.h"

namespace weightroom {

QByteArray sharedSlice(const QByteArray &bytes, qint64 offset, qint64 length)
{
    Q_ASSERT(offset >= 0 && length >= 0 && offset + length <= bytes.size());
    QByteArray owner = bytes;
    QByteArray::DataPointer &data = owner.data_ptr();
    if (data.d_ptr() == nullptr || length == 0)
        return QByteArray(bytes.constData() + offset, length);
    data.d_ptr()->ref();
    return QByteArray(QByteArray::DataPointer(data.d_ptr(), data.data() + offset, length));
}

} // namespace weightroom
