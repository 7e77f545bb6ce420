// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/preferences/settingspage.h"

#include <QHash>
#include <QKeySequence>

class QAction;
class QMenu;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace weightroom {

class KeyBindings;
class KeyField;

/// Settings > Keys: all actions with their keys, and a field that takes other ones.
class KeysSettings : public SettingsPage
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(KeysSettings)

public:
    /// \a keys outlives the page.
    KeysSettings(KeyBindings *keys, Settings *settings, QWidget *parent = nullptr);

    void reset() override;

private:
    void buildList();
    void buildEditor();
    void fill();
    void filter(const QString &text);
    void showRow(QAction *action);
    QAction *current() const;
    void showCurrent();
    void take(const QKeySequence &keys);
    void say(const QString &text);

    KeyBindings *m_keys;
    QTreeWidget *m_list;
    QHash<QAction *, QTreeWidgetItem *> m_rows;
    QLabel *m_label;
    KeyField *m_field;
    QPushButton *m_none;
    QPushButton *m_standard;
    QLabel *m_reason;
    QPushButton *m_takeOver;
    QKeySequence m_wanted; ///< pressed, but another action has them
};

} // namespace weightroom
