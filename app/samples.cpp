// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "app/samples.h"

#include <QCoreApplication>
#include <QDir>

using namespace Qt::StringLiterals;

namespace weightroom {

QString samplesFolder()
{
    const QDir program(QCoreApplication::applicationDirPath());
    // PREFIX/bin after an installation; build/PRESET/app after a build.
    for (const QString &place :
         { u"../share/weightroom/samples"_s, u"../../../resources/samples"_s }) {
        const QString folder = QDir::cleanPath(program.filePath(place));
        if (QDir(folder).exists())
            return folder;
    }
    return {};
}

} // namespace weightroom
