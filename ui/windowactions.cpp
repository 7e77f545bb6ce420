// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/windowactions.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QActionGroup>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QToolBar>

#include <array>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

constexpr auto usualTip = "weightroomUsualTip";

QMenu *makeMenu(QMenuBar *bar, const char *name)
{
    auto *menu = new QMenu(bar);
    menu->setObjectName(QString::fromLatin1(name));
    bar->addMenu(menu);
    return menu;
}

QMenu *makeSubMenu(QMenu *parent, const char *name, const QString &icon)
{
    auto *menu = new QMenu(parent);
    menu->setObjectName(QString::fromLatin1(name));
    menu->setIcon(themedIcon(icon));
    parent->addMenu(menu);
    return menu;
}

} // namespace

WindowActions::WindowActions(QMainWindow *window)
    : QObject(window)
    , m_window(window)
    , m_file(makeMenu(window->menuBar(), "fileMenu"))
    , m_edit(makeMenu(window->menuBar(), "editMenu"))
    , m_view(makeMenu(window->menuBar(), "viewMenu"))
    , m_model(makeMenu(window->menuBar(), "modelMenu"))
    , m_transfer(makeMenu(window->menuBar(), "transferMenu"))
    , m_tools(makeMenu(window->menuBar(), "toolsMenu"))
    , m_help(makeMenu(window->menuBar(), "helpMenu"))
{
    window->menuBar()->setObjectName(u"menuBar"_s);
    buildFileMenu();
    buildEditMenu();
    buildViewMenu();
    buildToolsMenu();
    buildHelpMenu();
    buildToolBar();
    retranslate();
}

QAction *WindowActions::add(QMenu *menu, const char *name, const QString &icon)
{
    auto *action = new QAction(m_window);
    action->setObjectName(QString::fromLatin1(name));
    if (!icon.isEmpty())
        action->setIcon(themedIcon(icon));
    menu->addAction(action);
    return action;
}

void WindowActions::buildFileMenu()
{
    open = add(m_file, "openAction", u"package-open"_s);
    open->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_O));
    openFolder = add(m_file, "openFolderAction", u"folder-open"_s);
    openFolder->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O));
    openUrl = add(m_file, "openUrlAction", u"globe"_s);
    openUrl->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_L));
    recentMenu = makeSubMenu(m_file, "recentMenu", u"history"_s);
    m_file->addSeparator();
    saveTo = add(m_file, "saveToAction", u"save"_s);
    saveTo->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_S));
    saveAs = add(m_file, "saveAsAction", u"file"_s);
    saveAs->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S));
    upload = add(m_file, "uploadAction", u"cloud-upload"_s);
    upload->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_U));
    m_file->addSeparator();
    addFolder = add(m_file, "addFolderAction", u"folder-plus"_s);
    removeFolder = add(m_file, "removeFolderAction", u"folder-minus"_s);
    m_file->addSeparator();
    print = add(m_file, "printAction", u"printer"_s);
    print->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_P));
    m_file->addSeparator();
    closeTab = add(m_file, "closeTabAction", u"x"_s);
    closeTab->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_W));
    quit = add(m_file, "quitAction", u"log-out"_s);
    quit->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Q));
    quit->setMenuRole(QAction::QuitRole);
}

void WindowActions::buildEditMenu()
{
    cut = add(m_edit, "cutAction", u"scissors"_s);
    cut->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_X));
    copy = add(m_edit, "copyAction", u"copy"_s);
    copy->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_C));
    paste = add(m_edit, "pasteAction", u"clipboard-paste"_s);
    paste->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_V));
    selectAll = add(m_edit, "selectAllAction", u"text-select"_s);
    selectAll->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_A));
    m_edit->addSeparator();
    find = add(m_edit, "findAction", u"search"_s);
    find->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_F));
    filterModels = add(m_edit, "filterModelsAction", u"list-filter"_s);
    filterModels->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_K));
    m_edit->addSeparator();
    settings = add(m_edit, "settingsAction", u"settings"_s);
    settings->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Comma));
    settings->setMenuRole(QAction::PreferencesRole);
}

