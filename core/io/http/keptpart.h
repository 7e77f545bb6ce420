// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/io/http/fetchedpart.h"
#include "core/io/http/partialfiles.h"

namespace weightroom {

/// Puts a download into a file that stays when the program ends, and notes from time to time how
/// much of it is on the disk. Each version of a file has a file of its own here: whatever was noted
/// last, its bytes are of one version.
class KeptPart final : public FetchedPart
{
public:
    /// After so many bytes the disk is waited for.
    static constexpr qint64 syncBytes = 32 * 1024 * 1024;

    /// For the file at \a url.
    KeptPart(PartialFilesPtr files, const QString &url);
    ~KeptPart() override;

    Expected<KeptBytes> open() override;
    Expected<Done> restart(const QByteArray &validator, qint64 size) override;
    Expected<Done> write(qint64 offset, QByteArrayView bytes) override;
    Expected<Done> read(qint64 offset, std::span<std::byte> into) const override;
    Expected<ByteSourcePtr> finish(qint64 size, const QString &name) override;

private:
    Expected<Done> sync(qint64 bytes);
    void close();

    PartialFilesPtr m_files;
    QString m_url;
    PartialFile m_file;
    int m_fd = -1;
};

} // namespace weightroom
