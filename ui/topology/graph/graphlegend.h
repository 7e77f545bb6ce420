// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/topology/graph/graphcolours.h"

#include <QLabel>

namespace weightroom {

/// What the colours of a graph mean, in a line of text that may go on in the next one.
class GraphLegend : public QLabel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(GraphLegend)

public:
    explicit GraphLegend(QWidget *parent = nullptr);

    /// Empty: it hides itself.
    void setEntries(const QList<LegendEntry> &entries);
};

} // namespace weightroom
