// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/tables/valuetext.h"

#include "ui/widgets/format.h"

#include <array>
#include <charconv>
#include <cmath>

namespace weightroom {

QString floatText(float value)
{
    if (!std::isfinite(value) || value == 0)
        return exactValueText(static_cast<double>(value));
    std::array<char, 64> text;
    const float size = std::abs(value);
    const bool isPlain = size >= 1e-5F && size < 1e16F;
    const auto end
        = std::to_chars(text.data(), text.data() + text.size(), value,
                        isPlain ? std::chars_format::fixed : std::chars_format::scientific);
    return QString::fromLatin1(text.data(), end.ptr - text.data());
}

} // namespace weightroom
