// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/operation.h"
#include "core/store/recordstore.h"

#include <QCoreApplication>
#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

struct RecordJobsText
{
    Q_DECLARE_TR_FUNCTIONS(weightroom::RecordStore)
};

Error noSuchModel(const QString &path)
{
    return { .code = ErrorCode::NotFound,
             .message = RecordJobsText::tr("There is no model called %1.").arg(path) };
}

Error noSuchTrash(const QString &id)
{
    return { .code = ErrorCode::NotFound,
             .message = RecordJobsText::tr("There is no model %1 in the trash.").arg(id) };
}

Error contentMissing(const QString &path)
{
    return { .code = ErrorCode::MissingTopology,
             .message = RecordJobsText::tr("The model %1 is damaged: its record says when it was "
                                           "saved, but its content is missing.")
                            .arg(path),
             .advice = RecordJobsText::tr("Remove the model and save it again from where it came "
                                          "from.") };
}

bool isUnder(const QString &path, const QString &under)
{
    return under.isEmpty() || path == under
        || (path.startsWith(under) && (under.endsWith(u'/') || path.at(under.size()) == u'/'));
}

ModelArtifactsInfo savedNow(ModelArtifactsInfo info)
{
    info.dateSaved = QDateTime::currentDateTimeUtc();
    return info;
}

SavedRecord savedRecord(const ModelRecord &record)
{
    return { record.info, record.content.object };
}

} // namespace

StoredModel RecordStore::examined(const ModelRecord &record) const
{
    StoredModel model{ record.path, record.info };
    if (!record.hasContent)
        model.damage = contentMissing(record.path);
    else if (!record.content.object.isEmpty())
        model.damage = m_objects.damage(record.content.object, record.content.bytes);
    return model;
}

Expected<QList<StoredModel>> RecordStore::listNow(const QString &under, Operation &op)
{
    QList<StoredModel> models;
    const auto view = m_database.beginRead();
    if (!view)
        return view.error();
    if (!*view)
        return models;
    const Expected<QList<ModelRecord>> records = m_tables.models();
    if (!records)
        return records.error();
    models.reserve(records->size());
    for (const ModelRecord &record : *records) {
        if (!op.checkpoint())
            return canceledError();
        if (isUnder(record.path, under))
            models.append(examined(record));
    }
    std::sort(models.begin(), models.end(),
              [](const StoredModel &a, const StoredModel &b) { return a.path < b.path; });
    return models;
}

/// The right to change what is there; \a ifEmpty when there is nothing, which stays so.
Expected<DatabaseTransaction> RecordStore::beginChange(const Error &ifEmpty, Operation &op)
{
    if (const auto view = m_database.beginRead(); !view)
        return view.error();
    else if (!*view)
        return ifEmpty;
    return m_database.beginWrite(op);
}

Expected<ModelRecord> RecordStore::existing(const QString &path) const
{
    const Expected<std::optional<ModelRecord>> record = m_tables.find(path);
    if (!record)
        return record.error();
    if (!*record)
        return noSuchModel(path);
    return **record;
}

Expected<Done> RecordStore::requireNone(const QString &path) const
{
    const Expected<std::optional<ModelRecord>> record = m_tables.find(path);
    if (!record)
        return record.error();
    if (!*record)
        return Done{};
    return Error{ .code = ErrorCode::AlreadyExists,
                  .message = RecordJobsText::tr("There is a model called %1 already.").arg(path),
                  .advice = RecordJobsText::tr("Choose another name, or replace the model.") };
}

Expected<RecordStore::FoundModel> RecordStore::readModel(const QString &path)
{
    const auto view = m_database.beginRead();
    if (!view)
        return view.error();
    if (!*view)
        return noSuchModel(path);
    const Expected<ModelRecord> record = existing(path);
    if (!record)
        return record.error();
    if (!record->hasContent)
        return contentMissing(path);
    Expected<ModelArtifacts> artifacts = m_tables.readJson(record->content.json);
    if (!artifacts)
        return artifacts.error();
    return FoundModel{ *std::move(artifacts), record->content };
}

