// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/dialogs/labelsdialog.h"

#include "ui/settings.h"
#include "ui/widgets/dialogsize.h"
#include "ui/widgets/panel.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

constexpr qsizetype mostOfferedTags = 8;

} // namespace

LabelsDialog::LabelsDialog(const QStringList &names, const ModelLabels &labels,
                           const QStringList &known, Settings *settings, QWidget *parent)
    : QDialog(parent)
    , m_settings(settings)
    , m_tags(new QLineEdit(this))
    , m_notes(new QPlainTextEdit(this))
{
    setObjectName(u"labelsDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    const bool isOne = names.size() == 1;
    setWindowTitle(isOne ? tr("Tags and Notes of “%1”").arg(names.first())
                         : tr("Tags of %n Model(s)", nullptr, static_cast<int>(names.size())));
    auto *tagsLabel = new QLabel(
        isOne ? tr("&Tags, with commas between them:") : tr("&Tags that all of them have:"), this);
    tagsLabel->setBuddy(m_tags);
    m_tags->setObjectName(u"tagsField"_s);
    m_tags->setAccessibleName(tr("Tags"));
    m_tags->setText(labels.tags.join(u", "_s));
    auto *notesLabel = new QLabel(tr("&Notes:"), this);
    notesLabel->setBuddy(m_notes);
    notesLabel->setVisible(isOne);
    m_notes->setObjectName(u"notesField"_s);
    m_notes->setAccessibleName(tr("Notes"));
    m_notes->setTabChangesFocus(true);
    m_notes->setPlainText(labels.notes);
    m_notes->setVisible(isOne);
    auto *save = new QPushButton(tr("&Save"), this);
    save->setObjectName(u"saveLabels"_s);
    save->setDefault(true);
    auto *cancel = new QPushButton(tr("&Cancel"), this);
    cancel->setObjectName(u"cancelLabels"_s);
    auto *buttons = new QDialogButtonBox(this);
    buttons->addButton(save, QDialogButtonBox::AcceptRole);
    buttons->addButton(cancel, QDialogButtonBox::RejectRole);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 16);
    layout->setSpacing(10);
    layout->addWidget(tagsLabel);
    layout->addWidget(m_tags);
    if (!known.isEmpty())
        layout->addWidget(buildKnownTags(known));
    layout->addWidget(notesLabel);
    layout->addWidget(m_notes, 1);
    layout->addStretch();
    layout->addWidget(buttons);
    restoreDialogSize(this, *m_settings, u"labels"_s, QSize(520, isOne ? 340 : 180));
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(save, &QPushButton::clicked, this, [this] {
        Q_EMIT chosen({ tags(), m_notes->toPlainText() });
        accept();
    });
    m_tags->setFocus();
}

/// Buttons that add a tag which is in use already.
QWidget *LabelsDialog::buildKnownTags(const QStringList &known)
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    layout->addWidget(new MutedLabel(tr("In use:"), row));
    for (const QString &tag : known.first(std::min(known.size(), mostOfferedTags))) {
        auto *button = new QPushButton(QString(tag).replace(u'&', u"&&"_s), row);
        button->setObjectName(u"addTag_"_s + tag);
        button->setAccessibleName(tr("Add the tag %1").arg(tag));
        button->setAutoDefault(false);
        button->setFlat(true);
        connect(button, &QPushButton::clicked, this, [this, tag] {
            m_tags->setText(tidyTags(tags() + QStringList{ tag }).join(u", "_s));
        });
        layout->addWidget(button);
    }
    layout->addStretch();
    return row;
}

QStringList LabelsDialog::tags() const
{
    return tidyTags(m_tags->text().split(u','));
}

void LabelsDialog::focusNotes()
{
    m_notes->setFocus();
}

void LabelsDialog::done(int result)
{
    if (!m_notes->isHidden())
        m_settings->setDialogSize(u"labels"_s, size());
    QDialog::done(result);
}

} // namespace weightroom
