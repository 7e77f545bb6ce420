// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/network/serverlist.h"

#include "ui/network/serverform.h"
#include "ui/widgets/messagebar.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

constexpr int shownServers = 7; ///< lines of the list

} // namespace

ServerList::ServerList(ServerProfiles *servers, QWidget *parent)
    : QWidget(parent)
    , m_servers(servers)
    , m_list(new QListWidget(this))
    , m_scroll(new QScrollArea(this))
    , m_form(new ServerForm(this))
    , m_reason(new QLabel(this))
    , m_message(new MessageBar(this))
    , m_save(new QPushButton(tr("&Save Server"), this))
    , m_remove(new QPushButton(tr("&Remove"), this))
{
    setObjectName(u"serverList"_s);
    m_list->setObjectName(u"serversList"_s);
    m_list->setAccessibleName(tr("Servers"));
    auto *add = new QPushButton(tr("&Add"), this);
    add->setObjectName(u"addServer"_s);
    m_remove->setObjectName(u"removeServer"_s);
    m_save->setObjectName(u"saveServer"_s);
    m_reason->setObjectName(u"serverReason"_s);
    m_reason->setTextFormat(Qt::PlainText);
    m_reason->setWordWrap(true);
    for (QPushButton *button : { add, m_remove, m_save })
        button->setAutoDefault(false);

    m_scroll->setObjectName(u"serverScroll"_s);
    m_scroll->setFocusPolicy(Qt::NoFocus); // its fields have the focus, and scroll it
    m_scroll->setWidget(m_form);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    auto *listButtons = new QVBoxLayout;
    listButtons->addWidget(add);
    listButtons->addWidget(m_remove);
    listButtons->addStretch();
    auto *top = new QHBoxLayout;
    top->addWidget(m_list, 1);
    top->addLayout(listButtons);
    m_list->setFixedHeight(fontMetrics().lineSpacing() * shownServers);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(10);
    layout->addLayout(top);
    layout->addWidget(m_scroll, 1);
    layout->addWidget(m_reason);
    layout->addWidget(m_message);
    layout->addWidget(m_save, 0, Qt::AlignRight);

    connect(add, &QPushButton::clicked, this, [this] {
        m_list->setCurrentRow(-1);
        begin(ServerProfile::made());
        m_form->setFocus();
    });
    connect(m_remove, &QPushButton::clicked, this, &ServerList::remove);
    connect(m_save, &QPushButton::clicked, this, &ServerList::save);
    connect(m_list, &QListWidget::currentRowChanged, this, &ServerList::showCurrent);
    connect(m_form, &ServerForm::changed, this, &ServerList::check);
    connect(m_servers, &ServerProfiles::changed, this, &ServerList::reload);
    reload();
    if (m_list->count() > 0)
        m_list->setCurrentRow(0);
    else
        begin(ServerProfile::made());
}

void ServerList::reload()
{
    const QScopedValueRollback reloading(m_reloading, true);
    m_list->clear();
    const QList<ServerProfile> profiles = m_servers->list();
    for (const ServerProfile &profile : profiles) {
        auto *item = new QListWidgetItem(profile.name, m_list);
        item->setData(Qt::UserRole, profile.id);
        item->setToolTip(profile.url);
        if (profile.id == m_current)
            m_list->setCurrentItem(item);
    }
    m_remove->setEnabled(m_list->currentRow() >= 0);
}

void ServerList::select(const QString &id)
{
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->data(Qt::UserRole).toString() == id)
            m_list->setCurrentRow(row);
    }
}

void ServerList::showCurrent()
{
    m_remove->setEnabled(m_list->currentRow() >= 0);
    if (m_reloading || m_list->currentRow() < 0)
        return;
    const QString id = m_list->currentItem()->data(Qt::UserRole).toString();
    if (const std::optional<ServerProfile> profile = m_servers->find(id))
        begin(*profile);
}

void ServerList::begin(const ServerProfile &profile)
{
    m_current = profile.id;
    m_form->setProfile(profile);
    m_message->hide();
    check();
}

void ServerList::check()
{
    QString reason = m_form->problem();
    if (const auto good = m_servers->check(m_form->profile()); reason.isEmpty() && !good)
        reason = good.error().message;
    m_reason->setText(reason);
    m_reason->setVisible(!reason.isEmpty());
    m_save->setEnabled(reason.isEmpty());
    m_save->setToolTip(reason);
}

void ServerList::save()
{
    m_save->setEnabled(false);
    const bool hasSecrets = !m_form->secrets().isEmpty();
    whenDone(m_servers->save(m_form->profile(), m_form->secrets()), this,
             [this, hasSecrets](Expected<ServerProfiles::Saved> saved) {
                 if (!saved) {
                     m_message->showMessage(Severity::Error, saved.error().message);
                     check();
                     return;
                 }
                 begin(saved->profile);
                 select(saved->profile.id);
                 if (hasSecrets && !saved->secretsKept) {
                     m_message->showMessage(
                         Severity::Warning,
                         tr("No key store answers on this computer: the secrets of this server "
                            "are kept in memory until the program ends, and then have to be "
                            "typed again."));
                 } else {
                     m_message->showMessage(Severity::Info,
                                            tr("“%1” was saved.").arg(saved->profile.name));
                 }
             });
}

void ServerList::remove()
{
    if (m_list->currentRow() < 0)
        return;
    const QString id = m_list->currentItem()->data(Qt::UserRole).toString();
    whenDone(m_servers->remove(id), this, [this](Expected<Done> removed) {
        if (!removed) {
            m_message->showMessage(Severity::Error, removed.error().message);
            return;
        }
        if (m_list->count() > 0)
            m_list->setCurrentRow(0);
        else
            begin(ServerProfile::made());
    });
}

} // namespace weightroom
