// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/weights/openedmodel.h"

namespace weightroom {

class CliSession;
class JsonOutput;

/// Loads the model of the command line: the first MODEL, or the one in the files after --files.
Expected<ModelArtifacts> loadModel(CliSession &session);
/// Loads \a model, a path or URL.
Expected<ModelArtifacts> loadModel(CliSession &session, const QString &model);

/// Finds the tensors of \a artifacts.
Expected<OpenedModel> examineModel(CliSession &session, Expected<ModelArtifacts> artifacts);
/// loadModel() and examineModel().
Expected<OpenedModel> openModel(CliSession &session);

/// The tensor of that name. Where a name is there twice the later one counts, as in tfjs. Errors:
/// NotFound.
Expected<Tensor> findTensor(const OpenedModel &model, const QString &name);

/// What the user knows the model as: its URL, or the name of its files.
QString modelLabel(const ModelArtifacts &artifacts);

/// Writes the members "shape" and "quantization" of the object that is open in \a json; the latter
/// only where there is one.
void writeShape(JsonOutput &json, const Shape &shape);
void writeQuantization(JsonOutput &json, const Quantization &quantization);

/// Writes the array "findings" as a member of the object that is open in \a json.
/// \a nodes: those that each finding is about, by name; may be empty.
void writeFindings(JsonOutput &json, const QList<Finding> &findings,
                   const QList<QStringList> &nodes = {});
/// One line for each finding; where many are of one kind, the last ones of it are told by number.
QString findingsText(const QList<Finding> &findings);

} // namespace weightroom
