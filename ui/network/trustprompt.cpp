// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/network/trustprompt.h"

#include "ui/network/trustbox.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace weightroom {

TrustPrompt::TrustPrompt(const CertificateSummary &certificate, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"trustPrompt"_s);
    setWindowTitle(tr("Unknown Certificate"));
    auto *box = new TrustBox(this);
    box->showCertificate(certificate);
    connect(box, &TrustBox::trustRequested, this, &QDialog::accept);
    auto *buttons = new QDialogButtonBox(this);
    QPushButton *stop = buttons->addButton(tr("&Do Not Connect"), QDialogButtonBox::RejectRole);
    stop->setObjectName(u"trustRefuse"_s);
    stop->setDefault(true);
    stop->setFocus();
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 16);
    layout->setSpacing(12);
    layout->addWidget(box);
    layout->addWidget(buttons);
    resize(560, sizeHint().height());
}

} // namespace weightroom
