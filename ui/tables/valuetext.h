// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

namespace weightroom {

/// The shortest text that reads back as the same float, as code writes it in every locale: "0.1",
/// "1e-7", "NaN", "Infinity". (exactValueText() of widgets/format.h does it for doubles, which a
/// float such as 0.1 is not: 0.10000000149011612.)
QString floatText(float value);

} // namespace weightroom
