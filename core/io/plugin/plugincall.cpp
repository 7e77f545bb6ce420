// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/io/plugin/plugincall.h"

#include "core/model/modeljson.h"
#include "core/model/shardplan.h"

#include <QCoreApplication>

#include <algorithm>
#include <exception>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

struct PluginCallText
{
    Q_DECLARE_TR_FUNCTIONS(weightroom::PluginHandler)
};

ErrorCode codeOf(HandlerError error)
{
    switch (error) {
    case HandlerError::Failed:
        return ErrorCode::Io;
    case HandlerError::NotFound:
        return ErrorCode::NotFound;
    case HandlerError::AlreadyExists:
        return ErrorCode::AlreadyExists;
    case HandlerError::NotAModel:
        return ErrorCode::NotAModel;
    case HandlerError::Damaged:
        return ErrorCode::ChecksumMismatch;
    case HandlerError::BadArgument:
        return ErrorCode::BadArgument;
    case HandlerError::NotSupported:
        return ErrorCode::NotSupported;
    case HandlerError::NoSpace:
        return ErrorCode::NoSpace;
    case HandlerError::Network:
        return ErrorCode::Network;
    }
    return ErrorCode::Io; // a number of a later version of the interface
}

Error failedError(const QString &url)
{
    return { .code = ErrorCode::Internal,
             .message
             = PluginCallText::tr("The handler plug-in for %1 failed without a reason.").arg(url),
             .source = url };
}

/// Bytes of a plug-in as everybody else reads them.
class PluginBytes final : public ByteSource
{
public:
    PluginBytes(HandlerBytesPtr bytes, qint64 size, const QString &name, const QString &url)
        : m_bytes(std::move(bytes))
        , m_size(size)
        , m_name(name)
        , m_url(url)
    {
    }

    qint64 size() const noexcept override { return m_size; }
    QString name() const override { return m_name; }

    Expected<qint64> read(qint64 offset, std::span<std::byte> into) const override
    {
        const qint64 count
            = std::clamp<qint64>(m_size - offset, 0, static_cast<qint64>(into.size()));
        if (count == 0)
            return qint64(0);
        PluginContext context(m_url, nullptr);
        auto done = callPlugin(context, [&](HandlerContext &c) {
            return m_bytes->read(offset, reinterpret_cast<char *>(into.data()), count, c);
        });
        if (!done)
            return done.error();
        return count;
    }

private:
    HandlerBytesPtr m_bytes;
    qint64 m_size;
    QString m_name;
    QString m_url;
};

/// The file \a path of the model; without a source where it is missing.
Expected<FoundShard> foundShard(const HandlerModel &found, const QString &path, const QString &url)
{
    FoundShard shard;
    shard.file.name = path;
    shard.file.path = url;
    const HandlerBytesPtr bytes = found.files.value(path);
    if (!bytes)
        return shard;
    qint64 size = -1;
    PluginContext context(url, nullptr);
    auto asked = callPlugin(context, [&](HandlerContext &) {
        size = bytes->size();
        return true;
    });
    if (!asked)
        return asked.error();
    if (size < 0) {
        return Error{ .code = ErrorCode::Internal,
                      .message = PluginCallText::tr("The handler plug-in for %1 says that %2 has "
                                                    "%3 bytes.")
                                     .arg(url, path, QString::number(size)),
                      .source = url };
    }
    shard.source = std::make_shared<PluginBytes>(bytes, size, path, url);
    return shard;
}

} // namespace

QString PluginScheme::url(const QString &path) const
{
    return name + u"://"_s + path;
}

HandlerPlace PluginScheme::place(const QString &path, const IoOptions &options) const
{
    return { name, path, options };
}

bool PluginContext::canceled()
{
    return m_op && !m_op->checkpoint();
}

void PluginContext::setProgress(qint64 done, qint64 total)
{
    if (m_share)
        m_share(done, total);
    else if (m_op)
        m_op->setProgress(done, total);
}

void PluginContext::divertProgress(std::function<void(qint64, qint64)> share)
{
    m_share = std::move(share);
}

bool PluginContext::fail(HandlerError error, const QString &message, const QString &advice)
{
    if (m_error)
        return false; // the first reason is the cause of the others
    const ErrorCode code = codeOf(error);
    Error failure = failedError(m_url);
    failure.code = code;
    if (!message.isEmpty())
        failure.message = message;
    else if (code == ErrorCode::NotSupported)
        failure.message
            = PluginCallText::tr("The handler plug-in for %1 cannot do that.").arg(m_url);
    failure.advice = advice;
    m_error = failure;
    return false;
}

bool PluginContext::fail(const Error &error)
{
    if (!m_error)
        m_error = withSource(error, m_url);
    return false;
}

Error PluginContext::error() const
{
    if (m_op && m_op->isCanceled())
        return canceledError();
    return m_error.value_or(failedError(m_url));
}

Error PluginContext::thrownError(const QString &what) const
{
    if (m_op && m_op->isCanceled())
        return canceledError();
    return { .code = ErrorCode::Internal,
             .message
             = PluginCallText::tr("The handler plug-in for %1 failed: %2").arg(m_url, what),
             .source = m_url };
}

Expected<Done> callPlugin(PluginContext &context, const std::function<bool(HandlerContext &)> &call)
{
    try {
        if (call(context))
            return Done{};
        return context.error();
    } catch (const std::exception &e) {
        return context.thrownError(QString::fromLocal8Bit(e.what()));
    } catch (...) {
        return context.thrownError(u"?"_s);
    }
}

Expected<ModelArtifacts> pluginArtifacts(const HandlerModel &found, const QString &url)
{
    Expected<ModelArtifacts> artifacts = readModelJson(found.json, url);
    if (!artifacts)
        return withSource(std::move(artifacts).error(), url);
    artifacts->origin.url = url;
    artifacts->origin.name = url.sliced(url.lastIndexOf(u'/') + 1);
    artifacts->origin.files.append({ .name = u"model.json"_s,
                                     .path = url,
                                     .bytes = found.json.size(),
                                     .expectedBytes = found.json.size() });
    if (!artifacts->weightSpecs)
        return artifacts;
    QList<FoundShard> shards;
    for (const ManifestGroup &group : std::as_const(artifacts->origin.groups)) {
        for (const QString &path : group.paths) {
            Expected<FoundShard> shard = foundShard(found, path, url);
            if (!shard)
                return std::move(shard).error();
            shards.append(*shard);
        }
    }
    placeShards(*artifacts, shards);
    return artifacts;
}

Expected<ModelArtifacts> loadFromPlugin(const PluginScheme &scheme, const QString &path,
                                        const IoOptions &options, Operation &op)
{
    HandlerModel found;
    PluginContext context(scheme.url(path), &op);
    auto loaded = callPlugin(context, [&](HandlerContext &c) {
        return scheme.plugin->load(scheme.place(path, options), found, c);
    });
    if (!loaded)
        return loaded.error();
    if (op.isCanceled())
        return canceledError();
    return pluginArtifacts(found, scheme.url(path));
}

} // namespace weightroom
