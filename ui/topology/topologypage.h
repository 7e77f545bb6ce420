// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/operation.h"
#include "ui/document/modelpage.h"
#include "ui/topology/nodelinks.h"

class QLabel;
class QLineEdit;
class QStackedWidget;
class QTableView;

namespace weightroom {

class BusyBar;
class IndexProxy;
class NodeDetails;
class TopologyModel;

/// The layers or nodes of a model as a table, and the details of the selected one.
class TopologyPage : public ModelPage
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TopologyPage)

public:
    explicit TopologyPage(ModelDocument *document, QWidget *parent = nullptr);
    ~TopologyPage() override;

    QString title() const override;
    QString iconName() const override;
    void activate() override;
    bool isComplete() const override;
    bool canFind() const override { return true; }
    void focusFind() override;
    void copySelection() override;
    void selectAll() override;

Q_SIGNALS:
    /// A weight of a node was chosen: it is the document's current tensor now; show the Weights
    /// page.
    void weightActivated(int tensor);

private:
    struct Links
    {
        NodeLinksPtr nodes;
        bool isGraph = false;
    };

    QWidget *buildContent();
    QWidget *buildList();
    void chooseColumnWidths();
    void takeTopology();
    void takeLinks(const Links &links);
    void showNote(const QString &text);
    void updateStatus();
    void restoreSelection();
    void takeSelection();
    void goToNode(qint32 node);

    TopologyModel *m_model;
    IndexProxy *m_proxy;
    QStackedWidget *m_stack = nullptr;
    BusyBar *m_busy = nullptr;
    QLabel *m_note = nullptr;
    QLineEdit *m_filter = nullptr;
    QLabel *m_status = nullptr;
    QTableView *m_table = nullptr;
    NodeDetails *m_details = nullptr;
    OperationPtr m_operation; ///< finding the links
    qint32 m_node = -1; ///< the one shown
    bool m_isActive = false;
    bool m_isDone = false;
    bool m_isRestoring = false;
};

} // namespace weightroom
