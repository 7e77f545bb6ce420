// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/error.h"

#include <QByteArrayView>

namespace weightroom::detail {

/// Arrays and objects may be nested so deep in one another.
constexpr int maximumJsonDepth = 1024;

/// Why \a text, which simdjson or the grammar refused, is no JSON document: an InvalidJson error
/// with the line and column (in characters, from 1) of the first fault and what was expected there.
/// A slow and exact second look, since simdjson tells no positions. \a name is the file or URL.
Error jsonFault(QByteArrayView text, const QString &name);

} // namespace weightroom::detail
