// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/topology/graph/graphlegend.h"

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

/// The forms of the signs on cards.
QString legendMark(const LegendEntry &entry)
{
    if (entry.isLine)
        return u"┈┈"_s;
    if (!entry.sign)
        return u"■"_s;
    return *entry.sign == Severity::Error ? u"●"_s : u"▲"_s;
}

} // namespace

GraphLegend::GraphLegend(QWidget *parent)
    : QLabel(parent)
{
    setObjectName(u"graphLegend"_s);
    setAccessibleName(tr("What the colours mean"));
    setTextFormat(Qt::RichText);
    setWordWrap(true);
    setContentsMargins(8, 3, 8, 4);
    setTextInteractionFlags(Qt::TextSelectableByMouse);
    hide();
}

void GraphLegend::setEntries(const QList<LegendEntry> &entries)
{
    QStringList parts;
    for (const LegendEntry &entry : entries) {
        QString text = entry.text.toHtmlEscaped();
        text.replace(u' ', u"&nbsp;"_s); // an entry stays on one line
        parts.append(u"<span style=\"color:%1\">%2</span>&nbsp;%3"_s.arg(entry.colour.name(),
                                                                         legendMark(entry), text));
    }
    setText(parts.join(u"&nbsp;&nbsp; "_s));
    setVisible(!parts.isEmpty());
}

} // namespace weightroom
