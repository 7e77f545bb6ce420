// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/document/modelurl.h"

#include "core/io/filehandler.h"

#include <QDir>

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
    return parts.isEmpty() ? url : parts.last();
}

bool isFileUrl(const QString &url)
{
    return !localPathOf(url).contains("://"_L1);
}

} // namespace weightroom
