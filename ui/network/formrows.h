// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QList>
#include <QString>

class QFormLayout;
class QLineEdit;
class QScrollArea;
class QWidget;

namespace weightroom {

/// A form in the measures of all dialogs.
QFormLayout *makeForm(QWidget *parent);
/// Adds \a row under the label \a text ("&Name:"), which gives \a field its shortcut and name.
void addFormRow(QFormLayout *form, const QString &text, QWidget *row, QWidget *field);
/// Fields of \a forms, which stand above each other, begin at the same place.
void alignLabels(const QList<QFormLayout *> &forms);
/// A field for something secret: dots while it is typed, and for what is kept a word instead.
QLineEdit *makeSecretField(const QString &name, QWidget *parent);
/// Empties \a field and tells in it that a secret is \a kept already.
void setSecretKept(QLineEdit *field, bool kept);
bool isSecretKept(const QLineEdit *field);

/// An area called \a name that scrolls \a fields up and down, no part of the chain of focus.
QScrollArea *makeFormScroll(const QString &name, QWidget *fields, QWidget *parent);

} // namespace weightroom
