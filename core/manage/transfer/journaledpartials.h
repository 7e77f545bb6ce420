// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/io/http/partialfiles.h"
#include "core/manage/library.h"

#include <QMap>
#include <QSet>

#include <mutex>

namespace weightroom {

/// The partial files of one transfer, kept in the library. What is noted in quick succession is
/// written together.
class JournaledPartials final : public PartialFiles,
                                public std::enable_shared_from_this<JournaledPartials>
{
public:
    /// Of the transfer \a id, in \a folder; \a known ones to begin with. \a library outlives it.
    JournaledPartials(Library *library, const QString &id, const QString &folder,
                      const QMap<QString, PartialFile> &known);

    QString folder() const override { return m_folder; }
    std::optional<PartialFile> find(const QString &url) const override;
    void note(const QString &url, const PartialFile &file) override;

    /// Those of the transfer \a id, in \a folder, as they stand in the library. A file that this
    /// machine has written since it was started is there as far as it goes; of others only what was
    /// waited for.
    static Expected<QMap<QString, PartialFile>> read(Database &database, const QString &id,
                                                     const QString &folder);

private:
    Expected<Done> write(Database &database);

    Library *m_library;
    QString m_id;
    QString m_folder;
    OperationPtr m_op;
    mutable std::mutex m_mutex;
    QMap<QString, PartialFile> m_files;
    QSet<QString> m_noted; ///< since the program was started
    QSet<QString> m_unwritten;
};

} // namespace weightroom
