// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/mainwindow.h"

#include "core/base/run.h"
#include "core/io/iorouter.h"
#include "ui/dialogs/aboutdialog.h"
#include "ui/dialogs/keysdialog.h"
#include "ui/dialogs/opendialogs.h"
#include "ui/dialogs/saveasdialog.h"
#include "ui/document/loadingpane.h"
#include "ui/document/modelpage.h"
#include "ui/document/modelview.h"
#include "ui/openplan.h"
#include "ui/recentmenu.h"
#include "ui/settings.h"
#include "ui/welcome/welcomepage.h"
#include "ui/widgets/focusedtext.h"
#include "ui/widgets/format.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/panes.h"
#include "ui/windowactions.h"

#include <QAction>
#include <QActionGroup>
#include <QApplication>
#include <QDropEvent>
#include <QFileDialog>
#include <QLabel>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QStackedWidget>
#include <QStatusBar>
#include <QTabBar>
#include <QTabWidget>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

constexpr int statusMs = 8000;
constexpr qsizetype maxNamedLeftovers = 20;

} // namespace

MainWindow::MainWindow(const WindowServices &services, QWidget *parent)
    : QMainWindow(parent)
    , m_services(services)
    , m_actions(new WindowActions(this))
    , m_recent(new RecentMenu(m_actions->recentMenu, services.settings, services.pool))
{
    setObjectName(u"mainWindow"_s);
    setWindowIcon(QIcon(u":/icons/weightroom.svg"_s));
    setAcceptDrops(true);
    setContextMenuPolicy(Qt::NoContextMenu);
    buildCentre();
    connectFileActions();
    connectOtherActions();
    restoreGeometryAndChoices();
    connect(m_recent, &RecentMenu::changed, this, &MainWindow::showRecent);
    m_recent->refresh();
    updateActions();
    m_welcome->setFocus();
}

MainWindow::~MainWindow()
{
    for (const OperationPtr &operation : std::as_const(m_planning))
        operation->cancel();
}

void MainWindow::buildCentre()
{
    auto *centre = new QWidget(this);
    m_messages = new MessageBar(centre);
    m_messages->setObjectName(u"windowMessages"_s);
    m_stopPlanning = m_messages->addButton(QString(), u"stopLooking"_s);
    m_stopPlanning->hide();
    connect(m_stopPlanning, &QPushButton::clicked, this, [this] {
        for (const OperationPtr &operation : std::as_const(m_planning))
            operation->cancel();
    });
    m_centre = new QStackedWidget(centre);
    m_tabs = new QTabWidget(m_centre);
    m_tabs->setObjectName(u"modelTabs"_s);
    m_tabs->setAccessibleName(tr("Open models"));
    m_tabs->setDocumentMode(true);
    m_tabs->setTabsClosable(true);
    m_tabs->setMovable(true);
    m_tabs->setElideMode(Qt::ElideMiddle);
    m_tabs->setUsesScrollButtons(true);
    connect(m_tabs, &QTabWidget::tabCloseRequested, this, &MainWindow::closeTab);
    connect(m_tabs, &QTabWidget::currentChanged, this, &MainWindow::updateActions);

    m_centre->addWidget(m_tabs);
    auto *layout = new QVBoxLayout(centre);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_messages);
    layout->addWidget(m_centre, 1);
    setCentralWidget(centre);

    m_summary = new QLabel(this);
    m_summary->setObjectName(u"statusSummary"_s);
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setContentsMargins(8, 0, 8, 0);
    statusBar()->setObjectName(u"statusBar"_s);
    statusBar()->setSizeGripEnabled(false);
    statusBar()->addPermanentWidget(m_summary);
    rebuildTexts();
}

