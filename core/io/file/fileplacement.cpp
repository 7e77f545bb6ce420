// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/io/file/fileplacement.h"

#include "core/base/bytesource.h"
#include "core/base/files/checkedwriter.h"
#include "core/base/files/fileidentity.h"
#include "core/base/operation.h"

#include <QFile>
#include <QFileInfo>

#include <sys/stat.h>

namespace weightroom {

Expected<std::unique_ptr<PendingFile>> copiedFile(const QString &from, const QString &folder,
                                                  const QString &stem, Operation &op)
{
    const Expected<ByteSourcePtr> source = fileBytes(from);
    if (!source)
        return source.error();
    Expected<std::unique_ptr<PendingFile>> file = PendingFile::create(folder, true, stem);
    if (!file)
        return file;
    const qint64 size = (*source)->size();
    if ((*file)->shareBlocks(from) && (*file)->size() == size) {
        op.addProgress(2 * size);
    } else {
        CheckedWriter writer(folder, op);
        const auto fill = [&](qint64 offset, std::span<std::byte> into) -> Expected<Done> {
            const Expected<qint64> count = (*source)->read(offset, into);
            return count ? Expected<Done>(Done{}) : count.error();
        };
        if (const auto written = writer.write(**file, size, fill); !written)
            return written.error();
    }
    if (const auto synced = (*file)->sync(); !synced)
        return synced.error();
    return file;
}

Expected<std::unique_ptr<PendingFile>> linkedFile(const QString &from, const QString &folder,
                                                  const QString &stem, Operation &op)
{
    Expected<std::unique_ptr<PendingFile>> link = PendingFile::linkTo(from, folder, stem);
    if (link || link.error().code != ErrorCode::NotSupported)
        return link;
    if (QFileInfo(from).isSymLink())
        return PendingFile::copyLink(from, folder, stem);
    Expected<std::unique_ptr<PendingFile>> copy = copiedFile(from, folder, stem, op);
    if (copy)
        (*copy)->takeAttributes(from);
    return copy;
}

bool onSameFileSystem(const QString &from, const QString &to)
{
    return FileIdentity::at(from).device == FileIdentity::at(to).device;
}

qint64 bytesOf(const QStringList &files)
{
    qint64 bytes = 0;
    for (const QString &path : files) {
        struct stat info;
        if (::lstat(QFile::encodeName(path).constData(), &info) == 0)
            bytes += info.st_size;
    }
    return bytes;
}

} // namespace weightroom
