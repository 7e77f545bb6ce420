// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

#include <memory>

namespace weightroom {

/// Holds the file ".lock" of a folder together with others, or alone. The system lets go of it when
/// the program ends, however that happens.
class FolderLock
{
    Q_DISABLE_COPY_MOVE(FolderLock)

public:
    ~FolderLock();

    /// Waits for who holds it alone. Null where the file system knows no locks or the folder cannot
    /// be written.
    static std::unique_ptr<FolderLock> shared(const QString &folder);
    /// Null when anybody else holds it, and as above. Does not wait.
    static std::unique_ptr<FolderLock> exclusive(const QString &folder);

private:
    explicit FolderLock(int fd)
        : m_fd(fd)
    {
    }
    static std::unique_ptr<FolderLock> take(const QString &folder, int how);

    int m_fd;
};

} // namespace weightroom
