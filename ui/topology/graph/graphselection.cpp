// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/topology/graph/graphselection.h"

#include "ui/topology/graph/graphview.h"

#include <algorithm>

namespace weightroom {

GraphSelection GraphSelection::of(const GraphView &view)
{
    GraphSelection selection;
    for (const GraphItem item : view.selection()) {
        const qint32 node = view.picture()->nodeOf(item);
        node >= 0 ? selection.nodes.append(node) : selection.groups.append(item.index);
    }
    return selection;
}

void GraphSelection::selectIn(GraphView &view) const
{
    const GraphPicturePtr &picture = view.picture();
    if (!picture)
        return;
    std::vector<GraphItem> items;
    std::vector<bool> knownBoxes(picture->source().plan.boxes.size());
    std::vector<bool> knownGroups(picture->source().plan.groups.size());
    const auto add = [&](GraphItem item) {
        if (item.isNone())
            return;
        auto known
            = (item.isBox() ? knownBoxes : knownGroups)[static_cast<std::size_t>(item.index)];
        if (!known)
            items.push_back(item);
        known = true;
    };
    for (const qint32 group : groups)
        add(picture->shownGroup(group));
    for (const qint32 node : nodes)
        add(picture->shownNode(node));
    if (const auto at = std::find(items.begin(), items.end(), view.current()); at != items.end())
        std::rotate(at, at + 1, items.end());
    view.setSelection(std::move(items));
}

QString graphItemName(const GraphPicture &picture, GraphItem item)
{
    const GraphSource &source = picture.source();
    if (item.isNone())
        return {};
    if (item.isGroup())
        return QString::fromUtf8(source.plan.groups[static_cast<std::size_t>(item.index)].name);
    return QString::fromUtf8(source.topology.nodes().at(picture.nodeOf(item)).name);
}

QString selectedNames(const GraphView &view)
{
    QStringList names;
    for (const GraphItem item : view.selection())
        names.append(graphItemName(*view.picture(), item));
    return names.join(QLatin1Char('\n'));
}

} // namespace weightroom
