// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/browser/emptypane.h"

#include "ui/widgets/panel.h"

#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace weightroom {

EmptyPane::EmptyPane(QWidget *parent)
    : QScrollArea(parent)
    , m_text(new QLabel(this))
    , m_reason(new MutedLabel(QString(), this))
    , m_button(new QPushButton(this))
{
    setObjectName(u"emptyPane"_s);
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    auto *content = new QWidget;
    content->setBackgroundRole(QPalette::Base);
    content->setAutoFillBackground(true);
    setWidget(content);
    m_text->setObjectName(u"emptyText"_s);
    m_reason->setObjectName(u"emptyReason"_s);
    m_button->setObjectName(u"emptyButton"_s);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(24, 24, 24, 24);
    layout->setSpacing(10);
    layout->addStretch(2);
    for (QLabel *label : { m_text, static_cast<QLabel *>(m_reason) }) {
        label->setAlignment(Qt::AlignCenter);
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        layout->addWidget(label);
    }
    layout->addWidget(m_button, 0, Qt::AlignHCenter);
    layout->addStretch(3);
}

void EmptyPane::showText(const QString &text, const QString &reason, const QString &button)
{
    m_text->setText(text);
    m_reason->setText(reason);
    m_reason->setVisible(!reason.isEmpty());
    m_button->setText(button);
    m_button->setVisible(!button.isEmpty());
}

QString EmptyPane::text() const
{
    return m_text->text();
}

} // namespace weightroom
