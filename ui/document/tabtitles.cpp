// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/document/tabtitles.h"

#include "ui/document/modelurl.h"

#include <QHash>
#include <QSet>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

constexpr int mostFoldersInTab = 4;

/// Where the models \a same are, in as few folders as make all different.
QStringList contextsOf(const QList<TabOfModel> &tabs, const QList<qsizetype> &same)
{
    QStringList contexts;
    for (int folders = 1; folders <= mostFoldersInTab; ++folders) {
        contexts.clear();
        for (const qsizetype tab : same)
            contexts += modelContext(tabs.at(tab).url, folders);
        if (QSet<QString>(contexts.cbegin(), contexts.cend()).size() == contexts.size())
            break;
    }
    return contexts;
}

} // namespace

QStringList tabTitles(const QList<TabOfModel> &tabs)
{
    QStringList titles;
    QHash<QString, QList<qsizetype>> byTitle;
    for (const TabOfModel &tab : tabs) {
        byTitle[tab.title] += titles.size();
        titles += tab.title;
    }
    for (const QList<qsizetype> &same : std::as_const(byTitle)) {
        if (same.size() < 2)
            continue;
        const QStringList contexts = contextsOf(tabs, same);
        for (qsizetype i = 0; i < same.size(); ++i)
            titles[same.at(i)] = u"%1 (%2)"_s.arg(titles.at(same.at(i)), contexts.at(i));
    }
    return titles;
}

} // namespace weightroom
