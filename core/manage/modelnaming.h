// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/io/iorouter.h"

namespace weightroom {

/// What a person may change of a model's URL: of models in folders the name of the folder or of the
/// JSON file (without its extension), else the whole path.
QString nameInUrl(const IoRouter &router, const QString &url);
/// \a url with another name. The name has no problem.
QString urlWithName(const IoRouter &router, const QString &url, const QString &name);
/// The URL of a model called \a name at \a place: "indexeddb://", "file:///models".
QString urlInPlace(const IoRouter &router, const QString &place, const QString &name);
/// Why no model of the scheme of \a url (or place) can be called \a name, a translated sentence;
/// empty where one can.
QString nameProblem(const IoRouter &router, const QString &url, const QString &name);

} // namespace weightroom
