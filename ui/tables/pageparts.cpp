// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/tables/pageparts.h"

#include "ui/tables/datacell.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/targetsize.h"

#include <QAction>
#include <QHeaderView>
#include <QShortcut>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

constexpr int typingPauseMs = 150;

} // namespace

QLineEdit *makeFilterField(const QString &objectName, const QString &text,
                           const std::function<void(const QString &)> &apply, QWidget *parent)
{
    auto *field = new QLineEdit(parent);
    field->setObjectName(objectName);
    field->setPlaceholderText(text);
    field->setAccessibleName(text);
    field->setClearButtonEnabled(true);
    field->addAction(themedIcon(u"search"_s), QLineEdit::LeadingPosition);
    auto *pause = new QTimer(field);
    pause->setSingleShot(true);
    pause->setInterval(typingPauseMs);
    const auto applyNow = [field, pause, apply] {
        pause->stop();
        apply(field->text());
    };
    QObject::connect(field, &QLineEdit::textChanged, pause, qOverload<>(&QTimer::start));
    QObject::connect(pause, &QTimer::timeout, parent, applyNow);
    QObject::connect(field, &QLineEdit::returnPressed, parent, applyNow);
    auto *clear = new QShortcut(QKeySequence(Qt::Key_Escape), field);
    clear->setContext(Qt::WidgetShortcut);
    QObject::connect(clear, &QShortcut::activated, field, &QLineEdit::clear);
    return field;
}

QTableView *makeTable(const QString &objectName, const QString &accessibleName, QWidget *parent)
{
    auto *table = new QTableView(parent);
    table->setObjectName(objectName);
    table->setAccessibleName(accessibleName);
    table->setItemDelegate(new DataCell(table));
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setAlternatingRowColors(true);
    table->setShowGrid(false);
    table->setWordWrap(false);
    table->setTextElideMode(Qt::ElideMiddle); // long names differ at their ends
    table->setTabKeyNavigation(false);
    table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->verticalHeader()->hide();
    table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table->verticalHeader()->setDefaultSectionSize(
        qMax(smallestTarget, table->fontMetrics().height() + 8));
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setSectionsMovable(true);
    table->horizontalHeader()->setResizeContentsPrecision(60);
    return table;
}

QToolButton *makeIconButton(const QString &objectName, const QString &icon, const QString &text,
                            QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setObjectName(objectName);
    button->setAutoRaise(true);
    button->setIcon(themedIcon(icon));
    button->setToolTip(text);
    button->setAccessibleName(text);
    return button;
}

QLabel *makeEmptyNote(const QString &objectName, QWidget *parent)
{
    auto *label = makeNote(objectName, parent);
    label->setAlignment(Qt::AlignCenter);
    label->setMargin(40);
    return label;
}

Qt::Alignment readingStart(const QWidget *widget)
{
    return widget->layoutDirection() == Qt::RightToLeft ? Qt::AlignRight | Qt::AlignAbsolute
                                                        : Qt::AlignLeft;
}

QLabel *makeNote(const QString &objectName, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(objectName);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setAlignment(readingStart(label) | Qt::AlignVCenter);
    return label;
}

} // namespace weightroom
