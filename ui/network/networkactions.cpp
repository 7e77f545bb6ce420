// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/network/networkactions.h"

#include "core/base/run.h"
#include "core/io/http/httpsession.h"
#include "core/io/http/httpurls.h"
#include "core/io/iorouter.h"
#include "ui/dialogs/uploaddialog.h"
#include "ui/dialogs/urldialog.h"
#include "ui/document/modeltabs.h"
#include "ui/document/modelurl.h"
#include "ui/document/modelview.h"
#include "ui/network/windowasker.h"
#include "ui/settings.h"
#include "ui/windowactions.h"

#include <QAction>

using namespace Qt::StringLiterals;

namespace weightroom {

NetworkActions::NetworkActions(const WindowServices &services, WindowActions *actions,
                               ModelTabs *tabs, QWidget *window)
    : QObject(window)
    , m_services(services)
    , m_actions(actions)
    , m_tabs(tabs)
    , m_window(window)
{
    if (m_services.http) {
        m_asker = std::make_shared<WindowAsker>(window, m_services.http->trust());
        m_services.http->setAsker(m_asker);
    }
    connect(actions->openUrl, &QAction::triggered, this, [this] { openUrl({}); });
    connect(actions->upload, &QAction::triggered, this, [this] { upload(); });
}

NetworkActions::~NetworkActions()
{
    if (!m_asker)
        return;
    m_services.http->setAsker(nullptr);
    m_asker->detach();
}

void NetworkActions::openUrl(const QString &url)
{
    auto *dialog = new UrlDialog(m_services, url, m_window);
    connect(dialog, &UrlDialog::lookRequested, this, &NetworkActions::look);
    connect(dialog, &UrlDialog::downloadRequested, this, &NetworkActions::download);
    dialog->open();
}

void NetworkActions::upload(const QString &server)
{
    const ModelView *view = m_tabs->currentView();
    if (!view || view->document()->state() != ModelDocument::State::Ready)
        return;
    showUpload(view->document()->title(), view->document()->artifacts(), server);
}

void NetworkActions::uploadFrom(const QString &url, const QString &server)
{
    whenDone(m_services.router->load(url, Operation::create()), this,
             [this, url, server](Expected<ModelArtifacts> model) {
                 if (model)
                     showUpload(modelName(url), *model, server);
                 else
                     Q_EMIT told(model.error().message);
             });
}

void NetworkActions::showUpload(const QString &title, const ModelArtifacts &model,
                                const QString &server)
{
    auto *dialog = new UploadDialog({ .title = title, .model = model, .server = server },
                                    m_services, m_window);
    connect(dialog, &UploadDialog::uploaded, this, &NetworkActions::told);
    dialog->open();
}

/// What the dialog has read is shown; the next time it is loaded again.
void NetworkActions::look(const QString &url, const ModelArtifacts &model, const IoOptions &options)
{
    const auto first = std::make_shared<std::optional<ModelArtifacts>>(model);
    const ModelDocument *document = m_tabs->openModel(
        displayUrl(url), [router = m_services.router, url, options, first](const OperationPtr &op) {
            if (!*first)
                return router->load(url, op, options);
            const ModelArtifacts read = *std::move(*first);
            first->reset();
            return readyFuture<ModelArtifacts>(read);
        });
    if (document && !hasSecret(url))
        m_services.settings->addRecentModel(url);
}

void NetworkActions::download(const TransferOrder &order)
{
    const OperationPtr op = Operation::create();
    whenDone(m_services.router->load(order.source, op, order.options.load), this,
             [this, order, op](Expected<ModelArtifacts> model) {
                 if (!model) {
                     Q_EMIT told(model.error().message);
                     return;
                 }
                 whenDone(m_services.router->save(order.target, *model, op), this,
                          [this, order](Expected<SaveResult> result) {
                              Q_EMIT told(result ? tr("“%1” was downloaded.").arg(order.title)
                                                 : result.error().message);
                          });
             });
}

void NetworkActions::updateActions()
{
    const ModelView *view = m_tabs->currentView();
    const bool ready = view && view->document()->state() == ModelDocument::State::Ready;
    m_actions->setAvailable(m_actions->upload, ready,
                            view ? tr("Not possible while the model is not open")
                                 : tr("Not possible: no model is open"));
}

} // namespace weightroom
