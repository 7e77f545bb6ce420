// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/focusedtext.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTextEdit>

namespace weightroom {

bool copyFocusedText(QWidget *widget)
{
    if (auto *line = qobject_cast<QLineEdit *>(widget))
        line->copy();
    else if (auto *plain = qobject_cast<QPlainTextEdit *>(widget))
        plain->copy();
    else if (auto *rich = qobject_cast<QTextEdit *>(widget))
        rich->copy();
    else if (auto *label = qobject_cast<QLabel *>(widget); label && label->hasSelectedText())
        QGuiApplication::clipboard()->setText(label->selectedText());
    else
        return false;
    return true;
}

bool cutFocusedText(QWidget *widget)
{
    if (auto *line = qobject_cast<QLineEdit *>(widget))
        line->cut();
    else if (auto *plain = qobject_cast<QPlainTextEdit *>(widget); plain && !plain->isReadOnly())
        plain->cut();
    else
        return false;
    return true;
}

bool pasteFocusedText(QWidget *widget)
{
    if (auto *line = qobject_cast<QLineEdit *>(widget))
        line->paste();
    else if (auto *plain = qobject_cast<QPlainTextEdit *>(widget); plain && !plain->isReadOnly())
        plain->paste();
    else
        return false;
    return true;
}

bool selectFocusedText(QWidget *widget)
{
    if (auto *line = qobject_cast<QLineEdit *>(widget))
        line->selectAll();
    else if (auto *plain = qobject_cast<QPlainTextEdit *>(widget))
        plain->selectAll();
    else if (auto *rich = qobject_cast<QTextEdit *>(widget))
        rich->selectAll();
    else
        return false;
    return true;
}

} // namespace weightroom
