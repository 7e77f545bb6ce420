// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/files/madefolders.h"

#include "core/base/files/pendingfile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <sys/stat.h>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

struct MadeFoldersText
{
    Q_DECLARE_TR_FUNCTIONS(weightroom::FileHandler)
};

} // namespace

MadeFolders::~MadeFolders()
{
    for (auto path = m_made.crbegin(); path != m_made.crend(); ++path)
        QDir().rmdir(*path);
}

Expected<Done> MadeFolders::make(const QString &path)
{
    QStringList missing;
    QFileInfo info(path);
    while (!info.exists() && !info.isRoot()) {
        missing.prepend(info.filePath());
        info.setFile(info.path());
    }
    if (!info.isDir()) {
        return Error{ .code = ErrorCode::PathIsFile,
                      .message
                      = MadeFoldersText::tr("%1 is a file, not a folder.").arg(info.filePath()),
                      .source = info.filePath() };
    }
    for (const QString &folder : std::as_const(missing)) {
        if (::mkdir(QFile::encodeName(folder).constData(), 0777) == 0)
            m_made.append(folder);
        else if (errno != EEXIST)
            return writeError(folder, errno);
        if (auto synced = syncFolder(QFileInfo(folder).path()); !synced)
            return synced;
    }
    return Done{};
}

} // namespace weightroom
