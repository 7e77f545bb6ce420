// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QTabBar>

namespace weightroom {

/// Tabs that stay wide enough to tell names apart: where there is no room for all of them, the bar
/// scrolls.
class ModelTabBar : public QTabBar
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ModelTabBar)

public:
    using QTabBar::QTabBar;

protected:
    QSize minimumTabSizeHint(int index) const override;
};

} // namespace weightroom
