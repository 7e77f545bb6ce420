// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QList>
#include <QObject>
#include <QString>

class QAction;
class QActionGroup;
class QMainWindow;
class QMenu;
class QToolBar;

namespace weightroom {

/// All actions of the main window with their menus and the tool bar. Texts are set by retranslate()
/// alone.
class WindowActions : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WindowActions)

public:
    static constexpr int pageCount = 5;

    /// Fills the menu bar of \a window and gives it a tool bar.
    explicit WindowActions(QMainWindow *window);

    void retranslate();
    /// Enables \a action, or greys it with \a reason in the status bar.
    void setAvailable(QAction *action, bool available, const QString &reason = {});

    QAction *open;
    QAction *openFolder;
    QAction *openUrl;
    QMenu *recentMenu;
    QAction *addFolder; ///< to the places
    QAction *removeFolder;
    QAction *saveTo;
    QAction *saveAs;
    QAction *upload;
    QAction *print;
    QAction *closeTab;
    QAction *quit;
    QAction *cut;
    QAction *copy;
    QAction *paste;
    QAction *selectAll;
    QAction *find;
    QAction *filterModels;
    QAction *placesPane; ///< checkable
    QAction *listPane; ///< checkable
    QMenu *columnsMenu; ///< filled when it is opened
    QAction *settings;
    QAction *transfersPane; ///< checkable
    QList<QAction *> pages;
    QAction *nextTab;
    QAction *previousTab;
    QAction *refresh;
    QMenu *themeMenu;
    QActionGroup *themes; ///< data: Theme as int
    QMenu *languageMenu;
    QActionGroup *languages; ///< data: language as QString
    QAction *fullScreen;
    QAction *nextPane;
    QAction *previousPane;
    QAction *commandPalette;
    QMenu *samplesMenu;
    QAction *keys;
    QAction *about;
    QToolBar *toolBar;

    QList<QMenu *> menus() const
    {
        return { m_file, m_edit, m_view, m_model, m_transfer, m_tools, m_help };
    }
    QMenu *editMenu() const { return m_edit; }
    QMenu *modelMenu() const { return m_model; }
    QMenu *transferMenu() const { return m_transfer; }

    // For those who fill a menu further.
    QAction *add(QMenu *menu, const char *name, const QString &icon = {});
    static void setTexts(QAction *action, const QString &text, const QString &tip);

    /// For a small window: the tool bar shows icons alone, and leads to the list of models.
    void setCompact(bool compact);

private:
    void buildFileMenu();
    void buildEditMenu();
    void buildViewMenu();
    void buildToolsMenu();
    void buildHelpMenu();
    void buildToolBar();
    void retranslateFile();
    void retranslateView();

    QMainWindow *m_window;
    QMenu *m_file;
    QMenu *m_edit;
    QMenu *m_view;
    QMenu *m_model;
    QMenu *m_transfer;
    QMenu *m_tools;
    QMenu *m_help;
};

} // namespace weightroom