Expected<ModelArtifacts> RecordStore::loadNow(const QString &path)
{
    constexpr int attempts = 3; // another program may replace the model between the two looks
    for (int attempt = 1;; ++attempt) {
        Expected<FoundModel> found = readModel(path);
        if (!found)
            return found.error();
        ModelArtifacts &artifacts = found->artifacts;
        const RecordContent &content = found->content;
        if (content.object.isEmpty()) {
            // tfjs stores 0 bytes where there are no weights, too: the entries tell.
            if (artifacts.weightSpecs)
                artifacts.weightData = WeightData();
            return artifacts;
        }
        const Expected<ByteSourcePtr> source = m_objects.source(content.object, content.bytes);
        if (!source && attempt < attempts)
            continue;
        if (!source)
            return source.error();
        const QString file = m_objects.path(content.object);
        artifacts.weightData
            = WeightData({ { .source = *source, .length = content.bytes, .name = file } });
        artifacts.origin.files = { { .name = QString::fromLatin1(content.object),
                                     .path = file,
                                     .bytes = content.bytes,
                                     .expectedBytes = content.bytes } };
        return artifacts;
    }
}

Expected<SavedRecord> RecordStore::saveNow(const SaveJob &job, Operation &op,
                                           QByteArrayList &unnamed)
{
    Expected<DatabaseTransaction> transaction = m_database.beginWrite(op);
    if (!transaction)
        return transaction.error();
    const Expected<std::optional<ModelRecord>> previous = m_tables.find(job.path);
    if (!previous)
        return previous.error();
    if (*previous && !job.options.replace)
        return requireNone(job.path).error();
    ModelRecord record{ .path = job.path,
                        .info = savedNow(ModelArtifactsInfo::of(job.artifacts, {})) };
    QByteArrayList replaced;
    Expected<QString> replacedId = QString();
    if (*previous) {
        const Removal removal = job.options.forever ? Removal::Forever : Removal::ToTrash;
        replacedId = retire(**previous, removal, replaced);
        if (!replacedId)
            return replacedId.error();
    }
    const Expected<qint64> json = m_tables.addJson(job.artifacts);
    if (!json)
        return json.error();
    record.content.json = *json;
    if (job.object) {
        record.content.object = job.object->name();
        record.content.bytes = job.object->bytes();
    }
    if (auto added = m_tables.add(record); !added)
        return added.error();
    if (op.isCanceled())
        return canceledError();
    const Expected<bool> isNew = job.object ? m_objects.publish(*job.object) : false;
    if (!isNew)
        return isNew.error();
    if (*isNew)
        unnamed.append(record.content.object);
    if (auto committed = transaction->commit(); !committed)
        return committed.error();
    unnamed = replaced;
    SavedRecord saved = savedRecord(record);
    saved.replacedId = *replacedId;
    return saved;
}

/// Answers the id in the trash; empty where nothing is kept.
Expected<QString> RecordStore::retire(const ModelRecord &record, Removal removal,
                                      QByteArrayList &unnamed) const
{
    if (auto removed = m_tables.remove(record.path); !removed)
        return removed.error();
    if (!record.hasContent)
        return QString();
    if (removal == Removal::ToTrash) {
        const QString id = QUuid::createUuid().toString(QUuid::WithoutBraces);
        const auto added = m_tables.addTrashed(
            { .id = id, .removed = QDateTime::currentDateTimeUtc(), .model = record });
        return added ? Expected<QString>(id) : Expected<QString>(added.error());
    }
    if (!record.content.object.isEmpty())
        unnamed.append(record.content.object);
    return m_tables.releaseJson(record.content.json).transform([](Done) { return QString(); });
}

Expected<RemovedModel> RecordStore::removeNow(const QString &path, Removal removal, Operation &op,
                                              QByteArrayList &unnamed)
{
    Expected<DatabaseTransaction> transaction = beginChange(noSuchModel(path), op);
    if (!transaction)
        return transaction.error();
    const Expected<ModelRecord> record = existing(path);
    if (!record)
        return record.error();
    QByteArrayList removed;
    const Expected<QString> trashId = retire(*record, removal, removed);
    if (!trashId)
        return trashId.error();
    if (auto committed = transaction->commit(); !committed)
        return committed.error();
    unnamed = removed;
    return RemovedModel{ record->info, *trashId };
}

