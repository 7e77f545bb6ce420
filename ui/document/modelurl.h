// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

namespace weightroom {

/// Two URLs with the same key are the same model, as far as their texts tell.
QString modelKey(const QString &url);

/// \a url with its scheme: a path becomes a file:// URL of the absolute path.
QString schemeUrl(const QString &url);

/// What people call the model behind \a url: its file, without what all files of models end in, or
/// its folder, and the folder of a model.json.
QString modelName(const QString &url);

/// Where the model behind \a url is, for people: the \a folders folders above it, as far as there
/// are so many, or the scheme.
QString modelContext(const QString &url, int folders = 1);

/// \a url is a local path or a file:// URL: reading the model again costs nothing.
bool isFileUrl(const QString &url);

} // namespace weightroom
