// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/network/requestview.h"

#include <QClipboard>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace weightroom {

RequestView::RequestView(QWidget *parent)
    : QWidget(parent)
    , m_text(new QPlainTextEdit(this))
    , m_copy(new QPushButton(tr("Copy as curl"), this))
    , m_test(new QPushButton(tr("T&est"), this))
{
    m_text->setObjectName(u"requestText"_s);
    m_text->setAccessibleName(tr("The request that will be sent"));
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setLayoutDirection(Qt::LeftToRight);
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_copy->setObjectName(u"copyCurl"_s);
    m_copy->setToolTip(tr("Copies the upload as a command for a shell; it holds no secret."));
    m_test->setObjectName(u"testServer"_s);
    m_test->setToolTip(tr("Asks the server without sending the model."));
    for (QPushButton *button : { m_copy, m_test })
        button->setAutoDefault(false);
    connect(m_copy, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(curlCommand(m_profile, m_url, m_sizes));
    });
    connect(m_test, &QPushButton::clicked, this, &RequestView::testRequested);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_copy);
    buttons->addWidget(m_test);
    buttons->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->addWidget(m_text, 1);
    layout->addLayout(buttons);
}

void RequestView::setSizes(const UploadSizes &sizes)
{
    m_sizes = sizes;
    refresh();
}

void RequestView::setRequest(const ServerProfile &profile, const QString &url)
{
    m_profile = profile;
    m_url = url;
    refresh();
}

void RequestView::setTestEnabled(bool enabled)
{
    m_test->setEnabled(enabled);
    m_copy->setEnabled(enabled);
}

void RequestView::refresh()
{
    const QString text = requestPreview(m_profile, m_url, m_sizes);
    if (text != m_text->toPlainText())
        m_text->setPlainText(text);
}

} // namespace weightroom
