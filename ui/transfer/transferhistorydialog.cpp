// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/transfer/transferhistorydialog.h"

#include "core/base/run.h"
#include "core/manage/transfer/transferqueue.h"
#include "ui/settings.h"
#include "ui/tables/pageparts.h"
#include "ui/transfer/transfertext.h"
#include "ui/widgets/dialogsize.h"
#include "ui/widgets/format.h"
#include "ui/widgets/texttable.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace weightroom {

TransferHistoryDialog::TransferHistoryDialog(Library *library, TransferQueue *queue,
                                             Settings *settings, QWidget *parent)
    : QDialog(parent)
    , m_history(library)
    , m_queue(queue)
    , m_settings(settings)
    , m_operation(Operation::create())
    , m_table(new TextTable({ tr("When"), tr("Model"), tr("From → to"), tr("Size"), tr("How") },
                            { 3 }, this))
    , m_note(makeEmptyNote(u"transferHistoryNote"_s, this))
{
    setObjectName(u"transferHistoryDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("History of Transfers"));
    m_table->setObjectName(u"transferHistoryTable"_s);
    m_table->setAccessibleName(tr("Finished transfers"));
    m_table->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 12);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_note, 1);
    buildButtons();
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &TransferHistoryDialog::updateButtons);
    connect(library, &Library::changed, this, [this](Library::Part part) {
        if (part == Library::Part::History)
            reload();
    });
    restoreDialogSize(this, *settings, u"transferHistory"_s, QSize(820, 420));
    reload();
}

TransferHistoryDialog::~TransferHistoryDialog()
{
    m_operation->cancel();
}

void TransferHistoryDialog::buildButtons()
{
    m_again = new QPushButton(tr("&Again"), this);
    m_again->setObjectName(u"transferAgain"_s);
    m_again->setDefault(true);
    m_clear = new QPushButton(tr("Clear &History"), this);
    m_clear->setObjectName(u"clearTransferHistory"_s);
    m_clear->setAutoDefault(false);
    auto *close = new QPushButton(tr("&Close"), this);
    close->setObjectName(u"closeTransferHistory"_s);
    close->setAutoDefault(false);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_clear);
    buttons->addStretch();
    buttons->addWidget(m_again);
    buttons->addWidget(close);
    static_cast<QVBoxLayout *>(layout())->addLayout(buttons);
    connect(m_again, &QPushButton::clicked, this, &TransferHistoryDialog::again);
    connect(m_clear, &QPushButton::clicked, this, [this] { m_history.clear(Operation::create()); });
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
}

void TransferHistoryDialog::reload()
{
    whenDone(m_history.list(m_operation), this,
             [this](const Expected<QList<TransferRecord>> &records) {
                 if (!records)
                     m_note->setText(records.error().message);
                 else
                     m_note->setText(tr("Nothing was copied or moved yet."));
                 showRecords(records.value_or({}));
             });
}

void TransferHistoryDialog::showRecords(const QList<TransferRecord> &records)
{
    m_records = records;
    QList<TextRow> rows;
    for (const TransferRecord &record : records) {
        const QString when = QLocale().toString(record.ended.toLocalTime(), QLocale::ShortFormat);
        const QString how = record.error ? record.error->message : transferStateWord(record.state);
        rows.append({ .cells = { when, record.order.name(), transferPlacesText(record.order),
                                 bytesText(record.bytes), how },
                      .toolTip = how });
    }
    m_table->setRows(rows);
    m_table->setVisible(!rows.isEmpty());
    m_note->setVisible(rows.isEmpty());
    updateButtons();
}

QList<TransferRecord> TransferHistoryDialog::selected() const
{
    QList<TransferRecord> found;
    for (const QModelIndex &index : m_table->selectionModel()->selectedRows())
        found.append(m_records.at(index.row()));
    return found;
}

/// The same orders once more: conflicts are asked about again.
void TransferHistoryDialog::again()
{
    QList<TransferOrder> orders;
    for (const TransferRecord &record : selected()) {
        TransferOrder order = record.order;
        order.ifConflict = IfConflict::Ask;
        orders.append(order);
    }
    if (!orders.isEmpty())
        m_queue->add(orders);
    accept();
}

void TransferHistoryDialog::updateButtons()
{
    m_again->setEnabled(m_table->selectionModel()->hasSelection());
    m_clear->setEnabled(!m_records.isEmpty());
}

void TransferHistoryDialog::done(int result)
{
    m_settings->setDialogSize(u"transferHistory"_s, size());
    QDialog::done(result);
}

} // namespace weightroom
