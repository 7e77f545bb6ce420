// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/topology/graph/graphview.h"

#include <QTimer>
#include <QWidget>

#include <functional>

class QAction;
class QActionGroup;
class QBoxLayout;
class QLabel;
class QLineEdit;
class QMenu;
class QThreadPool;
class QToolBar;

namespace weightroom {

class BusyBar;
class GraphExport;
class GraphLegend;
class SmallHistograms;

/// The picture of a model's graph with its tools: find, fold, zoom, direction, export. Pictures are
/// made in the background, each time a group is opened or folded.
class GraphPane : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(GraphPane)

public:
    /// \a pool makes the pictures and outlives the pane.
    explicit GraphPane(QThreadPool *pool, QWidget *parent = nullptr);
    ~GraphPane() override;

    void setSource(const GraphSourcePtr &source);
    /// The tensors and where their figures are found; before setSource().
    void setTensors(const QList<Tensor> &tensors, const StatisticsLookup &statistics);
    /// Some more figures are there.
    void takeStatistics();
    ColourBy colouredBy() const { return m_view->colours().by(); }
    void colourBy(ColourBy by);
    /// Selects \a node of the topology (-1: none), without a signal: itself, or (\a unfold) after
    /// the groups around it are opened, otherwise the folded group it is in.
    void setCurrentNode(qint32 node, bool unfold);
    const GraphExport &exporter() const { return *m_export; }
    /// What is selected as a line of text, for the clipboard.
    QString currentName() const;

    /// One more tool, at the end of the row.
    void addTool(QAction *action);
    GraphView *view() const { return m_view; }
    QLineEdit *findField() const { return m_find; }
    /// The picture is that of the groups that are open.
    bool isComplete() const;

Q_SIGNALS:
    /// The user selected \a node of the topology; -1: nothing.
    void nodeChosen(qint32 node);
    /// The user selected a group that is no node: \a facts are about what is in it.
    void scopeChosen(const QString &name, const QString &facts);
    /// Enter or a double click: the user wants to know more.
    void nodeActivated(qint32 node);
    /// The colours need the figures of all tensors.
    void statisticsWanted();
    /// An export has ended, with a sentence about it.
    void exported(const QString &message, bool isDone);

protected:
    void changeEvent(QEvent *event) override;

private:
    void buildTools(QBoxLayout *row);
    QAction *addTool(const QString &name, const QString &icon, const QString &text,
                     const std::function<void()> &act);
    void addColourMenu();
    void updateColours();
    void showLegend();
    void wantCharts();
    void addMenuTool(const QString &name, const QString &icon, const QString &text, QMenu *menu);
    void addMenuActions();
    void toggle(qint32 group);
    void setAllOpen(bool open);
    void makePicture(GraphItem anchor);
    void takePicture(const GraphPicturePtr &picture, GraphItem anchor);
    void openAround(GraphItem item);
    GraphItem itemOfNode(qint32 node) const;
    void takeChosen(GraphItem item);
    void search(const QString &text);
    void goToMatch(int step);
    void showMatches();
    void showTrail(GraphItem item);
    void followTrail(const QString &link);

    QThreadPool *m_pool;
    GraphView *m_view;
    QToolBar *m_tools; ///< what does not fit is behind its last button
    BusyBar *m_busy;
    QLineEdit *m_find = nullptr;
    QLabel *m_matchText = nullptr;
    QList<QAction *> m_matchTools; ///< seen while something is looked for
    QLabel *m_trail = nullptr;
    QAction *m_direction = nullptr;
    QActionGroup *m_colourChoice = nullptr;
    GraphLegend *m_legend;
    StatisticsLookup m_statistics;
    QTimer m_recolouring; ///< figures come in one by one
    SmallHistograms *m_histograms;
    GraphExport *m_export;
    QTimer m_charting; ///< until the picture stands still
    GraphSourcePtr m_source;
    GraphArrangement m_arrangement;
    OperationPtr m_operation; ///< the picture under way
    GraphItem m_wanted; ///< to be selected in the picture under way
    std::vector<qint32> m_matches; ///< boxes
    int m_match = -1;
};

} // namespace weightroom
