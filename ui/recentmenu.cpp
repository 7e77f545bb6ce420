// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/recentmenu.h"

#include "core/base/run.h"
#include "core/io/file/filehandler.h"
#include "ui/settings.h"

#include <QDir>
#include <QFileInfo>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

/// Those of \a urls whose local path is not there now.
Expected<QSet<QString>> awayModels(const QStringList &urls)
{
    QSet<QString> away;
    for (const QString &url : urls) {
        const QString path = localPathOf(url);
        if (QDir::isAbsolutePath(path) && !QFileInfo::exists(path))
            away += url;
    }
    return away;
}

} // namespace

RecentMenu::RecentMenu(QMenu *menu, Settings *settings, QThreadPool *pool)
    : QObject(menu)
    , m_menu(menu)
    , m_settings(settings)
    , m_pool(pool)
{
    connect(menu, &QMenu::aboutToShow, this, &RecentMenu::refresh);
    connect(settings, &Settings::recentModelsChanged, this, &RecentMenu::refresh);
}

QStringList RecentMenu::models() const
{
    return m_settings->recentModels();
}

void RecentMenu::refresh()
{
    fill();
    const int generation = ++m_generation;
    whenDone(run(m_pool, Operation::create(),
                 [urls = models()](Operation &) { return awayModels(urls); }),
             this, [this, generation](Expected<QSet<QString>> away) {
                 if (generation != m_generation || !away || *away == m_away)
                     return;
                 m_away = *away;
                 fill();
             });
}

void RecentMenu::fill()
{
    m_menu->clear();
    const QStringList urls = models();
    for (const QString &url : urls) {
        QAction *action = m_menu->addAction(QDir::toNativeSeparators(url).replace(u'&', u"&&"_s));
        connect(action, &QAction::triggered, this, [this, url] { Q_EMIT modelRequested(url); });
        const bool away = m_away.contains(url);
        action->setEnabled(!away);
        action->setStatusTip(away ? tr("This model is not there any more") : tr("Open this model"));
    }
    if (urls.isEmpty())
        m_menu->addAction(tr("No models were opened yet"))->setEnabled(false);
    m_menu->addSeparator();
    QAction *clear = m_menu->addAction(tr("&Clear List"));
    clear->setObjectName(u"clearRecentAction"_s);
    clear->setEnabled(!urls.isEmpty());
    connect(clear, &QAction::triggered, m_settings, &Settings::clearRecentModels,
            Qt::QueuedConnection);
    Q_EMIT changed();
}

} // namespace weightroom
