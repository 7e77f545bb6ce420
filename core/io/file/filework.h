// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/io/file/filechange.h"

#include <memory>

namespace weightroom {

class FolderLock;

/// A change of files while it happens. It has a hidden folder with a record of itself, so that the
/// next start of the program can finish or undo it should this one be killed; others see by a lock
/// that it goes on. Without finish() it undoes itself, or finishes when the step that decides was
/// taken.
class FileWork
{
    Q_DISABLE_COPY_MOVE(FileWork)

public:
    /// Begins in \a records, a folder which is made when it is not there. Errors: Io, NoSpace.
    static Expected<std::unique_ptr<FileWork>> begin(const QString &records);
    /// Without a record, where none can be kept: only a failure is undone, not a kill.
    static std::unique_ptr<FileWork> unrecorded();
    ~FileWork();

    const FileChange &change() const { return m_change; }
    /// Begins the hidden names of its files.
    QString stem() const { return stemOf(m_id); }
    const QString &id() const { return m_id; }
    /// Where files may be put that stay when keepFolder() was called.
    QString folder() const { return m_folder; }
    bool isRecorded() const { return !m_folder.isEmpty(); }

    /// Writes down what is about to happen. Errors: Io, NoSpace.
    Expected<Done> note(const FileChange &change);
    /// Gives the folder its visible name in one step: it stays. Errors: Io.
    Expected<Done> keepFolder();
    /// Does what is left to do (see FileChange::finish()) and drops the record.
    void finish();

    static QString stemOf(const QString &id) { return QStringLiteral("part-") + id; }
    static QString entryName() { return QStringLiteral("entry.json"); }
    static QString recordName() { return QStringLiteral("work.json"); }

private:
    FileWork(const QString &records, const QString &id);
    void drop();

    QString m_records;
    QString m_id;
    QString m_folder; ///< as it is called now; empty when there is no record
    bool m_kept = false;
    bool m_finished = false;
    FileChange m_change;
    std::unique_ptr<FolderLock> m_lock;
};

/// Finishes or undoes what was interrupted in \a records. Leaves alone what another program is at.
void recoverFileWork(const QString &records);

/// Writes \a bytes to the file \a path in one step and waits for the disk. Errors: Io, NoSpace.
Expected<Done> writeDurably(const QString &path, const QByteArray &bytes);

} // namespace weightroom
