// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/document/modelpage.h"
#include "ui/topology/graph/graphsource.h"
#include "ui/topology/nodelinks.h"
#include "ui/topology/tablerows.h"
#include "ui/widgets/printable.h"

class QLabel;
class QStackedWidget;

namespace weightroom {

struct GraphSelection;
class ArrangedTable;
class BusyBar;
class GraphPane;
class MessageBar;
class NodeDetails;
class Settings;
class TableFolding;
class TopologyModel;

/// The layers or nodes of a model as a picture or as a table, with one selection, and the details
/// of what is selected. A node's weights become the current tensor of the other pages, and the
/// other way round.
class TopologyPage : public ModelPage, public Printable
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TopologyPage)

public:
    explicit TopologyPage(ModelDocument *document, QWidget *parent = nullptr);

    /// Where direction and colours of the picture are remembered (null: nowhere).
    void setSettings(Settings *settings);

    QString title() const override;
    QString iconName() const override;
    bool isComplete() const override;
    void copySelection() override;
    void selectAll() override;
    QString printTitle() const override;
    bool isPrintedWide() const override;
    void print(QPainter &painter, const QRectF &area) const override;
    /// \a finding is about nodes.
    static bool canShow(const Finding &finding);
    /// Goes to the first node that \a finding is about, as soon as the nodes are there.
    void showFinding(const Finding &finding);

Q_SIGNALS:
    /// The histogram of the document's current tensor is wanted.
    void histogramRequested();

protected:
    void begin() override;

private:
    struct Links
    {
        NodeLinksPtr nodes;
        GraphSourcePtr graph;
        TableRowsPtr rows;
        std::vector<qint32> owners; ///< the innermost node of each tensor; -1: none
    };
    enum class Unfold { No, Yes };

    QWidget *buildContent();
    void buildList(QWidget *parent);
    void buildGraph(QWidget *parent);
    void connectParts();
    void showPart(QWidget *part);
    void chooseColumnWidths();
    void takeTopology();
    void takeLinks(const Links &links);
    void showNote(const QString &text);
    void updateStatus();
    void goToNode(qint32 node, Unfold unfold = Unfold::Yes);
    void chooseNode(qint32 node);
    void takeRow(int row);
    void showRow(int row);
    GraphSelection selectionOfRows(const QList<int> &rows) const;
    QList<int> rowsOf(const GraphSelection &selection) const;
    void showScope(qint32 group);
    void takeTensor(int tensor);
    void goToWantedFinding();

    TopologyModel *m_model;
    GraphPane *m_graph = nullptr;
    ArrangedTable *m_list = nullptr;
    TableFolding *m_folding = nullptr;
    QStackedWidget *m_parts = nullptr; ///< picture and table
    NodeDetails *m_details = nullptr;
    MessageBar *m_message;
    BusyBar *m_busy;
    QStackedWidget *m_stack;
    QLabel *m_note;
    Links m_links;
    std::optional<Finding> m_wantedFinding;
    bool m_isDone = false; ///< the nodes are shown, or why they cannot be
};

} // namespace weightroom
