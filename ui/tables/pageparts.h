// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QLabel>
#include <QLineEdit>
#include <QTableView>
#include <QToolButton>

#include <functional>

namespace weightroom {

/// A search field with icon, clear button and placeholder \a text, which is its accessible name,
/// too. Calls \a apply in the context of \a parent 150 ms after the last key; Return at once,
/// Escape clears.
QLineEdit *makeFilterField(const QString &objectName, const QString &text,
                           const std::function<void(const QString &)> &apply, QWidget *parent);

/// A table to look at: whole rows, sortable heads, no row heads, rows at least 24 pixels high.
QTableView *makeTable(const QString &objectName, const QString &accessibleName, QWidget *parent);

/// A flat button that shows an icon (widgets/icons.h) and says \a text as tool tip and accessible
/// name.
QToolButton *makeIconButton(const QString &objectName, const QString &icon, const QString &text,
                            QWidget *parent);

/// A sentence in the middle of an otherwise empty page.
QLabel *makeEmptyNote(const QString &objectName, QWidget *parent);

/// The side where reading begins in \a widget's language. Text that can be selected or has links
/// goes by its own letters otherwise.
Qt::Alignment readingStart(const QWidget *widget);

/// A line of explaining text that can be selected; wraps.
QLabel *makeNote(const QString &objectName, QWidget *parent);

} // namespace weightroom
