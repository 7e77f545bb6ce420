// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>
#include <QStringList>

#include <memory>
#include <mutex>

namespace weightroom {

class FolderLock;

/// Tells other programs that this one runs: a folder with a name of its own and a lock in it that
/// the system opens when the program ends, however that happens. Thread-safe.
class ProgramMark
{
    Q_DISABLE_COPY_MOVE(ProgramMark)

public:
    /// The mark is set in \a folder by set().
    explicit ProgramMark(const QString &folder);
    ~ProgramMark();

    const QString &name() const { return m_name; }
    /// False where no lock can be held: then others take this program for one that has ended.
    bool set();
    /// Whether the program with the mark \a name runs.
    bool isRunning(const QString &name) const;
    /// Removes the marks of programs that have ended.
    void removeOldMarks() const;
    /// Whether \a name may be that of a mark.
    static bool isMark(const QString &name);

private:
    QString pathOf(const QString &name) const { return m_folder + u'/' + name; }

    QString m_folder;
    QString m_name;
    std::mutex m_mutex;
    std::unique_ptr<FolderLock> m_lock;
};

} // namespace weightroom