void MainWindow::connectFileActions()
{
    const WindowActions &a = *m_actions;
    connect(a.open, &QAction::triggered, this, &MainWindow::chooseFiles);
    connect(a.openFolder, &QAction::triggered, this, &MainWindow::chooseFolder);
    connect(m_recent, &RecentMenu::modelRequested, this,
            [this](const QString &url) { openUrls({ url }); });
    connect(a.saveAs, &QAction::triggered, this, &MainWindow::saveCurrent);
    connect(a.closeTab, &QAction::triggered, this, [this] { closeTab(m_tabs->currentIndex()); });
    connect(a.quit, &QAction::triggered, this, &MainWindow::close);
    connect(a.samplesMenu, &QMenu::aboutToShow, this, &MainWindow::fillSamplesMenu);
}

void MainWindow::connectOtherActions()
{
    const WindowActions &a = *m_actions;
    connect(a.copy, &QAction::triggered, this, [this] {
        ModelPage *page = currentView() ? currentView()->currentPage() : nullptr;
        if (!copyFocusedText(focusWidget()) && page)
            page->copySelection();
    });
    connect(a.selectAll, &QAction::triggered, this, [this] {
        ModelPage *page = currentView() ? currentView()->currentPage() : nullptr;
        if (!selectFocusedText(focusWidget()) && page)
            page->selectAll();
    });
    connect(a.find, &QAction::triggered, this, [this] {
        if (ModelPage *page = currentView() ? currentView()->currentPage() : nullptr)
            page->focusFind();
    });
    for (int i = 0; i < WindowActions::pageCount; ++i)
        connect(a.pages.at(i), &QAction::triggered, this, [this, i] { showPage(i); });
    connect(a.nextTab, &QAction::triggered, this, [this] { stepTab(1); });
    connect(a.previousTab, &QAction::triggered, this, [this] { stepTab(-1); });
    connect(a.nextPane, &QAction::triggered, this, [this] { focusNextPane(this, 1); });
    connect(a.previousPane, &QAction::triggered, this, [this] { focusNextPane(this, -1); });
    connect(a.refresh, &QAction::triggered, this, [this] {
        if (ModelView *view = currentView())
            view->document()->reload();
    });
    connect(a.themes, &QActionGroup::triggered, this, &MainWindow::setTheme);
    connect(a.languages, &QActionGroup::triggered, this, &MainWindow::setLanguage);
    connect(a.fullScreen, &QAction::toggled, this,
            [this](bool full) { full ? showFullScreen() : showNormal(); });
    connect(a.keys, &QAction::triggered, this, [this] {
        auto *dialog = new KeysDialog(m_actions->menus(), this);
        dialog->open();
    });
    connect(a.about, &QAction::triggered, this, [this] {
        auto *dialog = new AboutDialog(this);
        dialog->open();
    });
}

void MainWindow::restoreGeometryAndChoices()
{
    const Settings &settings = *m_services.settings;
    resize(1280, 800);
    restoreGeometry(settings.windowGeometry());
    for (QAction *action : m_actions->themes->actions())
        action->setChecked(action->data().toInt() == static_cast<int>(settings.theme()));
    for (QAction *action : m_actions->languages->actions())
        action->setChecked(action->data().toString() == settings.language());
}

/// Everything that has a text and is cheaper to make anew than to change.
void MainWindow::rebuildTexts()
{
    m_actions->retranslate();
    m_stopPlanning->setText(tr("&Cancel"));
    m_tabs->setAccessibleName(tr("Open models"));
    delete m_welcome;
    m_welcome = new WelcomePage(m_services.samples ? m_services.samples() : QList<SampleModel>(),
                                m_centre);
    m_centre->addWidget(m_welcome);
    connect(m_welcome, &WelcomePage::openRequested, this, &MainWindow::chooseFiles);
    connect(m_welcome, &WelcomePage::openFolderRequested, this, &MainWindow::chooseFolder);
    connect(m_welcome, &WelcomePage::modelRequested, this,
            [this](const QString &url) { openUrls({ url }); });
    showRecent();
    for (int i = 0; i < m_tabs->count(); ++i) {
        auto *old = qobject_cast<ModelView *>(m_tabs->widget(i));
        const bool current = i == m_tabs->currentIndex();
        ModelDocument *document = old->document();
        m_tabs->removeTab(i);
        delete old;
        addView(document, i);
        if (current)
            m_tabs->setCurrentIndex(i);
    }
}

