// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/mainwindow.h"

#include "ui/actions/exportdesk.h"
#include "ui/actions/modelact.h"
#include "ui/actions/modelactions.h"
#include "ui/actions/modelmenu.h"
#include "ui/actions/noticebar.h"
#include "ui/actions/selectionkeeper.h"
#include "ui/actions/tabfollower.h"
#include "ui/actions/transferrecorder.h"
#include "ui/browser/browsertabs.h"
#include "ui/browser/modelbrowser.h"
#include "ui/browser/modellistview.h"
#include "ui/browser/selectionpage.h"
#include "ui/catalog/modelcatalog.h"
#include "ui/catalog/placewatch.h"
#include "ui/dialogs/aboutdialog.h"
#include "ui/dialogs/keysdialog.h"
#include "ui/dialogs/opendialogs.h"
#include "ui/dialogs/saveasdialog.h"
#include "ui/document/modeldocument.h"
#include "ui/document/modelpage.h"
#include "ui/document/modeltabs.h"
#include "ui/document/modelview.h"
#include "ui/dragdrop/dropdesk.h"
#include "ui/keys/keybindings.h"
#include "ui/looks.h"
#include "ui/modelopener.h"
#include "ui/network/networkactions.h"
#include "ui/palette/commandpalette.h"
#include "ui/places/placeactions.h"
#include "ui/places/placelist.h"
#include "ui/places/placespane.h"
#include "ui/preferences/settingsdialog.h"
#include "ui/printing/printdesk.h"
#include "ui/recentmenu.h"
#include "ui/session/session.h"
#include "ui/settings.h"
#include "ui/transfer/transferdesk.h"
#include "ui/welcome/welcomepage.h"
#include "ui/widgets/dialogsize.h"
#include "ui/widgets/focusedtext.h"
#include "ui/widgets/format.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/panes.h"
#include "ui/windowactions.h"
#include "ui/windowcolumns.h"

#include <QAction>
#include <QApplication>
#include <QCloseEvent>
#include <QLabel>
#include <QMenu>
#include <QStackedWidget>
#include <QStatusBar>
#include <QTabBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

constexpr int statusMs = 8000;

} // namespace

MainWindow::MainWindow(const WindowServices &services, QWidget *parent)
    : QMainWindow(parent)
    , m_services(services)
    , m_actions(new WindowActions(this))
    , m_recent(new RecentMenu(m_actions->recentMenu, services.settings, services.pool))
    , m_placeList(new PlaceList(services, this))
    , m_catalog(new ModelCatalog(services, m_placeList, this))
{
    new PlaceWatch(m_catalog);
    setObjectName(u"mainWindow"_s);
    setWindowIcon(QIcon(u":/icons/weightroom.svg"_s));
    setContextMenuPolicy(Qt::NoContextMenu);
    buildColumns();
    buildStatusBar();
    connectFileActions();
    connectEditActions();
    connectViewActions();
    connectModelActions();
    if (m_services.transfers) {
        m_transfers = new TransferDesk(m_services, m_actions, this);
        auto *recorder = new TransferRecorder(m_modelActions, m_notices);
        connect(m_transfers, &TransferDesk::cancelled, recorder, &TransferRecorder::recordCancel);
    } else {
        m_actions->setAvailable(m_actions->transfersPane, false, tr("Not possible here"));
    }
    m_actions->transferMenu()->menuAction()->setVisible(m_transfers != nullptr);
    restoreWindowGeometry();
    m_session = new Session({ m_places, m_browser, m_tabs, m_opener }, m_services.settings, this);
    new Looks(services, m_actions, this);
    m_keys = new KeyBindings(m_actions->menus(), services.settings, this);
    connect(m_recent, &RecentMenu::changed, this, &MainWindow::showRecent);
    m_recent->refresh();
    updateActions();
    m_welcome->setFocus();
}

MainWindow::~MainWindow()
{
    delete m_session; // while what it looks at is there
}

