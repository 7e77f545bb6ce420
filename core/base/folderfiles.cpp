// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/folderfiles.h"

#include "core/base/filebytes.h"

#include <QFile>

#include <algorithm>
#include <array>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

/// Asks what the file \a name in the folder \a descriptor is; false when it is no regular file.
bool askFile(int descriptor, const QString &name, struct stat &info)
{
    // Names are short, and as a rule ASCII.
    std::array<char, 256> buffer;
    const auto isAscii = [](QChar c) { return c.unicode() < 0x80; };
    const bool fits
        = name.size() < qsizetype(buffer.size()) && std::all_of(name.begin(), name.end(), isAscii);
    QByteArray encoded;
    if (fits) {
        char *end = std::transform(name.begin(), name.end(), buffer.begin(),
                                   [](QChar c) { return static_cast<char>(c.unicode()); });
        *end = '\0';
    } else {
        encoded = QFile::encodeName(name);
    }
    const char *local = fits ? buffer.data() : encoded.constData();
    return ::fstatat(descriptor, local, &info, 0) == 0 && S_ISREG(info.st_mode);
}

} // namespace

FolderFiles::FolderFiles(const QString &folder)
    : m_prefix(folder.endsWith(u'/') ? folder : folder + u'/')
    , m_descriptor(::open(QFile::encodeName(folder).constData(), O_PATH | O_DIRECTORY | O_CLOEXEC))
    , m_found(std::make_shared<std::deque<detail::FileBytes>>())
{
}

FolderFiles::~FolderFiles()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

FolderFiles::File FolderFiles::find(const QString &name)
{
    Q_ASSERT(isPlainName(name));
    File file{ m_paths.add(m_prefix, name), {} };
    struct stat info;
    if (askFile(m_descriptor, name, info)) {
        const ByteSource &bytes = m_found->emplace_back(file.path, info, 0, qint64(info.st_size));
        file.bytes = ByteSourcePtr(m_found, &bytes);
    }
    return file;
}

bool FolderFiles::isPlainName(QStringView name)
{
    return !name.isEmpty() && name != u"."_s && name != u".."_s
        && std::none_of(name.begin(), name.end(), [](QChar c) { return c == u'/' || c.isNull(); });
}

} // namespace weightroom
