// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/actions/tabfollower.h"

#include "core/io/iorouter.h"
#include "ui/document/modeltabs.h"
#include "ui/document/modelurl.h"
#include "ui/document/modelview.h"

namespace weightroom {

namespace {

ModelDocument::Load loaderOf(const IoRouter *router, const QString &url)
{
    return [router, url](const OperationPtr &op) { return router->load(url, op); };
}

} // namespace

TabFollower::TabFollower(ModelTabs *tabs, const IoRouter *router)
    : QObject(tabs)
    , m_tabs(tabs)
    , m_router(router)
{
}

int TabFollower::indexOf(const QString &url) const
{
    const QString key = modelKey(url);
    for (ModelView *view : m_tabs->views()) {
        if (modelKey(view->document()->url()) == key)
            return m_tabs->indexOf(view);
    }
    return -1;
}

void TabFollower::follow(const ModelNews &news)
{
    switch (news.kind) {
    case ModelNews::Kind::Removed:
        return close(news.url);
    case ModelNews::Kind::Added:
        return reopen(news.url);
    case ModelNews::Kind::Moved:
        return move(news.url, news.newUrl);
    case ModelNews::Kind::Changed:
        if (const int index = indexOf(news.url); index >= 0)
            qobject_cast<ModelView *>(m_tabs->widget(index))->document()->reload();
        return;
    }
}

void TabFollower::close(const QString &url)
{
    const int index = indexOf(url);
    if (index < 0)
        return;
    m_closed += modelKey(url);
    m_tabs->closeModel(index);
}

void TabFollower::reopen(const QString &url)
{
    if (m_closed.removeAll(modelKey(url)) > 0)
        m_tabs->openModel(url, loaderOf(m_router, url));
}

void TabFollower::move(const QString &url, const QString &newUrl)
{
    if (const int index = indexOf(url); index >= 0)
        m_tabs->replaceModel(index, newUrl, loaderOf(m_router, newUrl));
}

} // namespace weightroom
