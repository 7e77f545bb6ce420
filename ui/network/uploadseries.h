// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/dialogs/uploaddialog.h"

#include <QObject>
#include <QStringList>

class QWidget;

namespace weightroom {

/// Uploads several models, one dialog after the other; each begins with what was chosen for the one
/// before. Cancel ends the rest, too. Deletes itself.
class UploadSeries : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(UploadSeries)

public:
    /// The models \a urls, at least one, to the server with the id \a server or, where that is
    /// empty, to one that is asked for. A child of \a window.
    UploadSeries(const QStringList &urls, const QString &server, const WindowServices &services,
                 QWidget *window);
    ~UploadSeries() override;

    void start();

Q_SIGNALS:
    /// Something has been done or has failed: a full sentence for the status bar.
    void told(const QString &text);

private:
    void next();
    void ask(const QString &url, const ModelArtifacts &model);

    QStringList m_urls;
    QString m_server;
    WindowServices m_services;
    QWidget *m_window;
    qsizetype m_at = -1;
    OperationPtr m_loading;
    std::shared_ptr<const UploadWay> m_before;
};

} // namespace weightroom
