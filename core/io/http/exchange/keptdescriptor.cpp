// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/io/http/exchange/keptdescriptor.h"

#include <algorithm>
#include <fcntl.h>
#include <sys/socket.h>
#include <unistd.h>

namespace weightroom {

KeptDescriptor::~KeptDescriptor()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

void KeptDescriptor::keep(qintptr descriptor)
{
    if (m_descriptor < 0 && descriptor >= 0)
        m_descriptor = ::fcntl(static_cast<int>(descriptor), F_DUPFD_CLOEXEC, 0);
}

QByteArray KeptDescriptor::readRest(qsizetype most) const
{
    QByteArray rest;
    while (m_descriptor >= 0 && rest.size() < most) {
        constexpr qsizetype blockBytes = 64 * 1024;
        QByteArray block(std::min(blockBytes, most - rest.size()), Qt::Uninitialized);
        const ssize_t count = ::recv(m_descriptor, block.data(),
                                     static_cast<std::size_t>(block.size()), MSG_DONTWAIT);
        if (count <= 0)
            break;
        rest.append(block.constData(), count);
    }
    return rest;
}

} // namespace weightroom