void MainWindow::buildColumns()
{
    m_places = new PlacesPane(m_catalog, this);
    m_browser = new ModelBrowser(m_catalog, this);
    m_columns
        = new WindowColumns({ m_places, m_browser, buildCentre() }, m_services.settings, this);
    setCentralWidget(m_columns);
    connect(m_placeList, &PlaceList::failed, this, [this](const Error &error) {
        m_messages->showMessage(Severity::Warning, error.message);
    });
    m_browserTabs = new BrowserTabs(m_browser, m_tabs, m_opener);
    connect(m_opener, &ModelOpener::opened, m_columns, &WindowColumns::showContent);
    connect(m_places, &PlacesPane::placeChosen, m_browser, &ModelBrowser::showPlace);
    m_places->setCurrentPlace({});
    m_placeActions = new PlaceActions(m_actions, m_placeList, m_places, m_services.settings);
}

QWidget *MainWindow::buildCentre()
{
    auto *centre = new QWidget(this);
    m_messages = new MessageBar(centre);
    m_messages->setObjectName(u"windowMessages"_s);
    QStringList failures;
    for (const Error &failure : m_services.startFailures)
        failures.append(failure.message);
    if (!failures.isEmpty())
        m_messages->showMessage(Severity::Warning, failures.join(u'\n'));
    m_centre = new QStackedWidget(centre);
    m_tabs = new ModelTabs(m_services.pool, m_centre);
    m_tabs->setLibrary(m_services.library);
    m_tabs->setSettings(m_services.settings);
    m_centre->addWidget(m_tabs);
    m_opener = new ModelOpener(m_services, m_tabs, m_messages, this);
    takeHistogramDefaults();
    connect(m_services.settings, &Settings::changed, this, &MainWindow::takeHistogramDefaults);
    connect(m_tabs, &ModelTabs::changed, this, &MainWindow::updateActions);
    connect(m_tabs, &ModelTabs::openOtherRequested, m_opener, &ModelOpener::chooseFiles);
    rebuildWelcome();
    auto *layout = new QVBoxLayout(centre);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_messages);
    layout->addWidget(m_centre, 1);
    m_notices = new NoticeBar(centre);
    layout->addWidget(m_notices);
    return centre;
}

void MainWindow::takeHistogramDefaults()
{
    const Settings &settings = *m_services.settings;
    const auto bins = static_cast<int>(settings.number(choices::histogramBins));
    m_tabs->setHistogramDefaults({ .bins = bins >= fewestBins ? bins : 0,
                                   .isLogarithmic = settings.isOn(choices::histogramLogarithmic) });
}

void MainWindow::buildStatusBar()
{
    m_summary = new QLabel(this);
    m_summary->setObjectName(u"statusSummary"_s);
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setContentsMargins(8, 0, 8, 0);
    statusBar()->setObjectName(u"statusBar"_s);
    statusBar()->setSizeGripEnabled(false);
    statusBar()->addPermanentWidget(m_summary);
    m_placeStatus = new QLabel(this);
    m_placeStatus->setObjectName(u"placeStatus"_s);
    m_placeStatus->setTextFormat(Qt::PlainText);
    m_placeStatus->setContentsMargins(8, 0, 8, 0);
    statusBar()->addWidget(m_placeStatus);
    connect(m_browser, &ModelBrowser::statusChanged, this,
            [this] { m_placeStatus->setText(m_browser->statusText()); });
}

/// The page is cheaper to make anew than to translate.
void MainWindow::rebuildWelcome()
{
    delete m_welcome;
    m_welcome = new WelcomePage(samples(), m_centre);
    m_centre->addWidget(m_welcome);
    connect(m_welcome, &WelcomePage::openRequested, m_opener, &ModelOpener::chooseFiles);
    connect(m_welcome, &WelcomePage::openFolderRequested, m_opener, &ModelOpener::chooseFolder);
    connect(m_welcome, &WelcomePage::modelRequested, this,
            [this](const QString &url) { openUrls({ url }); });
}

