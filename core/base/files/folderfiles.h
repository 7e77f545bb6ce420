// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/files/filesahead.h"
#include "core/base/stringpool.h"

#include <optional>

class QThreadPool;

namespace weightroom {

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

    /// Lets an idle thread of \a helpers, if there is one, look for what \a names tells (called in
    /// that thread) before find() asks for it. Wrong names cost only that thread's time.
    void lookAhead(detail::FilesAhead::Names names, QThreadPool *helpers);
    /// The file called \a name in the folder; nothing when that is no name but a path.
    std::optional<File> find(const QString &name);

private:
    struct Found;

    QString m_prefix; ///< the folder with a slash behind it
    std::shared_ptr<const detail::FolderHandle> m_folder;
    std::shared_ptr<detail::FilesAhead> m_ahead; ///< null: nobody looks ahead
    StringPool m_paths;
    std::shared_ptr<Found> m_found; ///< lives as long as one of the files
};

} // namespace weightroom
