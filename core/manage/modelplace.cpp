// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/manage/modelplace.h"

#include <QDir>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

/// Without the JSON file's name: a model is saved into a folder.
QString folderPath(QString path)
{
    while (path.size() > 1 && path.endsWith(u'/'))
        path.chop(1);
    if (path.endsWith("/model.json"_L1))
        path.chop(static_cast<qsizetype>("/model.json"_L1.size()));
    else if (path.endsWith(".json"_L1) && path.size() > 5 && !path.endsWith("/.json"_L1))
        path.chop(5);
    return path;
}

} // namespace

QString urlOf(const QString &scheme, const QString &path)
{
    return scheme + u"://"_s + path;
}

QString trashIdOf(const QString &scheme, const QString &id)
{
    return id.isEmpty() ? id : scheme + u':' + id;
}

QString numberedUrl(const IoRouter &router, const QString &url, int number)
{
    const Expected<SchemeUrl> parts = router.parse(url);
    if (number == 1 || !parts)
        return url;
    const QString suffix = u" %1"_s.arg(number);
    const IoScheme *scheme = router.scheme(parts->scheme);
    if (scheme && scheme->capabilities.pathsAreFolders)
        return urlOf(parts->scheme, folderPath(parts->path) + suffix);
    static const QRegularExpression extension(u"(?<=[^/])\\.[A-Za-z][A-Za-z0-9]{1,3}$"_s);
    const QRegularExpressionMatch match = extension.match(parts->path);
    const qsizetype end = match.hasMatch() ? match.capturedStart() : parts->path.size();
    return urlOf(parts->scheme, parts->path.first(end) + suffix + parts->path.sliced(end));
}

bool isSameModel(const IoRouter &router, const QString &url, const QString &other)
{
    if (url == other)
        return true;
    const Expected<SchemeUrl> one = router.parse(url);
    const Expected<SchemeUrl> two = router.parse(other);
    if (!one || !two || one->scheme != two->scheme)
        return false;
    const IoScheme *scheme = router.scheme(one->scheme);
    return scheme && scheme->store
        && scheme->store->canonicalPath(one->path) == scheme->store->canonicalPath(two->path);
}

QString spelledUrl(const IoRouter &router, const QString &url)
{
    const Expected<SchemeUrl> parts = router.parse(url);
    const IoScheme *scheme = parts ? router.scheme(parts->scheme) : nullptr;
    if (!scheme || !scheme->capabilities.pathsAreFolders)
        return url;
    QString path = QDir::cleanPath(parts->path);
    if (!path.endsWith(".json"_L1, Qt::CaseInsensitive))
        path += path.endsWith(u'/') ? u"model.json"_s : u"/model.json"_s;
    return urlOf(parts->scheme, path);
}

} // namespace weightroom
