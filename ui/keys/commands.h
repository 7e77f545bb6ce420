// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QList>
#include <QPointer>
#include <QString>

class QAction;
class QMenu;

namespace weightroom {

/// An entry of a menu that does something.
struct Command
{
    QString menu; ///< "View", or "View › Theme" of a submenu
    QPointer<QAction> action; ///< entries such as recent models come and go
};

/// The entries of \a menus and their submenus, in order, without separators.
QList<Command> commandsOf(const QList<QMenu *> &menus);

/// The text of a menu or an entry as people say it: without marks for keys.
QString plainText(const QString &text);
/// The keys of \a action as the keyboard names them, with commas; empty: none.
QString keysText(const QAction *action);

} // namespace weightroom
