// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/transfer/quitdialog.h"

#include "ui/widgets/panel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace weightroom {

QuitDialog::QuitDialog(int count, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"quitDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Quit"));
    auto *sentence = new QLabel(tr("%n transfer(s) are not finished.", nullptr, count), this);
    sentence->setObjectName(u"quitSentence"_s);
    QFont bold = sentence->font();
    bold.setWeight(QFont::DemiBold);
    sentence->setFont(bold);
    auto *hint = new MutedLabel(tr("What was downloaded is kept. The next start offers to go on; "
                                   "copies on this machine begin again."),
                                this);
    hint->setObjectName(u"quitHint"_s);
    hint->setWordWrap(true);
    auto *quit = new QPushButton(tr("&Quit and Resume Later"), this);
    quit->setObjectName(u"quitAndResume"_s);
    quit->setDefault(true);
    auto *stay = new QPushButton(tr("&Stay"), this);
    stay->setObjectName(u"stay"_s);
    stay->setAutoDefault(false);
    connect(quit, &QPushButton::clicked, this, &QDialog::accept);
    connect(stay, &QPushButton::clicked, this, &QDialog::reject);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(quit);
    buttons->addWidget(stay);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 16);
    layout->setSpacing(12);
    layout->addWidget(sentence);
    layout->addWidget(hint);
    layout->addSpacing(8);
    layout->addLayout(buttons);
    setMinimumWidth(420);
    quit->setFocus();
}

} // namespace weightroom
