// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/bytesource.h"
#include "core/model/weightdata.h"

#include <QStringList>

namespace weightroom {

class FolderLock;
class PendingFile;

/// Bytes that are written, on the disk and checked, but have no name yet: they vanish with this
/// object unless ObjectStore::publish() was called.
class PendingObject
{
    Q_DISABLE_COPY_MOVE(PendingObject)

public:
    ~PendingObject();

    /// The SHA-256 of the bytes, 64 lower-case hexadecimal digits.
    const QByteArray &name() const { return m_name; }
    qint64 bytes() const { return m_bytes; }

private:
    friend class ObjectStore;
    PendingObject(std::unique_ptr<FolderLock> lock, std::unique_ptr<PendingFile> file,
                  const QByteArray &name, qint64 bytes);

    std::unique_ptr<FolderLock> m_lock;
    std::unique_ptr<PendingFile> m_file; ///< gone before the lock
    QByteArray m_name;
    qint64 m_bytes;
};

using PendingObjectPtr = std::shared_ptr<PendingObject>;

/// Weight bytes as files that are called what they hold: ab/cdef… by their SHA-256. So equal bytes
/// are there once, and damage shows. Who names an object keeps the names in a database; several
/// programs work together when they keep to the order
///
///     write():   any time. Nobody sees anything of it.
///     publish(): inside the write transaction that names the object.
///     remove():  inside a write transaction, when the database without the name is on the disk.
///     source():  after the name was read.
///
/// Thread-safe; it holds nothing but the folder's path.
class ObjectStore
{
public:
    explicit ObjectStore(const QString &folder);

    const QString &folder() const { return m_folder; }

    /// Writes all of \a data (read once) where nobody sees it, hashes it and reads it back
    /// meanwhile, and waits for the disk. Adds twice its bytes to the progress of \a op. Errors: as
    /// WeightData::read, NoSpace (asked before), Io, ChecksumMismatch, Canceled.
    Expected<PendingObjectPtr> write(const WeightData &data, Operation &op) const;
    /// Gives \a object its name, durably, also in place of one that is there: that may have the
    /// right size and damaged bytes, these were just checked. True: there was no such object, or
    /// one of another size. Errors: Io, NoSpace.
    Expected<bool> publish(PendingObject &object) const;

    /// The object \a name, of which \a bytes are expected; nothing is read. Errors:
    /// WeightFileMissing; LengthMismatch (it is damaged); Io.
    Expected<ByteSourcePtr> source(const QByteArray &name, qint64 bytes) const;
    /// Reads and hashes all of the object. Adds its bytes to the progress of \a op. Errors: as
    /// source() and ByteSource::read(), ChecksumMismatch (it is damaged), Canceled.
    Expected<Done> verify(const QByteArray &name, qint64 bytes, Operation &op) const;
    /// Why the object cannot be what it should be, as far as names and sizes tell; no error object
    /// is made when all is well, so this is fast for thousands.
    std::optional<Error> damage(const QByteArray &name, qint64 bytes) const;

    /// Removes the object; fine when there is none of this name. Errors: Io.
    Expected<Done> remove(const QByteArray &name) const;

    struct Contents
    {
        QList<QByteArray> names;
        QStringList leftovers; ///< hidden files in the making, or of programs that were killed
    };
    /// What is there now. Nothing when there is no folder.
    Contents contents() const;
    /// Removes \a leftovers unless any program is writing an object just now.
    void removeLeftovers(const QStringList &leftovers) const;

    /// Where the object \a name is or would be.
    QString path(const QByteArray &name) const;
    /// 64 lower-case hexadecimal digits.
    static bool isName(QByteArrayView name);

private:
    QString m_folder;
    QByteArray m_encodedFolder;
};

} // namespace weightroom
