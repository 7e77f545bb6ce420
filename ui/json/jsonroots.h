// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/json/jsontext.h"
#include "core/base/operation.h"
#include "core/model/modelartifacts.h"

#include <QList>
#include <QString>

namespace weightroom {

/// A named part of a document that stands at the top of the tree.
struct JsonRoot
{
    QString key;
    JsonText json;
};

/// The fields of a model.json as \a artifacts has them, in the order in which they are written;
/// absent ones are left out. The weights manifest is put together from groups and specs. Linear in
/// the number of weights: for a worker. Errors: Canceled.
Expected<QList<JsonRoot>> jsonRoots(const ModelArtifacts &artifacts, Operation &op);

} // namespace weightroom
