// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/browser/modelrow.h"

#include <QWidget>

class QAction;
class QGridLayout;
class QLabel;
class QVBoxLayout;

namespace weightroom {

/// What several selected models are together, and what can be done with all of them.
class SelectionPage : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SelectionPage)

public:
    explicit SelectionPage(QWidget *parent = nullptr);

    /// Offers \a actions of the menus as buttons, in this order; they follow what is possible.
    void setActions(const QList<QAction *> &actions);
    void showModels(const QList<ModelRow> &rows);
    /// "3 models".
    QString title() const;
    void retranslate();

private:
    void addFigure(const QString &name, const QString &value, const QString &tip = {});

    QList<ModelRow> m_rows;
    QLabel *m_title;
    QLabel *m_names;
    QGridLayout *m_figures;
    QVBoxLayout *m_buttons;
};

} // namespace weightroom
