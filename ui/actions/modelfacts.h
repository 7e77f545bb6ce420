// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/manage/modelmanager.h"
#include "ui/windowservices.h"

#include <functional>

namespace weightroom {

/// What can be told about a model without reading its weights.
struct ModelFacts
{
    QString url; ///< as its place writes it
    QString name; ///< for people
    QDateTime saved = {}; ///< UTC; invalid: not known
    qint64 bytes = -1; ///< topology, specs and weights; -1: not known
    std::optional<ModelArtifacts> artifacts = {}; ///< nothing where it cannot be loaded
    std::optional<Error> error = {}; ///< why it cannot be loaded

    qint64 parameters() const; ///< -1: not known
    /// Its bytes are on this machine: reading all of them costs no network.
    bool isLocal = false;
};

/// Looks at the model at \a url and calls \a take in the thread of \a context, unless that is gone
/// by then. \a loading: options for the router.
void readModelFacts(const WindowServices &services, const QString &url, const IoOptions &loading,
                    const OperationPtr &op, QObject *context, std::function<void(ModelFacts)> take);

/// Bytes of all parts of a model.
qint64 bytesOf(const ModelArtifactsInfo &info);

} // namespace weightroom
