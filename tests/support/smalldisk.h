// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QTemporaryDir>

#include <sys/mount.h>

namespace weightroom::testing {

/// A small file system of its own, where the test may mount one.
class SmallDisk
{
    Q_DISABLE_COPY_MOVE(SmallDisk)

public:
    /// \a options as for mounting a tmpfs: "size=64k".
    explicit SmallDisk(const char *options)
        : m_mounted(::mount("none", qPrintable(m_dir.path()), "tmpfs", 0, options) == 0)
    {
    }
    ~SmallDisk()
    {
        if (m_mounted)
            ::umount2(qPrintable(m_dir.path()), MNT_DETACH);
    }
    bool isMounted() const { return m_mounted; }
    QString path() const { return m_dir.path(); }
    bool makeReadOnly() const { return remount(MS_RDONLY); }
    bool makeWritable() const { return remount(0); }

private:
    bool remount(unsigned long flags) const
    {
        return ::mount("none", qPrintable(m_dir.path()), "tmpfs", MS_REMOUNT | flags, nullptr) == 0;
    }

    QTemporaryDir m_dir;
    bool m_mounted;
};

} // namespace weightroom::testing
