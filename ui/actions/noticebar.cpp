// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/actions/noticebar.h"

#include "ui/widgets/messagebar.h"
#include "ui/widgets/progress.h"

#include <QAccessible>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

constexpr std::chrono::milliseconds busyAfter{ 300 };

} // namespace

NoticeBar::NoticeBar(QWidget *parent)
    : QWidget(parent)
    , m_bar(new MessageBar(this))
    , m_progress(new QProgressBar(this))
    , m_undo(m_bar->addButton(QString(), u"noticeUndo"_s))
    , m_cancel(m_bar->addButton(QString(), u"noticeCancel"_s))
{
    setObjectName(u"noticeBar"_s);
    m_progress->setObjectName(u"noticeProgress"_s);
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(4);
    m_progress->hide();
    m_undo->hide();
    m_cancel->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_bar);
    layout->addWidget(m_progress);
    m_hide.setSingleShot(true);
    m_hide.setInterval(shownFor);
    connect(&m_hide, &QTimer::timeout, this, &NoticeBar::hideWhenLeft);
    connect(m_bar, &MessageBar::closed, &m_hide, &QTimer::stop);
    connect(m_undo, &QPushButton::clicked, this, [this] {
        m_bar->hide();
        m_hide.stop();
        Q_EMIT undoRequested();
    });
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        for (const Work &work : std::as_const(m_works))
            work.op->cancel();
    });
    retranslate();
}

void NoticeBar::retranslate()
{
    m_undo->setText(tr("&Undo"));
    m_cancel->setText(tr("&Cancel"));
    m_progress->setAccessibleName(tr("Progress"));
}

QString NoticeBar::text() const
{
    return m_bar->isHidden() ? QString() : m_bar->text();
}

void NoticeBar::showDone(const QString &text, bool canUndo)
{
    m_undo->setVisible(canUndo);
    m_bar->setToolTip({});
    m_bar->showMessage(Severity::Info, text);
    m_hide.start();
    QAccessibleEvent event(m_bar, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void NoticeBar::showFailure(const QString &text, const QString &toolTip)
{
    m_undo->hide();
    m_hide.stop();
    m_bar->setToolTip(toolTip);
    m_bar->showMessage(Severity::Error, text);
    QAccessibleEvent event(m_bar, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void NoticeBar::showFailure(const Error &error)
{
    showFailure(failureText(error), error.detail);
}

void NoticeBar::beginWork(const QString &text, const OperationPtr &op)
{
    m_works.append({ text, op });
    connect(op.get(), &Operation::progressChanged, this, [this, op](qint64 done, qint64 total) {
        if (!m_works.isEmpty() && m_works.last().op == op)
            showProgress(m_progress, done, total);
    });
    QTimer::singleShot(busyAfter, this, [this, op] {
        for (Work &work : m_works)
            work.isShown = work.isShown || work.op == op;
        showWork();
    });
}

void NoticeBar::endWork(const OperationPtr &op)
{
    const auto found = std::find_if(m_works.begin(), m_works.end(),
                                    [&op](const Work &work) { return work.op == op; });
    if (found == m_works.end())
        return;
    op->disconnect(this);
    const bool wasShown = found->isShown;
    m_works.erase(found);
    if (m_works.isEmpty()) {
        m_progress->hide();
        m_cancel->hide();
        if (wasShown)
            m_bar->hide();
    }
    showWork();
}

void NoticeBar::showWork()
{
    const auto shown = std::find_if(m_works.rbegin(), m_works.rend(),
                                    [](const Work &work) { return work.isShown; });
    if (shown == m_works.rend())
        return;
    m_undo->hide();
    m_hide.stop();
    m_cancel->show();
    m_progress->setRange(0, 0);
    m_progress->show();
    m_bar->showMessage(Severity::Info, shown->text);
}

void NoticeBar::hideWhenLeft()
{
    const QWidget *focus = focusWidget();
    if (underMouse() || (focus && focus->hasFocus()))
        m_hide.start();
    else
        m_bar->hide();
}

} // namespace weightroom
