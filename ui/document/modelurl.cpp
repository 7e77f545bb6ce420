// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/document/modelurl.h"

#include "core/io/file/filehandler.h"

#include <QDir>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace weightroom {

QString modelKey(const QString &url)
{
    QString path = QDir::cleanPath(localPathOf(url));
    if (path.endsWith("/model.json"_L1))
        path.chop(11);
    return path;
}

QString schemeUrl(const QString &url)
{
    if (!isFileUrl(url))
        return url;
    return u"file://"_s + QDir::cleanPath(QDir().absoluteFilePath(localPathOf(url)));
}

QString modelName(const QString &url)
{
    const QStringList parts = url.split(u'/', Qt::SkipEmptyParts);
    if (parts.size() > 1 && parts.last() == "model.json"_L1)
        return parts.at(parts.size() - 2);
    const QString last = parts.isEmpty() ? url : parts.last();
    if (parts.size() < 2 || !isFileUrl(url))
        return last;
    for (const QLatin1StringView end : { "-weights_manifest.json"_L1, ".json"_L1 }) {
        if (last.endsWith(end) && last.size() > end.size())
            return last.chopped(end.size());
    }
    return last;
}

QString modelContext(const QString &url, int folders)
{
    const qsizetype scheme = isFileUrl(url) ? -1 : url.indexOf("://"_L1);
    QStringList parts
        = (scheme < 0 ? localPathOf(url) : url.sliced(scheme + 3)).split(u'/', Qt::SkipEmptyParts);
    if (parts.size() > 1 && parts.last() == "model.json"_L1)
        parts.removeLast();
    if (!parts.isEmpty())
        parts.removeLast();
    if (parts.isEmpty())
        return scheme < 0 ? u"/"_s : url.first(scheme);
    return parts.sliced(std::max<qsizetype>(0, parts.size() - folders)).join(u'/');
}

bool isFileUrl(const QString &url)
{
    return !localPathOf(url).contains("://"_L1);
}

} // namespace weightroom
