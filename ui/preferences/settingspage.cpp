// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/preferences/settingspage.h"

#include "ui/settings.h"
#include "ui/widgets/panel.h"

#include <QCheckBox>
#include <QLabel>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

QString searchable(QString text)
{
    return text.remove(u'&').toLower();
}

bool holdsAll(const QString &text, const QStringList &words)
{
    return std::all_of(words.cbegin(), words.cend(),
                       [&text](const QString &word) { return text.contains(word); });
}

/// "transfers/parallel" as a name of an object: "transfersParallel".
QString objectNameOf(QLatin1StringView key)
{
    QString name(key);
    const qsizetype slash = name.indexOf(u'/');
    name.remove(slash, 1);
    name[slash] = name.at(slash).toUpper();
    return name;
}

} // namespace

SettingsPage::SettingsPage(const Head &head, Settings *settings, QWidget *parent)
    : QWidget(parent)
    , m_head(head)
    , m_settings(settings)
    , m_layout(new QVBoxLayout(this))
{
    setObjectName(head.name);
    m_layout->setContentsMargins(24, 20, 24, 20);
    m_layout->setSpacing(6);
    m_layout->setAlignment(Qt::AlignTop);
    auto *title = new QLabel(head.title, this);
    title->setTextFormat(Qt::PlainText);
    QFont font = title->font();
    font.setPointSizeF(font.pointSizeF() * 1.4);
    font.setWeight(QFont::DemiBold);
    title->setFont(font);
    m_layout->addWidget(title);
    m_layout->addSpacing(8);
}

void SettingsPage::reset()
{
    for (const QString &key : std::as_const(m_keys))
        m_settings->reset(key);
}

bool SettingsPage::mark(const QStringList &words)
{
    bool isThere = holdsAll(searchable(m_head.title), words);
    for (const Row &row : std::as_const(m_rows)) {
        const bool isFound = !words.isEmpty() && holdsAll(row.text, words);
        QFont font = row.title->font();
        font.setBold(isFound);
        row.title->setFont(font);
        isThere = isThere || isFound;
    }
    return isThere;
}

void SettingsPage::remember(QWidget *title, const QString &text)
{
    m_rows += { title, searchable(text) };
}

QLabel *SettingsPage::makeHint(const QString &text)
{
    auto *hint = new MutedLabel(text, this);
    hint->setTextFormat(Qt::PlainText);
    hint->setWordWrap(true);
    return hint;
}

void SettingsPage::addHeading(const QString &text)
{
    auto *heading = new QLabel(text, this);
    heading->setTextFormat(Qt::PlainText);
    QFont font = heading->font();
    font.setWeight(QFont::DemiBold);
    heading->setFont(font);
    m_layout->addSpacing(14);
    m_layout->addWidget(heading);
}

void SettingsPage::addRow(const QString &label, QWidget *field, const QString &hint)
{
    addRow(label, field, field, hint);
}

void SettingsPage::addRow(const QString &label, QWidget *row, QWidget *field, const QString &hint)
{
    auto *title = new QLabel(label, this);
    title->setBuddy(field);
    field->setAccessibleName(QString(label).remove(u'&').remove(u':'));
    field->setAccessibleDescription(hint);
    if (m_layout->count() > 2)
        m_layout->addSpacing(10);
    m_layout->addWidget(title);
    m_layout->addWidget(row);
    if (!hint.isEmpty())
        m_layout->addWidget(makeHint(hint));
    remember(title, label + u' ' + hint);
}

void SettingsPage::addWide(QWidget *widget, int stretch)
{
    m_layout->addWidget(widget, stretch);
    if (stretch > 0)
        m_layout->setAlignment({});
}

QLabel *SettingsPage::addNote(const QString &text)
{
    QLabel *note = makeHint(text);
    note->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_layout->addWidget(note);
    remember(note, text);
    return note;
}

QCheckBox *SettingsPage::addSwitch(const SwitchChoice &choice, const QString &text,
                                   const QString &hint)
{
    auto *box = new QCheckBox(text, this);
    box->setObjectName(objectNameOf(choice.key));
    box->setAccessibleDescription(hint);
    resets(choice.key);
    follow(choice.key, [this, box, choice] {
        const QSignalBlocker blocker(box);
        box->setChecked(m_settings->isOn(choice));
    });
    connect(box, &QCheckBox::toggled, this,
            [this, choice](bool on) { m_settings->setOn(choice, on); });
    if (m_layout->count() > 2)
        m_layout->addSpacing(10);
    m_layout->addWidget(box);
    if (!hint.isEmpty())
        m_layout->addWidget(makeHint(hint));
    remember(box, text + u' ' + hint);
    return box;
}

QSpinBox *SettingsPage::addNumber(const NumberChoice &choice, const QString &label,
                                  const QString &hint)
{
    auto *box = new QSpinBox(this);
    box->setObjectName(objectNameOf(choice.key));
    box->setRange(static_cast<int>(choice.least), static_cast<int>(choice.most));
    box->setKeyboardTracking(false);
    box->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    resets(choice.key);
    follow(choice.key, [this, box, choice] {
        const QSignalBlocker blocker(box);
        box->setValue(static_cast<int>(m_settings->number(choice)));
    });
    connect(box, &QSpinBox::valueChanged, this,
            [this, choice](int value) { m_settings->setNumber(choice, value); });
    addRow(label, box, hint);
    return box;
}

void SettingsPage::followChanges(const QString &key, const std::function<void()> &show)
{
    connect(m_settings, &Settings::changed, this, [key, show](const QString &changed) {
        if (changed == key)
            show();
    });
}

} // namespace weightroom
