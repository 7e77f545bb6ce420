// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QObject>

namespace weightroom {

class ModelBrowser;
class ModelMenu;
class ModelTabs;

/// Tells the menu which models its entries are about: those selected in the list, or the one of the
/// tab that is shown, whichever the user was at last.
class SelectionKeeper : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SelectionKeeper)

public:
    /// All outlive it.
    SelectionKeeper(ModelBrowser *browser, ModelTabs *tabs, ModelMenu *menu, QObject *parent);

private:
    void update();
    void followFocus(QWidget *now);

    ModelBrowser *m_browser;
    ModelTabs *m_tabs;
    ModelMenu *m_menu;
    bool m_isInList = false;
};

} // namespace weightroom
