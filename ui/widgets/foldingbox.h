// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QWidget>

class QToolButton;

namespace weightroom {

/// A heading that folds away what is below it. Folded at first; the heading may say what is inside.
class FoldingBox : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FoldingBox)

public:
    /// \a name is the object name; the button is called \a name + "Button". Takes \a content.
    FoldingBox(const QString &title, const QString &name, QWidget *content,
               QWidget *parent = nullptr);

    bool isUnfolded() const;
    void setUnfolded(bool unfolded);
    /// What is inside, in a few words beside the title; may be empty.
    void setSummary(const QString &summary);

private:
    void unfold(bool unfolded);

    QString m_title;
    QToolButton *m_button;
    QWidget *m_content;
};

} // namespace weightroom
