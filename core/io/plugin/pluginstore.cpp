// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/io/plugin/pluginstore.h"

#include "core/base/run.h"

#include <QCoreApplication>

namespace weightroom {

namespace {

struct PluginStoreText
{
    Q_DECLARE_TR_FUNCTIONS(weightroom::PluginStore)
};

/// Why \a model cannot be loaded with all its weights.
std::optional<Error> damageOf(const ModelArtifacts &model)
{
    for (const Finding &finding : model.origin.findings) {
        if (finding.severity == Severity::Error) {
            return Error{ .code = ErrorCode::WeightFileMissing,
                          .message = finding.message,
                          .source = model.origin.url };
        }
    }
    return {};
}

Expected<StoredModel> storedModel(const PluginScheme &scheme, const HandlerEntry &entry,
                                  Operation &op)
{
    StoredModel stored{ .path = entry.path, .info = {} };
    const Expected<ModelArtifacts> model = loadFromPlugin(scheme, entry.path, {}, op);
    if (op.isCanceled())
        return canceledError();
    stored.info.dateSaved = entry.saved.toUTC();
    if (!model) {
        stored.damage = model.error();
        return stored;
    }
    stored.info = ModelArtifactsInfo::of(*model, entry.saved);
    stored.damage = damageOf(*model);
    return stored;
}

Expected<QList<StoredModel>> listThroughPlugin(const PluginScheme &scheme, const QString &under,
                                               Operation &op)
{
    QList<HandlerEntry> entries;
    PluginContext context(scheme.url(under), &op);
    // Entries, not bytes, are counted here.
    context.divertProgress([](qint64, qint64) {});
    auto listed = callPlugin(context, [&](HandlerContext &c) {
        return scheme.plugin->list(scheme.place(under), entries, c);
    });
    if (!listed)
        return listed.error();
    QList<StoredModel> models;
    models.reserve(entries.size());
    for (const HandlerEntry &entry : std::as_const(entries)) {
        Expected<StoredModel> model = storedModel(scheme, entry, op);
        if (!model)
            return std::move(model).error();
        models.append(*std::move(model));
    }
    return models;
}

Expected<RemovedModel> removeThroughPlugin(const PluginScheme &scheme, const QString &path,
                                           Operation &op)
{
    const Expected<ModelArtifacts> model = loadFromPlugin(scheme, path, {}, op);
    const bool isNone = !model
        && (model.error().code == ErrorCode::NotFound || model.error().code == ErrorCode::NotAModel
            || model.error().code == ErrorCode::BadArgument);
    if (isNone || op.isCanceled())
        return model ? canceledError() : model.error();
    PluginContext context(scheme.url(path), &op);
    auto removed = callPlugin(
        context, [&](HandlerContext &c) { return scheme.plugin->remove(scheme.place(path), c); });
    if (!removed)
        return removed.error();
    return RemovedModel{ model ? ModelArtifactsInfo::of(*model, {}) : ModelArtifactsInfo() };
}

Expected<SaveResult> renameThroughPlugin(const PluginScheme &scheme, const QString &from,
                                         const QString &to, Operation &op)
{
    const Expected<ModelArtifacts> model = loadFromPlugin(scheme, from, {}, op);
    if (!model)
        return model.error();
    PluginContext context(scheme.url(from), &op);
    auto renamed = callPlugin(context, [&](HandlerContext &c) {
        return scheme.plugin->rename(scheme.place(from), scheme.place(to), c);
    });
    if (!renamed)
        return renamed.error();
    SaveResult result;
    result.url = scheme.url(to);
    result.info = ModelArtifactsInfo::of(*model, QDateTime::currentDateTimeUtc());
    return result;
}

template <typename T>
QFuture<Expected<T>> cannot(const PluginScheme &scheme)
{
    return readyFuture<T>(Error{
        .code = ErrorCode::NotSupported,
        .message
        = PluginStoreText::tr("The handler plug-in for %1 cannot do that.").arg(scheme.url({})) });
}

} // namespace

PluginStore::PluginStore(const PluginScheme &scheme, QThreadPool *pool)
    : m_scheme(scheme)
    , m_pool(pool)
{
}

QFuture<Expected<QList<StoredModel>>> PluginStore::list(const QString &under, OperationPtr op)
{
    if (!m_scheme.can(HandlerPlugin::Lists))
        return cannot<QList<StoredModel>>(m_scheme);
    return run(m_pool, std::move(op), [scheme = m_scheme, under](Operation &operation) {
        return listThroughPlugin(scheme, under, operation);
    });
}

QFuture<Expected<RemovedModel>> PluginStore::remove(const QString &path, Removal removal,
                                                    OperationPtr op)
{
    if (!m_scheme.can(HandlerPlugin::Removes) || removal == Removal::ToTrash)
        return cannot<RemovedModel>(m_scheme);
    return run(m_pool, std::move(op), [scheme = m_scheme, path](Operation &operation) {
        return removeThroughPlugin(scheme, path, operation);
    });
}

QFuture<Expected<SaveResult>> PluginStore::rename(const QString &from, const QString &to,
                                                  OperationPtr op)
{
    if (!m_scheme.can(HandlerPlugin::Renames))
        return cannot<SaveResult>(m_scheme);
    return run(m_pool, std::move(op), [scheme = m_scheme, from, to](Operation &operation) {
        return renameThroughPlugin(scheme, from, to, operation);
    });
}

QString PluginStore::canonicalPath(const QString &path) const
{
    // A plug-in that fails here leaves the path as it is.
    QString canonical = path;
    PluginContext context(m_scheme.url(path), nullptr);
    const auto asked = callPlugin(context, [&](HandlerContext &) {
        canonical = m_scheme.plugin->canonicalPath(m_scheme.place(path));
        return true;
    });
    return asked ? canonical : path;
}

} // namespace weightroom
