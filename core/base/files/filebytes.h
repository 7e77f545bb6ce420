// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/byteview.h"
#include "core/base/files/fileidentity.h"

namespace weightroom::detail {

/// Enough of a file to see that it is still the file that was measured.
struct FileState
{
    FileIdentity identity; ///< invalid: there is no regular file
    qint64 size = 0;

    bool operator==(const FileState &) const = default;
};

/// A range of a file that was measured, and is opened for each read: see fileBytes().
class FileBytes final : public ByteSource, public ViewableBytes
{
public:
    /// \a state is that of the file \a path.
    FileBytes(const QString &path, const FileState &state, qint64 offset, qint64 length)
        : m_path(path)
        , m_state(state)
        , m_offset(offset)
        , m_length(length)
    {
    }

    qint64 size() const noexcept override { return m_length; }
    QString name() const override { return m_path; }
    Expected<qint64> read(qint64 offset, std::span<std::byte> into) const override;
    ByteViewPtr view(qint64 offset, qint64 length) const override;
    QByteArray identity() const override;

private:
    class View;

    Error changedError(qint64 sizeNow) const;

    QString m_path;
    FileState m_state;
    qint64 m_offset;
    qint64 m_length;
};

} // namespace weightroom::detail
