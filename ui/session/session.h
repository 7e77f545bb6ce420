// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QList>
#include <QObject>
#include <QStringList>
#include <QTimer>

class QWidget;

namespace weightroom {

class ModelBrowser;
class ModelOpener;
class ModelTabs;
class PlacesPane;
class Settings;

/// What was open when the window was last seen.
struct SessionState
{
    struct Tab
    {
        QString url;
        int page = 0;

        bool operator==(const Tab &) const = default;
    };
    QString place = {}; ///< key
    QStringList selected = {}; ///< URLs
    QList<Tab> tabs = {};
    int current = -1; ///< among the tabs; -1: none of them

    bool operator==(const SessionState &) const = default;

    QByteArray toJson() const;
    /// What cannot be read is left out.
    static SessionState fromJson(const QByteArray &json);
};

/// Keeps the state of the window in the settings whenever it changes, so that it is there after a
/// crash, too, and brings it back at the start.
class Session : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Session)

public:
    /// The parts of the window; all outlive it.
    struct Parts
    {
        PlacesPane *places;
        ModelBrowser *browser;
        ModelTabs *tabs;
        ModelOpener *opener;
    };

    /// A child of \a window.
    Session(const Parts &parts, Settings *settings, QWidget *window);
    /// Keeps what has not been kept yet.
    ~Session() override;

    void restore();
    bool eventFilter(QObject *watched, QEvent *event) override;
    SessionState state() const;

private:
    void saveLater();
    void save();

    Parts m_parts;
    Settings *m_settings;
    QWidget *m_window;
    QTimer m_saveLater;
};

} // namespace weightroom
