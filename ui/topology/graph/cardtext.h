// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/topology/graph/graphsource.h"
#include "ui/topology/graph/nodekind.h"

#include <QStringList>

namespace weightroom {

/// What the card of a box or a folded group says.
struct CardText
{
    QString title; ///< the type; of groups the name
    QString name; ///< without the names of what is around it; empty where it says the same
    QStringList details; ///< key attributes and weights, a line each
    QString shape; ///< of the first output; empty where it is not known
    QString parameters; ///< how many; empty without any
    NodeKind kind = NodeKind::Other;
    qint32 charted = -1; ///< the tensor whose histogram is on the card; -1: none
    std::optional<Severity> severity = {}; ///< of the gravest finding about it
};

CardText boxCard(const GraphSource &source, qint32 box);
CardText groupCard(const GraphSource &source, qint32 group);

/// The name of \a group within what is around it.
QString groupTitle(const GraphSource &source, qint32 group);

/// How much is in \a group, in one line.
QString groupFacts(const GraphSource &source, qint32 group);

} // namespace weightroom