void MainWindow::connectFileActions()
{
    const WindowActions &a = *m_actions;
    connect(a.open, &QAction::triggered, m_opener, &ModelOpener::chooseFiles);
    connect(a.openFolder, &QAction::triggered, m_opener, &ModelOpener::chooseFolder);
    connect(m_recent, &RecentMenu::modelRequested, this,
            [this](const QString &url) { openUrls({ url }); });
    connect(a.saveAs, &QAction::triggered, this, &MainWindow::saveCurrent);
    m_network = new NetworkActions(m_services, m_actions, m_tabs, this);
    connect(m_network, &NetworkActions::told, this,
            [this](const QString &text) { statusBar()->showMessage(text, statusMs); });
    const auto *printing = new PrintDesk(m_actions, m_tabs);
    connect(printing, &PrintDesk::told, this,
            [this](const QString &text) { statusBar()->showMessage(text, statusMs); });
    connect(a.closeTab, &QAction::triggered, this,
            [this] { m_tabs->closeModel(m_tabs->currentIndex()); });
    connect(a.quit, &QAction::triggered, this, &MainWindow::close);
    connect(a.samplesMenu, &QMenu::aboutToShow, this, &MainWindow::fillSamplesMenu);
}

void MainWindow::connectEditActions()
{
    const WindowActions &a = *m_actions;
    connect(a.filterModels, &QAction::triggered, this, &MainWindow::focusFilter);
    connect(a.copy, &QAction::triggered, this, [this] {
        ModelPage *page = currentPage();
        if (m_browser->view()->hasFocus())
            m_drops->copyModels();
        else if (!copyFocusedText(focusWidget()) && page)
            page->copySelection();
    });
    connect(a.selectAll, &QAction::triggered, this, [this] {
        ModelPage *page = currentPage();
        if (m_browser->view()->hasFocus())
            m_browser->view()->selectAll();
        else if (!selectFocusedText(focusWidget()) && page)
            page->selectAll();
    });
    connect(a.find, &QAction::triggered, this, [this] {
        if (ModelPage *page = currentPage())
            page->focusFind();
    });
    connect(a.settings, &QAction::triggered, this, [this] {
        auto *dialog = new SettingsDialog(m_services, m_keys, this);
        dialog->open();
    });
}

void MainWindow::connectViewActions()
{
    const WindowActions &a = *m_actions;
    a.placesPane->setChecked(m_columns->arePlacesShown());
    connect(a.placesPane, &QAction::toggled, m_columns, &WindowColumns::setPlacesShown);
    a.listPane->setChecked(m_columns->isListShown());
    connect(a.listPane, &QAction::toggled, m_columns, &WindowColumns::setListShown);
    connect(m_columns, &WindowColumns::listShownChanged, a.listPane, &QAction::setChecked);
    connect(m_columns, &WindowColumns::turnsChanged, m_actions, &WindowActions::setCompact);
    connect(a.columnsMenu, &QMenu::aboutToShow, this,
            [this] { m_browser->view()->fillColumnsMenu(m_actions->columnsMenu); });
    for (int i = 0; i < WindowActions::pageCount; ++i)
        connect(a.pages.at(i), &QAction::triggered, this, [this, i] { showPage(i); });
    connect(a.nextTab, &QAction::triggered, this, [this] { m_tabs->stepBy(1); });
    connect(a.previousTab, &QAction::triggered, this, [this] { m_tabs->stepBy(-1); });
    connect(a.nextPane, &QAction::triggered, this, [this] { focusNextPane(this, 1); });
    connect(a.previousPane, &QAction::triggered, this, [this] { focusNextPane(this, -1); });
    connect(a.refresh, &QAction::triggered, this, &MainWindow::refresh);
    connect(a.fullScreen, &QAction::toggled, this,
            [this](bool full) { full ? showFullScreen() : showNormal(); });
    connect(a.keys, &QAction::triggered, this, [this] {
        auto *dialog = new KeysDialog(m_actions->menus(), this);
        dialog->open();
    });
    connect(a.commandPalette, &QAction::triggered, this, [this] {
        auto *palette = new CommandPalette(m_actions->menus(), this);
        palette->open();
    });
    connect(a.about, &QAction::triggered, this, [this] {
        auto *dialog = new AboutDialog(this);
        dialog->open();
    });
}