void MainWindow::openUrls(const QStringList &urls)
{
    for (const QString &url : urls) {
        openModel(
            url, [this, url](const OperationPtr &op) { return m_services.router->load(url, op); },
            true);
    }
}

void MainWindow::openPaths(const QStringList &paths)
{
    const OperationPtr operation = Operation::create();
    m_planning += operation;
    QTimer::singleShot(LoadingPane::busyAfterMs, this, [this, operation] {
        if (!m_planning.contains(operation))
            return;
        m_stopPlanning->show();
        m_messages->showMessage(Severity::Info, tr("Looking for models in these files…"));
    });
    whenDone(
        run(m_services.pool, operation, [paths](Operation &op) { return planOpening(paths, op); }),
        this, [this, operation](Expected<OpenPlan> plan) {
            m_planning.removeAll(operation);
            m_stopPlanning->hide();
            m_messages->hide();
            if (plan)
                followPlan(*plan);
        });
}

void MainWindow::followPlan(const OpenPlan &plan)
{
    openUrls(plan.urls);
    for (const UserModel &model : plan.scattered) {
        const QStringList files = QStringList{ model.json } + model.files;
        openModel(
            model.json,
            [pool = m_services.pool, files](const OperationPtr &op) {
                return UserFilesHandler(files, pool).load(op);
            },
            false);
    }
    if (plan.leftovers.isEmpty())
        return;
    QStringList all;
    for (const LeftoverFile &file :
         plan.leftovers.first(std::min<qsizetype>(plan.leftovers.size(), maxNamedLeftovers)))
        all += u"%1: %2"_s.arg(file.path, file.reason);
    m_messages->showMessage(Severity::Warning, leftoversText(plan.leftovers));
    m_messages->setToolTip(all.join(u'\n'));
}

void MainWindow::openModel(const QString &url, const ModelDocument::Load &load, bool remember)
{
    const QString key = modelKey(url);
    for (ModelView *view : views()) {
        if (modelKey(view->document()->url()) == key) {
            m_tabs->setCurrentWidget(view);
            return;
        }
    }
    auto *document = new ModelDocument(url, m_services.pool, this);
    if (remember) {
        connect(document, &ModelDocument::loaded, this,
                [this, url] { m_services.settings->addRecentModel(url); });
    }
    document->open(load);
    addView(document, m_tabs->count());
    m_tabs->setCurrentIndex(m_tabs->count() - 1);
    updateActions();
    m_tabs->tabBar()->setFocus();
}

void MainWindow::addView(ModelDocument *document, int index)
{
    auto *view = new ModelView(document, m_tabs);
    m_tabs->insertTab(index, view, document->title());
    connect(view, &ModelView::openOtherRequested, this, &MainWindow::chooseFiles);
    connect(view, &ModelView::currentPageChanged, this, &MainWindow::updateActions);
    connect(document, &ModelDocument::stateChanged, view, [this, view] { followDocument(view); });
    followDocument(view);
}

void MainWindow::followDocument(ModelView *view)
{
    const ModelDocument *document = view->document();
    const int index = m_tabs->indexOf(view);
    // A single & in a tab's text would be a mnemonic.
    m_tabs->setTabText(index, document->title().replace(u'&', u"&&"_s));
    m_tabs->setTabToolTip(index, document->url());
    switch (document->state()) {
    case ModelDocument::State::Loading:
        m_tabs->setTabIcon(index, themedIcon(u"refresh-cw"_s));
        break;
    case ModelDocument::State::Failed:
        m_tabs->setTabIcon(index, severityIcon(Severity::Error));
        break;
    case ModelDocument::State::Ready:
        m_tabs->setTabIcon(index, themedIcon(u"box"_s, IconTone::Accent));
        break;
    }
    updateActions();
}

