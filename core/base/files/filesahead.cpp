// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/files/filesahead.h"

#include <algorithm>

namespace weightroom::detail {

FilesAhead::FilesAhead(Names names, std::shared_ptr<const FolderHandle> folder)
    : m_names(std::move(names))
    , m_folder(std::move(folder))
{
}

void FilesAhead::run()
{
    const std::vector<QByteArrayView> names = m_names();
    m_answers = std::vector<Answer>(names.size());
    for (std::size_t i = 0; i < names.size(); ++i)
        m_answers[i].name = names[i];
    m_isNamed.store(true, std::memory_order_release);

    std::array<char, 256> name; // the names of files are shorter
    for (std::size_t i = names.size(); i > m_asked.load(std::memory_order_relaxed); --i) {
        Answer &answer = m_answers[i - 1];
        if (answer.name.size() >= qsizetype(name.size()))
            continue;
        *std::copy(answer.name.begin(), answer.name.end(), name.begin()) = '\0';
        answer.state = m_folder->stateOf(name.data());
        answer.isThere.store(true, std::memory_order_release);
    }
}

const FileState *FilesAhead::answerFor(QByteArrayView name)
{
    const std::size_t at = m_asked.load(std::memory_order_relaxed);
    m_asked.store(at + 1, std::memory_order_relaxed);
    if (!m_isNamed.load(std::memory_order_acquire) || at >= m_answers.size())
        return nullptr;
    const Answer &answer = m_answers[at];
    const bool isKnown = answer.isThere.load(std::memory_order_acquire) && answer.name == name;
    return isKnown ? &answer.state : nullptr;
}

} // namespace weightroom::detail
