// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/manage/transfer/transferorder.h"
#include "ui/windowservices.h"

#include <QObject>

class QWidget;

namespace weightroom {

class ModelTabs;
class ModelView;
class WindowActions;
class WindowAsker;

/// What the window does with web servers: opens from a URL, uploads, and asks its user for logins
/// and trust while transfers run. Connects itself to the actions.
class NetworkActions : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(NetworkActions)

public:
    /// A child of \a window, which \a actions and \a tabs belong to.
    NetworkActions(const WindowServices &services, WindowActions *actions, ModelTabs *tabs,
                   QWidget *window);
    /// Nobody is asked any more.
    ~NetworkActions() override;

    /// Asks for a URL, beginning with \a url; empty: what is on the clipboard.
    void openUrl(const QString &url);
    /// Asks where to send the current model or, where others are selected, those.
    void upload();
    /// The same for the models at \a urls, which are read first; \a server is the id of one that is
    /// set up, or empty.
    void uploadFrom(const QStringList &urls, const QString &server);
    /// The models \a urls are selected.
    void setSelection(const QStringList &urls);
    /// Greys what cannot be done now.
    void updateActions();

Q_SIGNALS:
    /// Something has been done: a full sentence for the status bar.
    void told(const QString &text);

private:
    const ModelView *readyView() const;
    bool isSelectionShown() const;
    void tellUpload(int index);
    void look(const QString &url, const ModelArtifacts &model, const IoOptions &options);
    void download(const TransferOrder &order);

    WindowServices m_services;
    WindowActions *m_actions;
    ModelTabs *m_tabs;
    QWidget *m_window;
    QStringList m_selection;
    std::shared_ptr<WindowAsker> m_asker;
};

} // namespace weightroom
