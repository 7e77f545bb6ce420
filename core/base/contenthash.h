// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>

#include <cstddef>
#include <memory>
#include <span>

namespace weightroom {

/// A hash of 128 bits of bytes that come in pieces, made about as fast as they are read (XXH3, by
/// xxHash): tells contents apart, but is no protection where somebody wants two to look alike
/// (that is Sha256).
class ContentHash
{
    Q_DISABLE_COPY_MOVE(ContentHash)

public:
    ContentHash();
    ~ContentHash();

    void add(std::span<const std::byte> bytes);
    /// The 16 bytes of the hash of all that was added.
    QByteArray result() const;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace weightroom
