// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QFileSystemWatcher>
#include <QTimer>

namespace weightroom {

/// Notices that some program writes to a database file: this one or another. Neither the file nor
/// its folder need to be there yet.
class LibraryWatch : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LibraryWatch)

public:
    explicit LibraryWatch(const QString &path, QObject *parent = nullptr);

public Q_SLOTS:
    /// Begins to watch files that were not there before.
    void refresh();

Q_SIGNALS:
    /// Something was written; told once for writes that follow closely.
    void touched();

private:
    void onChange(const QString &path);
    void awaitFolder();

    QString m_path;
    QString m_awaited; ///< a folder in which that of the database, or one above it, will appear
    QFileSystemWatcher m_watcher;
    QTimer m_calm;
};

} // namespace weightroom
