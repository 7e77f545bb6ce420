// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/hashing.h"
#include "core/model/weightdata.h"

#include <mutex>

namespace weightroom {

/// The body of an upload: texts and ranges of weight data one after the other, never in memory as a
/// whole. Read from its start as often as a server asks for it again. Whoever reads it in order has
/// the hash of the weight bytes afterwards.
class UploadBody final : public ByteSource
{
public:
    /// Hears how far the body was read.
    using Progress = std::function<void(qint64 read)>;

    UploadBody(const QString &name, Progress progress);

    void append(const QByteArray &text);
    void append(const WeightData &data, qint64 offset, qint64 length);

    qint64 size() const noexcept override { return m_size; }
    QString name() const override { return m_name; }
    Expected<qint64> read(qint64 offset, std::span<std::byte> into) const override;

    /// SHA-256 of the weight bytes in order, hexadecimal; empty unless all were read in order.
    QByteArray weightSha256() const;

private:
    struct Segment
    {
        qint64 start; ///< in the body
        qint64 length;
        QByteArray text;
        WeightData data; ///< used where there is no text
        qint64 offset = 0; ///< in the data
    };

    Expected<Done> readSegment(const Segment &segment, qint64 inside,
                               std::span<std::byte> into) const;
    void hash(qint64 bodyOffset, std::span<const std::byte> bytes) const;

    QString m_name;
    Progress m_progress;
    QList<Segment> m_segments;
    qint64 m_size = 0;
    qint64 m_weightBytes = 0;
    mutable std::mutex m_mutex;
    mutable Sha256 m_hash;
    mutable qint64 m_hashed = 0; ///< weight bytes
    mutable qint64 m_hashEnd = 0; ///< where in the body the last hashed byte was
};

} // namespace weightroom
