// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QHashFunctions>
#include <QString>

struct stat;

namespace weightroom {

/// Which file it is, whatever it is called. The time tells a file from a later one that got the
/// number of the first.
struct FileIdentity
{
    quint64 device = 0;
    quint64 inode = 0; ///< 0: there is no such file
    qint64 modifiedNs = 0; ///< when its bytes were changed last

    bool operator==(const FileIdentity &) const = default;
    bool isValid() const { return inode != 0; }

    static FileIdentity of(const struct stat &info);
    /// Of what is called \a path itself: a link is not followed. Invalid where there is nothing.
    static FileIdentity at(const QString &path);
};

size_t qHash(const FileIdentity &identity, size_t seed = 0) noexcept;

} // namespace weightroom
