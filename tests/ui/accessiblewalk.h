// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QAccessibleWidget>
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QScrollBar>
#include <QTabBar>

namespace weightroom::testing {

inline bool isInteractive(const QWidget *widget)
{
    return qobject_cast<const QAbstractButton *>(widget)
        || qobject_cast<const QAbstractItemView *>(widget)
        || qobject_cast<const QAbstractSpinBox *>(widget) || qobject_cast<const QComboBox *>(widget)
        || qobject_cast<const QLineEdit *>(widget) || qobject_cast<const QPlainTextEdit *>(widget)
        || qobject_cast<const QProgressBar *>(widget) || widget->focusPolicy() & Qt::TabFocus;
}

/// Parts that Qt makes itself inside of others.
inline bool isInnerPart(const QWidget *widget)
{
    return qobject_cast<const QHeaderView *>(widget) || qobject_cast<const QScrollBar *>(widget)
        || qobject_cast<const QTabBar *>(widget)
        || widget->objectName().startsWith(QStringLiteral("qt_"))
        || qobject_cast<const QTabBar *>(widget->parentWidget())
        || qobject_cast<const QAbstractSpinBox *>(widget->parentWidget())
        || qobject_cast<const QComboBox *>(widget->parentWidget())
        || qobject_cast<const QLineEdit *>(widget->parentWidget())
        || (qobject_cast<const QAbstractItemView *>(widget->parentWidget())
            && widget->inherits("QTableCornerButton"));
}

/// What of \a window a person who does not see or point cannot use; empty: nothing.
inline QString accessibilityProblems(QWidget *window)
{
    QStringList found;
    for (QWidget *widget : window->findChildren<QWidget *>()) {
        if (!widget->isVisible() || !isInteractive(widget) || isInnerPart(widget))
            continue;
        const QString what = QStringLiteral("%1 \"%2\"")
                                 .arg(QString::fromLatin1(widget->metaObject()->className()),
                                      widget->objectName());
        QAccessibleInterface *face = QAccessible::queryAccessibleInterface(widget);
        if (!face || face->text(QAccessible::Name).isEmpty())
            found += what + QStringLiteral(" has no accessible name");
        if (widget->objectName().isEmpty())
            found += what + QStringLiteral(" has no object name");
    }
    return found.join(u'\n');
}

} // namespace weightroom::testing
