// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>

namespace weightroom {

/// \a length bytes of \a bytes from \a offset on, sharing its memory and keeping it alive: for
/// large parts of large texts. No NUL follows the slice. Bytes that \a bytes does not own itself
/// (fromRawData) are copied.
QByteArray sharedSlice(const QByteArray &bytes, qint64 offset, qint64 length);

} // namespace weightroom
