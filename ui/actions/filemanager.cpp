// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/actions/filemanager.h"

#include <QDesktopServices>
#include <QFileInfo>
#include <QUrl>

namespace weightroom {

void showInFileManager(const QStringList &paths)
{
    if (paths.isEmpty())
        return;
    const QFileInfo first(paths.first());
    QDesktopServices::openUrl(QUrl::fromLocalFile(first.isDir() ? first.filePath() : first.path()));
}

} // namespace weightroom