void WindowActions::buildViewMenu()
{
    placesPane = add(m_view, "placesPaneAction", u"panel-left"_s);
    placesPane->setShortcut(QKeySequence(Qt::Key_F9));
    placesPane->setCheckable(true);
    listPane = add(m_view, "listPaneAction", u"list"_s);
    listPane->setShortcut(QKeySequence(Qt::Key_F8));
    listPane->setCheckable(true);
    columnsMenu = makeSubMenu(m_view, "columnsMenu", u"table-2"_s);
    transfersPane = add(m_view, "transfersPaneAction");
    transfersPane->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_J));
    transfersPane->setCheckable(true);
    m_view->addSeparator();
    const std::array icons{ u"layout-dashboard"_s, u"workflow"_s, u"table-2"_s, u"chart-column"_s,
                            u"braces"_s };
    for (int i = 0; i < pageCount; ++i) {
        const QByteArray name = "page" + QByteArray::number(i + 1) + "Action";
        pages += add(m_view, name.constData(), icons[static_cast<size_t>(i)]);
        pages.last()->setShortcut(QKeySequence(Qt::ALT | static_cast<Qt::Key>(Qt::Key_1 + i)));
    }
    m_view->addSeparator();
    nextTab = add(m_view, "nextTabAction");
    nextTab->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Tab));
    previousTab = add(m_view, "previousTabAction");
    previousTab->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Tab));
    nextPane = add(m_view, "nextPaneAction");
    nextPane->setShortcut(QKeySequence(Qt::Key_F6));
    previousPane = add(m_view, "previousPaneAction");
    previousPane->setShortcut(QKeySequence(Qt::SHIFT | Qt::Key_F6));
    m_view->addSeparator();
    refresh = add(m_view, "refreshAction", u"refresh-cw"_s);
    refresh->setShortcut(QKeySequence(Qt::Key_F5));
    m_view->addSeparator();

    themeMenu = makeSubMenu(m_view, "themeMenu", u"sun"_s);
    themes = new QActionGroup(this);
    const std::array themeIcons{ u"monitor"_s, u"sun"_s, u"moon"_s };
    const std::array themeNames{ "themeSystemAction", "themeLightAction", "themeDarkAction" };
    for (const Theme theme : { Theme::System, Theme::Light, Theme::Dark }) {
        const auto index = static_cast<size_t>(theme);
        QAction *action = add(themeMenu, themeNames[index], themeIcons[index]);
        action->setCheckable(true);
        action->setData(static_cast<int>(theme));
        themes->addAction(action);
    }
    languageMenu = makeSubMenu(m_view, "languageMenu", u"languages"_s);
    languages = new QActionGroup(this);
    for (const auto &[name, language] : { std::pair{ "languageSystemAction", QString() },
                                          std::pair{ "languageEnglishAction", u"en"_s },
                                          std::pair{ "languageSpanishAction", u"es"_s } }) {
        QAction *action = add(languageMenu, name);
        action->setCheckable(true);
        action->setData(language);
        languages->addAction(action);
    }
    m_view->addSeparator();
    fullScreen = add(m_view, "fullScreenAction", u"maximize"_s);
    fullScreen->setShortcut(QKeySequence(Qt::Key_F11));
    fullScreen->setCheckable(true);
}

void WindowActions::buildToolsMenu()
{
    commandPalette = add(m_tools, "commandPaletteAction", u"command"_s);
    commandPalette->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P));
}

void WindowActions::buildHelpMenu()
{
    samplesMenu = makeSubMenu(m_help, "samplesMenu", u"box"_s);
    keys = add(m_help, "keysAction", u"keyboard"_s);
    keys->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Slash));
    m_help->addSeparator();
    about = add(m_help, "aboutAction", u"info"_s);
    about->setMenuRole(QAction::AboutRole);
}

void WindowActions::buildToolBar()
{
    toolBar = m_window->addToolBar(QString());
    toolBar->setObjectName(u"toolBar"_s);
    toolBar->setMovable(false);
    toolBar->setFloatable(false);
    toolBar->setContextMenuPolicy(Qt::PreventContextMenu);
    toolBar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    toolBar->addAction(open);
    toolBar->addAction(openFolder);
    toolBar->addAction(openUrl);
    toolBar->addSeparator();
    toolBar->addAction(saveTo);
    toolBar->addAction(upload);
    toolBar->addSeparator();
    toolBar->addAction(find);
    toolBar->addAction(refresh);
    for (QAction *action : toolBar->actions()) {
        if (QWidget *button = toolBar->widgetForAction(action); button && !action->isSeparator()) {
            button->setFocusPolicy(Qt::TabFocus);
            button->setObjectName(action->objectName() + u"Button"_s);
        }
    }
}

