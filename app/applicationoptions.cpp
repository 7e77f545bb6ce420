// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "app/applicationoptions.h"

#include <QSettings>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

QString namedDataFolder(const CommandLine &line)
{
    const QString folder = line.value(u"--data-dir"_s);
    return folder.isEmpty() ? qEnvironmentVariable("WEIGHTROOM_DATA_DIR") : folder;
}

/// The first of \a choices that is not empty.
QString firstGiven(const QStringList &choices)
{
    for (const QString &choice : choices) {
        if (!choice.isEmpty())
            return choice;
    }
    return {};
}

/// \a fallback where \a value is neither "none" nor a count.
qint64 quotaOf(const QVariant &value, qint64 fallback)
{
    if (value.toString() == "none"_L1)
        return -1;
    bool isNumber = false;
    const qint64 units = value.toLongLong(&isNumber);
    return isNumber && units >= 0 ? units : fallback;
}

} // namespace

QString settingsPath(const CommandLine &line)
{
    return firstGiven({ namedDataFolder(line),
                        QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) })
        + u"/settings.ini"_s;
}

ApplicationOptions applicationOptions(const CommandLine &line)
{
    const QSettings settings(settingsPath(line), QSettings::IniFormat);
    return applicationOptions(line,
                              [&settings](const QString &key) { return settings.value(key); });
}

ApplicationOptions applicationOptions(const CommandLine &line, const ChosenValue &chosen)
{
    ApplicationOptions options;
    options.dataFolder
        = firstGiven({ namedDataFolder(line),
                       QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) });
    options.downloadsFolder
        = firstGiven({ line.value(u"--downloads-dir"_s), chosen(u"downloads/folder"_s).toString(),
                       QStandardPaths::writableLocation(QStandardPaths::DownloadLocation) });
    options.handlerFiles = line.values(u"--handler"_s);
    options.localStorageQuota = quotaOf(chosen(u"localstorage/quota"_s), options.localStorageQuota);
    bool isNumber = false;
    const int days = chosen(u"trash/days"_s).toInt(&isNumber);
    if (isNumber && days >= 0)
        options.trashDays = days;
    return options;
}

} // namespace weightroom
