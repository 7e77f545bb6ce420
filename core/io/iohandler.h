// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/operation.h"
#include "core/io/capabilities.h"
#include "core/model/saveresult.h"

#include <QFuture>
#include <QVariantMap>

namespace weightroom {

/// Saves or loads one model at one place, as tf.io's IOHandler. Made by a router for one URL. May
/// be dropped as soon as load() or save() has returned its future. A future has one consumer; take
/// it with whenDone().
class IoHandler
{
    Q_DISABLE_COPY_MOVE(IoHandler)

public:
    IoHandler() = default;
    virtual ~IoHandler();

    /// Reads the model's JSON and finds its weights without reading them. Default: NotSupported.
    virtual QFuture<Expected<ModelArtifacts>> load(OperationPtr op);
    /// Writes \a artifacts so that nobody ever sees half of it. Default: NotSupported.
    virtual QFuture<Expected<SaveResult>> save(ModelArtifacts artifacts, OperationPtr op);
};

using IoHandlerPtr = std::shared_ptr<IoHandler>;

/// A handler that loads and saves nothing but answers \a error: what a router makes of a URL that
/// is its business and cannot be right, such as one without a path.
IoHandlerPtr refusingHandler(const Error &error);

/// Named choices for a load or save, given to routers as they are; each handler documents the ones
/// it knows.
using IoOptions = QVariantMap;

} // namespace weightroom
