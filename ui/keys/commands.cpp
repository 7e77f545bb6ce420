// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/keys/commands.h"

#include <QAction>
#include <QCoreApplication>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

struct CommandsText
{
    Q_DECLARE_TR_FUNCTIONS(weightroom::Commands)
};

void collect(const QMenu *menu, const QString &path, QList<Command> &commands)
{
    for (QAction *action : menu->actions()) {
        if (const QMenu *inner = action->menu())
            collect(
                inner,
                CommandsText::tr("%1 › %2", "menu, submenu").arg(path, plainText(inner->title())),
                commands);
        else if (!action->isSeparator() && action->isVisible())
            commands += { path, action };
    }
}

} // namespace

QList<Command> commandsOf(const QList<QMenu *> &menus)
{
    QList<Command> commands;
    for (const QMenu *menu : menus)
        collect(menu, plainText(menu->title()), commands);
    return commands;
}

QString plainText(const QString &text)
{
    QString plain;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text.at(i) == u'&' && ++i == text.size())
            break;
        plain += text.at(i);
    }
    return plain;
}

QString keysText(const QAction *action)
{
    QStringList texts;
    for (const QKeySequence &keys : action->shortcuts())
        texts += keys.toString(QKeySequence::NativeText);
    return texts.join(u", "_s);
}

} // namespace weightroom
