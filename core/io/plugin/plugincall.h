// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/operation.h"
#include "core/io/handlerplugin.h"
#include "core/io/iohandler.h"

#include <functional>
#include <optional>

namespace weightroom {

/// One scheme of a plug-in. The plug-in stays loaded until the program ends.
struct PluginScheme
{
    HandlerPlugin *plugin = nullptr;
    QString name; ///< without "://"
    int abilities = 0; ///< HandlerPlugin::Ability

    bool can(HandlerPlugin::Ability ability) const { return (abilities & ability) != 0; }
    QString url(const QString &path) const;
    HandlerPlace place(const QString &path, const IoOptions &options = {}) const;
};

/// What a plug-in sees of an Operation, and the error it leaves.
class PluginContext final : public HandlerContext
{
public:
    /// \a op may be null: then nothing is cancelled or shown.
    PluginContext(const QString &url, Operation *op)
        : m_url(url)
        , m_op(op)
    {
    }

    bool canceled() override;
    void setProgress(qint64 done, qint64 total) override;
    bool fail(HandlerError error, const QString &message, const QString &advice) override;
    /// The same for an error of ours. Always false.
    bool fail(const Error &error);
    /// Progress goes from now on to \a share instead of the Operation.
    void divertProgress(std::function<void(qint64 done, qint64 total)> share);

    /// Why the call failed; an error of its own where the plug-in gave no reason.
    Error error() const;
    /// The same when it threw an exception that says \a what.
    Error thrownError(const QString &what) const;

    const QString &url() const { return m_url; }

private:
    QString m_url;
    Operation *m_op;
    std::function<void(qint64, qint64)> m_share;
    std::optional<Error> m_error;
};

/// Calls \a call, a function of the plug-in behind \a context. Errors: the one it left; Internal
/// for an exception.
Expected<Done> callPlugin(PluginContext &context,
                          const std::function<bool(HandlerContext &)> &call);

/// The model that \a found describes, with its weights in place. Missing and short files are
/// findings. Errors: as readModelJson(), Internal where the plug-in gave impossible sizes.
Expected<ModelArtifacts> pluginArtifacts(const HandlerModel &found, const QString &url);

/// Loads the model at \a path. Errors: those of the plug-in and of pluginArtifacts(); Canceled.
Expected<ModelArtifacts> loadFromPlugin(const PluginScheme &scheme, const QString &path,
                                        const IoOptions &options, Operation &op);

} // namespace weightroom
