// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/modelopener.h"

#include "core/base/run.h"
#include "core/io/http/httpurls.h"
#include "core/io/iorouter.h"
#include "ui/dialogs/opendialogs.h"
#include "ui/document/loadingpane.h"
#include "ui/document/modeltabs.h"
#include "ui/document/modelview.h"
#include "ui/openplan.h"
#include "ui/settings.h"
#include "ui/widgets/messagebar.h"

#include <QFileDialog>
#include <QPushButton>
#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

constexpr qsizetype maxNamedLeftovers = 20;

} // namespace

ModelOpener::ModelOpener(const WindowServices &services, ModelTabs *tabs, MessageBar *messages,
                         QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_tabs(tabs)
    , m_messages(messages)
    , m_stopButton(messages->addButton(QString(), u"stopLooking"_s))
{
    m_stopButton->hide();
    connect(m_stopButton, &QPushButton::clicked, this, &ModelOpener::stop);
    retranslate();
}

ModelOpener::~ModelOpener()
{
    stop();
}

void ModelOpener::retranslate()
{
    m_stopButton->setText(tr("&Cancel"));
}

void ModelOpener::stop()
{
    for (const OperationPtr &search : std::as_const(m_searches))
        search->cancel();
}

void ModelOpener::openUrls(const QStringList &urls)
{
    if (!urls.isEmpty())
        Q_EMIT opened();
    for (const QString &url : urls) {
        const ModelDocument *document
            = m_tabs->openModel(url, [router = m_services.router, url](const OperationPtr &op) {
                  return router->load(url, op);
              });
        if (document) {
            connect(document, &ModelDocument::loaded, this, [this, url] {
                if (!hasSecret(url))
                    m_services.settings->addRecentModel(url);
            });
        } else if (m_tabs->currentView()->document()->state() == ModelDocument::State::Ready) {
            m_services.settings->addRecentModel(m_tabs->currentView()->document()->url());
        }
    }
}

void ModelOpener::reopen(const QString &url)
{
    m_tabs->openModel(url, [router = m_services.router, url](const OperationPtr &op) {
        return router->load(url, op);
    });
}

void ModelOpener::previewUrl(const QString &url)
{
    m_tabs->previewModel(url, [router = m_services.router, url](const OperationPtr &op) {
        return router->load(url, op);
    });
}

void ModelOpener::openPaths(const QStringList &paths)
{
    const OperationPtr search = Operation::create();
    m_searches += search;
    QTimer::singleShot(LoadingPane::busyAfterMs, this, [this, search] {
        if (!m_searches.contains(search))
            return;
        m_stopButton->show();
        m_messages->showMessage(Severity::Info, tr("Looking for models in these files…"));
    });
    whenDone(
        run(m_services.pool, search, [paths](Operation &op) { return planOpening(paths, op); }),
        this, [this, search](Expected<OpenPlan> plan) {
            m_searches.removeAll(search);
            m_stopButton->hide();
            m_messages->hide();
            if (plan)
                follow(*plan);
        });
}

void ModelOpener::follow(const OpenPlan &plan)
{
    openUrls(plan.urls);
    if (!plan.scattered.isEmpty())
        Q_EMIT opened();
    for (const UserModel &model : plan.scattered) {
        const QStringList files = QStringList{ model.json } + model.files;
        m_tabs->openModel(model.json, [pool = m_services.pool, files](const OperationPtr &op) {
            return UserFilesHandler(files, pool).load(op);
        });
    }
    if (plan.leftovers.isEmpty())
        return;
    QStringList reasons;
    for (const LeftoverFile &file :
         plan.leftovers.first(std::min(plan.leftovers.size(), maxNamedLeftovers)))
        reasons += u"%1: %2"_s.arg(file.path, file.reason);
    m_messages->showMessage(Severity::Warning, leftoversText(plan.leftovers));
    m_messages->setToolTip(reasons.join(u'\n'));
}

void ModelOpener::chooseFiles()
{
    connect(askForModelFiles(m_services.settings, m_tabs->window()), &QFileDialog::filesSelected,
            this, &ModelOpener::openPaths);
}

void ModelOpener::chooseFolder()
{
    connect(askForModelFolder(m_services.settings, m_tabs->window()), &QFileDialog::filesSelected,
            this, &ModelOpener::openPaths);
}

} // namespace weightroom
