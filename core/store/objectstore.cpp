// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/store/objectstore.h"

#include "core/base/files/checkedwriter.h"
#include "core/base/files/diskspace.h"
#include "core/base/files/fileidentity.h"
#include "core/base/files/madefolders.h"
#include "core/base/files/pendingfile.h"
#include "core/base/groupeddigits.h"
#include "core/base/hashedbytes.h"
#include "core/base/operation.h"
#include "core/store/folderlock.h"

#include <QCoreApplication>
#include <QFile>

#include <algorithm>
#include <cerrno>
#include <dirent.h>
#include <mutex>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

struct ObjectStoreText
{
    Q_DECLARE_TR_FUNCTIONS(weightroom::ObjectStore)
};

constexpr qsizetype objectNameSize = 64;
constexpr qsizetype objectFolderSize = 2; ///< so many digits of the name are the folder's

bool isLowerHex(QByteArrayView text)
{
    return std::all_of(text.begin(), text.end(), [](char digit) {
        return (digit >= '0' && digit <= '9') || (digit >= 'a' && digit <= 'f');
    });
}

/// Calls \a visit with the name of each entry of \a folder but "." and "..".
template <typename Visit>
void forEachEntry(const QByteArray &folder, Visit visit)
{
    DIR *entries = ::opendir(folder.constData());
    if (entries == nullptr)
        return;
    while (const dirent *entry = ::readdir(entries)) {
        const QByteArrayView name(entry->d_name);
        if (name != "." && name != "..")
            visit(name);
    }
    ::closedir(entries);
}

/// The file of an object, of which another program may publish the same bytes again meanwhile, in a
/// file of the same name. One that was written to in place has changed, as any other file.
class ObjectBytes final : public ByteSource, public ViewableBytes
{
public:
    ObjectBytes(ByteSourcePtr file, const QString &path, const FileIdentity &identity)
        : m_file(std::move(file))
        , m_path(path)
        , m_identity(identity)
    {
    }

    qint64 size() const noexcept override { return current()->size(); }
    QString name() const override { return current()->name(); }
    Expected<qint64> read(qint64 offset, std::span<std::byte> into) const override
    {
        for (;;) {
            Expected<qint64> got = current()->read(offset, into);
            if (got || !reopen())
                return got;
        }
    }
    ByteViewPtr view(qint64 offset, qint64 length) const override
    {
        return viewOf(*current(), offset, length);
    }
    QByteArray identity() const override { return identityOf(*current()); }

private:
    ByteSourcePtr current() const
    {
        const std::lock_guard lock(m_mutex);
        return m_file;
    }
    /// Whether there is another file now.
    bool reopen() const
    {
        const FileIdentity now = FileIdentity::at(m_path);
        const Expected<ByteSourcePtr> file = fileBytes(m_path);
        const std::lock_guard lock(m_mutex);
        if (!file || !now.isValid() || now.inode == m_identity.inode
            || (*file)->size() != m_file->size())
            return false;
        m_file = *file;
        m_identity = now;
        return true;
    }

    mutable std::mutex m_mutex;
    mutable ByteSourcePtr m_file;
    QString m_path;
    mutable FileIdentity m_identity;
};

bool isPassingName(QByteArrayView name)
{
    return name.startsWith(".part.");
}

Error missingObjectError(const QString &path)
{
    return { .code = ErrorCode::WeightFileMissing,
             .message
             = ObjectStoreText::tr("The weights are missing: there is no file %1.").arg(path),
             .advice = ObjectStoreText::tr("Put the file back from a copy of the data folder, or "
                                           "remove the model and save it again."),
             .source = path };
}

Error objectSizeError(const QString &path, qint64 have, qint64 need)
{
    return { .code = ErrorCode::LengthMismatch,
             .message = ObjectStoreText::tr("The weights are damaged: the file %1 has %2 bytes "
                                            "instead of %3.")
                            .arg(path, groupedDigits(have), groupedDigits(need)),
             .advice = ObjectStoreText::tr("Save the model again from where it came from; that "
                                           "replaces the damaged file."),
             .source = path };
}

Error objectHashError(const QString &path)
{
    return { .code = ErrorCode::ChecksumMismatch,
             .message = ObjectStoreText::tr("The weights are damaged: the bytes of the file %1 are "
                                            "not those it is named after.")
                            .arg(path),
             .advice = ObjectStoreText::tr("Save the model again from where it came from; that "
                                           "replaces the damaged file."),
             .source = path };
}

} // namespace

PendingObject::PendingObject(std::unique_ptr<FolderLock> lock, std::unique_ptr<PendingFile> file,
                             const QByteArray &name, qint64 bytes)
    : m_lock(std::move(lock))
    , m_file(std::move(file))
    , m_name(name)
    , m_bytes(bytes)
{
}

PendingObject::~PendingObject() = default;

ObjectStore::ObjectStore(const QString &folder)
    : m_folder(folder)
    , m_encodedFolder(QFile::encodeName(folder))
{
}

bool ObjectStore::isName(QByteArrayView name)
{
    return name.size() == objectNameSize && isLowerHex(name);
}

