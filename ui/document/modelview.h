// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/histogram/histogramplan.h"

#include <QList>
#include <QWidget>

#include <functional>

class QStackedWidget;
class QTabWidget;
class QPushButton;

namespace weightroom {

class FailurePane;
class LoadingPane;
class MessageBar;
class ModelActions;
class ModelDocument;
class ModelPage;
class OverviewPage;
struct Finding;
class Settings;

/// The tab of one model: loading, failed, or a message bar with findings above the pages.
class ModelView : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ModelView)

public:
    using PageFactory = std::function<ModelPage *(ModelDocument *document, QWidget *parent)>;
    /// The pages of every model, in order.
    static QList<PageFactory> pageFactories();

    /// \a document outlives the view.
    explicit ModelView(ModelDocument *document, QWidget *parent = nullptr)
        : ModelView(document, nullptr, parent)
    {
    }
    /// \a actions for the pages, which may be null, outlive it, too.
    ModelView(ModelDocument *document, ModelActions *actions, QWidget *parent);

    /// For the histogram page, unless it is there already.
    void setHistogramDefaults(const HistogramDefaults &defaults) { m_histogram = defaults; }

    /// For pages that are not there yet; outlives the view.
    void setSettings(Settings *settings) { m_settings = settings; }

    ModelDocument *document() const { return m_document; }
    ModelPage *currentPage() const;
    int pageCount() const;
    /// The page that is shown, or will be as soon as it is there.
    int pageIndex() const;
    void setCurrentPage(int index);
    /// Loaded (or failed) and all that is visible has been computed.
    bool isComplete() const;

Q_SIGNALS:
    void openOtherRequested();
    void currentPageChanged();
    /// All pages are there.
    void pagesAdded();

protected:
    void changeEvent(QEvent *event) override;

private:
    void followState();
    void addNextPage();
    void activatePage();
    void showFindings();
    void showAllFindings();
    void goToFinding(const Finding &finding);
    void addOverview(OverviewPage *overview);
    void showValues();
    void showPage(ModelPage *page);
    void showHistogram();

    ModelDocument *m_document;
    ModelActions *m_actions;
    MessageBar *m_findingsBar;
    QPushButton *m_showFinding; ///< the one that the bar tells
    QPushButton *m_showFindings; ///< all of them
    QStackedWidget *m_stack;
    LoadingPane *m_loading;
    FailurePane *m_failure;
    QTabWidget *m_pages;
    QList<PageFactory> m_missingPages;
    HistogramDefaults m_histogram;
    Settings *m_settings = nullptr;
    int m_wantedPage = -1; ///< asked for before it was there
    qsizetype m_shownFindings = 0;
    qsizetype m_closedFindings = 0; ///< the bar comes back only for more than these
};

} // namespace weightroom
