// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/transfer/transferdock.h"

#include "core/manage/transfer/transferqueue.h"
#include "ui/tables/pageparts.h"
#include "ui/transfer/transfermodel.h"
#include "ui/transfer/transfertext.h"
#include "ui/transfer/transferview.h"
#include "ui/widgets/messagebar.h"

#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace weightroom {

TransferDock::TransferDock(TransferQueue *queue, QWidget *parent)
    : QDockWidget(parent)
    , m_queue(queue)
    , m_model(new TransferModel(queue, this))
{
    setObjectName(u"transferDock"_s);
    setAllowedAreas(Qt::BottomDockWidgetArea);
    setFeatures(DockWidgetClosable);
    auto *body = new QWidget(this);
    m_offer = new MessageBar(body);
    m_offer->setObjectName(u"transferOffer"_s);
    QPushButton *goOn = m_offer->addButton({}, u"transferGoOn"_s);
    m_goOn = goOn;
    connect(goOn, &QPushButton::clicked, this, &TransferDock::goOnRequested);
    m_view = new TransferView(m_model, body);
    m_empty = makeEmptyNote(u"noTransfers"_s, body);
    m_details = makeNote(u"transferDetails"_s, body);
    auto *layout = new QVBoxLayout(body);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_offer);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_empty, 1);
    layout->addWidget(m_details);
    setWidget(body);
    connect(queue, &TransferQueue::countsChanged, this, &TransferDock::refresh);
    connect(m_model, &QAbstractItemModel::rowsInserted, this, &TransferDock::refresh);
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, &TransferDock::refresh);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &TransferDock::showDetails);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &TransferDock::showDetails);
    retranslate();
}

void TransferDock::retranslate()
{
    m_empty->setText(tr("Nothing is being copied or moved."));
    m_details->setAccessibleName(tr("About the selected transfer"));
    static_cast<QPushButton *>(m_goOn)->setText(tr("&Resume"));
    refresh();
}

void TransferDock::refresh()
{
    const int count = m_queue->pendingCount();
    setWindowTitle(count > 0 ? tr("Transfers (%1)").arg(count) : tr("Transfers"));
    m_view->setVisible(m_model->rowCount() > 0);
    m_empty->setVisible(m_model->rowCount() == 0);
    if (m_queue->interruptedCount() == 0)
        m_offer->hide();
    else if (m_offer->isVisibleTo(this))
        offerToGoOn();
    showDetails();
}

void TransferDock::offerToGoOn()
{
    if (const int count = m_queue->interruptedCount(); count > 0)
        m_offer->showMessage(Severity::Info, tr("%n transfer(s) can go on.", nullptr, count));
}

void TransferDock::showDetails()
{
    const TransferItem *item = m_model->item(m_view->currentIndex());
    const QString text = item ? transferDetailsText(*item) : QString();
    if (m_details->text() != text)
        m_details->setText(text);
    m_details->setVisible(!text.isEmpty());
}

} // namespace weightroom
