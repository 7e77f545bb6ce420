// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/document/loadingpane.h"

#include "ui/widgets/format.h"
#include "ui/widgets/progress.h"

#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace weightroom {

LoadingPane::LoadingPane(QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_bar(new QProgressBar(this))
    , m_figures(new QLabel(this))
    , m_cancel(new QPushButton(tr("&Cancel"), this))
{
    setObjectName(u"loadingPane"_s);
    m_title->setObjectName(u"loadingTitle"_s);
    m_title->setTextFormat(Qt::PlainText);
    m_bar->setObjectName(u"loadingProgress"_s);
    m_bar->setAccessibleName(tr("Progress of opening"));
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(6);
    m_bar->setMinimumWidth(320);
    m_cancel->setObjectName(u"cancelLoading"_s);
    connect(m_cancel, &QPushButton::clicked, this, &LoadingPane::cancelRequested);
    m_timer.setSingleShot(true);

    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(12);
    layout->addStretch(2);
    for (QWidget *part : { static_cast<QWidget *>(m_title), static_cast<QWidget *>(m_bar),
                           static_cast<QWidget *>(m_figures), static_cast<QWidget *>(m_cancel) }) {
        layout->addWidget(part, 0, Qt::AlignHCenter);
        QSizePolicy policy = part->sizePolicy();
        policy.setRetainSizeWhenHidden(true);
        part->setSizePolicy(policy);
        part->hide();
    }
    layout->addStretch(3);
}

void LoadingPane::setDelays(int busyMs, int progressMs)
{
    m_busyMs = busyMs;
    m_progressMs = progressMs;
}

void LoadingPane::start(const QString &title, const OperationPtr &operation)
{
    stop();
    m_title->setText(title);
    m_figures->clear();
    m_operation = operation;
    m_bar->setRange(0, 0);
    connect(operation.get(), &Operation::progressChanged, this, &LoadingPane::refresh);
    disconnect(&m_timer, nullptr, this, nullptr);
    connect(&m_timer, &QTimer::timeout, this, &LoadingPane::showBusy);
    m_timer.start(m_busyMs);
}

void LoadingPane::stop()
{
    m_timer.stop();
    if (m_operation)
        m_operation->disconnect(this);
    m_operation.reset();
    for (QWidget *part : { static_cast<QWidget *>(m_title), static_cast<QWidget *>(m_bar),
                           static_cast<QWidget *>(m_figures), static_cast<QWidget *>(m_cancel) })
        part->hide();
}

void LoadingPane::showBusy()
{
    m_title->show();
    m_bar->show();
    disconnect(&m_timer, nullptr, this, nullptr);
    connect(&m_timer, &QTimer::timeout, this, &LoadingPane::showFigures);
    m_timer.start(m_progressMs - m_busyMs);
}

void LoadingPane::showFigures()
{
    m_figures->show();
    m_cancel->show();
    refresh(m_operation->done(), m_operation->total());
}

void LoadingPane::refresh(qint64 done, qint64 total)
{
    if (total <= 0 || m_cancel->isHidden())
        return;
    showProgress(m_bar, done, total);
    m_figures->setText(tr("%1 of %2").arg(bytesText(done), bytesText(total)));
}

} // namespace weightroom