Expected<SavedRecord> RecordStore::renameNow(const QString &from, const QString &to, Operation &op)
{
    if (auto valid = checkPath(to); !valid)
        return valid.error();
    Expected<DatabaseTransaction> transaction = beginChange(noSuchModel(from), op);
    if (!transaction)
        return transaction.error();
    const Expected<ModelRecord> record = existing(from);
    if (!record)
        return record.error();
    if (auto isFree = requireNone(to); !isFree)
        return isFree.error();
    if (auto renamed = m_tables.rename(from, to); !renamed)
        return renamed.error();
    if (auto committed = transaction->commit(); !committed)
        return committed.error();
    return savedRecord(*record);
}

Expected<SavedRecord> RecordStore::duplicateNow(const QString &from, const QString &to,
                                                Operation &op)
{
    if (auto valid = checkPath(to); !valid)
        return valid.error();
    Expected<DatabaseTransaction> transaction = beginChange(noSuchModel(from), op);
    if (!transaction)
        return transaction.error();
    Expected<ModelRecord> record = existing(from);
    if (!record)
        return record.error();
    if (!record->hasContent)
        return contentMissing(from);
    if (auto isFree = requireNone(to); !isFree)
        return isFree.error();
    record->path = to;
    record->info = savedNow(record->info);
    if (auto added = m_tables.add(*record); !added)
        return added.error();
    if (auto committed = transaction->commit(); !committed)
        return committed.error();
    return savedRecord(*record);
}

Expected<QString> RecordStore::restoreNow(const QString &id, const QString &path, Operation &op)
{
    Expected<DatabaseTransaction> transaction = beginChange(noSuchTrash(id), op);
    if (!transaction)
        return transaction.error();
    const Expected<std::optional<TrashRecord>> trashed = m_tables.findTrashed(id);
    if (!trashed)
        return trashed.error();
    if (!*trashed)
        return noSuchTrash(id);
    ModelRecord record = (*trashed)->model;
    if (!path.isEmpty())
        record.path = path;
    if (auto valid = checkPath(record.path); !valid)
        return valid.error();
    if (auto isFree = requireNone(record.path); !isFree)
        return isFree.error();
    if (auto added = m_tables.add(record); !added)
        return added.error();
    if (auto removed = m_tables.removeTrashed(id); !removed)
        return removed.error();
    if (auto committed = transaction->commit(); !committed)
        return committed.error();
    return record.path;
}

Expected<Done> RecordStore::purgeNow(const QString &id, Operation &op, QByteArrayList &unnamed)
{
    Expected<DatabaseTransaction> transaction = beginChange(noSuchTrash(id), op);
    if (!transaction)
        return transaction.error();
    const Expected<std::optional<TrashRecord>> trashed = m_tables.findTrashed(id);
    if (!trashed)
        return trashed.error();
    if (!*trashed)
        return noSuchTrash(id);
    const RecordContent content = (*trashed)->model.content;
    if (auto removed = m_tables.removeTrashed(id); !removed)
        return removed.error();
    if (auto released = m_tables.releaseJson(content.json); !released)
        return released.error();
    if (auto committed = transaction->commit(); !committed)
        return committed.error();
    if (!content.object.isEmpty())
        unnamed.append(content.object);
    return Done{};
}

/// What fails here is done by tidy() at the next start.
void RecordStore::removeUnnamed(const QByteArrayList &objects)
{
    if (objects.isEmpty())
        return;
    const OperationPtr op = Operation::create();
    const Expected<DatabaseTransaction> transaction = m_database.beginWrite(*op);
    if (!transaction)
        return;
    for (const QByteArray &object : objects) {
        const Expected<bool> named = m_tables.namesObject(object);
        if (named && !*named)
            static_cast<void>(m_objects.remove(object));
    }
}

/// Removes what interrupted programs left behind. Writes only when there is something.
void RecordStore::tidy()
{
    const ObjectStore::Contents contents = m_objects.contents();
    m_objects.removeLeftovers(contents.leftovers);
    if (contents.names.isEmpty())
        return;
    QSet<QByteArray> named;
    {
        const auto view = m_database.beginRead();
        // Objects whose database is lost or cannot be read may still be wanted.
        if (!view || !*view)
            return;
        const Expected<QSet<QByteArray>> names = m_tables.objects();
        if (!names)
            return;
        named = *names;
    }
    QByteArrayList unnamed;
    for (const QByteArray &object : contents.names) {
        if (!named.contains(object))
            unnamed.append(object);
    }
    removeUnnamed(unnamed);
}

} // namespace weightroom
