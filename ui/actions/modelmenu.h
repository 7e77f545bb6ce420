// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/manage/modelmanager.h"

#include <QObject>
#include <QStringList>

class QAction;
class QWidget;

namespace weightroom {

class ModelActions;
class WindowActions;

/// The entries of the menus Edit and Model that are about selected models, with Undo and Redo. An
/// entry that cannot be used says why in the status bar.
class ModelMenu : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ModelMenu)

public:
    /// Both outlive it.
    ModelMenu(WindowActions *window, ModelActions *actions);

    /// What the entries are about: models by URL, or some in the trash.
    void setSelection(const QStringList &urls, const QList<TrashEntry> &trash = {});
    const QStringList &urls() const { return m_urls; }
    /// Makes keys such as Del work in \a widget, a list of models, and shows the entries as its
    /// context menu where \a withMenu.
    void addHome(QWidget *widget, bool withMenu);
    /// What can be done with several models at once; those that cannot be done now are greyed.
    QList<QAction *> actionsForMany() const;
    void retranslate();

Q_SIGNALS:
    void selectionChanged(const QStringList &urls);

private:
    void build();
    void connectAll();
    void update();
    void updateHistory();
    void setReason(QAction *action, const QString &reason);
    QString reasonInTrash() const;

    WindowActions *m_window;
    ModelActions *m_actions;
    QStringList m_urls;
    QList<TrashEntry> m_trash;
    QAction *m_undo;
    QAction *m_redo;
    QAction *m_duplicate;
    QAction *m_rename;
    QAction *m_toTrash;
    QAction *m_deleteForGood;
    QAction *m_restore;
    QAction *m_emptyTrash;
    QAction *m_check;
    QAction *m_metadata;
    QAction *m_tags;
    QAction *m_notes;
    QAction *m_showFiles;
    QAction *m_snippet;
    QAction *m_properties;
};

} // namespace weightroom
