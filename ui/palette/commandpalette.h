// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QDialog>

class QLabel;
class QLineEdit;
class QMenu;
class QTreeView;

namespace weightroom {

class CommandModel;

/// All entries of the menus, found by a few letters; Return runs the one that is current, as if it
/// were chosen in its menu. Deletes itself.
class CommandPalette : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CommandPalette)

public:
    explicit CommandPalette(const QList<QMenu *> &menus, QWidget *parent = nullptr);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void find(const QString &pattern);
    void makeCurrent(int row);
    void showCurrent();
    void runCurrent();

    CommandModel *m_commands;
    QLineEdit *m_field;
    QTreeView *m_list;
    QLabel *m_note;
};

} // namespace weightroom