void MainWindow::connectModelActions()
{
    m_modelActions = new ModelActions(m_services, m_notices, this);
    m_tabs->setModelActions(m_modelActions);
    m_modelMenu = new ModelMenu(m_actions, m_modelActions);
    connect(m_modelMenu, &ModelMenu::selectionChanged, m_network, &NetworkActions::setSelection);
    m_modelMenu->addHome(m_browser->view(), true);
    m_modelMenu->addHome(m_tabs->tabBar(), false);
    m_browserTabs->selectionPage()->setActions(m_modelMenu->actionsForMany());
    new SelectionKeeper(m_browser, m_tabs, m_modelMenu, this);
    m_export = new ExportDesk(m_services, m_actions, m_tabs);
    connect(m_export, &ExportDesk::told, this,
            [this](const QString &text) { statusBar()->showMessage(text, statusMs); });
    auto *follower = new TabFollower(m_tabs, m_services.router);
    connect(m_modelActions->history(), &UndoHistory::happened, follower, &TabFollower::follow);
    connect(m_modelActions->history(), &UndoHistory::happened, m_catalog,
            [this](const ModelNews &news) {
                if (news.kind == ModelNews::Kind::Moved)
                    m_browser->followMove(news.url, news.newUrl);
                m_catalog->refreshAround({ news.url, news.newUrl });
                m_catalog->refreshTrash();
            });
    m_drops = new DropDesk(
        m_services, { this, m_places, m_browser, m_centre->parentWidget(), m_actions, m_tabs },
        { m_modelActions, m_opener, m_network, m_notices });
    connect(m_browser, &ModelBrowser::selectionChanged, this, &MainWindow::updateActions);
    connect(m_modelActions, &ModelActions::openRequested, m_opener,
            [this](const QString &url) { m_opener->openUrls({ url }); });
    connect(m_modelActions, &ModelActions::trashChanged, m_catalog, &ModelCatalog::refreshTrash);
}

void MainWindow::restoreWindowGeometry()
{
    resize(1280, 800);
    restoreGeometry(m_services.settings->windowGeometry());
    fitToScreen(this);
}

void MainWindow::restoreSession()
{
    m_session->restore();
}

void MainWindow::openUrls(const QStringList &urls)
{
    m_opener->openUrls(urls);
}

void MainWindow::openPaths(const QStringList &paths)
{
    m_opener->openPaths(paths);
}

void MainWindow::askForUrl()
{
    // One dialog is enough, and none opens over another.
    if (!QApplication::activeModalWidget())
        m_network->openUrl({});
}

ModelView *MainWindow::currentView() const
{
    return m_tabs->currentView();
}

ModelPage *MainWindow::currentPage() const
{
    const ModelView *view = currentView();
    return view ? view->currentPage() : nullptr;
}

QList<ModelView *> MainWindow::views() const
{
    return m_tabs->views();
}

void MainWindow::showPage(int index)
{
    if (ModelView *view = currentView())
        view->setCurrentPage(index);
}

bool MainWindow::isComplete() const
{
    const ModelView *view = currentView();
    return m_opener->isIdle() && m_tabs->isSettled() && (!view || view->isComplete());
}

void MainWindow::saveCurrent()
{
    ModelView *view = currentView();
    if (!view)
        return;
    auto *dialog = new SaveAsDialog(view->document(), m_services, this);
    connect(dialog, &SaveAsDialog::saved, this,
            [this](const QString &text) { statusBar()->showMessage(text, statusMs); });
    dialog->open();
}

void MainWindow::retranslate()
{
    m_actions->retranslate();
    m_modelMenu->retranslate();
    m_export->retranslate();
    m_notices->retranslate();
    m_opener->retranslate();
    m_places->retranslate();
    m_browser->retranslate();
    m_browserTabs->retranslate();
    m_placeActions->update();
    rebuildWelcome();
    m_tabs->retranslate();
    m_recent->refresh();
    if (m_transfers)
        m_transfers->retranslate();
    updateActions();
}

