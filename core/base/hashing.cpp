// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/hashing.h"

#include <new>
#include <openssl/evp.h>

namespace weightroom {

struct Sha256::Context
{
    EVP_MD_CTX *handle = EVP_MD_CTX_new();

    Context() = default;
    Q_DISABLE_COPY_MOVE(Context)
    ~Context() { EVP_MD_CTX_free(handle); }

    void start()
    {
        if (handle == nullptr || EVP_DigestInit_ex(handle, EVP_sha256(), nullptr) != 1)
            throw std::bad_alloc();
    }
};

Sha256::Sha256()
    : m_context(std::make_unique<Context>())
{
    m_context->start();
}

Sha256::Sha256(Sha256 &&) noexcept = default;
Sha256 &Sha256::operator=(Sha256 &&) noexcept = default;
Sha256::~Sha256() = default;

void Sha256::add(std::span<const std::byte> bytes)
{
    EVP_DigestUpdate(m_context->handle, bytes.data(), bytes.size());
}

void Sha256::add(QByteArrayView bytes)
{
    add(std::as_bytes(std::span(bytes.data(), static_cast<std::size_t>(bytes.size()))));
}

QByteArray Sha256::takeHex()
{
    unsigned char digest[EVP_MAX_MD_SIZE];
    unsigned int length = 0;
    EVP_DigestFinal_ex(m_context->handle, digest, &length);
    m_context->start();
    return QByteArray::fromRawData(reinterpret_cast<const char *>(digest), length).toHex();
}

QByteArray sha256Hex(QByteArrayView bytes)
{
    Sha256 hash;
    hash.add(bytes);
    return hash.takeHex();
}

} // namespace weightroom
