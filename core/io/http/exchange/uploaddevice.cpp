// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/io/http/exchange/uploaddevice.h"

namespace weightroom {

UploadDevice::UploadDevice(qint64 size, Take take, QObject *parent)
    : QIODevice(parent)
    , m_size(size)
    , m_take(std::move(take))
{
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

qint64 UploadDevice::bytesAvailable() const
{
    return m_size - m_given + QIODevice::bytesAvailable();
}

void UploadDevice::wake()
{
    Q_EMIT readyRead();
}

qint64 UploadDevice::readData(char *data, qint64 most)
{
    if (atEnd())
        return -1;
    const qint64 taken = m_take(data, most);
    m_given += taken;
    return taken;
}

qint64 UploadDevice::writeData(const char *, qint64)
{
    return -1;
}

} // namespace weightroom
