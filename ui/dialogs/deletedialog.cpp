// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/dialogs/deletedialog.h"

#include "ui/settings.h"
#include "ui/widgets/dialogsize.h"
#include "ui/widgets/format.h"
#include "ui/widgets/panel.h"

#include <QHBoxLayout>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

QLabel *wrappedLabel(const QString &name, const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

QListWidget *nameList(const QStringList &names, QWidget *parent)
{
    auto *list = new QListWidget(parent);
    list->setObjectName(u"deletedNames"_s);
    list->setUniformItemSizes(true);
    list->setTextElideMode(Qt::ElideMiddle);
    list->setSelectionMode(QAbstractItemView::NoSelection);
    list->addItems(names);
    for (int row = 0; row < list->count(); ++row)
        list->item(row)->setToolTip(names.at(row));
    return list;
}

} // namespace

DeleteDialog::DeleteDialog(const DeletionQuestion &question, Settings *settings, QWidget *parent)
    : QDialog(parent)
    , m_settings(settings)
    , m_size(wrappedLabel(u"deletedSize"_s, tr("Finding out how much they take…"), this))
{
    setObjectName(u"deleteDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(question.title);
    auto *icon = new IconLabel(u"triangle-alert"_s, IconTone::Warning, 32, this);
    QLabel *sentence = wrappedLabel(u"deletedSentence"_s, question.sentence, this);
    QFont bold = sentence->font();
    bold.setWeight(QFont::DemiBold);
    sentence->setFont(bold);
    QListWidget *names = nameList(question.names, this);
    names->setAccessibleName(tr("Models that will be deleted"));
    QLabel *warning = wrappedLabel(u"deletedWarning"_s, tr("This cannot be undone."), this);

    auto *texts = new QVBoxLayout;
    texts->setSpacing(10);
    texts->addWidget(sentence);
    texts->addWidget(names, 1);
    texts->addWidget(m_size);
    texts->addWidget(warning);
    if (!question.hint.isEmpty()) {
        auto *hint = new MutedLabel(question.hint, this);
        hint->setObjectName(u"deletedHint"_s);
        hint->setTextFormat(Qt::PlainText);
        hint->setWordWrap(true);
        texts->addWidget(hint);
    }
    auto *body = new QHBoxLayout;
    body->setSpacing(16);
    body->addWidget(icon, 0, Qt::AlignTop);
    body->addLayout(texts, 1);

    auto *confirm = new QPushButton(question.verb, this);
    confirm->setObjectName(u"confirmDeletion"_s);
    confirm->setAutoDefault(false);
    auto *cancel = new QPushButton(tr("&Cancel"), this);
    cancel->setObjectName(u"cancelDeletion"_s);
    cancel->setDefault(true);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(confirm);
    buttons->addWidget(cancel);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 16);
    layout->setSpacing(16);
    layout->addLayout(body, 1);
    layout->addLayout(buttons);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(confirm, &QPushButton::clicked, this, [this] {
        Q_EMIT confirmed();
        accept();
    });
    restoreDialogSize(this, *m_settings, u"delete"_s, QSize(520, 340));
    cancel->setFocus();
}

void DeleteDialog::setBytes(qint64 bytes)
{
    m_size->setText(tr("Together they take %1.").arg(bytesText(bytes)));
    m_size->setToolTip(exactBytesText(bytes));
}

void DeleteDialog::done(int result)
{
    m_settings->setDialogSize(u"delete"_s, size());
    QDialog::done(result);
}

} // namespace weightroom
