// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/expected.h"

#include <cstddef>
#include <memory>
#include <span>

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

} // namespace weightroom
