// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/files/pendingfile.h"
#include "core/store/damagedtables.h"
#include "core/store/databaseconnection.h"
#include "core/store/databaserepair.h"
#include "core/store/recordstore.h"

#include <QDir>
#include <QFile>

#include <cerrno>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

/// Gives the file \a path one more name, or copies it where that cannot be.
Expected<Done> keepObject(const QString &path, const QString &kept)
{
    const bool isKept
        = ::link(QFile::encodeName(path).constData(), QFile::encodeName(kept).constData()) == 0
        || errno == ENOENT || QFile::copy(path, kept);
    return isKept ? Expected<Done>(Done{}) : writeError(kept, errno);
}

} // namespace

QFuture<Expected<RepairedRecords>> RecordStore::repair(OperationPtr op)
{
    return m_database.post(std::move(op),
                           [this](Operation &operation) { return repairNow(operation); });
}

/// Objects that no record names would be removed at the next start. They belong to the damaged
/// file: who can read more of it finds them beside it.
Expected<Done> RecordStore::keepUnnamed(DatabaseConnection &fresh, const QString &folder) const
{
    const auto named
        = columnOf(fresh,
                   u"SELECT weightObject FROM models_store WHERE weightObject NOT NULL "
                   "UNION SELECT weightObject FROM trash "
                   "WHERE weightObject NOT NULL"_s,
                   0);
    if (!named)
        return named.error();
    const QSet<QString> names(named->cbegin(), named->cend());
    for (const QByteArray &object : m_objects.contents().names) {
        const QString name = QString::fromLatin1(object);
        if (names.contains(name))
            continue;
        if (!QDir().mkpath(folder))
            return writeError(folder, errno);
        if (auto kept = keepObject(m_objects.path(object), folder + u'/' + name); !kept)
            return kept;
    }
    return QDir(folder).exists() ? syncFolder(folder) : Done{};
}

Expected<RepairedRecords> RecordStore::repairNow(Operation &op)
{
    QString folder;
    const Expected<DatabaseRepair> repair
        = m_database.repair(op, [&](DatabaseConnection &fresh, const DatabaseRepair &salvaged) {
              folder = salvaged.copy + u"-objects"_s;
              return keepUnnamed(fresh, folder);
          });
    if (!repair) {
        if (!folder.isEmpty())
            QDir(folder).removeRecursively();
        return repair.error();
    }
    const Expected<QList<StoredModel>> models = listNow({}, op);
    if (!models)
        return models.error();
    RepairedRecords records{ .copy = repair->copy, .isComplete = repair->isComplete };
    QSet<QString> lost;
    for (const auto &[table, name] : repair->lost) {
        if (table == "models_store"_L1)
            lost.insert(name);
    }
    for (const StoredModel &model : *models) {
        if (model.damage && model.damage->code == ErrorCode::MissingTopology)
            lost.insert(model.path);
        else
            ++records.saved;
    }
    records.lost = lost.values();
    records.lost.sort();
    return records;
}

} // namespace weightroom
