// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

namespace weightroom {

/// \a count with its digits grouped as the user's locale does: "4,194,304". The C locale counts as
/// English.
QString groupedDigits(qint64 count);

} // namespace weightroom
