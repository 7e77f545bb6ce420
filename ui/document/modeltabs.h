// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/document/modeldocument.h"
#include "ui/histogram/histogramplan.h"

#include <QTabWidget>

namespace weightroom {

class ModelActions;
class ModelPreview;
class ModelView;
class Settings;

/// One tab for each open model, and at the end one that is reused for models that are only looked
/// at; owns their documents.
class ModelTabs : public QTabWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ModelTabs)

public:
    /// \a pool does the work of all documents and outlives the tabs.
    explicit ModelTabs(QThreadPool *pool, QWidget *parent = nullptr);

    /// Where documents keep statistics; outlives the tabs. To be called before a model is opened.
    void setLibrary(Library *library) { m_library = library; }

    /// Opens a tab for \a url, which \a load reads, and shows it. Where the model has a tab
    /// already, shows that one, keeps it, and answers null.
    ModelDocument *openModel(const QString &url, const ModelDocument::Load &load);
    /// Shows the model at \a url in the tab \a index, in place of the one that is there, and on the
    /// same page.
    void replaceModel(int index, const QString &url, const ModelDocument::Load &load);
    /// Shows the model at \a url in the tab that is reused, as soon as there is something to show,
    /// and leaves the focus where it is. A model that has a tab is shown there.
    void previewModel(const QString &url, const ModelDocument::Load &load);
    /// The tab that is reused; null where there is none.
    ModelView *previewView() const { return m_previewView; }
    /// Makes a tab of its own of the one that is reused.
    void keepPreview();
    /// Nothing is being prepared for previewModel().
    bool isSettled() const;
    /// Shows \a page, which is no model, in a tab called \a title, or takes it away.
    void setExtraPage(QWidget *page, const QString &title);
    void removeExtraPage(QWidget *page);
    /// Closes the tab \a index with its model; does nothing where there is none.
    void closeModel(int index);
    /// Shows the tab \a step further on, around the end.
    void stepBy(int step);

    /// How the histograms of models begin that are opened from now on.
    void setHistogramDefaults(const HistogramDefaults &defaults) { m_histogram = defaults; }

    /// For the pages of models that are opened from now on; outlives the tabs.
    void setSettings(Settings *settings) { m_settings = settings; }

    ModelView *currentView() const;
    QList<ModelView *> views() const;
    /// For the pages of models that are opened from now on; outlives the tabs' pages.
    void setModelActions(ModelActions *actions) { m_actions = actions; }

    /// Makes everything with a text anew; the models stay open and their findings follow.
    void retranslate();

Q_SIGNALS:
    /// Another tab or page is shown, or the state of a model is another one.
    void changed();
    void openOtherRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    ModelView *makeView(ModelDocument *document);
    ModelView *addView(ModelDocument *document, int index);
    void insertView(ModelView *view, int index);
    void takePreview(ModelView *view);
    void nameTabs();
    void followDocument(ModelView *view);
    ModelView *viewOf(const QString &url) const;

    QThreadPool *m_pool;
    Library *m_library = nullptr;
    ModelActions *m_actions = nullptr;
    ModelPreview *m_preview;
    ModelView *m_previewView = nullptr;
    HistogramDefaults m_histogram;
    Settings *m_settings = nullptr;
};

} // namespace weightroom
