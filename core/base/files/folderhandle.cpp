// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/files/folderhandle.h"

#include <QFile>

#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace weightroom::detail {

EncodedName::EncodedName(QStringView name)
{
    if (name.size() < qsizetype(m_short.size())) {
        char16_t all = 0;
        char *to = m_short.data();
        for (const QChar c : name) {
            all |= c.unicode();
            *to++ = static_cast<char>(c.unicode());
        }
        *to = '\0';
        m_text = QByteArrayView(m_short.data(), name.size());
        if (all < 0x80)
            return;
    }
    m_other = QFile::encodeName(name.toString());
    m_text = m_other;
}

bool EncodedName::isPlain() const noexcept
{
    const auto size = static_cast<std::size_t>(m_text.size());
    return size > 0 && m_text != "." && m_text != ".." && std::memchr(c_str(), '/', size) == nullptr
        && std::memchr(c_str(), '\0', size) == nullptr;
}

FolderHandle::FolderHandle(const QString &path)
    : m_descriptor(::open(QFile::encodeName(path).constData(), O_PATH | O_DIRECTORY | O_CLOEXEC))
{
}

FolderHandle::~FolderHandle()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

FileState FolderHandle::stateOf(const char *name) const noexcept
{
    struct stat info;
    if (::fstatat(m_descriptor, name, &info, 0) != 0 || !S_ISREG(info.st_mode))
        return {};
    return { FileIdentity::of(info), info.st_size };
}

} // namespace weightroom::detail
