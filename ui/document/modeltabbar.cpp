// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/document/modeltabbar.h"

#include <algorithm>

namespace weightroom {

namespace {

constexpr int fewestTabLetters = 10;

} // namespace

QSize ModelTabBar::minimumTabSizeHint(int index) const
{
    const QSize least = QTabBar::minimumTabSizeHint(index);
    const int telling = least.width() + fewestTabLetters * fontMetrics().averageCharWidth();
    return { std::min(telling, tabSizeHint(index).width()), least.height() };
}

} // namespace weightroom
