// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/store/database.h"
#include "core/store/objectstore.h"
#include "core/store/recordtables.h"

#include <QFuture>

#include <atomic>

namespace weightroom {

/// What a saved, renamed or copied model is called and holds.
struct SavedRecord
{
    ModelArtifactsInfo info;
    QByteArray object; ///< SHA-256 of the weight bytes; empty when there are none
    QString replacedId = {}; ///< of the model that was there before, in the trash
};

/// What became of the models of a damaged database.
struct RepairedRecords
{
    QString copy; ///< of the damaged file
    qint64 saved = 0; ///< models with their content
    QStringList lost = {}; ///< the paths of those without, as far as they are known, ascending
    bool isComplete = true; ///< false: more may be lost that nothing tells of
};

struct RecordSaveOptions
{
    bool replace = false; ///< false: AlreadyExists when there is such a model
    bool forever = false; ///< the replaced one does not go to the trash
};

/// The models of indexeddb.sqlite and the weight objects beside it, in indexeddb/objects/. A weight
/// object is complete, synced and checked before a record names it, and removed after none does; so
/// whatever is interrupted, every model is as before or as wanted. Copies, renames and moves to the
/// trash touch records alone. Several programs may use one folder.
///
/// Functions that answer a future work in the database's thread, in the order they were called.
/// Errors of all: as Database. The store outlives what it was asked for.
class RecordStore
{
    Q_DISABLE_COPY_MOVE(RecordStore)

public:
    /// Nothing is opened or made before it is needed.
    explicit RecordStore(const QString &dataFolder);
    ~RecordStore();

    /// Errors: BadArgument for a path that cannot be kept: empty, or not Unicode.
    static Expected<Done> checkPath(const QString &path);

    /// The models in ascending order of their paths (UTF-16 code units, as IndexedDB compares
    /// keys); where \a under is not empty, the one of that path and those whose paths begin with it
    /// and a slash. One without content, or whose object is missing or of a wrong size, is damaged.
    QFuture<Expected<QList<StoredModel>>> list(const QString &under, OperationPtr op);
    /// The model, its weights as a range of a file, none of which is read. Errors: NotFound;
    /// WeightFileMissing, LengthMismatch (its object is damaged); InvalidJson, MalformedManifest.
    QFuture<Expected<ModelArtifacts>> load(const QString &path, OperationPtr op);

    /// Writes the weights of \a artifacts where nobody sees them, in the caller's thread; null when
    /// there are no bytes. Errors: as ObjectStore::write().
    Expected<PendingObjectPtr> writeWeights(const ModelArtifacts &artifacts, Operation &op) const;
    /// Errors: AlreadyExists.
    QFuture<Expected<Done>> requireFree(const QString &path, OperationPtr op);
    /// Names the model, and \a object, which holds its weights, in one step. Errors: AlreadyExists,
    /// NoSpace, Canceled; then all is as before.
    QFuture<Expected<SavedRecord>> save(const QString &path, const ModelArtifacts &artifacts,
                                        const PendingObjectPtr &object,
                                        const RecordSaveOptions &options, OperationPtr op);

    /// Errors: NotFound, Canceled.
    QFuture<Expected<RemovedModel>> remove(const QString &path, Removal removal, OperationPtr op);
    /// Keeps the date. Errors: NotFound, AlreadyExists, BadArgument (\a to cannot be a path).
    QFuture<Expected<SavedRecord>> rename(const QString &from, const QString &to, OperationPtr op);
    /// The copy has a date of its own. Errors: as rename().
    QFuture<Expected<SavedRecord>> duplicate(const QString &from, const QString &to,
                                             OperationPtr op);

    QFuture<Expected<QList<TrashedModel>>> trash(OperationPtr op);
    /// Answers the path. Errors: NotFound, AlreadyExists.
    QFuture<Expected<QString>> restore(const QString &id, const QString &path, OperationPtr op);
    /// Errors: NotFound.
    QFuture<Expected<Done>> purge(const QString &id, OperationPtr op);
    QFuture<Expected<StoreUse>> use(OperationPtr op);

    /// From any thread; as Database::isDamaged().
    bool isDamaged() const { return m_database.isDamaged(); }
    const QString &databasePath() const { return m_database.path(); }
    /// Puts a new database with all records that can still be read in the place of the damaged one.
    /// That is kept, and beside it, in a folder COPY-objects, the weight objects that no record
    /// names any more. Errors: as repairDatabase(); then all is as it was.
    QFuture<Expected<RepairedRecords>> repair(OperationPtr op);

    /// The database's thread, for what follows.
    SerialExecutor &thread() { return m_database.thread(); }

private:
    struct SaveJob
    {
        QString path;
        ModelArtifacts artifacts;
        PendingObjectPtr object;
        RecordSaveOptions options;
    };
    struct FoundModel
    {
        ModelArtifacts artifacts; ///< without weights
        RecordContent content;
    };

    template <typename Job>
    auto post(OperationPtr op, Job job);

    Expected<QList<StoredModel>> listNow(const QString &under, Operation &op);
    StoredModel examined(const ModelRecord &record) const;
    Expected<ModelArtifacts> loadNow(const QString &path);
    Expected<FoundModel> readModel(const QString &path);
    Expected<SavedRecord> saveNow(const SaveJob &job, Operation &op, QByteArrayList &unnamed);
    Expected<RemovedModel> removeNow(const QString &path, Removal removal, Operation &op,
                                     QByteArrayList &unnamed);
    Expected<SavedRecord> renameNow(const QString &from, const QString &to, Operation &op);
    Expected<SavedRecord> duplicateNow(const QString &from, const QString &to, Operation &op);
    Expected<QString> restoreNow(const QString &id, const QString &path, Operation &op);
    Expected<Done> purgeNow(const QString &id, Operation &op, QByteArrayList &unnamed);

    Expected<RepairedRecords> repairNow(Operation &op);
    Expected<Done> keepUnnamed(DatabaseConnection &fresh, const QString &folder) const;
    Expected<DatabaseTransaction> beginChange(const Error &ifEmpty, Operation &op);
    Expected<ModelRecord> existing(const QString &path) const;
    Expected<Done> requireNone(const QString &path) const;
    Expected<QString> retire(const ModelRecord &record, Removal removal,
                             QByteArrayList &unnamed) const;
    void removeUnnamed(const QByteArrayList &objects);
    void tidy();

    ObjectStore m_objects;
    RecordTables m_tables;
    std::atomic_bool m_tidied = false;
    Database m_database; ///< the last member: its jobs end first
};

} // namespace weightroom
