// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/error.h"
#include "core/model/finding.h"

#include <QFrame>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QToolButton;

namespace weightroom {

/// What happened, why, and what can be done about it, as far as \a error knows: each in a line.
QString failureText(const Error &error);

/// A bar above the thing it is about: severity as icon and text, one message, buttons for what can
/// be done, and a close button. Hidden until showMessage().
class MessageBar : public QFrame
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MessageBar)

public:
    explicit MessageBar(QWidget *parent = nullptr);

    /// Shows \a text, plain, in place of what was there; buttons stay.
    void showMessage(Severity severity, const QString &text);
    QString text() const;
    Severity severity() const { return m_severity; }

    /// A button in the bar, hidden and shown by its user.
    QPushButton *addButton(const QString &text, const QString &name);

Q_SIGNALS:
    /// The user closed the bar.
    void closed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void refresh();

    Severity m_severity = Severity::Info;
    QLabel *m_icon;
    QLabel *m_text;
    QHBoxLayout *m_buttons;
    QToolButton *m_close;
};

} // namespace weightroom
