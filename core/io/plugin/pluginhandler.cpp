// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/io/plugin/pluginhandler.h"

#include "core/base/hashing.h"
#include "core/base/run.h"
#include "core/io/file/saveplan.h"
#include "core/model/modeljson.h"

#include <QCoreApplication>

#include <span>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

struct PluginHandlerText
{
    Q_DECLARE_TR_FUNCTIONS(weightroom::PluginHandler)
};

/// The JSON fields agree, whatever the files are called.
bool haveSameFields(const ModelArtifacts &a, const ModelArtifacts &b)
{
    const auto specsText = [](const ModelArtifacts &model) {
        return model.weightSpecs ? model.weightSpecs->text.text() : QByteArrayView("[]");
    };
    const QList<ManifestGroup> none;
    return writeModelJson(a, none) == writeModelJson(b, none) && specsText(a) == specsText(b);
}

/// The model as the plug-in sees it while it saves. Adds twice the weight bytes to the progress:
/// read, and read back.
class PluginSave final : public ModelToSave
{
public:
    PluginSave(const ModelArtifacts &artifacts, const SavePlan &plan, bool replaces,
               PluginContext &context, Operation &op)
        : m_artifacts(artifacts)
        , m_data(artifacts.weightData.value_or(WeightData()))
        , m_plan(plan)
        , m_replaces(replaces)
        , m_context(context)
        , m_op(op)
    {
        m_op.setProgress(0, 2 * m_data.size());
    }

    bool replaces() const override { return m_replaces; }
    bool hasWeights() const override { return !m_plan.files.isEmpty(); }
    qint64 weightBytes() const override { return m_data.size(); }

    QByteArray json(const QString &weightsPath) const override
    {
        QList<ManifestGroup> groups = m_plan.groups;
        if (hasWeights())
            groups.first().paths = QStringList{ weightsPath };
        return writeModelJson(m_artifacts, groups);
    }

    bool readWeights(qint64 offset, char *into, qint64 bytes, HandlerContext &) const override
    {
        if (offset < 0 || bytes < 0 || offset > m_data.size() - bytes) {
            return m_context.fail(
                { .code = ErrorCode::Internal,
                  .message
                  = PluginHandlerText::tr("The handler plug-in wanted %1 bytes from offset "
                                          "%2 on, but the weights have %3.")
                        .arg(bytes)
                        .arg(offset)
                        .arg(m_data.size()) });
        }
        const std::span<char> target(into, static_cast<std::size_t>(bytes));
        if (auto read = m_data.read(offset, std::as_writable_bytes(target)); !read)
            return m_context.fail(read.error());
        if (offset == m_hashed) {
            m_hash.add(std::as_bytes(target));
            m_hashed += bytes;
        }
        if (!m_ownProgress)
            m_op.setProgress(std::min(offset + bytes, m_data.size()), 2 * m_data.size());
        return true;
    }

    bool verify(const HandlerModel &written, HandlerContext &) const override
    {
        const Expected<ModelArtifacts> back = pluginArtifacts(written, m_context.url());
        if (auto same = back ? compare(*back, m_op) : Expected<Done>(back.error()); !same)
            return m_context.fail(same.error());
        m_verified = true;
        return true;
    }

    /// The plug-in tells by itself how far it is with writing.
    void shareProgress(qint64 done, qint64 total)
    {
        m_ownProgress = true;
        const double share = total > 0 ? static_cast<double>(done) / static_cast<double>(total) : 0;
        const auto bytes = static_cast<double>(m_data.size()) * std::clamp(share, 0.0, 1.0);
        m_op.setProgress(static_cast<qint64>(bytes), 2 * m_data.size());
    }

    bool isVerified() const { return m_verified; }
    const QByteArray &sha256() const { return m_sha256; }

    /// \a back is the model that was to be saved. Errors: ChecksumMismatch, Canceled, and as
    /// weightDataSha256().
    Expected<Done> compare(const ModelArtifacts &back, Operation &op) const
    {
        const WeightData data = back.weightData.value_or(WeightData());
        if (!haveSameFields(m_artifacts, back) || data.size() != m_data.size())
            return differsError();
        if (auto hashed = hashSource(op); !hashed)
            return hashed;
        op.setProgress(m_data.size(), 2 * m_data.size());
        const Expected<QByteArray> hash = weightDataSha256(data, op);
        if (!hash)
            return hash.error();
        return *hash == m_sha256 ? Expected<Done>(Done{}) : differsError();
    }

private:
    /// Hashes what the plug-in did not read in order.
    Expected<Done> hashSource(Operation &op) const
    {
        if (!m_sha256.isEmpty())
            return Done{};
        const auto add = [this](std::span<const std::byte> block) -> Expected<Done> {
            m_hash.add(block);
            return Done{};
        };
        auto done = forEachWeightBlock(m_data, m_hashed, m_data.size() - m_hashed, op, add);
        if (!done)
            return done;
        m_sha256 = m_hash.takeHex();
        return Done{};
    }

