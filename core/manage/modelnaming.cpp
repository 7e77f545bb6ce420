// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/manage/modelnaming.h"

#include "core/manage/modelplace.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

struct ModelNamingText
{
    Q_DECLARE_TR_FUNCTIONS(weightroom::ModelNaming)
};

constexpr qsizetype longestFileName = 255;

bool namesFolders(const IoRouter &router, const QString &url)
{
    const Expected<SchemeUrl> place = router.parse(url);
    const IoScheme *scheme = place ? router.scheme(place->scheme) : nullptr;
    return scheme && scheme->capabilities.pathsAreFolders;
}

/// The URL of a model in folders in three parts: what is before its name, the name, what is after.
struct FolderUrl
{
    QString before;
    QString name;
    QString after;
};

FolderUrl folderParts(QString url)
{
    while (url.endsWith(u'/'))
        url.chop(1);
    QString after;
    if (url.endsWith("/model.json"_L1)) {
        url.chop(static_cast<qsizetype>("/model.json"_L1.size()));
    } else if (url.endsWith(".json"_L1, Qt::CaseInsensitive)) {
        after = url.last(5);
        url.chop(5);
    }
    const qsizetype slash = url.lastIndexOf(u'/');
    return { url.first(slash + 1), url.sliced(slash + 1), after };
}

} // namespace

QString nameInUrl(const IoRouter &router, const QString &url)
{
    if (namesFolders(router, url))
        return folderParts(url).name;
    const Expected<SchemeUrl> place = router.parse(url);
    return place ? place->path : url;
}

QString urlWithName(const IoRouter &router, const QString &url, const QString &name)
{
    if (namesFolders(router, url)) {
        const FolderUrl parts = folderParts(url);
        return parts.before + name + parts.after;
    }
    const Expected<SchemeUrl> place = router.parse(url);
    return place ? urlOf(place->scheme, name) : name;
}

QString urlInPlace(const IoRouter &router, const QString &place, const QString &name)
{
    if (!namesFolders(router, place))
        return place + name;
    return place.endsWith(u'/') ? place + name : place + u'/' + name;
}

QString nameProblem(const IoRouter &router, const QString &url, const QString &name)
{
    if (name.trimmed().isEmpty())
        return ModelNamingText::tr("Give the model a name.");
    if (!name.isValidUtf16())
        return ModelNamingText::tr("This name is not valid text.");
    if (!namesFolders(router, url))
        return {};
    if (name.contains(u'/') || name.contains(u'\\') || name.contains(QChar(0)))
        return ModelNamingText::tr("A name cannot have a slash in it.");
    if (name == "."_L1 || name == ".."_L1)
        return ModelNamingText::tr("“%1” is not a name.").arg(name);
    if (name.toUtf8().size() > longestFileName)
        return ModelNamingText::tr("This name is too long for a file.");
    return {};
}

} // namespace weightroom
