// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/topology/graph/graphpicture.h"

#include <QLabel>

namespace weightroom {

/// The groups around an item, the outermost first, as links.
class GraphTrail : public QLabel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(GraphTrail)

public:
    explicit GraphTrail(QWidget *parent = nullptr);

    /// Those of \a item in \a source; seen where there are groups at all.
    void showFor(const GraphSource &source, GraphItem item);

Q_SIGNALS:
    void groupWanted(qint32 group);
};

} // namespace weightroom
