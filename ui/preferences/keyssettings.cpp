// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/preferences/keyssettings.h"

#include "ui/keys/commands.h"
#include "ui/keys/keybindings.h"
#include "ui/keys/keyfield.h"
#include "ui/tables/pageparts.h"
#include "ui/widgets/icons.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QTreeWidget>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

QPushButton *makeButton(const QString &text, const QString &name, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    button->setObjectName(name);
    button->setAutoDefault(false);
    return button;
}

} // namespace

KeysSettings::KeysSettings(KeyBindings *keys, Settings *settings, QWidget *parent)
    : SettingsPage({ u"keysSettings"_s, tr("Keys"), u"keyboard"_s }, settings, parent)
    , m_keys(keys)
    , m_list(new QTreeWidget(this))
    , m_label(new QLabel(this))
    , m_field(new KeyField(this))
    , m_none(makeButton(tr("&No Key"), u"removeKeys"_s, this))
    , m_standard(makeButton(tr("&Standard Key"), u"standardKeys"_s, this))
    , m_reason(makeNote(u"keyReason"_s, this))
    , m_takeOver(makeButton(tr("Take It &Over"), u"takeKeysOver"_s, this))
{
    buildList();
    buildEditor();
    fill();
    connect(keys, &KeyBindings::changed, this, [this](QAction *action) {
        showRow(action);
        if (action == current())
            showCurrent();
    });
}

void KeysSettings::reset()
{
    m_keys->resetAll();
}

void KeysSettings::buildList()
{
    addWide(makeFilterField(
        u"filterKeys"_s, tr("Filter actions and keys"),
        [this](const QString &text) { filter(text); }, this));
    m_list->setObjectName(u"keysTable"_s);
    m_list->setAccessibleName(tr("Actions and their keys"));
    m_list->setHeaderLabels({ tr("Action"), tr("Keys") });
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->setMinimumHeight(fontMetrics().height() * 10);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &KeysSettings::showCurrent);
    connect(m_list, &QTreeWidget::itemActivated, this, [this] {
        if (current())
            m_field->setFocus();
    });
    addWide(m_list, 1);
}

void KeysSettings::buildEditor()
{
    m_label->setTextFormat(Qt::PlainText);
    m_label->setBuddy(m_field);
    m_field->setObjectName(u"keyField"_s);
    connect(m_field, &KeyField::keysPressed, this, &KeysSettings::take);
    connect(m_none, &QPushButton::clicked, this, [this] { m_keys->removeKeys(current()); });
    connect(m_standard, &QPushButton::clicked, this, [this] { m_keys->reset(current()); });
    connect(m_takeOver, &QPushButton::clicked, this,
            [this] { m_keys->assign(current(), QKeySequence(m_wanted)); });

    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    layout->addWidget(m_field, 1);
    layout->addWidget(m_none);
    layout->addWidget(m_standard);
    auto *answer = new QWidget(this);
    auto *answerLayout = new QHBoxLayout(answer);
    answerLayout->setContentsMargins({});
    answerLayout->addWidget(m_reason, 1);
    answerLayout->addWidget(m_takeOver);
    addWide(m_label);
    addWide(row);
    addWide(answer);
}

void KeysSettings::fill()
{
    QTreeWidgetItem *head = nullptr;
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    for (const Command &command : commandsOf(m_keys->menus())) {
        if (!m_keys->actions().contains(command.action))
            continue;
        if (!head || head->text(0) != command.menu) {
            head = new QTreeWidgetItem(m_list, { command.menu });
            head->setFont(0, bold);
            head->setFlags(Qt::ItemIsEnabled);
        }
        auto *row = new QTreeWidgetItem(head, { plainText(command.action->text()) });
        m_rows.insert(command.action, row);
        showRow(command.action);
    }
    m_list->expandAll();
    m_list->resizeColumnToContents(0);
    if (head)
        m_list->setCurrentItem(m_list->topLevelItem(0)->child(0));
    showCurrent();
}

/// A key that was changed stands out by a word, not by its colour.
void KeysSettings::showRow(QAction *action)
{
    QTreeWidgetItem *row = m_rows.value(action);
    if (!row)
        return;
    const QString keys = keysText(action);
    if (!m_keys->isChanged(action))
        row->setText(1, keys);
    else
        row->setText(1,
                     keys.isEmpty() ? tr("none (changed)", "keys")
                                    : tr("%1 (changed)", "keys").arg(keys));
}

void KeysSettings::filter(const QString &text)
{
    for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
        QTreeWidgetItem *head = m_list->topLevelItem(i);
        bool isAnyShown = false;
        for (int j = 0; j < head->childCount(); ++j) {
            QTreeWidgetItem *row = head->child(j);
            const bool isShown = row->text(0).contains(text, Qt::CaseInsensitive)
                || row->text(1).contains(text, Qt::CaseInsensitive);
            row->setHidden(!isShown);
            isAnyShown = isAnyShown || isShown;
        }
        head->setHidden(!isAnyShown);
    }
}

QAction *KeysSettings::current() const
{
    return m_rows.key(m_list->currentItem());
}

void KeysSettings::showCurrent()
{
    const QAction *action = current();
    for (QWidget *part : { static_cast<QWidget *>(m_field), static_cast<QWidget *>(m_none) })
        part->setEnabled(action);
    m_standard->setEnabled(action && m_keys->isChanged(action));
    say({});
    if (!action) {
        m_label->setText(tr("Choose an action."));
        m_field->clear();
        return;
    }
    m_label->setText(tr("&Keys of “%1”:").arg(plainText(action->text()).replace(u'&', u"&&"_s)));
    m_field->setAccessibleName(tr("Keys of “%1”").arg(plainText(action->text())));
    m_field->setText(keysText(action));
}

void KeysSettings::say(const QString &text)
{
    m_reason->setText(text);
    m_takeOver->hide();
    m_wanted = {};
}

void KeysSettings::take(const QKeySequence &keys)
{
    QAction *action = current();
    if (!action)
        return;
    const QString problem = KeyBindings::problem(keys);
    const QAction *holder = problem.isEmpty() ? m_keys->holder(keys, action) : nullptr;
    if (problem.isEmpty() && !holder) {
        m_keys->assign(action, keys);
        showCurrent(); // also where nothing changed
        return;
    }
    m_field->setText(keys.toString(QKeySequence::NativeText));
    say(problem);
    if (!holder)
        return;
    say(tr("%1 belongs to “%2” now.")
            .arg(keys.toString(QKeySequence::NativeText), plainText(holder->text())));
    m_wanted = keys;
    m_takeOver->show();
}

} // namespace weightroom
