// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/network/networkactions.h"

#include "core/base/run.h"
#include "core/io/http/httpsession.h"
#include "core/io/http/httpurls.h"
#include "core/io/iorouter.h"
#include "core/manage/transfer/transferqueue.h"
#include "ui/dialogs/uploaddialog.h"
#include "ui/dialogs/urldialog.h"
#include "ui/document/modeltabs.h"
#include "ui/document/modelurl.h"
#include "ui/document/modelview.h"
#include "ui/network/uploadseries.h"
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
        const auto followChoice = [this] {
            m_services.http->setParallel(
                static_cast<int>(m_services.settings->number(choices::parallelRequests)));
        };
        followChoice();
        connect(m_services.settings, &Settings::changed, this, followChoice);
    }
    if (m_services.transfers)
        connect(m_services.transfers, &TransferQueue::ended, this, &NetworkActions::tellUpload);
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

const ModelView *NetworkActions::readyView() const
{
    const ModelView *view = m_tabs->currentView();
    return view && view->document()->state() == ModelDocument::State::Ready ? view : nullptr;
}

/// What is selected is the model in the tab that is shown.
bool NetworkActions::isSelectionShown() const
{
    const ModelView *view = m_tabs->currentView();
    return view
        && (m_selection.isEmpty()
            || m_selection == QStringList{ schemeUrl(view->document()->url()) });
}

void NetworkActions::upload()
{
    if (!isSelectionShown())
        return uploadFrom(m_selection, {});
    const ModelView *view = readyView();
    if (!view)
        return;
    auto *dialog = new UploadDialog({ .title = view->document()->title(),
                                      .model = view->document()->artifacts(),
                                      .source = view->document()->url() },
                                    m_services, m_window);
    connect(dialog, &UploadDialog::uploaded, this, &NetworkActions::told);
    dialog->open();
}

void NetworkActions::uploadFrom(const QStringList &urls, const QString &server)
{
    if (urls.isEmpty())
        return;
    auto *series = new UploadSeries(urls, server, m_services, m_window);
    connect(series, &UploadSeries::told, this, &NetworkActions::told);
    series->start();
}

void NetworkActions::setSelection(const QStringList &urls)
{
    m_selection = urls;
    updateActions();
}

/// Of uploads whose dialog was left.
void NetworkActions::tellUpload(int index)
{
    if (index < 0)
        return;
    const TransferItem &item = m_services.transfers->at(index);
    if (item.order.kind == TransferKind::Upload && item.state == TransferState::Done)
        Q_EMIT told(
            tr("“%1” was uploaded to %2.").arg(item.order.name(), displayUrl(item.order.target)));
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
    if (m_services.transfers)
        m_services.transfers->add(order);
}

void NetworkActions::updateActions()
{
    const bool isPossible = isSelectionShown() ? readyView() != nullptr : !m_selection.isEmpty();
    m_actions->setAvailable(m_actions->upload, isPossible,
                            m_tabs->currentView() ? tr("Not possible while the model is not open")
                                                  : tr("Not possible: no model is open"));
}

} // namespace weightroom
