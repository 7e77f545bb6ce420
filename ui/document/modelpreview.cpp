// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/document/modelpreview.h"

#include "ui/document/modelview.h"

namespace weightroom {

namespace {

/// Longer than that without a change would look as if nothing happened.
constexpr int patienceMs = 150;

} // namespace

ModelPreview::ModelPreview(QThreadPool *pool, MakeView makeView, QWidget *parent)
    : QObject(parent)
    , m_pool(pool)
    , m_makeView(std::move(makeView))
    , m_parent(parent)
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(patienceMs);
    connect(&m_patience, &QTimer::timeout, this, &ModelPreview::show);
}

ModelDocument *ModelPreview::prepare(const QString &url, const ModelDocument::Load &load, int page)
{
    cancel();
    auto *document = new ModelDocument(url, m_pool, m_parent);
    document->open(load);
    m_view = m_makeView(document);
    m_view->hide();
    m_view->setCurrentPage(page);
    connect(document, &ModelDocument::stateChanged, this, &ModelPreview::follow);
    connect(m_view, &ModelView::pagesAdded, this, &ModelPreview::show);
    m_patience.start();
    return document;
}

void ModelPreview::cancel()
{
    m_patience.stop();
    if (!m_view)
        return;
    ModelView *view = std::exchange(m_view, nullptr);
    ModelDocument *document = view->document();
    disconnect(document, nullptr, this, nullptr);
    connect(view, &QObject::destroyed, document, &QObject::deleteLater);
    view->deleteLater();
}

QString ModelPreview::url() const
{
    return m_view ? m_view->document()->url() : QString();
}

void ModelPreview::follow()
{
    if (m_view && m_view->document()->state() == ModelDocument::State::Failed)
        show();
}

void ModelPreview::show()
{
    m_patience.stop();
    if (!m_view)
        return;
    ModelView *view = std::exchange(m_view, nullptr);
    disconnect(view->document(), nullptr, this, nullptr);
    disconnect(view, nullptr, this, nullptr);
    Q_EMIT ready(view);
}

} // namespace weightroom
