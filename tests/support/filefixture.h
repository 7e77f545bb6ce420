// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tests/support/futures.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QMap>
#include <QTest>

namespace weightroom::testing {

/// Names, relative to a folder, and what is in the files.
using Files = QMap<QString, QByteArray>;

/// All files below \a folder, hidden ones too. A link shows as "-> target".
inline Files filesBelow(const QString &folder)
{
    Files files;
    QDirIterator entries(folder, QDir::Files | QDir::Hidden | QDir::System,
                         QDirIterator::Subdirectories);
    while (entries.hasNext()) {
        const QFileInfo info(entries.next());
        const QString name = QDir(folder).relativeFilePath(info.filePath());
        QFile file(info.filePath());
        if (info.isSymLink())
            files.insert(name, "-> " + info.symLinkTarget().toUtf8());
        else if (file.open(QIODevice::ReadOnly))
            files.insert(name, file.readAll());
    }
    return files;
}

/// All folders below \a folder, hidden ones too, sorted.
inline QStringList foldersBelow(const QString &folder)
{
    QStringList folders;
    QDirIterator entries(folder, QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot,
                         QDirIterator::Subdirectories);
    while (entries.hasNext())
        folders.append(QDir(folder).relativeFilePath(entries.next()));
    folders.sort();
    return folders;
}

inline void writeFiles(const QString &folder, const Files &files)
{
    for (auto file = files.begin(); file != files.end(); ++file) {
        const QString path = folder + u'/' + file.key();
        QDir().mkpath(QFileInfo(path).path());
        QFile out(path);
        QVERIFY(out.open(QIODevice::WriteOnly));
        QCOMPARE(out.write(file.value()), file.value().size());
    }
}

/// The code's name of a failure, empty for a success: for QCOMPARE.
template <typename T>
QString failureOf(const Expected<T> &result)
{
    return result ? QString() : errorCodeName(result.error().code);
}

} // namespace weightroom::testing
