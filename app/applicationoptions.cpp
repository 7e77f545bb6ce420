// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "app/applicationoptions.h"

#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace weightroom {

ApplicationOptions applicationOptions(const CommandLine &line)
{
    ApplicationOptions options;
    options.dataFolder = line.value(u"--data-dir"_s);
    if (options.dataFolder.isEmpty())
        options.dataFolder = qEnvironmentVariable("WEIGHTROOM_DATA_DIR");
    if (options.dataFolder.isEmpty())
        options.dataFolder = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
    options.downloadsFolder = line.value(u"--downloads-dir"_s);
    if (options.downloadsFolder.isEmpty()) {
        options.downloadsFolder
            = QStandardPaths::writableLocation(QStandardPaths::DownloadLocation);
    }
    options.handlerFiles = line.values(u"--handler"_s);
    return options;
}

} // namespace weightroom
