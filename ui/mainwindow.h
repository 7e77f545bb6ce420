// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/document/modeldocument.h"
#include "ui/windowservices.h"

#include <QMainWindow>

class QLabel;
class QPushButton;
class QStackedWidget;
class QTabWidget;

namespace weightroom {

class MessageBar;
class ModelView;
class RecentMenu;
class WelcomePage;
class WindowActions;
struct OpenPlan;

/// The window: one tab for each open model, or the welcome page. Wires actions, tabs and dialogs;
/// everything it needs comes with \a services.
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

    ModelView *currentView() const;
    QList<ModelView *> views() const;
    /// Shows page \a index of the current model as soon as it is there.
    void showPage(int index);
    /// Nothing is loading, and all that is visible has been computed.
    bool isComplete() const;

protected:
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void buildCentre();
    void connectFileActions();
    void connectOtherActions();
    void restoreGeometryAndChoices();
    void followPlan(const OpenPlan &plan);
    void openModel(const QString &url, const ModelDocument::Load &load, bool remember);
    void addView(ModelDocument *document, int index);
    void followDocument(ModelView *view);
    void closeTab(int index);
    void rebuildTexts();

    void chooseFiles();
    void chooseFolder();
    void saveCurrent();
    void stepTab(int step);
    void setTheme(QAction *action);
    void setLanguage(QAction *action);

    void updateActions();
    void updateStatus();
    void showRecent();
    void fillSamplesMenu();

    WindowServices m_services;
    WindowActions *m_actions;
    RecentMenu *m_recent;
    MessageBar *m_messages = nullptr;
    QStackedWidget *m_centre = nullptr;
    QTabWidget *m_tabs = nullptr;
    WelcomePage *m_welcome = nullptr;
    QLabel *m_summary = nullptr;
    QPushButton *m_stopPlanning = nullptr;
    QList<OperationPtr> m_planning; ///< heaps of files that are being looked through
};

} // namespace weightroom
