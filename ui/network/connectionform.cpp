// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/network/connectionform.h"

#include "ui/network/headerstable.h"
#include "ui/network/loginbox.h"
#include "ui/network/transportbox.h"
#include "ui/widgets/foldingbox.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace weightroom {

ConnectionForm::ConnectionForm(QWidget *parent)
    : QWidget(parent)
    , m_login(new LoginBox(this))
    , m_headers(new HeadersTable(this))
    , m_transport(new TransportBox(this))
    , m_loginBox(new FoldingBox(tr("Login"), u"loginBox"_s, m_login, this))
    , m_headersBox(new FoldingBox(tr("Headers"), u"headersBox"_s, m_headers, this))
    , m_transportBox(
          new FoldingBox(tr("Proxy and certificates"), u"transportBox"_s, m_transport, this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(6);
    for (FoldingBox *box : { m_loginBox, m_headersBox, m_transportBox })
        layout->addWidget(box);
    connect(m_login, &LoginBox::changed, this, &ConnectionForm::changed);
    connect(m_headers, &HeadersTable::changed, this, &ConnectionForm::changed);
    connect(m_transport, &TransportBox::changed, this, &ConnectionForm::changed);
    connect(this, &ConnectionForm::changed, this, &ConnectionForm::summarize);
}

void ConnectionForm::setProfile(const ServerProfile &profile)
{
    m_login->setProfile(profile);
    m_headers->setHeaders(profile.headers);
    m_transport->setProfile(profile);
    summarize();
}

void ConnectionForm::apply(ServerProfile &profile, SecretTexts &secrets) const
{
    m_login->apply(profile, secrets);
    profile.headers = m_headers->headers();
    secrets.insert(m_headers->secrets(profile));
    m_transport->apply(profile, secrets);
}

QString ConnectionForm::problem() const
{
    for (const QString &problem :
         { m_login->problem(), m_headers->problem(), m_transport->problem() }) {
        if (!problem.isEmpty())
            return problem;
    }
    return {};
}

void ConnectionForm::askForLogin(const QByteArray &challenge)
{
    m_loginBox->setUnfolded(true);
    const bool bearer = challenge.trimmed().toLower().startsWith("bearer");
    m_login->askFor(bearer ? ServerProfile::LoginKind::Bearer : ServerProfile::LoginKind::Basic);
}

void ConnectionForm::summarize()
{
    m_loginBox->setSummary(m_login->summary());
    QStringList names;
    for (const HeaderField &header : m_headers->headers())
        names.append(header.name);
    m_headersBox->setSummary(names.join(u", "_s));
    m_transportBox->setSummary(m_transport->summary());
}

} // namespace weightroom
