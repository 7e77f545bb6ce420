// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/settings.h"

#include "ui/document/modelurl.h"

#include <QSettings>

#include <algorithm>

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

void Settings::setValue(const QString &key, const QVariant &value)
{
    if (keepValue(key, value))
        Q_EMIT changed(key);
}

/// Writing a file waits for the disk, so it is not done here.
bool Settings::keepValue(const QString &key, const QVariant &value)
{
    if (m_values.value(key) == value)
        return false;
    m_values.insert(key, value);
    m_writer.post([path = m_path, key, value]() -> Expected<Done> {
        QSettings(path, QSettings::IniFormat).setValue(key, value);
        return Done{};
    });
    return true;
}

bool Settings::isChosen(const QString &key) const
{
    return m_values.contains(key);
}

void Settings::reset(const QString &key)
{
    if (m_values.remove(key) == 0)
        return;
    m_writer.post([path = m_path, key]() -> Expected<Done> {
        QSettings(path, QSettings::IniFormat).remove(key);
        return Done{};
    });
    Q_EMIT changed(key);
}

bool Settings::isOn(const SwitchChoice &choice) const
{
    return m_values.value(choice.key, choice.standard).toBool();
}

void Settings::setOn(const SwitchChoice &choice, bool on)
{
    setValue(choice.key, on);
}

/// The file may have been written by hand: what is no number within the limits counts as nothing.
qint64 Settings::number(const NumberChoice &choice) const
{
    bool isNumber = false;
    const qint64 number = value(choice.key).toLongLong(&isNumber);
    return isNumber && number >= choice.least && number <= choice.most ? number : choice.standard;
}

void Settings::setNumber(const NumberChoice &choice, qint64 number)
{
    setValue(choice.key, std::clamp(number, choice.least, choice.most));
}

QString Settings::text(const TextChoice &choice) const
{
    return value(choice.key).toString();
}

void Settings::setText(const TextChoice &choice, const QString &text)
{
    setValue(choice.key, text);
}

QStringList Settings::list(const ListChoice &choice) const
{
    return value(choice.key).toStringList();
}

void Settings::setList(const ListChoice &choice, const QStringList &list)
{
    setValue(choice.key, list);
}

Theme Settings::theme() const
{
    const QString name = text(choices::theme);
    if (name == "light"_L1)
        return Theme::Light;
    return name == "dark"_L1 ? Theme::Dark : Theme::System;
}

void Settings::setTheme(Theme theme)
{
    const QString name = theme == Theme::Light ? u"light"_s
        : theme == Theme::Dark                 ? u"dark"_s
                                               : u"system"_s;
    setText(choices::theme, name);
}

QString Settings::language() const
{
    return text(choices::language);
}

void Settings::setLanguage(const QString &language)
{
    setText(choices::language, language);
}

QStringList Settings::recentModels() const
{
    return value("recent/models"_L1).toStringList();
}

void Settings::addRecentModel(const QString &url)
{
    if (!isOn(choices::rememberModels))
        return;
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
    keepValue(u"dialogs/folder"_s, folder);
}

QByteArray Settings::session() const
{
    return value("window/session"_L1).toByteArray();
}

void Settings::setSession(const QByteArray &session)
{
    keepValue(u"window/session"_s, session);
}

QByteArray Settings::windowGeometry() const
{
    return value("window/geometry"_L1).toByteArray();
}

void Settings::setWindowGeometry(const QByteArray &geometry)
{
    keepValue(u"window/geometry"_s, geometry);
}

QSize Settings::dialogSize(const QString &name) const
{
    return m_values.value(u"dialogs/%1Size"_s.arg(name)).toSize();
}

void Settings::setDialogSize(const QString &name, const QSize &size)
{
    keepValue(u"dialogs/%1Size"_s.arg(name), size);
}

bool Settings::isPaneShown(const QString &name) const
{
    return m_values.value(u"panes/%1Shown"_s.arg(name), true).toBool();
}

void Settings::setPaneShown(const QString &name, bool shown)
{
    keepValue(u"panes/%1Shown"_s.arg(name), shown);
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
    keepValue(u"panes/%1Sizes"_s.arg(name), texts);
}

QByteArray Settings::headerState(const QString &name) const
{
    return m_values.value(u"lists/%1Columns"_s.arg(name)).toByteArray();
}

void Settings::setHeaderState(const QString &name, const QByteArray &state)
{
    keepValue(u"lists/%1Columns"_s.arg(name), state);
}

} // namespace weightroom
