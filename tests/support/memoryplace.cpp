// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/memoryplace.h"

#include "core/base/hashing.h"
#include "core/base/run.h"
#include "core/io/memoryhandler.h"

using namespace Qt::StringLiterals;

namespace weightroom::testing {

namespace {

Error memoryError(ErrorCode code, const QString &path)
{
    return Error{ .code = code, .message = errorCodeName(code) + u' ' + path, .source = path };
}

SaveResult renamedTo(const QString &url)
{
    SaveResult result;
    result.url = url;
    return result;
}

/// A copy of \a model that holds its weights in memory.
Expected<ModelArtifacts> copied(ModelArtifacts model, Operation &op)
{
    if (!model.weightData)
        return model;
    QByteArray bytes;
    op.setProgress(0, model.weightData->size());
    const Expected<Done> done
        = forEachWeightBlock(*model.weightData, 0, model.weightData->size(), op,
                             [&bytes, &op](std::span<const std::byte> block) -> Expected<Done> {
                                 bytes.append(reinterpret_cast<const char *>(block.data()),
                                              static_cast<qsizetype>(block.size()));
                                 op.addProgress(static_cast<qint64>(block.size()));
                                 return Done{};
                             });
    if (!done)
        return done.error();
    model.weightData = WeightData::fromBytes(bytes);
    return model;
}

} // namespace

MemoryPlace::MemoryPlace(const QString &scheme, QThreadPool *pool)
    : m_scheme(scheme)
    , m_pool(pool)
{
}

/// Loads what is there when load() is called.
class MemoryPlace::Handler : public IoHandler
{
public:
    Handler(std::shared_ptr<MemoryPlace> place, const QString &path, bool replace)
        : m_place(std::move(place))
        , m_path(path)
        , m_replace(replace)
    {
    }

    QFuture<Expected<ModelArtifacts>> load(OperationPtr op) override
    {
        if (m_place->beforeLoad)
            m_place->beforeLoad();
        const std::optional<ModelArtifacts> model = m_place->at(m_path);
        return model ? fromMemory(*model)->load(std::move(op))
                     : readyFuture<ModelArtifacts>(memoryError(ErrorCode::NotFound, m_path));
    }

