// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/settings.h"

#include <QSettings>

using namespace Qt::StringLiterals;

namespace weightroom {

Settings::Settings(const QString &path, QObject *parent)
    : QObject(parent)
    , m_store(std::make_unique<QSettings>(path, QSettings::IniFormat))
{
}

Settings::~Settings() = default;

Theme Settings::theme() const
{
    const QString name = m_store->value("window/theme"_L1).toString();
    if (name == "light"_L1)
        return Theme::Light;
    return name == "dark"_L1 ? Theme::Dark : Theme::System;
}

void Settings::setTheme(Theme theme)
{
    const QString name = theme == Theme::Light ? u"light"_s
        : theme == Theme::Dark                 ? u"dark"_s
                                               : u"system"_s;
    m_store->setValue("window/theme"_L1, name);
}

QString Settings::language() const
{
    return m_store->value("window/language"_L1).toString();
}

void Settings::setLanguage(const QString &language)
{
    m_store->setValue("window/language"_L1, language);
}

QStringList Settings::recentModels() const
{
    return m_store->value("recent/models"_L1).toStringList();
}

void Settings::addRecentModel(const QString &url)
{
    QStringList models = recentModels();
    models.removeAll(url);
    models.prepend(url);
    if (models.size() > maxRecentModels)
        models.resize(maxRecentModels);
    m_store->setValue("recent/models"_L1, models);
    Q_EMIT recentModelsChanged();
}

void Settings::clearRecentModels()
{
    m_store->remove("recent/models"_L1);
    Q_EMIT recentModelsChanged();
}

QString Settings::lastFolder() const
{
    return m_store->value("dialogs/folder"_L1).toString();
}

void Settings::setLastFolder(const QString &folder)
{
    m_store->setValue("dialogs/folder"_L1, folder);
}

QByteArray Settings::windowGeometry() const
{
    return m_store->value("window/geometry"_L1).toByteArray();
}

void Settings::setWindowGeometry(const QByteArray &geometry)
{
    m_store->setValue("window/geometry"_L1, geometry);
}

QByteArray Settings::windowState() const
{
    return m_store->value("window/state"_L1).toByteArray();
}

void Settings::setWindowState(const QByteArray &state)
{
    m_store->setValue("window/state"_L1, state);
}

QSize Settings::dialogSize(const QString &name) const
{
    return m_store->value(u"dialogs/%1Size"_s.arg(name)).toSize();
}

void Settings::setDialogSize(const QString &name, const QSize &size)
{
    m_store->setValue(u"dialogs/%1Size"_s.arg(name), size);
}

} // namespace weightroom
