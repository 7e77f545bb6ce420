// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/session/session.h"

#include "core/io/http/httpurls.h"
#include "ui/browser/modelbrowser.h"
#include "ui/document/modeldocument.h"
#include "ui/document/modeltabs.h"
#include "ui/document/modelurl.h"
#include "ui/document/modelview.h"
#include "ui/modelopener.h"
#include "ui/places/placespane.h"
#include "ui/settings.h"

#include <QEvent>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

constexpr int sessionSavePauseMs = 700;

} // namespace

QByteArray SessionState::toJson() const
{
    QJsonArray list;
    for (const Tab &tab : tabs)
        list += QJsonObject{ { u"url"_s, tab.url }, { u"page"_s, tab.page } };
    const QJsonObject object{ { u"place"_s, place },
                              { u"selected"_s, QJsonArray::fromStringList(selected) },
                              { u"tabs"_s, list },
                              { u"current"_s, current } };
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

SessionState SessionState::fromJson(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    SessionState state{ .place = object.value(u"place"_s).toString(),
                        .current = object.value(u"current"_s).toInt(-1) };
    for (const QJsonValue url : object.value(u"selected"_s).toArray())
        state.selected += url.toString();
    for (const QJsonValue entry : object.value(u"tabs"_s).toArray()) {
        const QString url = entry[u"url"_s].toString();
        if (!url.isEmpty())
            state.tabs += { url, entry[u"page"_s].toInt() };
    }
    return state;
}

Session::Session(const Parts &parts, Settings *settings, QWidget *window)
    : QObject(window)
    , m_parts(parts)
    , m_settings(settings)
    , m_window(window)
{
    window->installEventFilter(this);
    m_saveLater.setSingleShot(true);
    m_saveLater.setInterval(sessionSavePauseMs);
    connect(&m_saveLater, &QTimer::timeout, this, &Session::save);
    connect(parts.tabs, &ModelTabs::changed, this, &Session::saveLater);
    connect(parts.places, &PlacesPane::placeChosen, this, &Session::saveLater);
    connect(parts.browser, &ModelBrowser::selectionChanged, this, &Session::saveLater);
}

Session::~Session()
{
    if (m_saveLater.isActive())
        save();
}

bool Session::eventFilter(QObject *, QEvent *event)
{
    if (event->type() == QEvent::Resize || event->type() == QEvent::Move)
        saveLater();
    return false;
}

void Session::saveLater()
{
    if (!m_saveLater.isActive())
        m_saveLater.start();
}

SessionState Session::state() const
{
    SessionState state{ .place = placeKey(m_parts.places->currentPlace()) };
    if (!m_settings->isOn(choices::rememberModels))
        return state;
    state.selected = m_parts.browser->selectedUrls();
    for (const ModelView *view : m_parts.tabs->views()) {
        const QString url = view->document()->url();
        if (view == m_parts.tabs->previewView() || hasSecret(url))
            continue;
        if (view == m_parts.tabs->currentView())
            state.current = static_cast<int>(state.tabs.size());
        state.tabs += { url, view->pageIndex() };
    }
    return state;
}

void Session::save()
{
    m_saveLater.stop();
    m_settings->setSession(state().toJson());
    if (m_window->isVisible())
        m_settings->setWindowGeometry(m_window->saveGeometry());
}

void Session::restore()
{
    if (!m_settings->isOn(choices::restoreSession))
        return;
    const SessionState state = SessionState::fromJson(m_settings->session());
    if (!state.place.isEmpty())
        m_parts.places->setCurrentPlace(state.place);
    // A model that is selected alone is shown: not in place of another tab that was.
    const QString shown = state.tabs.value(state.current).url;
    if (shown.isEmpty() || state.selected == QStringList{ schemeUrl(shown) })
        m_parts.browser->selectUrls(state.selected);
    for (const SessionState::Tab &tab : state.tabs) {
        m_parts.opener->reopen(tab.url);
        if (ModelView *view = m_parts.tabs->currentView())
            view->setCurrentPage(tab.page);
    }
    if (state.current >= 0 && state.current < m_parts.tabs->count())
        m_parts.tabs->setCurrentIndex(state.current);
}

} // namespace weightroom
