// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/history/modelnews.h"

#include <QObject>
#include <QStringList>

namespace weightroom {

class IoRouter;
class ModelTabs;

/// Keeps the open tabs with what happens to their models: a tab closes with a model that went, and
/// opens again when it comes back; it follows one that moved, and reads a changed one again.
class TabFollower : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TabFollower)

public:
    /// \a router outlives it.
    TabFollower(ModelTabs *tabs, const IoRouter *router);

    void follow(const ModelNews &news);

private:
    int indexOf(const QString &url) const;
    void close(const QString &url);
    void reopen(const QString &url);
    void move(const QString &url, const QString &newUrl);

    ModelTabs *m_tabs;
    const IoRouter *m_router;
    QStringList m_closed; ///< keys of models that had a tab when they went
};

} // namespace weightroom
