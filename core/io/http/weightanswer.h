// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/io/http/exchange/httpmessage.h"

#include <optional>

namespace weightroom {

/// The NotAModel error for a body that is no weights but a page, a JSON document or a Git LFS
/// pointer, although \a answer has a status of success; nothing where \a head, the first bytes of
/// the body, may be weights. \a whole: \a head is all of it. The error names URL, status and first
/// line.
std::optional<Error> foreignAnswerError(const HttpAnswer &answer, QByteArrayView head, bool whole);

/// The LengthMismatch error for a weight file of \a have bytes where \a need are needed.
Error weightLengthError(const HttpAnswer &answer, QByteArrayView head, qint64 need, qint64 have);

/// The LengthMismatch error for a body that does not end where it should.
Error endlessAnswerError(const HttpAnswer &answer, qint64 need);

/// "bytes 5-9/20" of a Content-Range header; -1 for what is not told.
struct ContentRange
{
    qint64 first = -1;
    qint64 last = -1;
    qint64 total = -1;

    static std::optional<ContentRange> read(const QByteArray &header);
};

/// What If-Range takes to name this very version of the file: a strong ETag, else Last-Modified;
/// empty where the server gave neither.
QByteArray rangeValidator(const HttpAnswer &answer);

} // namespace weightroom
