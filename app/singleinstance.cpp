// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "app/singleinstance.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocalSocket>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

constexpr int patienceMs = 2000;
constexpr qint64 longestRequest = 1'000'000;
constexpr auto requestTaken = "taken\n";

QString fullPath(const QString &model)
{
    const bool isPath = !model.contains("://"_L1);
    return isPath ? QDir::cleanPath(QDir().absoluteFilePath(model)) : model;
}

QStringList textsOf(const QJsonValue &list)
{
    QStringList texts;
    for (const QJsonValue text : list.toArray())
        texts += text.toString();
    return texts;
}

/// Sockets of all users may lie in one folder, and their paths are short.
QString serverName(const QString &dataFolder)
{
    const QByteArray folder = QFileInfo(dataFolder).absoluteFilePath().toUtf8();
    const QByteArray hash = QCryptographicHash::hash(folder, QCryptographicHash::Sha256).toHex();
    return u"weightroom-%1-%2"_s.arg(QString::number(getuid()),
                                     QString::fromLatin1(hash.first(16)));
}

} // namespace

QByteArray StartRequest::toJson() const
{
    const QJsonObject object{ { u"models"_s, QJsonArray::fromStringList(models) },
                              { u"files"_s, QJsonArray::fromStringList(files) },
                              { u"asksForUrl"_s, asksForUrl } };
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

StartRequest StartRequest::fromJson(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    return { textsOf(object.value(u"models"_s)), textsOf(object.value(u"files"_s)),
             object.value(u"asksForUrl"_s).toBool() };
}

StartRequest StartRequest::withFullPaths() const
{
    StartRequest full{ .asksForUrl = asksForUrl };
    for (const QString &model : models)
        full.models += fullPath(model);
    for (const QString &file : files)
        full.files += fullPath(file);
    return full;
}

SingleInstance::SingleInstance(const QString &dataFolder, QObject *parent)
    : QObject(parent)
    , m_name(serverName(dataFolder))
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &SingleInstance::accept);
}

bool SingleInstance::handOver(const StartRequest &request) const
{
    QLocalSocket socket;
    socket.connectToServer(m_name);
    if (!socket.waitForConnected(patienceMs))
        return false;
    socket.write(request.withFullPaths().toJson() + '\n');
    if (!socket.waitForBytesWritten(patienceMs))
        return false;
    while (!socket.canReadLine()) {
        if (!socket.waitForReadyRead(patienceMs))
            return false;
    }
    return socket.readLine() == requestTaken;
}

bool SingleInstance::listen()
{
    // Listening itself would take the name from whoever has it.
    QLocalSocket socket;
    socket.connectToServer(m_name);
    if (socket.waitForConnected(patienceMs))
        return false;
    // Left by a program that was killed.
    QLocalServer::removeServer(m_name);
    return m_server.listen(m_name);
}

void SingleInstance::accept()
{
    while (QLocalSocket *socket = m_server.nextPendingConnection()) {
        const auto read = [this, socket] {
            if (socket->bytesAvailable() > longestRequest)
                return socket->abort();
            if (!socket->canReadLine())
                return;
            const StartRequest request = StartRequest::fromJson(socket->readLine());
            socket->write(requestTaken);
            socket->disconnectFromServer();
            Q_EMIT requested(request);
        };
        connect(socket, &QLocalSocket::readyRead, this, read);
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        read();
    }
}

} // namespace weightroom
