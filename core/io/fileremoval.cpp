// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/io/fileremoval.h"

#include "core/base/pendingfile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstring>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

struct FileRemovalText
{
    Q_DECLARE_TR_FUNCTIONS(weightroom::FileHandler)
};

} // namespace

void removeEmptyFolders(const QStringList &files, const QString &folder)
{
    for (const QString &path : files) {
        QString above = QFileInfo(path).path();
        while (above.startsWith(folder + u'/') && QDir().rmdir(above))
            above = QFileInfo(above).path();
    }
}

Expected<Done> removeModelFiles(const ModelExtent &extent)
{
    if (::unlink(QFile::encodeName(extent.json).constData()) != 0) {
        return Error{ .code = ErrorCode::Io,
                      .message = FileRemovalText::tr("%1 cannot be removed.").arg(extent.json),
                      .cause = QString::fromLocal8Bit(std::strerror(errno)),
                      .source = extent.json };
    }
    for (const QString &path : extent.own)
        QFile::remove(path);
    removeEmptyFolders(extent.own, extent.folder());
    const QFileInfo info(extent.json);
    if (info.fileName() == "model.json"_L1
        && ::rmdir(QFile::encodeName(info.path()).constData()) == 0)
        return syncFolder(QFileInfo(info.path()).path());
    return syncFolder(info.path());
}

} // namespace weightroom
