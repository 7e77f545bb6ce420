// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/widgets/foldingbox.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QKeySequence>
#include <QLabel>
#include <QMultiMap>

namespace weightroom::testing {

/// The texts in \a window whose Alt key more than one widget answers to now (visible and enabled),
/// each on a line; empty: every key does one thing.
inline QString sharedMnemonics(const QWidget *window)
{
    QMultiMap<QString, QString> texts;
    const auto add = [&texts](const QString &text) {
        const QKeySequence key = QKeySequence::mnemonic(text);
        if (!key.isEmpty())
            texts.insert(key.toString(), text);
    };
    for (const QWidget *widget : window->findChildren<QWidget *>()) {
        if (!widget->isVisible() || !widget->isEnabled())
            continue;
        if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
            add(button->text());
        else if (const auto *label = qobject_cast<const QLabel *>(widget); label && label->buddy())
            add(label->text());
    }
    QStringList shared;
    for (const QString &key : texts.uniqueKeys()) {
        if (texts.count(key) > 1)
            shared += key + QStringLiteral(": ") + texts.values(key).join(QStringLiteral(" | "));
    }
    return shared.join(u'\n');
}

/// The same with everything unfolded, for each choice of \a box.
inline QString sharedMnemonics(const QWidget *window, QComboBox *box)
{
    for (FoldingBox *folding : window->findChildren<FoldingBox *>())
        folding->setUnfolded(true);
    QString shared;
    for (int i = 0; i < box->count(); ++i) {
        box->setCurrentIndex(i);
        shared += sharedMnemonics(window);
    }
    return shared;
}

} // namespace weightroom::testing
