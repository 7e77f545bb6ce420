// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/json/jsontext.h"
#include "core/base/operation.h"

#include <QList>
#include <QString>

namespace weightroom {

struct JsonRoot;

/// Where something was found: a key or a value.
struct JsonHit
{
    int root = 0;
    qint64 offset = -1; ///< of the key or value in the root's text; -1: the root's own name

    bool operator==(const JsonHit &) const = default;
};

/// What a search finds, in the order of the document.
struct JsonHits
{
    QList<JsonHit> hits;
    bool isCut = false; ///< there are more than mostJsonHits
};

inline constexpr int mostJsonHits = 100'000;

/// Looks for \a words, as they stand, in the keys and in the strings, numbers and literals of
/// \a roots. Case does not count for ASCII letters. Adds to the progress of \a op in bytes. Runs in
/// a worker. Errors: Canceled.
Expected<JsonHits> findInJson(const QList<JsonRoot> &roots, const QString &words, Operation &op);

} // namespace weightroom
