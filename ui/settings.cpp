// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/settings.h"

#include "ui/document/modelurl.h"

#include <QSettings>

using namespace Qt::StringLiterals;

namespace weightroom {

Settings::Settings(const QString &path, QObject *parent)
    : QObject(parent)
    , m_path(path)
{
    const QSettings store(path, QSettings::IniFormat);
    for (const QString &key : store.allKeys())
        m_values.insert(key, store.value(key));
}

Settings::~Settings() = default;

QVariant Settings::value(QLatin1String key) const
{
    return m_values.value(key);
}

/// Writing a file waits for the disk, so it is not done here.
void Settings::setValue(const QString &key, const QVariant &value)
{
    if (m_values.value(key) == value)
        return;
    m_values.insert(key, value);
    m_writer.post([path = m_path, key, value]() -> Expected<Done> {
        QSettings(path, QSettings::IniFormat).setValue(key, value);
        return Done{};
    });
}

Theme Settings::theme() const
{
    const QString name = value("window/theme"_L1).toString();
    if (name == "light"_L1)
        return Theme::Light;
    return name == "dark"_L1 ? Theme::Dark : Theme::System;
}

void Settings::setTheme(Theme theme)
{
    const QString name = theme == Theme::Light ? u"light"_s
        : theme == Theme::Dark                 ? u"dark"_s
                                               : u"system"_s;
    setValue(u"window/theme"_s, name);
}

QString Settings::language() const
{
    return value("window/language"_L1).toString();
}

void Settings::setLanguage(const QString &language)
{
    setValue(u"window/language"_s, language);
}

QStringList Settings::recentModels() const
{
    return value("recent/models"_L1).toStringList();
}

void Settings::addRecentModel(const QString &url)
{
    QStringList models = recentModels();
    models.removeIf([key = modelKey(url)](const QString &other) { return modelKey(other) == key; });
    models.prepend(url);
    if (models.size() > maxRecentModels)
        models.resize(maxRecentModels);
    setValue(u"recent/models"_s, models);
    Q_EMIT recentModelsChanged();
}

void Settings::clearRecentModels()
{
    setValue(u"recent/models"_s, QStringList());
    Q_EMIT recentModelsChanged();
}

QString Settings::lastFolder() const
{
    return value("dialogs/folder"_L1).toString();
}

void Settings::setLastFolder(const QString &folder)
{
    setValue(u"dialogs/folder"_s, folder);
}

QByteArray Settings::windowGeometry() const
{
    return value("window/geometry"_L1).toByteArray();
}

void Settings::setWindowGeometry(const QByteArray &geometry)
{
    setValue(u"window/geometry"_s, geometry);
}

QSize Settings::dialogSize(const QString &name) const
{
    return m_values.value(u"dialogs/%1Size"_s.arg(name)).toSize();
}

void Settings::setDialogSize(const QString &name, const QSize &size)
{
    setValue(u"dialogs/%1Size"_s.arg(name), size);
}

bool Settings::isPaneShown(const QString &name) const
{
    return m_values.value(u"panes/%1Shown"_s.arg(name), true).toBool();
}

void Settings::setPaneShown(const QString &name, bool shown)
{
    setValue(u"panes/%1Shown"_s.arg(name), shown);
}

QList<int> Settings::paneSizes(const QString &name) const
{
    QList<int> sizes;
    for (const QString &size : m_values.value(u"panes/%1Sizes"_s.arg(name)).toStringList())
        sizes += size.toInt();
    return sizes;
}

void Settings::setPaneSizes(const QString &name, const QList<int> &sizes)
{
    QStringList texts;
    for (const int size : sizes)
        texts += QString::number(size);
    setValue(u"panes/%1Sizes"_s.arg(name), texts);
}

QByteArray Settings::headerState(const QString &name) const
{
    return m_values.value(u"lists/%1Columns"_s.arg(name)).toByteArray();
}

void Settings::setHeaderState(const QString &name, const QByteArray &state)
{
    setValue(u"lists/%1Columns"_s.arg(name), state);
}

} // namespace weightroom