    QFuture<Expected<SaveResult>> save(ModelArtifacts artifacts, OperationPtr op) override
    {
        return run(m_place->m_pool, std::move(op),
                   [place = m_place, path = m_path, replace = m_replace,
                    model = std::move(artifacts)](Operation &operation) -> Expected<SaveResult> {
                       if (!replace && place->at(path))
                           return memoryError(ErrorCode::AlreadyExists, path);
                       Expected<ModelArtifacts> copy = copied(model, operation);
                       if (!copy)
                           return copy.error();
                       if (!operation.checkpoint())
                           return canceledError();
                       if (place->saveError)
                           return *place->saveError;
                       return place->publish(path, *copy, replace);
                   });
    }

private:
    std::shared_ptr<MemoryPlace> m_place;
    QString m_path;
    bool m_replace;
};

void MemoryPlace::enter(const std::shared_ptr<MemoryPlace> &place, IoRouter &router, bool withStore)
{
    const QString start = place->m_scheme + u"://"_s;
    const auto factory = [place, start](const QString &url, const IoOptions &options) {
        return url.startsWith(start)
            ? std::make_shared<Handler>(place, place->canonicalPath(url.sliced(start.size())),
                                        options.value(u"replace"_s).toBool())
            : nullptr;
    };
    router.registerLoadRouter(factory);
    router.registerSaveRouter(factory);
    const auto known = router.registerScheme(
        { .name = place->m_scheme,
          .capabilities
          = { .reads = true, .writes = true, .lists = withStore, .removes = withStore },
          .store = withStore ? place : nullptr });
    Q_ASSERT(known);
    Q_UNUSED(known)
}

Expected<SaveResult> MemoryPlace::publish(const QString &path, const ModelArtifacts &model,
                                          bool replace)
{
    SaveResult result;
    result.url = m_scheme + u"://"_s + path;
    result.info = ModelArtifactsInfo::of(model, QDateTime::currentDateTimeUtc());
    result.verified = true;
    if (model.weightData) {
        const Expected<QByteArray> sha256
            = weightDataSha256(*model.weightData, *Operation::create());
        if (!sha256)
            return sha256.error();
        result.weightDataSha256 = *sha256;
    }
    ModelArtifacts kept = model;
    kept.origin = { .url = result.url, .name = path, .files = {}, .groups = {}, .findings = {} };
    if (spoil)
        spoil(kept);
    {
        const std::lock_guard lock(m_mutex);
        if (!replace && m_models.contains(path))
            return memoryError(ErrorCode::AlreadyExists, path);
        m_models.insert(path, kept);
    }
    ++fullSaves;
    if (afterSave)
        afterSave();
    return result;
}

QFuture<Expected<QList<StoredModel>>> MemoryPlace::list(const QString &, OperationPtr)
{
    const std::lock_guard lock(m_mutex);
    QList<StoredModel> models;
    for (auto it = m_models.begin(); it != m_models.end(); ++it)
        models.append({ it.key(), ModelArtifactsInfo::of(*it, QDateTime::currentDateTimeUtc()) });
    return readyFuture<QList<StoredModel>>(models);
}

QFuture<Expected<RemovedModel>> MemoryPlace::remove(const QString &path, Removal removal,
                                                    OperationPtr op)
{
    if (op->isCanceled())
        return readyFuture<RemovedModel>(canceledError());
    if (removal == Removal::ToTrash)
        return readyFuture<RemovedModel>(memoryError(ErrorCode::NotSupported, path));
    if (removeError)
        return readyFuture<RemovedModel>(*removeError);
    const std::lock_guard lock(m_mutex);
    const auto found = m_models.find(canonicalPath(path));
    if (found == m_models.end())
        return readyFuture<RemovedModel>(memoryError(ErrorCode::NotFound, path));
    const ModelArtifactsInfo info = ModelArtifactsInfo::of(*found, QDateTime::currentDateTimeUtc());
    m_models.erase(found);
    return readyFuture<RemovedModel>(RemovedModel{ info });
}

QFuture<Expected<SaveResult>> MemoryPlace::rename(const QString &from, const QString &to,
                                                  OperationPtr op)
{
    if (!renamesInOneStep)
        return ModelStore::rename(from, to, op);
    const std::lock_guard lock(m_mutex);
    if (!m_models.contains(from))
        return readyFuture<SaveResult>(memoryError(ErrorCode::NotFound, from));
    if (m_models.contains(to))
        return readyFuture<SaveResult>(memoryError(ErrorCode::AlreadyExists, to));
    m_models.insert(to, m_models.take(from));
    return readyFuture<SaveResult>(renamedTo(m_scheme + u"://"_s + to));
}

QFuture<Expected<SaveResult>> MemoryPlace::duplicate(const QString &from, const QString &to,
                                                     OperationPtr op)
{
    if (!renamesInOneStep)
        return ModelStore::duplicate(from, to, op);
    const std::lock_guard lock(m_mutex);
    if (!m_models.contains(from))
        return readyFuture<SaveResult>(memoryError(ErrorCode::NotFound, from));
    if (m_models.contains(to))
        return readyFuture<SaveResult>(memoryError(ErrorCode::AlreadyExists, to));
    m_models.insert(to, m_models.value(from));
    return readyFuture<SaveResult>(renamedTo(m_scheme + u"://"_s + to));
}

QFuture<Expected<QList<TrashedModel>>> MemoryPlace::trash(OperationPtr op)
{
    return trashError ? readyFuture<QList<TrashedModel>>(*trashError) : ModelStore::trash(op);
}

QString MemoryPlace::canonicalPath(const QString &path) const
{
    return path.endsWith(u'/') ? path.chopped(1) : path;
}

QStringList MemoryPlace::paths() const
{
    const std::lock_guard lock(m_mutex);
    return m_models.keys();
}

void MemoryPlace::put(const QString &path, const ModelArtifacts &model)
{
    ModelArtifacts kept = model;
    kept.origin.url = m_scheme + u"://"_s + path;
    const std::lock_guard lock(m_mutex);
    m_models.insert(path, kept);
}

std::optional<ModelArtifacts> MemoryPlace::at(const QString &path) const
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_models.find(path);
    return found == m_models.end() ? std::nullopt : std::optional(*found);
}

} // namespace weightroom::testing
