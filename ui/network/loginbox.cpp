// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/network/loginbox.h"

#include "ui/network/filefield.h"
#include "ui/network/formrows.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace weightroom {

using LoginKind = ServerProfile::LoginKind;

LoginBox::LoginBox(QWidget *parent)
    : QWidget(parent)
    , m_kind(new QComboBox(this))
    , m_fields(new QStackedWidget(this))
    , m_token(makeSecretField(u"loginToken"_s, this))
    , m_user(new QLineEdit(this))
    , m_password(makeSecretField(u"loginPassword"_s, this))
    , m_certificate(new FileField(u"certificateFile"_s, tr("Client certificate"), this))
    , m_key(new FileField(u"keyFile"_s, tr("Private key"), this))
    , m_keyPassword(makeSecretField(u"keyPassword"_s, this))
{
    m_kind->setObjectName(u"loginKind"_s);
    m_kind->addItem(tr("None"), static_cast<int>(LoginKind::None));
    m_kind->addItem(tr("Token (bearer)"), static_cast<int>(LoginKind::Bearer));
    m_kind->addItem(tr("User name and password (basic)"), static_cast<int>(LoginKind::Basic));
    m_kind->addItem(tr("Client certificate"), static_cast<int>(LoginKind::Certificate));
    m_user->setObjectName(u"loginUser"_s);

    m_fields->addWidget(new QWidget(m_fields));
    m_fields->addWidget(buildToken());
    m_fields->addWidget(buildPassword());
    m_fields->addWidget(buildCertificate());
    connect(m_kind, &QComboBox::currentIndexChanged, this, [this](int index) {
        m_fields->setCurrentIndex(index);
        m_fields->setVisible(index > 0);
        Q_EMIT changed();
    });
    for (QLineEdit *field : { m_token, m_user, m_password, m_keyPassword })
        connect(field, &QLineEdit::textChanged, this, &LoginBox::changed);
    for (FileField *field : { m_certificate, m_key })
        connect(field, &FileField::changed, this, &LoginBox::changed);

    auto *kind = new QWidget(this);
    addFormRow(makeForm(kind), tr("Lo&gin:"), m_kind, m_kind);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(10);
    layout->addWidget(kind);
    layout->addWidget(m_fields);
    m_fields->hide();
}

QWidget *LoginBox::buildToken()
{
    auto *page = new QWidget(m_fields);
    addFormRow(makeForm(page), tr("&Token:"), m_token, m_token);
    return page;
}

QWidget *LoginBox::buildPassword()
{
    auto *page = new QWidget(m_fields);
    QFormLayout *form = makeForm(page);
    addFormRow(form, tr("U&ser name:"), m_user, m_user);
    addFormRow(form, tr("&Password:"), m_password, m_password);
    return page;
}

QWidget *LoginBox::buildCertificate()
{
    auto *page = new QWidget(m_fields);
    QFormLayout *form = makeForm(page);
    m_certificate->edit()->setPlaceholderText(tr("PEM or PKCS#12"));
    m_key->edit()->setPlaceholderText(tr("empty: in the same file"));
    addFormRow(form, tr("Certi&ficate:"), m_certificate, m_certificate->edit());
    addFormRow(form, tr("Private &key:"), m_key, m_key->edit());
    addFormRow(form, tr("Ke&y password:"), m_keyPassword, m_keyPassword);
    return page;
}

LoginKind LoginBox::kind() const
{
    return static_cast<LoginKind>(m_kind->currentData().toInt());
}

void LoginBox::setKind(LoginKind kind)
{
    m_kind->setCurrentIndex(m_kind->findData(static_cast<int>(kind)));
}

void LoginBox::setProfile(const ServerProfile &profile)
{
    setKind(profile.login);
    const bool isKept = !profile.name.isEmpty();
    setSecretKept(m_token, isKept && profile.login == LoginKind::Bearer);
    m_user->setText(profile.user);
    setSecretKept(m_password, isKept && profile.login == LoginKind::Basic);
    m_certificate->setPath(profile.certificateFile);
    m_key->setPath(profile.keyFile);
    setSecretKept(m_keyPassword, isKept && profile.keyHasPassword);
}

void LoginBox::apply(ServerProfile &profile, SecretTexts &secrets) const
{
    const LoginKind chosen = kind();
    profile.login = chosen;
    profile.user = chosen == LoginKind::Basic ? m_user->text() : QString();
    const bool isCertificate = chosen == LoginKind::Certificate;
    profile.certificateFile = isCertificate ? m_certificate->path() : QString();
    profile.keyFile = isCertificate ? m_key->path() : QString();
    profile.keyHasPassword
        = isCertificate && (!m_keyPassword->text().isEmpty() || isSecretKept(m_keyPassword));
    if (chosen == LoginKind::Bearer && !isSecretKept(m_token))
        secrets.insert(profile.loginSecret(), m_token->text().trimmed());
    if (chosen == LoginKind::Basic && !isSecretKept(m_password))
        secrets.insert(profile.loginSecret(), m_password->text());
    if (profile.keyHasPassword && !isSecretKept(m_keyPassword))
        secrets.insert(profile.keySecret(), m_keyPassword->text());
}

QString LoginBox::problem() const
{
    switch (kind()) {
    case LoginKind::None:
        return {};
    case LoginKind::Bearer:
        return m_token->text().trimmed().isEmpty() && !isSecretKept(m_token)
            ? tr("Give the token, or choose no login.")
            : QString();
    case LoginKind::Basic:
        if (m_user->text().isEmpty())
            return tr("Give the user name, or choose no login.");
        if (m_user->text().contains(u':'))
            return tr("A user name cannot have a colon in it.");
        return {};
    case LoginKind::Certificate:
        return m_certificate->path().isEmpty()
            ? tr("Give the file of the client certificate, or choose no login.")
            : QString();
    }
    Q_UNREACHABLE();
}

QString LoginBox::summary() const
{
    switch (kind()) {
    case LoginKind::None:
        return {};
    case LoginKind::Bearer:
        return tr("with a token");
    case LoginKind::Basic:
        return m_user->text().isEmpty() ? tr("with a user name")
                                        : tr("as %1", "user name").arg(m_user->text());
    case LoginKind::Certificate:
        return tr("with a certificate");
    }
    Q_UNREACHABLE();
}

void LoginBox::askFor(LoginKind wanted)
{
    if (kind() == LoginKind::None)
        setKind(wanted);
    if (kind() == LoginKind::Bearer)
        m_token->setFocus();
    else if (m_user->text().isEmpty())
        m_user->setFocus();
    else
        m_password->setFocus();
}

} // namespace weightroom