void WindowActions::setCompact(bool compact)
{
    toolBar->setToolButtonStyle(compact ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
    if (compact) {
        toolBar->insertAction(open, listPane);
        QWidget *button = toolBar->widgetForAction(listPane);
        button->setFocusPolicy(Qt::TabFocus);
        button->setObjectName(u"listPaneActionButton"_s);
    } else {
        toolBar->removeAction(listPane);
    }
}

void WindowActions::setTexts(QAction *action, const QString &text, const QString &tip)
{
    action->setText(text);
    action->setStatusTip(tip);
    action->setProperty(usualTip, tip);
}

void WindowActions::setAvailable(QAction *action, bool available, const QString &reason)
{
    action->setEnabled(available);
    const QString tip = available ? action->property(usualTip).toString() : reason;
    action->setStatusTip(tip);
    action->setToolTip(tip);
}

void WindowActions::retranslate()
{
    retranslateFile();
    retranslateView();

    m_edit->setTitle(tr("&Edit"));
    setTexts(cut, tr("Cu&t"), tr("Cut the selected models: pasting moves them"));
    setTexts(copy, tr("&Copy"), tr("Copy what is selected"));
    setTexts(paste, tr("&Paste"), tr("Put what is on the clipboard into the place that is shown"));
    setTexts(selectAll, tr("Select &All"), tr("Select everything in the focused list or text"));
    setTexts(find, tr("&Find Here"), tr("Find in the page that is shown"));
    setTexts(filterModels, tr("Fi&lter Models"), tr("Choose which models the list shows"));
    setTexts(settings, tr("&Settings…"), tr("Choose how the program looks and works"));

    m_model->setTitle(tr("&Model"));
    m_transfer->setTitle(tr("&Transfer"));
    m_tools->setTitle(tr("&Tools"));
    setTexts(commandPalette, tr("&Command Palette…"),
             tr("Find any command by a few letters and run it"));

    m_help->setTitle(tr("&Help"));
    samplesMenu->setTitle(tr("&Sample Models"));
    setTexts(keys, tr("&Keys"), tr("Show all keys"));
    setTexts(about, tr("&About Weightroom"), tr("Show version and licences"));

    toolBar->setWindowTitle(tr("Tool bar"));
    toolBar->setAccessibleName(tr("Tool bar"));
    open->setIconText(tr("Open"));
    openFolder->setIconText(tr("Open Folder"));
    openUrl->setIconText(tr("From URL"));
    saveTo->setIconText(tr("Save to"));
    upload->setIconText(tr("Upload"));
    find->setIconText(tr("Find"));
    refresh->setIconText(tr("Refresh"));
}

void WindowActions::retranslateFile()
{
    m_file->setTitle(tr("&File"));
    setTexts(open, tr("&Open…"), tr("Open models from files"));
    setTexts(openFolder, tr("Open &Folder…"), tr("Open the model in a folder"));
    setTexts(openUrl, tr("Open from &URL…"), tr("Open a model from a web server"));
    recentMenu->setTitle(tr("Open &Recent"));
    setTexts(saveTo, tr("&Save to…"), tr("Copy the models to another place"));
    setTexts(saveAs, tr("Save &as Files…"), tr("Write the model that is shown into a folder"));
    setTexts(addFolder, tr("A&dd Folder to Places…"), tr("Keep a folder among the places"));
    setTexts(removeFolder, tr("Re&move Folder from Places"),
             tr("Take the folder out of the places; nothing happens to what is in it"));
    setTexts(upload, tr("U&pload…"), tr("Send the model to a web server"));
    setTexts(print, tr("Pr&int…"), tr("Print the chart or the drawing that is shown"));
    setTexts(closeTab, tr("&Close Tab"), tr("Close the model that is shown"));
    setTexts(quit, tr("&Quit"), tr("Leave the program"));
}

void WindowActions::retranslateView()
{
    m_view->setTitle(tr("&View"));
    setTexts(placesPane, tr("Place&s"), tr("Show or hide the list of places"));
    setTexts(listPane, tr("Mo&del List"), tr("Show or hide the list of models"));
    columnsMenu->setTitle(tr("&Columns"));
    setTexts(transfersPane, tr("Trans&fers"), tr("Show or hide the list of transfers"));
    const QStringList names{ tr("&Overview"), tr("&Topology"), tr("&Weights"), tr("&Histogram"),
                             tr("&JSON") };
    for (int i = 0; i < pageCount; ++i)
        setTexts(pages.at(i), names.at(i), tr("Show this page of the model"));
    setTexts(nextTab, tr("&Next Tab"), tr("Go to the next model"));
    setTexts(previousTab, tr("&Previous Tab"), tr("Go to the model before this one"));
    setTexts(nextPane, tr("N&ext Pane"), tr("Move the focus to the next part of the window"));
    setTexts(previousPane, tr("Pre&vious Pane"),
             tr("Move the focus to the part of the window before this one"));
    setTexts(refresh, tr("&Refresh"), tr("Read the model, or the list of models, again"));
    themeMenu->setTitle(tr("The&me"));
    const QStringList themeTexts{ tr("&System"), tr("&Light"), tr("&Dark") };
    for (qsizetype i = 0; i < themeTexts.size(); ++i)
        setTexts(themes->actions().at(i), themeTexts.at(i), tr("Choose the colours of the window"));
    languageMenu->setTitle(tr("&Language"));
    // Languages are called what their speakers call them.
    const QStringList languageTexts{ tr("&System"), u"&English"_s, u"Es&pañol"_s };
    for (qsizetype i = 0; i < languageTexts.size(); ++i)
        setTexts(languages->actions().at(i), languageTexts.at(i),
                 tr("Choose the language of the window"));
    setTexts(fullScreen, tr("F&ull Screen"), tr("Use the whole screen"));
}

} // namespace weightroom
