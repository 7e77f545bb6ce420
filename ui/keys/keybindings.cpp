// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/keys/keybindings.h"

#include "ui/keys/commands.h"
#include "ui/settings.h"

#include <QAction>
#include <QMenu>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

/// What moves the focus, closes dialogs or edits fields, without Ctrl, Alt or Meta.
constexpr std::array typingKeys{ Qt::Key_Tab,    Qt::Key_Backtab, Qt::Key_Escape, Qt::Key_Return,
                                 Qt::Key_Enter,  Qt::Key_Space,   Qt::Key_Up,     Qt::Key_Down,
                                 Qt::Key_Left,   Qt::Key_Right,   Qt::Key_Home,   Qt::Key_End,
                                 Qt::Key_PageUp, Qt::Key_PageDown };

bool touches(const QKeySequence &a, const QKeySequence &b)
{
    return !a.isEmpty() && !b.isEmpty()
        && (a.matches(b) != QKeySequence::NoMatch || b.matches(a) != QKeySequence::NoMatch);
}

} // namespace

KeyBindings::KeyBindings(const QList<QMenu *> &menus, Settings *settings, QObject *parent)
    : QObject(parent)
    , m_menus(menus)
    , m_settings(settings)
{
    for (const Command &command : commandsOf(menus)) {
        QAction *action = command.action;
        // Entries that a menu made for itself, such as recent models, come and go.
        if (action->objectName().isEmpty() || qobject_cast<QMenu *>(action->parent()))
            continue;
        m_actions += action;
        m_standard.insert(action, action->shortcuts());
        apply(action);
    }
    connect(settings, &Settings::changed, this, [this](const QString &key) {
        for (QAction *action : std::as_const(m_actions)) {
            if (QLatin1StringView(settingsKey(action)) != key)
                continue;
            apply(action);
            Q_EMIT changed(action);
        }
    });
}

QByteArray KeyBindings::settingsKey(const QAction *action)
{
    return "keys/" + action->objectName().toLatin1();
}

/// No keys at all are an empty text, so that it differs from no choice.
void KeyBindings::choose(const QAction *action, const QList<QKeySequence> &keys)
{
    if (keys == m_standard.value(action))
        reset(action);
    else
        m_settings->setText({ QLatin1StringView(settingsKey(action)) },
                            QKeySequence::listToString(keys));
}

void KeyBindings::apply(QAction *action)
{
    const QByteArray name = settingsKey(action);
    const QLatin1StringView key(name);
    QList<QKeySequence> keys = m_standard.value(action);
    if (m_settings->isChosen(key))
        keys = QKeySequence::listFromString(m_settings->text({ key }));
    keys.removeAll(QKeySequence());
    action->setShortcuts(keys);
}

QList<QKeySequence> KeyBindings::standardKeys(const QAction *action) const
{
    return m_standard.value(action);
}

bool KeyBindings::isChanged(const QAction *action) const
{
    return action->shortcuts() != m_standard.value(action);
}

void KeyBindings::assign(QAction *action, const QKeySequence &keys)
{
    while (QAction *other = holder(keys, action)) {
        QList<QKeySequence> rest = other->shortcuts();
        rest.removeIf([&keys](const QKeySequence &own) { return touches(own, keys); });
        choose(other, rest);
    }
    choose(action, { keys });
}

void KeyBindings::removeKeys(QAction *action)
{
    choose(action, {});
}

void KeyBindings::reset(const QAction *action)
{
    m_settings->reset(QLatin1StringView(settingsKey(action)));
}

void KeyBindings::resetAll()
{
    for (const QAction *action : std::as_const(m_actions))
        reset(action);
}

QAction *KeyBindings::holder(const QKeySequence &keys, const QAction *except) const
{
    const auto holder
        = std::find_if(m_actions.cbegin(), m_actions.cend(), [&](const QAction *action) {
              const QList<QKeySequence> own = action->shortcuts();
              return action != except
                  && std::any_of(own.cbegin(), own.cend(), [&keys](const QKeySequence &sequence) {
                         return touches(sequence, keys);
                     });
          });
    return holder == m_actions.cend() ? nullptr : *holder;
}

QString KeyBindings::problem(const QKeySequence &keys)
{
    if (keys.isEmpty())
        return tr("Press the keys together.");
    const QKeyCombination first = keys[0];
    const Qt::KeyboardModifiers modifiers = first.keyboardModifiers();
    const bool isPlain = !(modifiers & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
    if (isPlain && std::find(typingKeys.begin(), typingKeys.end(), first.key()) != typingKeys.end())
        return tr("%1 is needed in lists and fields.").arg(keys.toString(QKeySequence::NativeText));
    const bool isFunctionKey = first.key() >= Qt::Key_F1 && first.key() <= Qt::Key_F35;
    if (isPlain && !isFunctionKey && first.key() < Qt::Key_Escape)
        return tr("%1 alone types a letter: add Ctrl or Alt.")
            .arg(keys.toString(QKeySequence::NativeText));
    return {};
}

} // namespace weightroom
