// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QScrollArea>

class QLabel;
class QPushButton;

namespace weightroom {

class MutedLabel;

/// What stands in a list without rows: a sentence, and where something can be done about it a
/// button. Scrolls where it has no room.
class EmptyPane : public QScrollArea
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EmptyPane)

public:
    explicit EmptyPane(QWidget *parent = nullptr);

    /// An empty \a button hides it; \a reason is smaller and may be empty.
    void showText(const QString &text, const QString &reason, const QString &button);
    QString text() const;
    QPushButton *button() const { return m_button; }

private:
    QLabel *m_text;
    MutedLabel *m_reason;
    QPushButton *m_button;
};

} // namespace weightroom
