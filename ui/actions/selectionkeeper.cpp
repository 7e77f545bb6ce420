// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/actions/selectionkeeper.h"

#include "ui/actions/modelmenu.h"
#include "ui/browser/modelbrowser.h"
#include "ui/document/modeltabs.h"
#include "ui/document/modelurl.h"
#include "ui/document/modelview.h"

#include <QApplication>

namespace weightroom {

SelectionKeeper::SelectionKeeper(ModelBrowser *browser, ModelTabs *tabs, ModelMenu *menu,
                                 QObject *parent)
    : QObject(parent)
    , m_browser(browser)
    , m_tabs(tabs)
    , m_menu(menu)
{
    connect(browser, &ModelBrowser::selectionChanged, this, [this] {
        m_isInList = true;
        update();
    });
    connect(tabs, &ModelTabs::changed, this, &SelectionKeeper::update);
    connect(qApp, &QApplication::focusChanged, this,
            [this](QWidget *, QWidget *now) { followFocus(now); });
    update();
}

void SelectionKeeper::followFocus(QWidget *now)
{
    if (now && m_tabs->isAncestorOf(now))
        m_isInList = false;
    else if (now && m_browser->isAncestorOf(now))
        m_isInList = true;
    else
        return;
    update();
}

void SelectionKeeper::update()
{
    const QStringList urls = m_browser->selectedUrls();
    const QList<TrashEntry> trash = m_browser->selectedTrash();
    const ModelView *view = m_tabs->currentView();
    const bool hasList = !urls.isEmpty() || !trash.isEmpty();
    if (hasList && (m_isInList || !view))
        m_menu->setSelection(urls, trash);
    else
        m_menu->setSelection(view ? QStringList{ schemeUrl(view->document()->url()) }
                                  : QStringList());
}

} // namespace weightroom
