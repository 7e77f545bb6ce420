// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>

#include <cstddef>
#include <memory>
#include <span>

namespace weightroom {

/// SHA-256 of bytes that come in pieces (OpenSSL EVP, which uses the processor's SHA instructions).
class Sha256
{
    Q_DISABLE_COPY(Sha256)

public:
    Sha256();
    Sha256(Sha256 &&) noexcept;
    Sha256 &operator=(Sha256 &&) noexcept;
    ~Sha256();

    void add(std::span<const std::byte> bytes);
    void add(QByteArrayView bytes);
    /// The 64 lower-case hexadecimal digits. Starts over.
    QByteArray takeHex();

private:
    struct Context;
    std::unique_ptr<Context> m_context;
};

/// SHA-256 of \a bytes as 64 lower-case hexadecimal digits.
QByteArray sha256Hex(QByteArrayView bytes);

} // namespace weightroom
