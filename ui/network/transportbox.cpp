// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/network/transportbox.h"

#include "core/io/http/httpnetwork.h"
#include "ui/network/filefield.h"
#include "ui/network/formrows.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace weightroom {

TransportBox::TransportBox(QWidget *parent)
    : QWidget(parent)
    , m_kind(new QComboBox(this))
    , m_proxy(new QLineEdit(this))
    , m_user(new QLineEdit(this))
    , m_password(makeSecretField(u"proxyPassword"_s, this))
    , m_authority(new FileField(u"authorityFile"_s, tr("Certificate authority"), this))
{
    m_kind->setObjectName(u"proxyKind"_s);
    m_kind->addItem(tr("As the system says"), static_cast<int>(Proxy::System));
    m_kind->addItem(tr("None"), static_cast<int>(Proxy::None));
    m_kind->addItem(tr("This one"), static_cast<int>(Proxy::Manual));
    m_proxy->setObjectName(u"proxyUrl"_s);
    m_proxy->setLayoutDirection(Qt::LeftToRight);
    m_proxy->setPlaceholderText(u"http://host:8080, socks5://host:1080"_s);
    m_user->setObjectName(u"proxyUser"_s);
    m_authority->edit()->setPlaceholderText(tr("PEM; beside those of the system"));

    QFormLayout *form = makeForm(this);
    addFormRow(form, tr("Pro&xy:"), m_kind, m_kind);
    addFormRow(form, tr("Proxy a&ddress:"), m_proxy, m_proxy);
    addFormRow(form, tr("Proxy user n&ame:"), m_user, m_user);
    addFormRow(form, tr("Proxy password:"), m_password, m_password);
    addFormRow(form, tr("Certificate author&ity:"), m_authority, m_authority->edit());
    for (QWidget *field : { m_proxy, m_user, m_password })
        m_manual += { field, form->labelForField(field) };
    connect(m_kind, &QComboBox::currentIndexChanged, this, [this] {
        showFields();
        Q_EMIT changed();
    });
    for (QLineEdit *field : { m_proxy, m_user, m_password })
        connect(field, &QLineEdit::textChanged, this, &TransportBox::changed);
    connect(m_authority, &FileField::changed, this, &TransportBox::changed);
    showFields();
}

TransportBox::Proxy TransportBox::proxyKind() const
{
    return static_cast<Proxy>(m_kind->currentData().toInt());
}

void TransportBox::showFields()
{
    for (QWidget *widget : std::as_const(m_manual))
        widget->setVisible(proxyKind() == Proxy::Manual);
}

QString TransportBox::proxyUrl() const
{
    switch (proxyKind()) {
    case Proxy::System:
        return {};
    case Proxy::None:
        return u"none"_s;
    case Proxy::Manual:
        break;
    }
    QUrl url(m_proxy->text().trimmed());
    url.setPassword({});
    if (!m_user->text().isEmpty())
        url.setUserName(m_user->text(), QUrl::DecodedMode);
    return QString::fromUtf8(url.toEncoded());
}

void TransportBox::setProfile(const ServerProfile &profile)
{
    const Proxy kind = profile.proxy.isEmpty() ? Proxy::System
        : profile.proxy == "none"_L1           ? Proxy::None
                                               : Proxy::Manual;
    m_kind->setCurrentIndex(m_kind->findData(static_cast<int>(kind)));
    QUrl url = kind == Proxy::Manual ? QUrl(profile.proxy) : QUrl();
    m_user->setText(url.userName(QUrl::FullyDecoded));
    url.setUserInfo({});
    m_proxy->setText(QString::fromUtf8(url.toEncoded()));
    setSecretKept(m_password, !profile.name.isEmpty() && profile.proxyHasPassword);
    m_authority->setPath(profile.caFiles.value(0));
}

void TransportBox::apply(ServerProfile &profile, SecretTexts &secrets) const
{
    profile.proxy = proxyUrl();
    profile.proxyHasPassword = proxyKind() == Proxy::Manual
        && (!m_password->text().isEmpty() || isSecretKept(m_password));
    if (profile.proxyHasPassword && !isSecretKept(m_password))
        secrets.insert(profile.proxySecret(), m_password->text());
    profile.caFiles
        = m_authority->path().isEmpty() ? QStringList() : QStringList{ m_authority->path() };
}

QString TransportBox::problem() const
{
    if (proxyKind() != Proxy::Manual)
        return {};
    if (m_proxy->text().trimmed().isEmpty())
        return tr("Give the address of the proxy.");
    if (QUrl(m_proxy->text()).password().size() > 0)
        return tr("Write the password of the proxy into its own field.");
    const Expected<Done> good = checkProxy(proxyUrl());
    return good ? QString() : tr("A proxy looks like http://host:8080 or socks5://host:1080.");
}

QString TransportBox::summary() const
{
    QStringList parts;
    if (proxyKind() == Proxy::None)
        parts.append(tr("no proxy"));
    if (proxyKind() == Proxy::Manual)
        parts.append(tr("by %1", "a proxy").arg(QUrl(m_proxy->text().trimmed()).authority()));
    if (!m_authority->path().isEmpty())
        parts.append(tr("own certificate authority"));
    return parts.join(tr(", ", "between parts of a summary"));
}

} // namespace weightroom
