// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/document/failurepane.h"

#include "ui/widgets/icons.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

constexpr int failureColumnWidth = 560;

QLabel *failureLabel(const QString &name, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

} // namespace

FailurePane::FailurePane(QWidget *parent)
    : QWidget(parent)
    , m_icon(new QLabel(this))
    , m_message(failureLabel(u"failureMessage"_s, this))
    , m_cause(failureLabel(u"failureCause"_s, this))
    , m_advice(failureLabel(u"failureAdvice"_s, this))
    , m_retry(new QPushButton(tr("&Try again"), this))
    , m_detailsButton(new QToolButton(this))
    , m_details(new QPlainTextEdit(this))
{
    setObjectName(u"failurePane"_s);
    QFont heading = m_message->font();
    heading.setPointSizeF(heading.pointSizeF() * 1.25);
    heading.setWeight(QFont::DemiBold);
    m_message->setFont(heading);
    m_retry->setObjectName(u"retryOpening"_s);
    m_retry->setDefault(true);
    connect(m_retry, &QPushButton::clicked, this, &FailurePane::retryRequested);

    auto *other = new QPushButton(tr("&Open other…"), this);
    other->setObjectName(u"openOther"_s);
    connect(other, &QPushButton::clicked, this, &FailurePane::openOtherRequested);
    auto *copy = new QPushButton(tr("Co&py"), this);
    copy->setObjectName(u"copyFailure"_s);
    copy->setToolTip(tr("Copies the message with all details"));
    connect(copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(plainText()); });

    m_detailsButton->setObjectName(u"failureDetailsButton"_s);
    m_detailsButton->setText(tr("&Details"));
    m_detailsButton->setCheckable(true);
    m_detailsButton->setAutoRaise(true);
    m_detailsButton->setFocusPolicy(Qt::StrongFocus);
    m_detailsButton->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    connect(m_detailsButton, &QToolButton::toggled, this, &FailurePane::showDetails);
    m_details->setObjectName(u"failureDetails"_s);
    m_details->setAccessibleName(tr("Details of the error"));
    m_details->setReadOnly(true);
    m_details->setTabChangesFocus(true);
    m_details->setMaximumHeight(140);
    showDetails(false);

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    for (QPushButton *button : { m_retry, other, copy })
        buttons->addWidget(button);
    buttons->addStretch();

    auto *column = new QWidget(this);
    column->setMaximumWidth(failureColumnWidth);
    auto *lines = new QVBoxLayout(column);
    lines->setSpacing(10);
    lines->addWidget(m_icon);
    lines->addWidget(m_message);
    lines->addWidget(m_cause);
    lines->addWidget(m_advice);
    lines->addSpacing(6);
    lines->addLayout(buttons);
    lines->addWidget(m_detailsButton);
    lines->addWidget(m_details);

    auto *row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(column, 100);
    row->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->addStretch(2);
    layout->addLayout(row);
    layout->addStretch(3);
}

void FailurePane::showError(const Error &error)
{
    m_error = error;
    const bool canceled = error.code == ErrorCode::Canceled;
    const QIcon icon
        = canceled ? themedIcon(u"info"_s, IconTone::Info) : severityIcon(Severity::Error);
    m_icon->setPixmap(icon.pixmap(QSize(32, 32), devicePixelRatioF()));
    m_message->setText(canceled ? tr("Opening this model was cancelled.") : error.message);
    m_cause->setText(error.cause);
    m_cause->setVisible(!canceled && !error.cause.isEmpty());
    m_advice->setText(error.advice);
    m_advice->setVisible(!canceled && !error.advice.isEmpty());

    QStringList details{ tr("Code: %1").arg(errorCodeName(error.code)) };
    if (!error.source.isEmpty())
        details += tr("Source: %1").arg(error.source);
    if (!error.detail.isEmpty())
        details += error.detail;
    m_details->setPlainText(details.join(u'\n'));
    m_detailsButton->setVisible(!canceled);
    m_detailsButton->setChecked(false);
}

QString FailurePane::plainText() const
{
    QStringList lines;
    for (const QString &line :
         { m_message->text(), m_error.cause, m_error.advice, m_details->toPlainText() }) {
        if (!line.isEmpty())
            lines += line;
    }
    return lines.join(u'\n');
}

void FailurePane::showDetails(bool visible)
{
    m_details->setVisible(visible);
    m_detailsButton->setIcon(themedIcon(visible ? u"chevron-down"_s : wayIconName(Way::Onwards)));
}

} // namespace weightroom
