// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/io/file/openfolder.h"

#include "core/io/file/modelfiles.h"

#include <QCoreApplication>
#include <QFile>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <memory>
#include <unistd.h>

namespace weightroom {

namespace {

struct OpenFolderText
{
    Q_DECLARE_TR_FUNCTIONS(weightroom::FileHandler)
};

FolderEntry::Kind kindOf(mode_t mode)
{
    if (S_ISDIR(mode))
        return FolderEntry::Kind::Folder;
    return S_ISREG(mode) ? FolderEntry::Kind::File : FolderEntry::Kind::Other;
}

FolderEntry folderEntry(int folder, const dirent &found)
{
    FolderEntry entry{ .name = found.d_name };
    if (found.d_type == DT_REG || found.d_type == DT_DIR) {
        entry.kind = found.d_type == DT_DIR ? FolderEntry::Kind::Folder : FolderEntry::Kind::File;
        return entry;
    }
    struct stat info;
    if (found.d_type != DT_LNK && found.d_type != DT_UNKNOWN)
        return entry;
    if (::fstatat(folder, found.d_name, &info, AT_SYMLINK_NOFOLLOW) != 0)
        return entry;
    entry.isLink = S_ISLNK(info.st_mode);
    if (!entry.isLink || ::fstatat(folder, found.d_name, &info, 0) == 0)
        entry.kind = kindOf(info.st_mode);
    return entry;
}

Expected<QByteArray> readAllOf(int fd, const struct stat &info)
{
    QByteArray bytes(info.st_size, Qt::Uninitialized);
    qsizetype filled = 0;
    while (filled < bytes.size()) {
        const ssize_t count
            = ::read(fd, bytes.data() + filled, static_cast<std::size_t>(bytes.size() - filled));
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return Error{ ErrorCode::Io, QString::fromLocal8Bit(std::strerror(errno)) };
        if (count == 0)
            break;
        filled += count;
    }
    bytes.truncate(filled);
    return bytes;
}

} // namespace

OpenFolder::OpenFolder(const QByteArray &encodedPath)
    : m_path(encodedPath)
    , m_fd(::open(encodedPath.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC))
    , m_error(m_fd < 0 ? errno : 0)
{
    struct stat info;
    if (m_fd >= 0 && ::fstat(m_fd, &info) == 0)
        m_identity = { info.st_dev, info.st_ino }; // a folder changes while one is in it
}

OpenFolder::~OpenFolder()
{
    if (m_listing != nullptr)
        ::closedir(m_listing);
    else if (m_fd >= 0)
        ::close(m_fd);
}

QList<FolderEntry> OpenFolder::entries() const
{
    QList<FolderEntry> entries;
    if (m_listing != nullptr)
        ::rewinddir(m_listing);
    else if (m_fd >= 0)
        m_listing = ::fdopendir(m_fd);
    if (m_listing == nullptr)
        return entries;
    while (const dirent *found = ::readdir(m_listing)) {
        if (std::strcmp(found->d_name, ".") != 0 && std::strcmp(found->d_name, "..") != 0)
            entries.append(folderEntry(m_fd, *found));
    }
    return entries;
}

Expected<QByteArray> OpenFolder::read(const QByteArray &name, struct stat &info) const
{
    // A pipe must not hold us up, should one have taken the file's place.
    const int fd = ::openat(m_fd, name.constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    const int number = fd < 0 ? errno : EINVAL;
    const bool isFile = fd >= 0 && ::fstat(fd, &info) == 0 && S_ISREG(info.st_mode);
    Expected<QByteArray> bytes = isFile
        ? readAllOf(fd, info)
        : Expected<QByteArray>(Error{ number == ENOENT ? ErrorCode::NotFound : ErrorCode::Io,
                                      QString::fromLocal8Bit(std::strerror(number)) });
    if (fd >= 0)
        ::close(fd);
    if (bytes)
        return bytes;
    const QString path = QFile::decodeName(m_path + '/' + name);
    return Error{ .code = bytes.error().code,
                  .message = OpenFolderText::tr("%1 cannot be read.").arg(path),
                  .cause = bytes.error().message,
                  .source = path };
}

std::optional<struct stat> OpenFolder::beneath(const QString &manifestPath) const
{
    struct stat info;
    const bool isPlain = !manifestPath.isEmpty() && !manifestPath.contains(QChar::Null)
        && !manifestPath.contains(u'/');
    // A plain name needs no path put together: that is what almost all manifests have.
    if (isPlain) {
        const bool found
            = ::fstatat(m_fd, QFile::encodeName(manifestPath).constData(), &info, 0) == 0;
        return found ? std::optional(info) : std::nullopt;
    }
    const QString path = weightFilePath(QFile::decodeName(m_path), manifestPath);
    if (path.isEmpty() || ::stat(QFile::encodeName(path).constData(), &info) != 0)
        return {};
    return info;
}

bool isJsonName(const QByteArray &name)
{
    static constexpr QByteArrayView ending = ".json";
    return name.size() > ending.size()
        && qstrnicmp(name.constData() + name.size() - ending.size(), ending.size(), ending.data(),
                     ending.size())
        == 0;
}

} // namespace weightroom
