// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/bytesource.h"

namespace weightroom {

/// Bytes of a source in place, for computations that pass over them once: no copy is made. May be
/// read from any thread while it lives.
class ByteView
{
    Q_DISABLE_COPY_MOVE(ByteView)

public:
    explicit ByteView(std::span<const std::byte> bytes)
        : m_bytes(bytes)
    {
    }
    virtual ~ByteView();

    std::span<const std::byte> bytes() const { return m_bytes; }
    /// To be asked after reading, before what was computed counts: that the bytes are those of the
    /// source. Errors: as ByteSource::read.
    virtual Expected<Done> verify() const { return Done{}; }

private:
    std::span<const std::byte> m_bytes;
};

using ByteViewPtr = std::shared_ptr<const ByteView>;

/// What byte sources can do whose bytes lie somewhere: in memory or in a file.
class ViewableBytes
{
public:
    virtual ~ViewableBytes();

    /// See viewOf().
    virtual ByteViewPtr view(qint64 offset, qint64 length) const = 0;
    /// See identityOf().
    virtual QByteArray identity() const = 0;
};

/// The bytes [offset, offset + length) of \a source, all inside its size, in place; null where this
/// kind of source, or the system, cannot do that: read then.
ByteViewPtr viewOf(const ByteSource &source, qint64 offset, qint64 length);

/// Tells the bytes of \a source from all others as long as it stays the same, at other times and in
/// other runs of the program, too: for keeping what was computed from them. Empty where nothing
/// does.
QByteArray identityOf(const ByteSource &source);

} // namespace weightroom
