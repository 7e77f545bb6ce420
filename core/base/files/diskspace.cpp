// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/files/diskspace.h"

#include "core/base/groupeddigits.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <sys/stat.h>
#include <sys/statvfs.h>

namespace weightroom {

namespace {

struct DiskSpaceText
{
    Q_DECLARE_TR_FUNCTIONS(weightroom::FileHandler)
};

/// \a folder, or the nearest parent that exists.
QString existingPart(const QString &folder)
{
    QFileInfo info(folder);
    while (!info.exists() && !info.isRoot())
        info.setFile(info.path());
    return info.filePath();
}

} // namespace

bool onSameDisk(const QString &folder, const QString &other)
{
    struct stat one;
    struct stat two;
    return ::stat(QFile::encodeName(existingPart(folder)).constData(), &one) == 0
        && ::stat(QFile::encodeName(existingPart(other)).constData(), &two) == 0
        && one.st_dev == two.st_dev;
}

std::optional<qint64> freeSpace(const QString &folder)
{
    struct statvfs disk;
    if (::statvfs(QFile::encodeName(existingPart(folder)).constData(), &disk) != 0
        || disk.f_blocks == 0)
        return {};
    return static_cast<qint64>(static_cast<quint64>(disk.f_bavail) * disk.f_frsize);
}

Expected<Done> requireDiskSpace(const QString &folder, qint64 bytes)
{
    const std::optional<qint64> free = freeSpace(folder);
    if (!free || bytes <= *free)
        return Done{};
    return Error{ .code = ErrorCode::NoSpace,
                  .message = DiskSpaceText::tr("Saving to %1 needs %2 bytes, %3 are free.")
                                 .arg(folder, groupedDigits(bytes), groupedDigits(*free)),
                  .source = folder };
}

} // namespace weightroom
