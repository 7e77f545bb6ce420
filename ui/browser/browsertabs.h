// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QObject>

namespace weightroom {

class ModelBrowser;
class ModelOpener;
class ModelTabs;
class SelectionPage;

/// Lets the tabs follow the list: what is selected alone is shown, what is activated gets a tab,
/// and several models get a page with their sums.
class BrowserTabs : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BrowserTabs)

public:
    /// All of them outlive this but \a tabs, which may take the page with it.
    BrowserTabs(ModelBrowser *browser, ModelTabs *tabs, ModelOpener *opener);
    ~BrowserTabs() override;

    SelectionPage *selectionPage() const { return m_page; }
    void retranslate();

private:
    void followSelection();
    void refreshSelection();

    ModelBrowser *m_browser;
    ModelTabs *m_tabs;
    SelectionPage *m_page;
};

} // namespace weightroom
