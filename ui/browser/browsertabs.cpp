// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/browser/browsertabs.h"

#include "ui/browser/modelbrowser.h"
#include "ui/browser/selectionpage.h"
#include "ui/document/modeltabs.h"
#include "ui/modelopener.h"

namespace weightroom {

BrowserTabs::BrowserTabs(ModelBrowser *browser, ModelTabs *tabs, ModelOpener *opener)
    : QObject(tabs)
    , m_browser(browser)
    , m_tabs(tabs)
    , m_page(new SelectionPage(tabs))
{
    m_page->hide();
    connect(browser, &ModelBrowser::modelShown, opener, &ModelOpener::previewUrl);
    connect(browser, &ModelBrowser::modelPinned, opener,
            [opener](const QString &url) { opener->openUrls({ url }); });
    connect(browser, &ModelBrowser::openRequested, opener, &ModelOpener::chooseFiles);
    connect(browser, &ModelBrowser::selectionChanged, this, &BrowserTabs::followSelection);
    connect(browser, &ModelBrowser::statusChanged, this, &BrowserTabs::refreshSelection);
}

BrowserTabs::~BrowserTabs() = default;

void BrowserTabs::followSelection()
{
    const QList<ModelRow> rows = m_browser->selectedRows();
    if (rows.size() < 2) {
        m_tabs->removeExtraPage(m_page);
        return;
    }
    m_page->showModels(rows);
    m_tabs->setExtraPage(m_page, m_page->title());
}

/// Details of the selected models come in one after the other.
void BrowserTabs::refreshSelection()
{
    if (m_tabs->indexOf(m_page) >= 0)
        m_page->showModels(m_browser->selectedRows());
}

void BrowserTabs::retranslate()
{
    m_page->retranslate();
}

} // namespace weightroom
