// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/json/jsontext.h"
#include "core/base/operation.h"

#include <QByteArrayView>
#include <QString>

#include <vector>

namespace weightroom {

/// A member of an object or an element of an array.
struct JsonChild
{
    QString key; ///< null in arrays
    QByteArrayView text; ///< its value, compact
};

/// All children of \a value, which is as \a op is: Canceled ends it. Linear in the size of its
/// text, so large ones belong into a worker.
Expected<std::vector<JsonChild>> childrenOf(JsonView value, Operation &op);

/// \a value on one line for a table: strings in quotes, long ones cut at a whole character with an
/// ellipsis (at most \a most characters), the number of children of small objects and arrays, the
/// size of large ones.
QString jsonValueText(JsonView value, qsizetype most = 200);
/// "object", "array", "string" …; as JSON names them, not translated.
QString jsonTypeName(JsonType type);
/// ".key", or "[\"odd key\"]" where JavaScript needs it.
QString jsonKeyPath(const QString &key);

} // namespace weightroom
