// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/topology/graph/graphview.h"
#include "ui/weights/tensormodel.h"

#include <QTimer>
#include <QWidget>

#include <functional>

class QAction;
class QActionGroup;
class QBoxLayout;
class QLineEdit;
class QMenu;
class QThreadPool;
class QToolBar;

namespace weightroom {

class BusyBar;
class GraphColouring;
class GraphExport;
class GraphFind;
class GraphLegend;
class GraphTrail;
class Settings;
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

    /// Where direction and colours are remembered (null: nowhere); before setSource(). Outlives the
    /// pane.
    void setSettings(Settings *settings);
    void setSource(const GraphSourcePtr &source);
    /// The tensors and where their figures are found; before setSource().
    void setTensors(const QList<Tensor> &tensors, const StatisticsLookup &statistics);
    /// The tensors \a first to \a last have figures now.
    void takeStatistics(int first, int last);
    ColourBy colouredBy() const;
    void colourBy(ColourBy by);
    /// Selects \a node of the topology (-1: none), without a signal: itself, or (\a unfold) after
    /// the groups around it are opened, otherwise the folded group it is in.
    void setCurrentNode(qint32 node, bool unfold);
    /// The same for \a group of the plan, where it is seen.
    void setCurrentGroup(qint32 group);
    const GraphExport &exporter() const { return *m_export; }
    /// The name of the current item.
    QString currentName() const;

    /// One more tool, at the end of the row.
    void addTool(QAction *action);
    GraphView *view() const { return m_view; }
    QLineEdit *findField() const;
    /// The picture is that of the groups that are open.
    bool isComplete() const;

Q_SIGNALS:
    /// The user selected \a node of the topology; -1: nothing.
    void nodeChosen(qint32 node);
    /// The user selected \a group of the plan, which is no node.
    void scopeChosen(qint32 group);
    /// The user selected several of them, or one of several.
    void selectionChosen();
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
    void takeColours(const GraphColours &colours);
    void markColourChoice();
    void turn(bool isHorizontal);
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
    void showBox(qint32 box);
    void showTrail(GraphItem item);
    void followTrail(qint32 index);

    QThreadPool *m_pool;
    GraphView *m_view;
    QToolBar *m_tools; ///< what does not fit is behind its last button
    BusyBar *m_busy;
    GraphFind *m_find = nullptr;
    GraphTrail *m_trail = nullptr;
    QAction *m_direction = nullptr;
    QActionGroup *m_colourChoice = nullptr;
    GraphLegend *m_legend;
    GraphColouring *m_colouring;
    Settings *m_settings = nullptr;
    SmallHistograms *m_histograms;
    GraphExport *m_export;
    QTimer m_charting; ///< until the picture stands still
    GraphSourcePtr m_source;
    GraphArrangement m_arrangement;
    OperationPtr m_operation; ///< the picture under way
    GraphItem m_wanted; ///< to be selected in the picture under way
};

} // namespace weightroom
