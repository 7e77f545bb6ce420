// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QLocalServer>
#include <QStringList>

namespace weightroom {

/// What a second start asks the first window to open.
struct StartRequest
{
    QStringList models = {}; ///< URLs and absolute paths
    QStringList files = {}; ///< absolute paths that belong together
    bool asksForUrl = false; ///< the dialog for a URL is wanted

    bool operator==(const StartRequest &) const = default;

    QByteArray toJson() const;
    static StartRequest fromJson(const QByteArray &json);
    /// With full paths: the other program is in another folder.
    StartRequest withFullPaths() const;
};

/// One window for each user and data folder: a second start hands over what it was to open, and
/// ends. Only programs of the same user can connect.
class SingleInstance : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SingleInstance)

public:
    explicit SingleInstance(const QString &dataFolder, QObject *parent = nullptr);

    /// Gives \a request to the window that is open already; false where there is none that answers.
    /// Waits at most two seconds: to be called before there is a window.
    bool handOver(const StartRequest &request) const;
    /// Takes requests from now on; false where another window does.
    bool listen();

Q_SIGNALS:
    void requested(const weightroom::StartRequest &request);

private:
    void accept();

    QString m_name;
    QLocalServer m_server;
};

} // namespace weightroom