void MainWindow::updateActions()
{
    const ModelView *view = currentView();
    const bool ready = view && view->document()->state() == ModelDocument::State::Ready;
    const QString noModel = view ? tr("Not possible while the model is not open")
                                 : tr("Not possible: no model is open");
    WindowActions &a = *m_actions;
    a.setAvailable(a.saveAs, ready, noModel);
    m_network->updateActions();
    a.setAvailable(a.closeTab, view, tr("Not possible: no model is open"));
    const ModelPage *page = ready ? view->currentPage() : nullptr;
    a.setAvailable(a.find, page && page->canFind(),
                   page ? tr("Not possible: nothing can be found on this page") : noModel);
    const QStringList selected = m_browser->selectedUrls();
    a.setAvailable(a.copy, page || !selected.isEmpty(), noModel);
    const QString noCut = reasonAgainst(ModelAct::Trash, selected, m_services);
    a.setAvailable(a.cut, noCut.isEmpty(), noCut);
    for (QAction *action : std::as_const(a.pages))
        a.setAvailable(action, ready, noModel);
    for (QAction *action : { a.nextTab, a.previousTab })
        a.setAvailable(action, m_tabs->count() > 1, tr("Not possible: there is no other tab"));
    m_centre->setCurrentWidget(m_tabs->count() > 0 ? static_cast<QWidget *>(m_tabs) : m_welcome);
    updateStatus();
}

void MainWindow::updateStatus()
{
    const ModelView *view = currentView();
    const ModelDocument *document = view ? view->document() : nullptr;
    const QString title = document ? document->title() : m_tabs->tabText(m_tabs->currentIndex());
    setWindowTitle(title.isEmpty() ? u"Weightroom"_s
                                   : tr("%1 – Weightroom", "window title").arg(title));
    if (!document || document->state() != ModelDocument::State::Ready) {
        m_summary->clear();
        return;
    }
    const WeightData weights = document->artifacts().weightData.value_or(WeightData());
    m_summary->setText(
        tr("%1, %2", "number of tensors, size")
            .arg(tr("%n tensor(s)", nullptr, static_cast<int>(document->tensors().size())),
                 bytesText(weights.size())));
    m_summary->setToolTip(exactBytesText(weights.size()));
}

void MainWindow::showRecent()
{
    m_welcome->setRecentModels(m_recent->models(), m_recent->away());
}

void MainWindow::focusFilter()
{
    m_actions->listPane->setChecked(true);
    m_browser->focusFilter();
}

/// What the focus is in: a list, or the model.
void MainWindow::refresh()
{
    const QWidget *focus = focusWidget();
    const bool isList = m_browser->isAncestorOf(focus) || m_places->isAncestorOf(focus);
    ModelView *view = currentView();
    if (view && !isList)
        view->document()->reload();
    else
        m_catalog->refreshAll();
}

void MainWindow::fillSamplesMenu()
{
    QMenu *menu = m_actions->samplesMenu;
    menu->clear();
    for (const SampleModel &sample : samples()) {
        QAction *action = menu->addAction(sample.title);
        action->setStatusTip(sample.description);
        connect(action, &QAction::triggered, this, [this, url = sample.url] { openUrls({ url }); });
    }
}

QList<SampleModel> MainWindow::samples() const
{
    return m_services.samples ? m_services.samples() : QList<SampleModel>();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (m_transfers && !m_transfers->mayClose())
        return event->ignore();
    m_services.settings->setWindowGeometry(saveGeometry());
    QMainWindow::closeEvent(event);
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && m_welcome)
        retranslate();
    // Later: all parts hear of the font now, so none of them may go.
    if (event->type() == QEvent::FontChange && m_welcome)
        QMetaObject::invokeMethod(this, &MainWindow::retranslate, Qt::QueuedConnection);
}

} // namespace weightroom
