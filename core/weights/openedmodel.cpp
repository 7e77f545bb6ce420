// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/weights/openedmodel.h"

#include "core/weights/findings/findings.h"

namespace weightroom {

Expected<OpenedModel> examineModel(ModelArtifacts artifacts, Operation &op)
{
    OpenedModel model;
    model.findings = artifacts.origin.findings;
    Expected<QList<Tensor>> tensors = locateTensors(artifacts, op, model.findings);
    if (!tensors)
        return std::move(tensors).error();
    model.tensors = std::move(*tensors);
    model.findings += structuralFindings(artifacts, model.tensors);
    model.artifacts = std::move(artifacts);
    return model;
}

} // namespace weightroom
