// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/io/iohandler.h"

#include <functional>

namespace weightroom {

/// tf.io's passthrough handlers, for programs that link core: a model that is there already, or
/// whatever the program does with one.
class MemoryHandler : public IoHandler
{
public:
    using SaveFunction = std::function<QFuture<Expected<SaveResult>>(ModelArtifacts, OperationPtr)>;

    /// Without \a model load() is NotSupported, without \a saver save() is.
    explicit MemoryHandler(std::optional<ModelArtifacts> model, SaveFunction saver = {});

    QFuture<Expected<ModelArtifacts>> load(OperationPtr op) override;
    QFuture<Expected<SaveResult>> save(ModelArtifacts artifacts, OperationPtr op) override;

private:
    std::optional<ModelArtifacts> m_model;
    SaveFunction m_saver;
};

/// A handler that loads \a artifacts.
IoHandlerPtr fromMemory(const ModelArtifacts &artifacts);
/// A handler that loads a model of exactly these parts, as tf.io's deprecated form of two to four
/// arguments; of the topology alone where nothing else is given.
IoHandlerPtr fromMemory(const JsonText &modelTopology,
                        const std::optional<WeightSpecs> &weightSpecs = {},
                        const std::optional<WeightData> &weightData = {},
                        const JsonText &trainingConfig = {});
/// A handler whose save() calls \a saver and hands its answer through, whatever it is.
IoHandlerPtr withSaveHandler(MemoryHandler::SaveFunction saver);

} // namespace weightroom
