// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QWidget>

class QPlainTextEdit;
class QTabWidget;

namespace weightroom {

/// JavaScript that loads the model, for a page and for node, to be copied.
class SnippetBox : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SnippetBox)

public:
    explicit SnippetBox(QWidget *parent = nullptr);

    void setSnippets(const QString &page, const QString &node);

private:
    QPlainTextEdit *addTab(const QString &title, const QString &name);

    QTabWidget *m_tabs;
    QPlainTextEdit *m_page;
    QPlainTextEdit *m_node;
};

} // namespace weightroom
