// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/bytesource.h"
#include "core/base/stringpool.h"

#include <QStringList>

#include <deque>
#include <memory>

class QThreadPool;

namespace weightroom {

namespace detail {
class FileBytes;
}

/// Looks for many files of one folder, such as the shards of a model: the folder is looked up once,
/// what is found shares few pieces of memory, and a second thread can help.
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

    /// Says that find() will be called for \a names in this order, so that an idle thread of
    /// \a helpers may begin to look. Only the first list of many plain names counts.
    void expect(const QStringList &names, QThreadPool *helpers);
    /// The file called \a name in the folder; \a name is a plain one.
    File find(const QString &name);

    /// \a name names something in a folder itself: no path, and neither "." nor "..".
    static bool isPlainName(QStringView name);

private:
    class Folder;
    class Helper;

    QString m_prefix; ///< the folder with a slash behind it
    std::shared_ptr<const Folder> m_folder;
    std::shared_ptr<Helper> m_helper; ///< null: there is none
    StringPool m_paths;
    std::shared_ptr<std::deque<detail::FileBytes>> m_found; ///< lives as long as one of them
};

} // namespace weightroom
