// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/document/modelpage.h"
#include "ui/topology/nodelinks.h"

class QLabel;
class QStackedWidget;

namespace weightroom {

class ArrangedTable;
class BusyBar;
class NodeDetails;
class TopologyModel;

/// The layers or nodes of a model as a table, and the details of the selected one.
class TopologyPage : public ModelPage
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TopologyPage)

public:
    explicit TopologyPage(ModelDocument *document, QWidget *parent = nullptr);

    QString title() const override;
    QString iconName() const override;
    bool isComplete() const override;
    void copySelection() override;
    void selectAll() override;

protected:
    void begin() override;

private:
    struct Links
    {
        NodeLinksPtr nodes;
        bool isGraph = false;
    };

    QWidget *buildContent();
    void chooseColumnWidths();
    void takeTopology();
    void takeLinks(const Links &links);
    void showNote(const QString &text);
    void updateStatus();
    void goToNode(qint32 node);

    TopologyModel *m_model;
    ArrangedTable *m_list = nullptr;
    NodeDetails *m_details = nullptr;
    BusyBar *m_busy;
    QStackedWidget *m_stack;
    QLabel *m_note;
    bool m_isDone = false; ///< the nodes are shown, or why they cannot be
};

} // namespace weightroom
