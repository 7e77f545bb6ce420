// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/network/uploadseries.h"

#include "core/base/run.h"
#include "core/io/iorouter.h"
#include "ui/document/modelurl.h"

namespace weightroom {

UploadSeries::UploadSeries(const QStringList &urls, const QString &server,
                           const WindowServices &services, QWidget *window)
    : QObject(window)
    , m_urls(urls)
    , m_server(server)
    , m_services(services)
    , m_window(window)
{
}

UploadSeries::~UploadSeries()
{
    if (m_loading)
        m_loading->cancel();
}

void UploadSeries::start()
{
    next();
}

void UploadSeries::next()
{
    if (++m_at == m_urls.size())
        return deleteLater();
    const QString url = m_urls.at(m_at);
    m_loading = Operation::create();
    whenDone(m_services.router->load(url, m_loading), this,
             [this, url](Expected<ModelArtifacts> model) {
                 m_loading.reset();
                 if (model)
                     return ask(url, *model);
                 Q_EMIT told(model.error().message);
                 next();
             });
}

void UploadSeries::ask(const QString &url, const ModelArtifacts &model)
{
    auto *dialog = new UploadDialog({ .title = modelName(url),
                                      .model = model,
                                      .server = m_server,
                                      .source = url,
                                      .number = static_cast<int>(m_at + 1),
                                      .count = static_cast<int>(m_urls.size()),
                                      .before = m_before },
                                    m_services, m_window);
    connect(dialog, &UploadDialog::uploaded, this, &UploadSeries::told);
    connect(dialog, &QDialog::finished, this, [this, dialog](int result) {
        if (result == QDialog::Rejected)
            return deleteLater();
        m_before = std::make_shared<const UploadWay>(dialog->way());
        next();
    });
    dialog->open();
}

} // namespace weightroom
