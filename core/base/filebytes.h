// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/bytesource.h"
#include "core/base/fileidentity.h"

struct stat;

namespace weightroom::detail {

/// A range of a file that was measured, and is opened for each read: see fileBytes().
class FileBytes final : public ByteSource
{
public:
    /// \a info is what the system says of the file \a path.
    FileBytes(const QString &path, const struct stat &info, qint64 offset, qint64 length);

    qint64 size() const noexcept override { return m_length; }
    QString name() const override { return m_path; }
    Expected<qint64> read(qint64 offset, std::span<std::byte> into) const override;

private:
    Error changedError(qint64 sizeNow) const;

    QString m_path;
    FileIdentity m_identity;
    qint64 m_fileSize;
    qint64 m_offset;
    qint64 m_length;
};

} // namespace weightroom::detail
