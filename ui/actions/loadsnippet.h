// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/model/modelartifacts.h"

namespace weightroom {

class IoRouter;

enum class SnippetFor {
    Page, ///< TensorFlow.js in a browser
    Node, ///< @tensorflow/tfjs-node
};

/// JavaScript that loads the model \a artifacts, which is at \a url (with its scheme): the function
/// that fits its kind, and a URL that TensorFlow.js knows there. Where it cannot reach the model, a
/// comment says what to do first.
QString loadSnippet(SnippetFor target, const ModelArtifacts &artifacts, const QString &url,
                    const IoRouter &router);

} // namespace weightroom
