// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/dialogs/aboutdialog.h"

#include "ui/network/formrows.h"

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QIcon>
#include <QLabel>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

constexpr int tallestText = 150; ///< in small windows; then it scrolls

} // namespace

AboutDialog::AboutDialog(QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"aboutDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("About Weightroom"));

    auto *icon = new QLabel(this);
    icon->setPixmap(QIcon(u":/icons/weightroom.svg"_s).pixmap(QSize(64, 64), devicePixelRatioF()));
    auto *name = new QLabel(u"Weightroom"_s, this);
    QFont font = name->font();
    font.setPointSizeF(font.pointSizeF() * 1.8);
    font.setWeight(QFont::DemiBold);
    name->setFont(font);
    const QString version = QCoreApplication::applicationVersion();
    auto *text = new QLabel(this);
    text->setObjectName(u"aboutText"_s);
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    text->setMinimumWidth(380);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    text->setText(QStringList{ version.isEmpty() ? QString() : tr("Version %1").arg(version),
                               tr("Opens, inspects, keeps and moves TensorFlow.js models."),
                               tr("Licence: Apache-2.0."),
                               tr("Made with Qt %1 (LGPL-3), simdjson (Apache-2.0), OpenSSL "
                                  "(Apache-2.0), QtKeychain and libzip (BSD-3-Clause), xxHash "
                                  "(BSD-2-Clause) and icons of Lucide (ISC).")
                                   .arg(QString::fromLatin1(qVersion())) }
                      .filter(QRegularExpression(u"."_s))
                      .join(u"\n\n"_s));

    auto *buttons = new QDialogButtonBox(this);
    auto *close = buttons->addButton(tr("&Close"), QDialogButtonBox::RejectRole);
    close->setObjectName(u"closeAbout"_s);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *head = new QHBoxLayout;
    head->setSpacing(16);
    head->addWidget(icon);
    head->addWidget(name, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 20);
    layout->setSpacing(16);
    layout->addLayout(head);
    QScrollArea *scroll = makeFormScroll(u"aboutScroll"_s, text, this);
    scroll->setMinimumSize(text->minimumWidth() + 16,
                           std::min(text->heightForWidth(text->minimumWidth()), tallestText));
    layout->addWidget(scroll, 1);
    layout->addWidget(buttons);
}

} // namespace weightroom
