// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>

namespace weightroom {

/// A second hold on a connection. Qt lets go of a socket as soon as it cannot be written to, with
/// all that the other side had said before; the kernel keeps that for whoever still holds it.
class KeptDescriptor
{
    Q_DISABLE_COPY_MOVE(KeptDescriptor)

public:
    KeptDescriptor() = default;
    ~KeptDescriptor();

    /// Holds the socket \a descriptor beside its owner.
    void keep(qintptr descriptor);
    /// -1: none is held.
    int descriptor() const { return m_descriptor; }
    /// What has come and was not read, up to \a most bytes; empty where there is nothing. Does not
    /// wait.
    QByteArray readRest(qsizetype most) const;

private:
    int m_descriptor = -1;
};

} // namespace weightroom