    static Error differsError()
    {
        return { .code = ErrorCode::ChecksumMismatch,
                 .message = PluginHandlerText::tr("What the handler plug-in wrote is not the model "
                                                  "that was to be saved.") };
    }

    const ModelArtifacts &m_artifacts;
    WeightData m_data;
    SavePlan m_plan;
    bool m_replaces;
    PluginContext &m_context;
    Operation &m_op;
    bool m_ownProgress = false;
    // What is learned while the plug-in works, in the one thread of the call.
    mutable Sha256 m_hash;
    mutable qint64 m_hashed = 0;
    mutable QByteArray m_sha256;
    mutable bool m_verified = false;
};

/// Looks at a model that is published already: a cancel comes too late, the check does not. What is
/// wrong is removed, unless it took the place of another model.
Expected<Done> verifyPublished(const PluginScheme &scheme, const QString &path,
                               const IoOptions &options, const PluginSave &saving)
{
    const OperationPtr checking = Operation::create();
    const auto back = loadFromPlugin(scheme, path, options, *checking);
    const auto same = back ? saving.compare(*back, *checking) : Expected<Done>(back.error());
    if (same)
        return same;
    if (!saving.replaces() && scheme.can(HandlerPlugin::Removes)) {
        PluginContext context(scheme.url(path), nullptr);
        const auto removed = callPlugin(context, [&](HandlerContext &c) {
            return scheme.plugin->remove(scheme.place(path, options), c);
        });
        Q_UNUSED(removed) // the reason that counts is why the save failed
    }
    return withSource(same.error(), scheme.url(path));
}

Expected<SaveResult> saveThroughPlugin(const PluginScheme &scheme, const QString &path,
                                       const IoOptions &options, const ModelArtifacts &artifacts,
                                       Operation &op)
{
    const Expected<SavePlan> plan = planSave(artifacts, ShardLayout{});
    if (!plan)
        return plan.error();
    PluginContext context(scheme.url(path), &op);
    PluginSave saving(artifacts, *plan, options.value(u"replace"_s).toBool(), context, op);
    context.divertProgress(
        [&saving](qint64 done, qint64 total) { saving.shareProgress(done, total); });
    auto saved = callPlugin(context, [&](HandlerContext &c) {
        return scheme.plugin->save(scheme.place(path, options), saving, c);
    });
    if (!saved)
        return saved.error();
    if (!saving.isVerified()) {
        if (auto same = verifyPublished(scheme, path, options, saving); !same)
            return same.error();
    }
    if (op.done() < op.total()) // the end is told once
        op.setProgress(op.total(), op.total());

    SaveResult result;
    result.url = scheme.url(path);
    result.info = ModelArtifactsInfo::of(artifacts, QDateTime::currentDateTimeUtc());
    if (artifacts.weightData)
        result.weightDataSha256 = saving.sha256();
    result.verified = true;
    return result;
}

} // namespace

PluginHandler::PluginHandler(const PluginScheme &scheme, const QString &path,
                             const IoOptions &options, QThreadPool *pool)
    : m_scheme(scheme)
    , m_path(path)
    , m_options(options)
    , m_pool(pool)
{
}

QFuture<Expected<ModelArtifacts>> PluginHandler::load(OperationPtr op)
{
    return run(m_pool, std::move(op),
               [scheme = m_scheme, path = m_path, options = m_options](Operation &operation) {
                   return loadFromPlugin(scheme, path, options, operation);
               });
}

QFuture<Expected<SaveResult>> PluginHandler::save(ModelArtifacts artifacts, OperationPtr op)
{
    return run(m_pool, std::move(op),
               [scheme = m_scheme, path = m_path, options = m_options,
                model = std::move(artifacts)](Operation &operation) {
                   return saveThroughPlugin(scheme, path, options, model, operation);
               });
}

} // namespace weightroom
