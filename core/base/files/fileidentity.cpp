// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/files/fileidentity.h"

#include <QFile>

#include <sys/stat.h>

namespace weightroom {

FileIdentity FileIdentity::of(const struct stat &info)
{
    return { info.st_dev, info.st_ino,
             qint64(info.st_mtim.tv_sec) * 1'000'000'000 + info.st_mtim.tv_nsec };
}

FileIdentity FileIdentity::at(const QString &path)
{
    struct stat info;
    if (::lstat(QFile::encodeName(path).constData(), &info) != 0)
        return {};
    return of(info);
}

size_t qHash(const FileIdentity &identity, size_t seed) noexcept
{
    return qHashMulti(seed, identity.device, identity.inode, identity.modifiedNs);
}

} // namespace weightroom
