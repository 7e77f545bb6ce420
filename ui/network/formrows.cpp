// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/network/formrows.h"

#include <QCoreApplication>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

struct FormRowsText
{
    Q_DECLARE_TR_FUNCTIONS(weightroom::FormRows)
};

constexpr auto keptProperty = "weightroomSecretKept";

} // namespace

QFormLayout *makeForm(QWidget *parent)
{
    auto *form = new QFormLayout(parent);
    form->setContentsMargins({});
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setRowWrapPolicy(QFormLayout::DontWrapRows);
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(10);
    return form;
}

void addFormRow(QFormLayout *form, const QString &text, QWidget *row, QWidget *field)
{
    auto *label = new QLabel(text, row->parentWidget());
    label->setBuddy(field);
    label->setMinimumHeight(row->sizeHint().height());
    if (field->accessibleName().isEmpty())
        field->setAccessibleName(QString(text).remove(u'&').remove(u':'));
    form->addRow(label, row);
}

void alignLabels(const QList<QFormLayout *> &forms)
{
    QList<QWidget *> labels;
    int width = 0;
    for (const QFormLayout *form : forms) {
        for (int row = 0; form && row < form->rowCount(); ++row) {
            if (QLayoutItem *label = form->itemAt(row, QFormLayout::LabelRole)) {
                labels += label->widget();
                width = std::max(width, label->widget()->sizeHint().width());
            }
        }
    }
    for (QWidget *label : std::as_const(labels))
        label->setMinimumWidth(width);
}

QLineEdit *makeSecretField(const QString &name, QWidget *parent)
{
    auto *field = new QLineEdit(parent);
    field->setObjectName(name);
    field->setEchoMode(QLineEdit::Password);
    field->setLayoutDirection(Qt::LeftToRight);
    return field;
}

void setSecretKept(QLineEdit *field, bool kept)
{
    field->clear();
    field->setProperty(keptProperty, kept);
    field->setPlaceholderText(kept ? FormRowsText::tr("kept; type to replace it", "a secret")
                                   : QString());
}

bool isSecretKept(const QLineEdit *field)
{
    return field->text().isEmpty() && field->property(keptProperty).toBool();
}

QScrollArea *makeFormScroll(const QString &name, QWidget *fields, QWidget *parent)
{
    auto *scroll = new QScrollArea(parent);
    scroll->setObjectName(name);
    scroll->setWidget(fields);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    return scroll;
}

} // namespace weightroom
