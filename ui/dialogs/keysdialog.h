// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QDialog>

class QMenu;
class QTreeWidget;

namespace weightroom {

/// The keys of all actions, menu by menu. Deletes itself.
class KeysDialog : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(KeysDialog)

public:
    explicit KeysDialog(const QList<QMenu *> &menus, QWidget *parent = nullptr);

private:
    void addMenu(const QMenu *menu);

    QTreeWidget *m_list;
};

} // namespace weightroom
