// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

namespace weightroom {

/// The shortest text that reads back as the same float, as code writes it in every locale: "0.1",
/// "1e-7", "NaN", "Infinity". (exactValueText() of widgets/format.h does it for doubles, which a
/// float such as 0.1 is not: 0.10000000149011612.)
QString floatText(float value);

/// \a part of \a whole in percent, "0 %" and "100 %" only where that is exact ("< 0.01 %"); empty
/// for no whole.
QString shareText(qint64 part, qint64 whole);

} // namespace weightroom
