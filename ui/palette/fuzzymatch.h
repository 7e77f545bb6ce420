// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

#include <optional>

namespace weightroom {

/// \a text in lower case and without accents: "Página" is found by "pagina".
QString foldedText(const QString &text);

/// How well \a pattern names \a text, both folded: each of its words has to be in there, letter by
/// letter in order, gaps allowed. Beginnings of words and letters in a row count more, skipped
/// letters count against it. Nothing where a word is not in there; 0 for no pattern.
std::optional<int> fuzzyScore(const QString &pattern, const QString &text);

} // namespace weightroom
