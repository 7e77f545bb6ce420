// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/byteview.h"

namespace weightroom {

/// Bytes whose SHA-256 is known beforehand, as that of a file that is named after it. Reading does
/// not look at the hash; who has read all can compare (core/model/ownweights.h).
class HashedBytes : public ByteSource, public ViewableBytes
{
public:
    /// \a sha256 are 64 lower-case hexadecimal digits.
    HashedBytes(ByteSourcePtr bytes, const QByteArray &sha256)
        : m_bytes(std::move(bytes))
        , m_sha256(sha256)
    {
    }

    const QByteArray &sha256() const { return m_sha256; }
    qint64 size() const noexcept override { return m_bytes->size(); }
    QString name() const override { return m_bytes->name(); }
    Expected<qint64> read(qint64 offset, std::span<std::byte> into) const override
    {
        return m_bytes->read(offset, into);
    }
    ByteViewPtr view(qint64 offset, qint64 length) const override
    {
        return viewOf(*m_bytes, offset, length);
    }
    /// That of the file: the hash says what the bytes should be, not what they are.
    QByteArray identity() const override { return identityOf(*m_bytes); }

private:
    ByteSourcePtr m_bytes;
    QByteArray m_sha256;
};

} // namespace weightroom
