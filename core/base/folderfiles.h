// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/bytesource.h"
#include "core/base/stringpool.h"

#include <deque>
#include <memory>

namespace weightroom {

namespace detail {
class FileBytes;
}

/// Looks for many files of one folder, such as the shards of a model: the folder is looked up once,
/// and what is found shares few pieces of memory.
class FolderFiles
{
    Q_DISABLE_COPY_MOVE(FolderFiles)

public:
    struct File
    {
        QString path;
        ByteSourcePtr bytes; ///< as fileBytes(); null where that is an error
    };

    /// \a folder is an absolute path without "." and "..".
    explicit FolderFiles(const QString &folder);
    ~FolderFiles();

    /// The file called \a name in the folder; \a name is a plain one.
    File find(const QString &name);

    /// \a name names something in a folder itself: no path, and neither "." nor "..".
    static bool isPlainName(QStringView name);

private:
    QString m_prefix; ///< the folder with a slash behind it
    int m_descriptor;
    StringPool m_paths;
    std::shared_ptr<std::deque<detail::FileBytes>> m_found; ///< lives as long as one of them
};

} // namespace weightroom
