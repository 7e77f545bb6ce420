// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/topology/graph/graphtrail.h"

#include "ui/tables/pageparts.h"
#include "ui/topology/graph/cardtext.h"
#include "ui/topology/graph/graphpane.h"
#include "ui/widgets/format.h"

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

QString trailLink(qint32 group, const QString &title)
{
    return u"<a href=\"%1\">%2</a>"_s.arg(group).arg(isolated(title.toHtmlEscaped()));
}

} // namespace

GraphTrail::GraphTrail(QWidget *parent)
    : QLabel(parent)
{
    setObjectName(u"graphTrail"_s);
    setAccessibleName(GraphPane::tr("Groups around the selected node"));
    setContentsMargins(8, 0, 8, 4);
    setAlignment(readingStart(this) | Qt::AlignVCenter);
    setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    connect(this, &QLabel::linkActivated, this,
            [this](const QString &link) { Q_EMIT groupWanted(link.toInt()); });
    hide();
}

void GraphTrail::showFor(const GraphSource &source, GraphItem item)
{
    QStringList parts;
    for (const qint32 group : groupsAround(source.plan, item))
        parts.append(trailLink(group, groupTitle(source, group)));
    setVisible(!source.plan.groups.empty());
    setText(parts.isEmpty() ? GraphPane::tr("Outermost level") : parts.join(u" › "_s));
}

} // namespace weightroom