void MainWindow::closeTab(int index)
{
    auto *view = qobject_cast<ModelView *>(m_tabs->widget(index));
    if (!view)
        return;
    ModelDocument *document = view->document();
    m_tabs->removeTab(index);
    connect(view, &QObject::destroyed, document, &QObject::deleteLater);
    view->deleteLater();
    updateActions();
}

ModelView *MainWindow::currentView() const
{
    return qobject_cast<ModelView *>(m_tabs->currentWidget());
}

QList<ModelView *> MainWindow::views() const
{
    QList<ModelView *> views;
    for (int i = 0; i < m_tabs->count(); ++i)
        views += qobject_cast<ModelView *>(m_tabs->widget(i));
    return views;
}

void MainWindow::showPage(int index)
{
    if (ModelView *view = currentView())
        view->setCurrentPage(index);
}

bool MainWindow::isComplete() const
{
    const ModelView *view = currentView();
    return m_planning.isEmpty() && (!view || view->isComplete());
}

void MainWindow::chooseFiles()
{
    connect(askForModelFiles(m_services.settings, this), &QFileDialog::filesSelected, this,
            &MainWindow::openPaths);
}

void MainWindow::chooseFolder()
{
    connect(askForModelFolder(m_services.settings, this), &QFileDialog::filesSelected, this,
            &MainWindow::openPaths);
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

void MainWindow::stepTab(int step)
{
    const int count = m_tabs->count();
    if (count > 1)
        m_tabs->setCurrentIndex((m_tabs->currentIndex() + step + count) % count);
}

void MainWindow::setTheme(QAction *action)
{
    const auto theme = static_cast<Theme>(action->data().toInt());
    m_services.settings->setTheme(theme);
    applyTheme(theme);
}

void MainWindow::setLanguage(QAction *action)
{
    const QString language = action->data().toString();
    m_services.settings->setLanguage(language);
    if (m_services.applyLanguage)
        m_services.applyLanguage(language);
}

void MainWindow::updateActions()
{
    const ModelView *view = currentView();
    const bool ready = view && view->document()->state() == ModelDocument::State::Ready;
    const QString noModel = view ? tr("Not possible while the model is not open")
                                 : tr("Not possible: no model is open");
    WindowActions &a = *m_actions;
    a.setAvailable(a.saveAs, ready, noModel);
    a.setAvailable(a.closeTab, view, tr("Not possible: no model is open"));
    a.setAvailable(a.refresh, view, tr("Not possible: no model is open"));
    const ModelPage *page = ready ? view->currentPage() : nullptr;
    a.setAvailable(a.find, page && page->canFind(),
                   page ? tr("Not possible: nothing can be found on this page") : noModel);
    a.setAvailable(a.copy, page, noModel);
    a.setAvailable(a.selectAll, page, noModel);
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
    setWindowTitle(document ? tr("%1 – Weightroom", "window title").arg(document->title())
                            : u"Weightroom"_s);
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

void MainWindow::fillSamplesMenu()
{
    QMenu *menu = m_actions->samplesMenu;
    menu->clear();
    for (const SampleModel &sample :
         m_services.samples ? m_services.samples() : QList<SampleModel>()) {
        QAction *action = menu->addAction(sample.title);
        action->setStatusTip(sample.description);
        connect(action, &QAction::triggered, this, [this, url = sample.url] { openUrls({ url }); });
    }
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_services.settings->setWindowGeometry(saveGeometry());
    QMainWindow::closeEvent(event);
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (!localPaths(event->mimeData()).isEmpty()) {
        event->setDropAction(Qt::CopyAction);
        event->accept();
    }
}

void MainWindow::dropEvent(QDropEvent *event)
{
    const QStringList paths = localPaths(event->mimeData());
    if (paths.isEmpty())
        return;
    event->setDropAction(Qt::CopyAction);
    event->accept();
    openPaths(paths);
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && m_welcome) {
        rebuildTexts();
        m_recent->refresh();
        updateActions();
    }
}

} // namespace weightroom
