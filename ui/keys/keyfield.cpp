// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/keys/keyfield.h"

#include <QKeyEvent>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

/// Keys that only change what others mean, and what an input method works on.
bool isHalfAKey(int key)
{
    return key == 0 || key == Qt::Key_unknown || (key >= Qt::Key_Shift && key <= Qt::Key_ScrollLock)
        || key == Qt::Key_AltGr || (key >= Qt::Key_Super_L && key <= Qt::Key_Hyper_R)
        || (key >= Qt::Key_Multi_key && key <= Qt::Key_PreviousCandidate);
}

bool isPlainTabOrEscape(const QKeyEvent *event)
{
    const bool isPlain = !(event->modifiers() & ~Qt::ShiftModifier);
    return isPlain
        && (event->key() == Qt::Key_Tab || event->key() == Qt::Key_Backtab
            || event->key() == Qt::Key_Escape);
}

/// Shift counts unless it only brought up the sign itself: '?' is Shift and another key here, and
/// a key of its own elsewhere.
QKeySequence pressedKeys(const QKeyEvent *event)
{
    Qt::KeyboardModifiers modifiers = event->modifiers()
        & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier | Qt::ShiftModifier);
    const QString text = event->text();
    const bool isSign = !text.isEmpty() && text.at(0).isPrint() && !text.at(0).isLetterOrNumber()
        && !text.at(0).isSpace();
    if (isSign)
        modifiers &= ~Qt::ShiftModifier;
    return QKeySequence(QKeyCombination(modifiers, static_cast<Qt::Key>(event->key())));
}

} // namespace

KeyField::KeyField(QWidget *parent)
    : QLineEdit(parent)
{
    setAttribute(Qt::WA_InputMethodEnabled, false);
    setContextMenuPolicy(Qt::PreventContextMenu);
    setPlaceholderText(tr("Press the new keys here"));
}

/// Keys that are set off elsewhere are wanted here, too.
bool KeyField::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        if (!isPlainTabOrEscape(static_cast<QKeyEvent *>(event)))
            event->accept();
        return true;
    }
    // Ctrl+Tab would move the focus before it was a key.
    if (event->type() == QEvent::KeyPress && !isPlainTabOrEscape(static_cast<QKeyEvent *>(event))) {
        keyPressEvent(static_cast<QKeyEvent *>(event));
        return true;
    }
    return QLineEdit::event(event);
}

void KeyField::keyPressEvent(QKeyEvent *event)
{
    if (isPlainTabOrEscape(event)) {
        event->ignore();
        return;
    }
    event->accept();
    if (!isHalfAKey(event->key()))
        Q_EMIT keysPressed(pressedKeys(event));
}

} // namespace weightroom
