// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/topology/graph/graphfind.h"

#include "ui/tables/pageparts.h"
#include "ui/tables/rowarranger.h"
#include "ui/topology/graph/graphpane.h"
#include "ui/widgets/format.h"
#include "ui/widgets/icons.h"

#include <QAction>
#include <QBoxLayout>
#include <QLabel>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace weightroom {

GraphFind::GraphFind(GraphView *view, QBoxLayout *row, QWidget *parent)
    : QObject(parent)
    , m_view(view)
    , m_field(makeFilterField(
          u"graphFind"_s, GraphPane::tr("Find by name or type"),
          [this](const QString &text) { search(text); }, parent))
    , m_count(new QLabel(parent))
{
    connect(m_field, &QLineEdit::returnPressed, this, [this] { goToMatch(1); });
    m_count->setObjectName(u"graphMatches"_s);
    m_count->setContentsMargins(6, 0, 6, 0);
    row->addWidget(m_field, 1);
    row->addWidget(m_count);
    m_tools
        = { makeTool(u"graphPreviousMatch"_s, u"arrow-up"_s, GraphPane::tr("Previous match"), -1),
            makeTool(u"graphNextMatch"_s, u"arrow-down"_s, GraphPane::tr("Next match"), 1) };
    showMatches();
}

QAction *GraphFind::makeTool(const QString &name, const QString &icon, const QString &text,
                             int step)
{
    auto *action = new QAction(themedIcon(icon), text, parent());
    action->setObjectName(name);
    connect(action, &QAction::triggered, this, [this, step] { goToMatch(step); });
    return action;
}

void GraphFind::search(const QString &text)
{
    m_matches.clear();
    m_match = -1;
    QByteArrayList words;
    for (const QString &word : filterWords(text))
        words.append(word.toUtf8().toLower());
    std::vector<bool> found;
    if (m_source && !words.isEmpty()) {
        const GraphPlan &plan = m_source->plan;
        found.resize(plan.boxes.size());
        for (std::size_t box = 0; box < plan.boxes.size(); ++box) {
            const TopologyNode &node = m_source->topology.nodes().at(plan.boxes[box].node);
            found[box] = std::all_of(words.begin(), words.end(), [&node](const QByteArray &word) {
                return containsWord(node.name, word) || containsWord(node.type, word);
            });
            if (found[box])
                m_matches.push_back(static_cast<qint32>(box));
        }
    }
    m_view->setFound(std::move(found));
    showMatches();
}

void GraphFind::goToMatch(int step)
{
    if (m_matches.empty())
        return;
    const auto count = static_cast<int>(m_matches.size());
    m_match = m_match < 0 ? (step > 0 ? 0 : count - 1) : (m_match + step + count) % count;
    Q_EMIT boxWanted(m_matches[static_cast<std::size_t>(m_match)]);
    showMatches();
}

void GraphFind::showMatches()
{
    const auto count = static_cast<qint64>(m_matches.size());
    for (QAction *tool : std::as_const(m_tools))
        tool->setVisible(count > 0);
    if (m_field->text().trimmed().isEmpty())
        m_count->clear();
    else if (m_match < 0)
        m_count->setText(GraphPane::tr("%n found", "nodes", static_cast<int>(count)));
    else
        m_count->setText(GraphPane::tr("%1 of %2", "a match of a search")
                             .arg(countText(m_match + 1), countText(count)));
}

} // namespace weightroom
