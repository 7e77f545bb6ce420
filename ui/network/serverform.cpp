// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/network/serverform.h"

#include "ui/network/connectionform.h"
#include "ui/network/formrows.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace weightroom {

QComboBox *makeMethodField(QWidget *parent)
{
    auto *field = new QComboBox(parent);
    field->setObjectName(u"uploadMethod"_s);
    for (const QString &method : { u"POST"_s, u"PUT"_s, u"PATCH"_s })
        field->addItem(method, method.toLatin1());
    return field;
}

QComboBox *makeUploadFormField(QWidget *parent)
{
    auto *field = new QComboBox(parent);
    field->setObjectName(u"uploadForm"_s);
    field->addItem(ServerForm::tr("One request, as TensorFlow.js sends it"),
                   static_cast<int>(UploadForm::Multipart));
    field->addItem(ServerForm::tr("One PUT for each file"), static_cast<int>(UploadForm::Files));
    return field;
}

ServerForm::ServerForm(QWidget *parent)
    : QWidget(parent)
    , m_name(new QLineEdit(this))
    , m_url(new QLineEdit(this))
    , m_method(makeMethodField(this))
    , m_form(makeUploadFormField(this))
    , m_connection(new ConnectionForm(this))
{
    m_name->setObjectName(u"serverName"_s);
    m_url->setObjectName(u"serverUrl"_s);
    m_url->setLayoutDirection(Qt::LeftToRight);
    m_url->setPlaceholderText(u"https://models.example.org/"_s);
    auto *fields = new QWidget(this);
    QFormLayout *form = makeForm(fields);
    addFormRow(form, tr("&Name:"), m_name, m_name);
    addFormRow(form, tr("&URL:"), m_url, m_url);
    addFormRow(form, tr("U&ploads:"), m_form, m_form);
    addFormRow(form, tr("&Method:"), m_method, m_method);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(12);
    layout->addWidget(fields);
    layout->addWidget(m_connection);
    for (QLineEdit *field : { m_name, m_url })
        connect(field, &QLineEdit::textChanged, this, &ServerForm::changed);
    connect(m_form, &QComboBox::currentIndexChanged, this, [this] {
        m_method->setEnabled(m_form->currentData().toInt()
                             == static_cast<int>(UploadForm::Multipart));
        Q_EMIT changed();
    });
    connect(m_method, &QComboBox::currentIndexChanged, this, &ServerForm::changed);
    connect(m_connection, &ConnectionForm::changed, this, &ServerForm::changed);
    setFocusProxy(m_name);
}

void ServerForm::setProfile(const ServerProfile &profile)
{
    m_profile = profile;
    m_name->setText(profile.name);
    m_url->setText(profile.url);
    m_method->setCurrentIndex(m_method->findData(profile.method));
    m_form->setCurrentIndex(m_form->findData(static_cast<int>(profile.form)));
    m_connection->setProfile(profile);
}

ServerProfile ServerForm::profile() const
{
    ServerProfile profile = m_profile;
    profile.name = m_name->text().trimmed();
    profile.url = m_url->text().trimmed();
    profile.method = m_method->currentData().toByteArray();
    profile.form = static_cast<UploadForm>(m_form->currentData().toInt());
    SecretTexts secrets;
    m_connection->apply(profile, secrets);
    return profile;
}

SecretTexts ServerForm::secrets() const
{
    ServerProfile profile = m_profile;
    SecretTexts secrets;
    m_connection->apply(profile, secrets);
    return secrets;
}

QString ServerForm::problem() const
{
    return m_connection->problem();
}

} // namespace weightroom
