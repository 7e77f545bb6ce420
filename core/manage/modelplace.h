// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/io/iorouter.h"

namespace weightroom {

/// "scheme://path".
QString urlOf(const QString &scheme, const QString &path);

/// The id among all trashed models of what \a scheme keeps as \a id; empty for an empty one.
QString trashIdOf(const QString &scheme, const QString &id);

/// \a url with a number, such as "indexeddb://name 2". What looks like a file's extension stays at
/// the end; where models are folders the number goes to the folder's name. 1 is \a url itself.
QString numberedUrl(const IoRouter &router, const QString &url, int number);

/// Whether two URLs mean the same model, as far as their scheme can tell.
bool isSameModel(const IoRouter &router, const QString &url, const QString &other);

/// \a url in the form that all its spellings have in common ("m", "m/" and "m/model.json" of a
/// folder), without a look at what is there: stays the same when the model is gone.
QString spelledUrl(const IoRouter &router, const QString &url);

} // namespace weightroom
