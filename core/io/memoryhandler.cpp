// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/io/memoryhandler.h"

#include "core/base/run.h"

namespace weightroom {

MemoryHandler::MemoryHandler(std::optional<ModelArtifacts> model, SaveFunction saver)
    : m_model(std::move(model))
    , m_saver(std::move(saver))
{
}

QFuture<Expected<ModelArtifacts>> MemoryHandler::load(OperationPtr op)
{
    if (!m_model)
        return IoHandler::load(std::move(op));
    return readyFuture<ModelArtifacts>(op->isCanceled() ? Expected<ModelArtifacts>(canceledError())
                                                        : Expected<ModelArtifacts>(*m_model));
}

QFuture<Expected<SaveResult>> MemoryHandler::save(ModelArtifacts artifacts, OperationPtr op)
{
    return m_saver ? m_saver(std::move(artifacts), std::move(op))
                   : IoHandler::save(std::move(artifacts), std::move(op));
}

IoHandlerPtr fromMemory(const ModelArtifacts &artifacts)
{
    return std::make_shared<MemoryHandler>(artifacts);
}

IoHandlerPtr fromMemory(const JsonText &modelTopology,
                        const std::optional<WeightSpecs> &weightSpecs,
                        const std::optional<WeightData> &weightData, const JsonText &trainingConfig)
{
    ModelArtifacts artifacts;
    artifacts.modelTopology = modelTopology;
    artifacts.weightSpecs = weightSpecs;
    artifacts.weightData = weightData;
    artifacts.trainingConfig = trainingConfig;
    return fromMemory(artifacts);
}

IoHandlerPtr withSaveHandler(MemoryHandler::SaveFunction saver)
{
    return std::make_shared<MemoryHandler>(std::nullopt, std::move(saver));
}

} // namespace weightroom
