// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QHash>
#include <QKeySequence>
#include <QList>
#include <QObject>

class QAction;
class QMenu;

namespace weightroom {

class Settings;

/// The keys of the window's actions: those they were made with, or those the user chose, which the
/// settings keep by the name of the action's object.
class KeyBindings : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(KeyBindings)

public:
    /// Takes the named actions of \a menus that are there now, with the keys they have as the
    /// standard, and gives them the keys that were chosen. All of them outlive the bindings.
    KeyBindings(const QList<QMenu *> &menus, Settings *settings, QObject *parent);

    const QList<QAction *> &actions() const { return m_actions; }
    const QList<QMenu *> &menus() const { return m_menus; }

    QList<QKeySequence> standardKeys(const QAction *action) const;
    /// The user chose something else than the standard keys.
    bool isChanged(const QAction *action) const;

    /// Gives \a action \a keys alone, and takes them from whatever has them.
    void assign(QAction *action, const QKeySequence &keys);
    void removeKeys(QAction *action);
    void reset(const QAction *action);
    void resetAll();

    /// The action that \a keys would set off, or that would wait for more keys after them (Ctrl+K,
    /// Ctrl+B); null: none but \a except.
    QAction *holder(const QKeySequence &keys, const QAction *except) const;
    /// Why no action can have \a keys: they mean something to lists and fields. Empty: it can.
    static QString problem(const QKeySequence &keys);

Q_SIGNALS:
    void changed(QAction *action);

private:
    static QByteArray settingsKey(const QAction *action);
    void choose(const QAction *action, const QList<QKeySequence> &keys);
    void apply(QAction *action);

    QList<QMenu *> m_menus;
    Settings *m_settings;
    QList<QAction *> m_actions;
    QHash<const QAction *, QList<QKeySequence>> m_standard;
};

} // namespace weightroom
