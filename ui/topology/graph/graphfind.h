// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/topology/graph/graphsource.h"

#include <QObject>

class QAction;
class QBoxLayout;
class QLabel;
class QLineEdit;

namespace weightroom {

class GraphView;

/// The field that finds boxes of a graph by name or type: a view emphasises them, and one after the
/// other can be gone to.
class GraphFind : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(GraphFind)

public:
    /// Adds field and number of matches to \a row. \a parent gets the actions.
    GraphFind(GraphView *view, QBoxLayout *row, QWidget *parent);

    void setSource(const GraphSourcePtr &source) { m_source = source; }
    QLineEdit *field() const { return m_field; }
    /// To the match before and to the next one; seen while there are some.
    const QList<QAction *> &tools() const { return m_tools; }

Q_SIGNALS:
    /// The user wants to see \a box.
    void boxWanted(qint32 box);

private:
    QAction *makeTool(const QString &name, const QString &icon, const QString &text, int step);
    void search(const QString &text);
    void goToMatch(int step);
    void showMatches();

    GraphView *m_view;
    GraphSourcePtr m_source;
    QLineEdit *m_field;
    QLabel *m_count;
    QList<QAction *> m_tools;
    std::vector<qint32> m_matches; ///< boxes
    int m_match = -1;
};

} // namespace weightroom
