// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/manage/transfer/journaledpartials.h"

#include "core/store/eachrow.h"

#include <QFile>
#include <QFileInfo>

#include <limits>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

constexpr qint64 allThereIs = std::numeric_limits<qint64>::max();

/// Another one after each start of the machine; empty where the system does not tell.
QString bootId()
{
    QFile file(u"/proc/sys/kernel/random/boot_id"_s);
    return file.open(QIODevice::ReadOnly) ? QString::fromLatin1(file.readAll().trimmed())
                                          : QString();
}

} // namespace

JournaledPartials::JournaledPartials(Library *library, const QString &id, const QString &folder,
                                     const QMap<QString, PartialFile> &known)
    : m_library(library)
    , m_id(id)
    , m_folder(folder)
    , m_op(Operation::create())
    , m_files(known)
{
}

std::optional<PartialFile> JournaledPartials::find(const QString &url) const
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_files.find(url);
    if (found == m_files.end())
        return {};
    PartialFile file = *found;
    if (m_noted.contains(url))
        file.synced = allThereIs;
    return file;
}

void JournaledPartials::note(const QString &url, const PartialFile &file)
{
    {
        const std::lock_guard lock(m_mutex);
        m_files.insert(url, file);
        m_noted.insert(url);
        m_unwritten.insert(url);
        if (m_unwritten.size() > 1)
            return;
    }
    m_library->write(
        Library::Part::Transfers, m_op,
        [self = shared_from_this()](Database &database) { return self->write(database); });
}

Expected<Done> JournaledPartials::write(Database &database)
{
    QMap<QString, PartialFile> files;
    {
        const std::lock_guard lock(m_mutex);
        for (const QString &url : std::as_const(m_unwritten))
            files.insert(url, m_files.value(url));
        m_unwritten.clear();
    }
    const QString boot = bootId();
    for (auto file = files.begin(); file != files.end(); ++file) {
        const auto set = database.execute(
            u"INSERT INTO partials(transfer, url, file, validator, size, synced, boot)"
            " VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT(transfer, url) DO UPDATE SET"
            " file = excluded.file, validator = excluded.validator, size = excluded.size,"
            " synced = excluded.synced, boot = excluded.boot"_s,
            { m_id, file.key(), QFileInfo(file->path).fileName(),
              file->validator.isNull() ? QByteArray("") : file->validator, file->size, file->synced,
              boot.isNull() ? u""_s : boot });
        if (!set)
            return set.error();
    }
    return Done{};
}

Expected<QMap<QString, PartialFile>> JournaledPartials::read(Database &database, const QString &id,
                                                             const QString &folder)
{
    const QString boot = bootId();
    QMap<QString, PartialFile> files;
    auto done
        = forEachRow(database.query(u"SELECT url, file, validator, size, synced, boot FROM partials"
                                    " WHERE transfer = ?"_s,
                                    { id }),
                     [&files, &boot, &folder](const DatabaseRows &row) {
                         const bool isSameBoot = !boot.isEmpty() && row.text(5) == boot;
                         files.insert(row.text(0),
                                      { .path = folder + u'/' + row.text(1),
                                        .validator = row.bytes(2),
                                        .size = row.integer(3),
                                        .synced = isSameBoot ? allThereIs : row.integer(4) });
                     });
    return done ? Expected<QMap<QString, PartialFile>>(files)
                : Expected<QMap<QString, PartialFile>>(done.error());
}

} // namespace weightroom
