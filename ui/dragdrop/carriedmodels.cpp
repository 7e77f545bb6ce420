// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/dragdrop/carriedmodels.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

const QString &ownFormat()
{
    static const QString format = u"application/x-weightroom-models"_s;
    return format;
}

const QString &fileManagerFormat()
{
    static const QString format = u"x-special/gnome-copied-files"_s;
    return format;
}

QByteArray toJson(const CarriedModels &models)
{
    QJsonArray trash;
    for (const TrashEntry &entry : models.trash)
        trash += QJsonObject{ { u"id"_s, entry.id },
                              { u"url"_s, entry.url },
                              { u"removed"_s, entry.removed.toString(Qt::ISODateWithMs) } };
    const QJsonObject object{ { u"trash"_s, trash },
                              { u"urls"_s, QJsonArray::fromStringList(models.urls) },
                              { u"cut"_s, models.isCut },
                              { u"data"_s, models.dataFolder } };
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace

CarriedModelsMime::CarriedModelsMime(const CarriedModels &models, Files files)
    : m_models(models)
    , m_files(std::move(files))
{
}

QStringList CarriedModelsMime::formats() const
{
    if (m_models.urls.isEmpty())
        return { ownFormat() };
    return { ownFormat(), u"text/uri-list"_s, fileManagerFormat(), u"text/plain"_s };
}

bool CarriedModelsMime::hasFormat(const QString &format) const
{
    return formats().contains(format);
}

QVariant CarriedModelsMime::retrieveData(const QString &format, QMetaType) const
{
    if (format == ownFormat())
        return toJson(m_models);
    if (format == "text/plain"_L1)
        return m_models.urls.join(u'\n');
    if (format == "text/uri-list"_L1)
        return uriList();
    // To copy, never to move: what other programs do to files cannot be taken back here.
    if (format == fileManagerFormat())
        return QByteArray("copy\n" + uriList().trimmed().replace("\r\n", "\n"));
    return {};
}

QByteArray CarriedModelsMime::uriList() const
{
    QByteArray list;
    for (const QString &path : m_files ? m_files() : QStringList())
        list += QUrl::fromLocalFile(path).toEncoded() + "\r\n";
    return list;
}

CarriedModels carriedModelsIn(const QMimeData *data, const QString &dataFolder)
{
    if (!data || !data->hasFormat(ownFormat()))
        return {};
    const QJsonObject object = QJsonDocument::fromJson(data->data(ownFormat())).object();
    CarriedModels models{ .isCut = object.value(u"cut"_s).toBool(),
                          .dataFolder = object.value(u"data"_s).toString() };
    if (models.dataFolder != dataFolder)
        return {};
    for (const QJsonValue url : object.value(u"urls"_s).toArray())
        models.urls += url.toString();
    for (const QJsonValue entry : object.value(u"trash"_s).toArray()) {
        TrashEntry trashed;
        trashed.id = entry[u"id"_s].toString();
        trashed.url = entry[u"url"_s].toString();
        trashed.removed = QDateTime::fromString(entry[u"removed"_s].toString(), Qt::ISODateWithMs);
        models.trash += trashed;
    }
    return models;
}

} // namespace weightroom
