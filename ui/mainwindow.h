// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/windowservices.h"

#include <QMainWindow>

class QLabel;
class QStackedWidget;

namespace weightroom {

class DropDesk;
class ModelActions;
class BrowserTabs;
class ExportDesk;
class MessageBar;
class ModelBrowser;
class ModelCatalog;
class ModelMenu;
class KeyBindings;
class ModelOpener;
class ModelPage;
class ModelTabs;
class ModelView;
class NetworkActions;
class NoticeBar;
class PlaceActions;
class PlaceList;
class PlacesPane;
class RecentMenu;
class Session;
class TransferDesk;
class WelcomePage;
class WindowActions;
class WindowColumns;

/// The window: places, the list of models, and one tab for each open model or the welcome page.
/// Wires actions, panes, tabs and dialogs; everything it needs comes with \a services.
class MainWindow : public QMainWindow
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MainWindow)

public:
    explicit MainWindow(const WindowServices &services, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Opens a tab for each of \a urls (paths are URLs, too), or activates the one that is there.
    void openUrls(const QStringList &urls);
    /// Opens what is in \a paths, files and folders in any order: one heap may hold several models.
    void openPaths(const QStringList &paths);

    /// Opens the dialog for a model on a web server, unless another dialog is open.
    void askForUrl();

    /// Opens again what was open when the window was last seen.
    void restoreSession();

    ModelView *currentView() const;
    QList<ModelView *> views() const;
    /// Shows page \a index of the current model as soon as it is there.
    void showPage(int index);
    /// Nothing is loading, and all that is visible has been computed.
    bool isComplete() const;

protected:
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void buildColumns();
    QWidget *buildCentre();
    void takeHistogramDefaults();
    void buildStatusBar();
    void connectFileActions();
    void connectEditActions();
    void connectViewActions();
    void connectModelActions();
    void restoreWindowGeometry();
    void rebuildWelcome();
    void retranslate();
    ModelPage *currentPage() const;

    void saveCurrent();

    void updateActions();
    void updateStatus();
    void showRecent();
    void focusFilter();
    void refresh();
    void fillSamplesMenu();
    QList<SampleModel> samples() const;

    WindowServices m_services;
    WindowActions *m_actions;
    RecentMenu *m_recent;
    PlaceList *m_placeList;
    ModelCatalog *m_catalog;
    PlacesPane *m_places = nullptr;
    PlaceActions *m_placeActions = nullptr;
    ModelBrowser *m_browser = nullptr;
    WindowColumns *m_columns = nullptr;
    BrowserTabs *m_browserTabs = nullptr;
    KeyBindings *m_keys = nullptr;
    ModelTabs *m_tabs = nullptr;
    ModelOpener *m_opener = nullptr;
    NoticeBar *m_notices = nullptr;
    ModelActions *m_modelActions = nullptr;
    ModelMenu *m_modelMenu = nullptr;
    ExportDesk *m_export = nullptr;
    NetworkActions *m_network = nullptr;
    MessageBar *m_messages = nullptr;
    QStackedWidget *m_centre = nullptr;
    WelcomePage *m_welcome = nullptr;
    QLabel *m_placeStatus = nullptr;
    DropDesk *m_drops = nullptr;
    Session *m_session = nullptr;
    TransferDesk *m_transfers = nullptr; ///< null where nothing can be moved
    QLabel *m_summary = nullptr;
};

} // namespace weightroom
