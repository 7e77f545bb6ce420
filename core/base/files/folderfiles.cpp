// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/files/folderfiles.h"

#include <QThreadPool>

#include <deque>
#include <memory_resource>

namespace weightroom {

struct FolderFiles::Found
{
    std::pmr::monotonic_buffer_resource memory;
    std::pmr::deque<detail::FileBytes> files{ &memory };
};

FolderFiles::FolderFiles(const QString &folder)
    : m_prefix(folder.endsWith(u'/') ? folder : folder + u'/')
    , m_folder(std::make_shared<const detail::FolderHandle>(folder))
    , m_found(std::make_shared<Found>())
{
}

FolderFiles::~FolderFiles()
{
    if (m_ahead)
        m_ahead->stop();
}

void FolderFiles::lookAhead(detail::FilesAhead::Names names, QThreadPool *helpers)
{
    auto ahead = std::make_shared<detail::FilesAhead>(std::move(names), m_folder);
    if (helpers != nullptr && helpers->tryStart([ahead] { ahead->run(); }))
        m_ahead = std::move(ahead);
}

std::optional<FolderFiles::File> FolderFiles::find(const QString &name)
{
    const detail::EncodedName encoded(name);
    if (!encoded.isPlain())
        return {};
    const detail::FileState *known = m_ahead ? m_ahead->answerFor(encoded.text()) : nullptr;
    const detail::FileState state = known != nullptr ? *known : m_folder->stateOf(encoded.c_str());
    File file{ m_paths.add(m_prefix, name), {} };
    if (state.identity.isValid()) {
        const ByteSource &bytes
            = m_found->files.emplace_back(file.path, state, qint64(0), state.size);
        file.bytes = ByteSourcePtr(m_found, &bytes);
    }
    return file;
}

} // namespace weightroom
