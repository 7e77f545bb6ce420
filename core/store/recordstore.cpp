// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/store/recordstore.h"

#include "core/base/operation.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

struct RecordStoreText
{
    Q_DECLARE_TR_FUNCTIONS(weightroom::RecordStore)
};

} // namespace

RecordStore::RecordStore(const QString &dataFolder)
    : m_objects(dataFolder + u"/indexeddb/objects"_s)
    , m_tables(&m_database)
    , m_database(dataFolder + u"/indexeddb.sqlite"_s, RecordTables::schema())
{
}

RecordStore::~RecordStore() = default;

/// Runs job(op, unnamed) in the database's thread; afterwards the objects in \a unnamed are removed
/// where nothing names them. What earlier programs left behind goes after the first answer, so that
/// nobody waits for that.
template <typename Job>
auto RecordStore::post(OperationPtr op, Job job)
{
    auto future = m_database.post(std::move(op),
                                  [this, job = std::move(job)](Operation &operation) mutable {
                                      QByteArrayList unnamed;
                                      auto result = job(operation, unnamed);
                                      removeUnnamed(unnamed);
                                      return result;
                                  });
    if (!m_tidied.exchange(true)) {
        m_database.post(Operation::create(), [this](Operation &) -> Expected<Done> {
            tidy();
            return Done{};
        });
    }
    return future;
}

Expected<Done> RecordStore::checkPath(const QString &path)
{
    if (path.isEmpty()) {
        return Error{ .code = ErrorCode::BadArgument,
                      .message = RecordStoreText::tr("A model needs a name.") };
    }
    if (!path.isValidUtf16()) {
        return Error{ .code = ErrorCode::BadArgument,
                      .message
                      = RecordStoreText::tr("A model cannot be called %1: that is not a valid "
                                            "Unicode text.")
                            .arg(path) };
    }
    return Done{};
}

Expected<PendingObjectPtr> RecordStore::writeWeights(const ModelArtifacts &artifacts,
                                                     Operation &op) const
{
    if (!artifacts.weightData || artifacts.weightData->size() == 0)
        return PendingObjectPtr();
    return m_objects.write(*artifacts.weightData, op);
}

QFuture<Expected<QList<StoredModel>>> RecordStore::list(const QString &under, OperationPtr op)
{
    return post(std::move(op), [this, under](Operation &operation, QByteArrayList &) {
        return listNow(under, operation);
    });
}

QFuture<Expected<ModelArtifacts>> RecordStore::load(const QString &path, OperationPtr op)
{
    return post(std::move(op),
                [this, path](Operation &, QByteArrayList &) { return loadNow(path); });
}

QFuture<Expected<Done>> RecordStore::requireFree(const QString &path, OperationPtr op)
{
    return post(std::move(op), [this, path](Operation &, QByteArrayList &) -> Expected<Done> {
        const auto view = m_database.beginRead();
        if (!view)
            return view.error();
        return *view ? requireNone(path) : Done{};
    });
}

QFuture<Expected<SavedRecord>> RecordStore::save(const QString &path,
                                                 const ModelArtifacts &artifacts,
                                                 const PendingObjectPtr &object,
                                                 const RecordSaveOptions &options, OperationPtr op)
{
    return post(std::move(op),
                [this, job = SaveJob{ path, artifacts, object, options }](Operation &operation,
                                                                          QByteArrayList &unnamed) {
                    return saveNow(job, operation, unnamed);
                });
}

QFuture<Expected<RemovedModel>> RecordStore::remove(const QString &path, Removal removal,
                                                    OperationPtr op)
{
    return post(std::move(op),
                [this, path, removal](Operation &operation, QByteArrayList &unnamed) {
                    return removeNow(path, removal, operation, unnamed);
                });
}

QFuture<Expected<SavedRecord>> RecordStore::rename(const QString &from, const QString &to,
                                                   OperationPtr op)
{
    return post(std::move(op), [this, from, to](Operation &operation, QByteArrayList &) {
        return renameNow(from, to, operation);
    });
}

QFuture<Expected<SavedRecord>> RecordStore::duplicate(const QString &from, const QString &to,
                                                      OperationPtr op)
{
    return post(std::move(op), [this, from, to](Operation &operation, QByteArrayList &) {
        return duplicateNow(from, to, operation);
    });
}

QFuture<Expected<QList<TrashedModel>>> RecordStore::trash(OperationPtr op)
{
    return post(std::move(op),
                [this](Operation &, QByteArrayList &) -> Expected<QList<TrashedModel>> {
                    const auto view = m_database.beginRead();
                    if (!view)
                        return view.error();
                    return *view ? m_tables.trash() : QList<TrashedModel>();
                });
}

QFuture<Expected<QString>> RecordStore::restore(const QString &id, const QString &path,
                                                OperationPtr op)
{
    return post(std::move(op), [this, id, path](Operation &operation, QByteArrayList &) {
        return restoreNow(id, path, operation);
    });
}

QFuture<Expected<Done>> RecordStore::purge(const QString &id, OperationPtr op)
{
    return post(std::move(op), [this, id](Operation &operation, QByteArrayList &unnamed) {
        return purgeNow(id, operation, unnamed);
    });
}

QFuture<Expected<StoreUse>> RecordStore::use(OperationPtr op)
{
    return post(std::move(op), [this](Operation &, QByteArrayList &) -> Expected<StoreUse> {
        const auto view = m_database.beginRead();
        if (!view)
            return view.error();
        return *view ? m_tables.use() : StoreUse();
    });
}

} // namespace weightroom
