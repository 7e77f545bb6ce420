// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/expected.h"

#include <QObject>
#include <QSet>
#include <QStringList>

class QMenu;
class QThreadPool;

namespace weightroom {

class Settings;

/// Fills Open Recent. Which models are still there is looked up in the background.
class RecentMenu : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RecentMenu)

public:
    RecentMenu(QMenu *menu, Settings *settings, QThreadPool *pool);

    QStringList models() const;
    /// Those of models() that were not there when this looked last.
    const QSet<QString> &away() const { return m_away; }
    /// Fills the menu now and again when it is known what is there.
    void refresh();

Q_SIGNALS:
    void modelRequested(const QString &url);
    void changed();

private:
    void fill();

    QMenu *m_menu;
    Settings *m_settings;
    QThreadPool *m_pool;
    QSet<QString> m_away;
    int m_generation = 0;
};

} // namespace weightroom
