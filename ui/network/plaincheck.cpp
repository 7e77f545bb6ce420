// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/network/plaincheck.h"

#include "core/io/http/httpurls.h"

#include <QCheckBox>
#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

struct PlainCheckText
{
    Q_DECLARE_TR_FUNCTIONS(weightroom::PlainCheck)
};

} // namespace

QCheckBox *makePlainCheck(QWidget *parent)
{
    auto *box
        = new QCheckBox(PlainCheckText::tr("Send the login &unencrypted all the same"), parent);
    box->setObjectName(u"allowPlainLogin"_s);
    box->hide();
    return box;
}

QString plainProblem(QCheckBox *box, const ServerProfile &profile, const QString &url)
{
    const Expected<QUrl> sent = requestUrl(url);
    const bool isOpen = sent && sent->scheme() == "http"_L1 && !isLoopback(*sent);
    const bool sends = profile.sendsSecrets() || !loginInUrl(url).user.isEmpty();
    const bool asks = isOpen && sends && !profile.allowPlainLogin;
    box->setVisible(asks);
    return asks && !box->isChecked()
        ? PlainCheckText::tr("The connection to %1 is not encrypted: others on the way could read "
                             "the login.")
              .arg(sent->host())
        : QString();
}

} // namespace weightroom
