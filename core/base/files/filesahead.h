// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/files/folderhandle.h"

#include <atomic>
#include <functional>
#include <memory>
#include <vector>

namespace weightroom::detail {

/// Looks in one thread for files that another one will ask for, from the last to the first, while
/// that one goes from the first to the last: they meet somewhere, and nobody waits.
class FilesAhead
{
    Q_DISABLE_COPY_MOVE(FilesAhead)

public:
    /// Tells what will probably be asked for, in that order; the views stay valid as long as the
    /// function lives.
    using Names = std::function<std::vector<QByteArrayView>()>;

    FilesAhead(Names names, std::shared_ptr<const FolderHandle> folder);

    /// The work of the thread that looks ahead.
    void run();

    /// For the other thread, once for each file in turn: what is known about \a name; null when
    /// that is nothing yet.
    const FileState *answerFor(QByteArrayView name);
    /// Nothing more will be asked for.
    void stop() { m_asked.store(noMore, std::memory_order_relaxed); }

private:
    struct Answer
    {
        QByteArrayView name;
        FileState state;
        std::atomic_bool isThere = false;
    };

    static constexpr std::size_t noMore = ~std::size_t(0);

    Names m_names;
    std::shared_ptr<const FolderHandle> m_folder;
    std::vector<Answer> m_answers; ///< once m_isNamed
    std::atomic_bool m_isNamed = false;
    std::atomic<std::size_t> m_asked = 0; ///< so many were asked for
};

} // namespace weightroom::detail
