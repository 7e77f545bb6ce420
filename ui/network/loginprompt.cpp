// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/network/loginprompt.h"

#include "ui/network/formrows.h"
#include "ui/widgets/format.h"
#include "ui/widgets/messagebar.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace weightroom {

LoginPrompt::LoginPrompt(const LoginQuestion &question, QWidget *parent)
    : QDialog(parent)
    , m_kind(new QComboBox(this))
    , m_user(new QLineEdit(this))
    , m_secret(makeSecretField(u"promptSecret"_s, this))
    , m_plain(new QCheckBox(tr("Send it &unencrypted all the same"), this))
    , m_logIn(new QPushButton(tr("&Log In"), this))
{
    setObjectName(u"loginPrompt"_s);
    setWindowTitle(tr("Login"));
    auto *text = new QLabel(question.wasRefused
                                ? tr("%1 did not accept the login.").arg(isolated(question.origin))
                                : tr("%1 wants a login.").arg(isolated(question.origin)),
                            this);
    text->setObjectName(u"promptText"_s);
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    m_kind->setObjectName(u"promptKind"_s);
    m_kind->addItem(tr("User name and password (basic)"), static_cast<int>(Login::Kind::Basic));
    m_kind->addItem(tr("Token (bearer)"), static_cast<int>(Login::Kind::Bearer));
    if (question.challenge.trimmed().toLower().startsWith("bearer"))
        m_kind->setCurrentIndex(1);
    m_user->setObjectName(u"promptUser"_s);
    auto *fields = new QWidget(this);
    QFormLayout *form = makeForm(fields);
    addFormRow(form, tr("L&ogin:"), m_kind, m_kind);
    addFormRow(form, tr("U&ser name:"), m_user, m_user);
    addFormRow(form, tr("&Password:"), m_secret, m_secret);
    m_userLabel = qobject_cast<QLabel *>(form->labelForField(m_user));
    m_secretLabel = qobject_cast<QLabel *>(form->labelForField(m_secret));

    auto *warning = new MessageBar(this);
    if (question.isPlain) {
        warning->showMessage(Severity::Warning,
                             tr("The connection is not encrypted: others on the way can read "
                                "what you type here."));
    }
    m_plain->setObjectName(u"promptPlain"_s);
    m_plain->setVisible(question.isPlain);
    m_plain->setChecked(!question.isPlain);

    auto *buttons = new QDialogButtonBox(this);
    m_logIn->setObjectName(u"promptLogIn"_s);
    m_logIn->setDefault(true);
    buttons->addButton(m_logIn, QDialogButtonBox::AcceptRole);
    QPushButton *cancel = buttons->addButton(tr("&Cancel"), QDialogButtonBox::RejectRole);
    cancel->setObjectName(u"promptCancel"_s);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 16);
    layout->setSpacing(12);
    layout->addWidget(text);
    layout->addWidget(fields);
    layout->addWidget(warning);
    layout->addWidget(m_plain);
    layout->addWidget(buttons);
    resize(440, sizeHint().height());
    connect(m_kind, &QComboBox::currentIndexChanged, this, &LoginPrompt::check);
    connect(m_user, &QLineEdit::textChanged, this, &LoginPrompt::check);
    connect(m_secret, &QLineEdit::textChanged, this, &LoginPrompt::check);
    connect(m_plain, &QCheckBox::toggled, this, &LoginPrompt::check);
    check();
    (isBearer() ? m_secret : m_user)->setFocus();
}

bool LoginPrompt::isBearer() const
{
    return m_kind->currentData().toInt() == static_cast<int>(Login::Kind::Bearer);
}

void LoginPrompt::check()
{
    const bool bearer = isBearer();
    m_user->setVisible(!bearer);
    m_userLabel->setVisible(!bearer);
    m_secretLabel->setText(bearer ? tr("&Token:") : tr("&Password:"));
    m_secret->setAccessibleName(bearer ? tr("Token") : tr("Password"));
    const bool isWhole = bearer ? !m_secret->text().trimmed().isEmpty()
                                : !m_user->text().isEmpty() && !m_user->text().contains(u':');
    m_logIn->setEnabled(isWhole && m_plain->isChecked());
}

Login LoginPrompt::login() const
{
    const bool bearer = isBearer();
    return { .kind = bearer ? Login::Kind::Bearer : Login::Kind::Basic,
             .user = bearer ? QString() : m_user->text(),
             .secret = bearer ? m_secret->text().trimmed() : m_secret->text(),
             .allowPlain = m_plain->isVisibleTo(this) && m_plain->isChecked() };
}

} // namespace weightroom
