// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/looks.h"

#include "ui/settings.h"
#include "ui/windowactions.h"

#include <QActionGroup>
#include <QEvent>
#include <QGuiApplication>
#include <QWidget>
#include <QWindow>

namespace weightroom {

Looks::Looks(const WindowServices &services, const WindowActions *actions, QWidget *window)
    : QObject(window)
    , m_services(services)
    , m_themes(actions->themes)
    , m_languages(actions->languages)
{
    connect(m_themes, &QActionGroup::triggered, this, [this](const QAction *action) {
        m_services.settings->setTheme(static_cast<Theme>(action->data().toInt()));
    });
    connect(m_languages, &QActionGroup::triggered, this, [this](const QAction *action) {
        m_services.settings->setLanguage(action->data().toString());
    });
    connect(m_services.settings, &Settings::changed, this, &Looks::apply);
    // Only windows of the system hear that the desktop looks different.
    window->winId();
    window->windowHandle()->installEventFilter(this);
    showChoices();
}

void Looks::showChoices()
{
    for (QAction *action : m_themes->actions())
        action->setChecked(action->data().toInt()
                           == static_cast<int>(m_services.settings->theme()));
    for (QAction *action : m_languages->actions())
        action->setChecked(action->data().toString() == m_services.settings->language());
}

void Looks::apply(const QString &key)
{
    const Settings &settings = *m_services.settings;
    if (key == choices::theme.key)
        applyTheme(settings.theme());
    else if (key == choices::textPercent.key)
        applyTextSize(static_cast<int>(settings.number(choices::textPercent)));
    else if (key == choices::language.key && m_services.applyLanguage)
        m_services.applyLanguage(settings.language());
    showChoices();
}

bool Looks::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ThemeChange) {
        // Later: the palette of the desktop is not taken over yet.
        QMetaObject::invokeMethod(
            this, [this] { apply(choices::theme.key); }, Qt::QueuedConnection);
    }
    return QObject::eventFilter(watched, event);
}

} // namespace weightroom