QString ObjectStore::path(const QByteArray &name) const
{
    return m_folder + u'/' + QString::fromLatin1(name.first(objectFolderSize)) + u'/'
        + QString::fromLatin1(name.sliced(objectFolderSize));
}

Expected<PendingObjectPtr> ObjectStore::write(const WeightData &data, Operation &op) const
{
    if (auto space = requireDiskSpace(m_folder, data.size()); !space)
        return space.error();
    MadeFolders made;
    if (auto done = made.make(m_folder); !done)
        return done.error();
    made.keep();
    auto lock = FolderLock::shared(m_folder);
    Expected<std::unique_ptr<PendingFile>> file = PendingFile::create(m_folder, true);
    if (!file)
        return file.error();
    CheckedWriter writer(m_folder, op);
    const Expected<Done> written
        = writer.write(**file, data.size(), [&data](qint64 offset, std::span<std::byte> into) {
              return data.read(offset, into);
          });
    if (!written)
        return written.error();
    if (auto synced = (*file)->sync(); !synced)
        return synced.error();
    return PendingObjectPtr(
        new PendingObject(std::move(lock), *std::move(file), writer.finish(), data.size()));
}

Expected<bool> ObjectStore::publish(PendingObject &object) const
{
    Q_ASSERT(object.m_file);
    const bool isKnown = !damage(object.name(), object.bytes());
    const QString target = path(object.name());
    const QString folder = target.first(target.lastIndexOf(u'/'));
    MadeFolders made;
    if (auto done = made.make(folder); !done)
        return done.error();
    made.keep();
    if (auto published = object.m_file->publish(target, true); !published)
        return published.error();
    if (auto synced = syncFolder(folder); !synced)
        return synced.error();
    return !isKnown;
}

std::optional<Error> ObjectStore::damage(const QByteArray &name, qint64 bytes) const
{
    if (!isName(name))
        return missingObjectError(QString::fromUtf8(name));
    QByteArray file = m_encodedFolder;
    file += '/';
    file += QByteArrayView(name).first(objectFolderSize);
    file += '/';
    file += QByteArrayView(name).sliced(objectFolderSize);
    struct stat info;
    if (::stat(file.constData(), &info) != 0 || !S_ISREG(info.st_mode))
        return missingObjectError(path(name));
    if (info.st_size != bytes)
        return objectSizeError(path(name), info.st_size, bytes);
    return {};
}

Expected<ByteSourcePtr> ObjectStore::source(const QByteArray &name, qint64 bytes) const
{
    if (const std::optional<Error> error = damage(name, bytes))
        return *error;
    const FileIdentity identity = FileIdentity::at(path(name));
    const Expected<ByteSourcePtr> source = fileBytes(path(name));
    if (!source)
        return source;
    if ((*source)->size() != bytes)
        return objectSizeError(path(name), (*source)->size(), bytes);
    auto object = std::make_shared<ObjectBytes>(*source, path(name), identity);
    return ByteSourcePtr(std::make_shared<HashedBytes>(std::move(object), name));
}

Expected<Done> ObjectStore::verify(const QByteArray &name, qint64 bytes, Operation &op) const
{
    const Expected<ByteSourcePtr> object = source(name, bytes);
    if (!object)
        return object.error();
    const WeightData data({ { .source = *object, .length = bytes, .name = path(name) } });
    const Expected<QByteArray> hash = weightDataSha256(data, op);
    if (!hash)
        return hash.error();
    if (*hash != name)
        return objectHashError(path(name));
    return Done{};
}

Expected<Done> ObjectStore::remove(const QByteArray &name) const
{
    if (!isName(name))
        return Done{};
    const QString file = path(name);
    if (::unlink(QFile::encodeName(file).constData()) != 0 && errno != ENOENT && errno != ENOTDIR)
        return writeError(file, errno);
    return Done{};
}

ObjectStore::Contents ObjectStore::contents() const
{
    Contents found;
    QByteArrayList folders;
    forEachEntry(m_encodedFolder, [&](QByteArrayView name) {
        if (name.size() == objectFolderSize && isLowerHex(name))
            folders.append(name.toByteArray());
        else if (isPassingName(name))
            found.leftovers.append(m_folder + u'/' + QFile::decodeName(name.toByteArray()));
    });
    for (const QByteArray &folder : std::as_const(folders)) {
        forEachEntry(m_encodedFolder + '/' + folder, [&](QByteArrayView name) {
            const QByteArray whole = folder + name.toByteArray();
            if (isName(whole))
                found.names.append(whole);
            else if (isPassingName(name))
                found.leftovers.append(m_folder + u'/' + QString::fromLatin1(folder) + u'/'
                                       + QFile::decodeName(name.toByteArray()));
        });
    }
    return found;
}

void ObjectStore::removeLeftovers(const QStringList &leftovers) const
{
    const auto lock = leftovers.isEmpty() ? nullptr : FolderLock::exclusive(m_folder);
    if (!lock)
        return;
    for (const QString &file : leftovers)
        QFile::remove(file);
}

} // namespace weightroom
