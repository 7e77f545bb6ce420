// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/network/trustlist.h"

#include "core/base/run.h"
#include "ui/widgets/panel.h"

#include <QHeaderView>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace weightroom {

TrustList::TrustList(std::shared_ptr<TlsTrust> trust, QThreadPool *pool, QWidget *parent)
    : QWidget(parent)
    , m_trust(std::move(trust))
    , m_pool(pool)
    , m_table(new QTableWidget(0, 2, this))
    , m_empty(
          new MutedLabel(tr("No certificate is trusted beside those that can be verified."), this))
    , m_failure(new QLabel(this))
    , m_revoke(new QPushButton(tr("Re&voke"), this))
{
    setObjectName(u"trustList"_s);
    m_table->setObjectName(u"trustTable"_s);
    m_table->setAccessibleName(tr("Trusted certificates"));
    m_table->setHorizontalHeaderLabels({ tr("Server"), tr("Certificate (SHA-256)") });
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->verticalHeader()->hide();
    m_table->setTabKeyNavigation(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_revoke->setObjectName(u"revokeTrust"_s);
    m_revoke->setAutoDefault(false);
    m_empty->setWordWrap(true);
    m_failure->setTextFormat(Qt::PlainText);
    m_failure->setWordWrap(true);
    m_failure->hide();
    connect(m_revoke, &QPushButton::clicked, this, &TrustList::revokeCurrent);
    connect(m_table, &QTableWidget::itemSelectionChanged, this,
            [this] { m_revoke->setEnabled(!m_table->selectedItems().isEmpty()); });
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_empty);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_failure);
    layout->addWidget(m_revoke, 0, Qt::AlignLeft);
    reload();
}

void TrustList::reload()
{
    const QList<TlsTrust::Entry> entries = m_trust->entries();
    m_table->setRowCount(static_cast<int>(entries.size()));
    for (int row = 0; row < m_table->rowCount(); ++row) {
        m_table->setItem(row, 0, new QTableWidgetItem(entries.at(row).host));
        auto *print = new QTableWidgetItem(entries.at(row).sha256);
        print->setToolTip(entries.at(row).sha256);
        m_table->setItem(row, 1, print);
    }
    m_empty->setVisible(entries.isEmpty());
    m_table->setVisible(!entries.isEmpty());
    m_revoke->setVisible(!entries.isEmpty());
    m_revoke->setEnabled(!m_table->selectedItems().isEmpty());
}

void TrustList::revokeCurrent()
{
    const int row = m_table->currentRow();
    if (row < 0)
        return;
    const TlsTrust::Entry entry{ m_table->item(row, 0)->text(), m_table->item(row, 1)->text() };
    whenDone(run(m_pool, Operation::create(),
                 [trust = m_trust, entry](Operation &) { return trust->revoke(entry); }),
             this, [this](Expected<Done> done) {
                 m_failure->setText(done ? QString() : done.error().message);
                 m_failure->setVisible(!done);
                 reload();
             });
}

} // namespace weightroom
