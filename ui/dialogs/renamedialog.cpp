// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/dialogs/renamedialog.h"

#include "core/base/run.h"
#include "core/manage/modelmanager.h"
#include "core/manage/modelnaming.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

constexpr int nameLookDelayMs = 150;

} // namespace

RenameDialog::RenameDialog(const QString &url, const WindowServices &services, QWidget *parent)
    : QDialog(parent)
    , m_url(url)
    , m_oldName(nameInUrl(*services.router, url))
    , m_services(services)
    , m_name(new QLineEdit(this))
    , m_reason(new QLabel(this))
    , m_useFree(new QPushButton(this))
    , m_rename(new QPushButton(tr("&Rename"), this))
{
    setObjectName(u"renameDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Rename “%1”").arg(m_oldName));
    auto *label = new QLabel(tr("New &name:"), this);
    label->setBuddy(m_name);
    m_name->setObjectName(u"newName"_s);
    m_name->setAccessibleName(tr("New name"));
    m_name->setText(m_oldName);
    m_name->setMinimumWidth(360);
    m_reason->setObjectName(u"renameReason"_s);
    m_reason->setTextFormat(Qt::PlainText);
    m_reason->setWordWrap(true);
    m_useFree->setObjectName(u"useFreeName"_s);
    m_useFree->setAutoDefault(false);
    m_useFree->hide();
    m_rename->setObjectName(u"renameButton"_s);
    m_rename->setDefault(true);
    auto *cancel = new QPushButton(tr("&Cancel"), this);
    cancel->setObjectName(u"cancelRenaming"_s);
    cancel->setAutoDefault(false);
    auto *reason = new QHBoxLayout;
    reason->addWidget(m_reason, 1);
    reason->addWidget(m_useFree);
    auto *buttons = new QDialogButtonBox(this);
    buttons->addButton(m_rename, QDialogButtonBox::AcceptRole);
    buttons->addButton(cancel, QDialogButtonBox::RejectRole);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 16);
    layout->setSpacing(10);
    layout->addWidget(label);
    layout->addWidget(m_name);
    layout->addLayout(reason);
    layout->addStretch();
    layout->addWidget(buttons);

    m_lookTimer.setSingleShot(true);
    m_lookTimer.setInterval(nameLookDelayMs);
    connect(&m_lookTimer, &QTimer::timeout, this, &RenameDialog::lookAtName);
    connect(m_name, &QLineEdit::textChanged, this, &RenameDialog::check);
    connect(m_useFree, &QPushButton::clicked, this, [this] { m_name->setText(m_freeName); });
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_rename, &QPushButton::clicked, this, [this] {
        Q_EMIT chosen(urlWithName(*m_services.router, m_url, m_name->text()));
        accept();
    });
    check();
    m_name->setFocus();
    m_name->selectAll();
}

RenameDialog::~RenameDialog()
{
    if (m_look)
        m_look->cancel();
}

void RenameDialog::check()
{
    if (m_look)
        m_look->cancel();
    m_look.reset();
    m_useFree->hide();
    const bool isSame = m_name->text() == m_oldName;
    const QString problem = nameProblem(*m_services.router, m_url, m_name->text());
    showReason(problem);
    m_rename->setEnabled(problem.isEmpty() && !isSame);
    if (problem.isEmpty() && !isSame)
        m_lookTimer.start();
    else
        m_lookTimer.stop();
}

/// Renaming itself decides again.
void RenameDialog::lookAtName()
{
    const QString wanted = urlWithName(*m_services.router, m_url, m_name->text());
    m_look = Operation::create();
    whenDone(m_services.manager->freeUrl(wanted, m_look), this,
             [this, wanted, look = m_look](const Expected<QString> &url) {
                 if (look != m_look || !url || *url == wanted)
                     return;
                 m_freeName = nameInUrl(*m_services.router, *url);
                 showReason(tr("There is a model called “%1” already.").arg(m_name->text()));
                 m_useFree->setText(
                     tr("&Use “%1”").arg(QString(m_freeName).replace(u'&', u"&&"_s)));
                 m_useFree->show();
                 m_rename->setEnabled(false);
             });
}

void RenameDialog::showReason(const QString &reason)
{
    m_reason->setText(reason);
    m_reason->setVisible(!reason.isEmpty());
    m_rename->setToolTip(reason);
}

} // namespace weightroom
