// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/io/http/httpclient.h"
#include "core/model/modelartifacts.h"

namespace weightroom {

/// Loads the model at \a url: model.json first, then its weight files, HttpOptions::parallel at a
/// time, into a spool; or, where HttpOptions::lazy says so, only what tells their sizes, and the
/// artifacts' sources fetch ranges when they are read. Progress is in bytes, its total is known
/// before the first weight byte where the manifest tells it, and its end is told once, when all
/// checks are over. Waits; for worker threads. Errors: BadArgument, InvalidJson (also for pages),
/// those of readModelJson(), HttpStatus, Network, LengthMismatch, NotAModel (a page where weights
/// were expected), NoSpace, Canceled; nothing is left then.
Expected<ModelArtifacts> loadHttpModel(HttpSessionPtr session, const HttpOptions &options,
                                       const QString &url, Operation &op);

} // namespace weightroom
