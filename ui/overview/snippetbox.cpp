// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/overview/snippetbox.h"

#include "ui/widgets/icons.h"

#include <QClipboard>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace weightroom {

SnippetBox::SnippetBox(QWidget *parent)
    : QWidget(parent)
    , m_tabs(new QTabWidget(this))
    , m_page(addTab(tr("In a &page"), u"pageSnippet"_s))
    , m_node(addTab(tr("In no&de"), u"nodeSnippet"_s))
{
    setObjectName(u"snippetBox"_s);
    m_tabs->setObjectName(u"snippetTabs"_s);
    m_tabs->setAccessibleName(tr("Load snippets"));
    auto *copy = new QPushButton(themedIcon(u"clipboard-copy"_s), tr("Cop&y Snippet"), this);
    copy->setObjectName(u"copySnippet"_s);
    connect(copy, &QPushButton::clicked, this, [this] {
        const QPlainTextEdit *shown = m_tabs->currentIndex() == 0 ? m_page : m_node;
        QGuiApplication::clipboard()->setText(shown->toPlainText());
    });
    m_tabs->setCornerWidget(copy);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_tabs);
}

QPlainTextEdit *SnippetBox::addTab(const QString &title, const QString &name)
{
    auto *box = new QPlainTextEdit(m_tabs);
    box->setObjectName(name);
    box->setAccessibleName(QString(title).remove(u'&'));
    box->setReadOnly(true);
    box->setTabChangesFocus(true);
    box->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    box->setLayoutDirection(Qt::LeftToRight);
    box->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_tabs->addTab(box, title);
    return box;
}

void SnippetBox::setSnippets(const QString &page, const QString &node)
{
    for (const auto &[box, text] : { std::pair{ m_page, page }, std::pair{ m_node, node } }) {
        box->setPlainText(text.trimmed());
        const int lines = std::max(3, box->document()->blockCount());
        box->setFixedHeight(box->fontMetrics().lineSpacing() * (lines + 1) + 24);
    }
}

} // namespace weightroom
