// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/tables/busybar.h"

#include "ui/tables/pageparts.h"
#include "ui/widgets/progress.h"

#include <QBoxLayout>
#include <QProgressBar>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

constexpr int busyDelayMs = 300;
constexpr int busyTickMs = 100;

} // namespace

BusyBar::BusyBar(QWidget *parent)
    : QWidget(parent)
    , m_text(new QLabel(this))
    , m_bar(new QProgressBar(this))
    , m_delay(new QTimer(this))
    , m_tick(new QTimer(this))
{
    QToolButton *cancel = makeIconButton(u"cancelWork"_s, u"x"_s, tr("Cancel"), this);
    m_bar->setTextVisible(false);
    m_bar->setMaximumWidth(220);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 2, 8, 2);
    layout->addWidget(m_text);
    layout->addWidget(m_bar, 1);
    layout->addWidget(cancel);
    layout->addStretch();
    m_delay->setSingleShot(true);
    m_delay->setInterval(busyDelayMs);
    m_tick->setInterval(busyTickMs);
    connect(m_delay, &QTimer::timeout, this, [this] {
        refresh();
        m_tick->start();
        show();
        Q_EMIT appeared();
    });
    connect(m_tick, &QTimer::timeout, this, &BusyBar::refresh);
    connect(cancel, &QToolButton::clicked, this, [this] {
        if (m_operation)
            m_operation->cancel();
        Q_EMIT canceled();
    });
    hide();
}

void BusyBar::start(const OperationPtr &operation, const QString &text)
{
    m_operation = operation;
    m_text->setText(text);
    m_bar->setAccessibleName(text);
    if (!isVisible())
        m_delay->start();
}

void BusyBar::stop()
{
    m_operation.reset();
    m_delay->stop();
    m_tick->stop();
    hide();
}

void BusyBar::refresh()
{
    if (m_operation)
        showProgress(m_bar, m_operation->done(), m_operation->total());
}

} // namespace weightroom
