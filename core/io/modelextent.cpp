// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/io/modelextent.h"

#include "core/base/bytesource.h"
#include "core/base/json/jsontext.h"
#include "core/base/operation.h"
#include "core/io/file/folderlist.h"
#include "core/io/file/modelfiles.h"
#include "core/io/file/openfolder.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSet>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

struct ModelExtentText
{
    Q_DECLARE_TR_FUNCTIONS(weightroom::FileHandler)
};

/// Where \a path leads, or itself where it leads nowhere.
QString targetOf(const QString &path)
{
    const QString target = QFileInfo(path).canonicalFilePath();
    return target.isEmpty() ? path : target;
}

/// The paths in the weights manifest of \a bytes, be it a whole model's or a bare one, and be the
/// rest of it as it may.
Expected<QStringList> pathsIn(const QByteArray &bytes)
{
    const Expected<JsonDocument> document = JsonText::parseDocument(bytes);
    if (!document)
        return document.error();
    const JsonText manifest = JsonView(document->text).isArray()
        ? document->text
        : document->member(u"weightsManifest");
    QStringList paths;
    JsonView(manifest).forEachElement([&paths](JsonView group) {
        group["paths"].forEachElement([&paths](JsonView path) {
            paths.append(path.toString());
            return true;
        });
        return true;
    });
    return paths;
}

QStringList filesAt(const QStringList &manifestPaths, const QString &json)
{
    const QString folder = QFileInfo(json).path();
    QStringList files;
    for (const QString &name : manifestPaths) {
        const QString path = weightFilePath(folder, name);
        if (!path.isEmpty() && !files.contains(path))
            files.append(path);
    }
    return files;
}

/// Weight files that other JSON files may refer to.
class ReferenceSearch
{
public:
    ReferenceSearch(const QStringList &files, const QString &except)
        : m_except(except)
    {
        for (const QString &path : files)
            m_free.insert(targetOf(path), path);
    }

    /// Looks at the JSON files in \a folder. A reference from there needs the text \a needed.
    void look(const QString &folder, const QByteArray &needed)
    {
        const OpenFolder opened(QFile::encodeName(folder));
        if (!opened.isOpen() || m_visited.contains(opened.identity()))
            return;
        m_visited.insert(opened.identity());
        for (const FolderEntry &entry : opened.entries()) {
            if (m_free.isEmpty())
                return;
            const QString path = folder + u'/' + QFile::decodeName(entry.name);
            if (entry.kind != FolderEntry::Kind::File || !isJsonName(entry.name)
                || path == m_except)
                continue;
            struct stat info;
            const Expected<QByteArray> bytes = opened.read(entry.name, info);
            const bool mayRefer = bytes && bytes->contains("\"paths\"")
                && (bytes->contains(needed) || bytes->contains("\\u"));
            if (mayRefer)
                strike(*bytes, path);
        }
    }

    /// The files nobody refers to.
    QStringList left(const QStringList &files) const
    {
        QStringList free;
        for (const QString &path : files) {
            if (m_free.contains(targetOf(path)))
                free.append(path);
        }
        return free;
    }

private:
    void strike(const QByteArray &bytes, const QString &json)
    {
        const Expected<QStringList> paths = pathsIn(bytes);
        for (const QString &path : filesAt(paths.value_or({}), json))
            m_free.remove(targetOf(path));
        if (paths)
            return;
        m_free.removeIf([&bytes](const QHash<QString, QString>::iterator &file) {
            return bytes.contains(QFileInfo(file.value()).fileName().toUtf8());
        });
    }

    QString m_except;
    QHash<QString, QString> m_free; ///< target to path
    QSet<FileIdentity> m_visited;
};

QStringList foldersIn(const QString &folder)
{
    const OpenFolder opened(QFile::encodeName(folder));
    QStringList folders;
    if (!opened.isOpen())
        return folders;
    for (const FolderEntry &entry : opened.entries()) {
        if (entry.kind == FolderEntry::Kind::Folder && !entry.name.startsWith('.'))
            folders.append(QDir::cleanPath(folder + u'/' + QFile::decodeName(entry.name)));
    }
    return folders;
}

bool nameExists(const QString &path)
{
    const QFileInfo info(path);
    return info.exists() || info.isSymLink();
}

} // namespace

QString ModelExtent::folder() const
{
    return QFileInfo(json).path();
}

QString tidyPath(const QString &path)
{
    return QDir::cleanPath(QFileInfo(path.isEmpty() ? u"."_s : path).absoluteFilePath());
}

bool meansFile(const QString &path)
{
    return path.endsWith(".json"_L1, Qt::CaseInsensitive) && !QFileInfo(path).isDir();
}

QStringList manifestFiles(const QString &json)
{
    const Expected<QByteArray> bytes = readFile(json);
    return bytes ? filesAt(pathsIn(*bytes).value_or({}), json) : QStringList();
}

QStringList unreferencedFiles(const QStringList &files, const QString &folder,
                              const QString &except)
{
    if (files.isEmpty())
        return files;
    ReferenceSearch search(files, except);
    search.look(folder, {});
    for (const QString &path : files)
        search.look(QFileInfo(path).path(), {});
    for (const QString &below : foldersIn(folder))
        search.look(below, "..");
    const QFileInfo info(folder);
    if (info.isRoot())
        return search.left(files);
    search.look(info.path(), info.fileName().toUtf8());
    for (const QString &beside : foldersIn(info.path()))
        search.look(beside, "..");
    return search.left(files);
}

Expected<ModelExtent> findModelExtent(const QString &path, Operation &op)
{
    const Expected<QString> json = modelJsonPath(tidyPath(path));
    if (!json)
        return json.error();
    if (!nameExists(*json)) {
        return Error{ .code = ErrorCode::NotFound,
                      .message = ModelExtentText::tr("There is no model %1.").arg(*json),
                      .source = *json };
    }
    const std::optional<StoredModel> stored = storedModelAt(*json);
    if (!stored) {
        const Expected<ModelArtifacts> model = readModelFile(*json, op);
        return model ? Error{ ErrorCode::Io, *json } : model.error();
    }
    if (!op.checkpoint())
        return canceledError();
    ModelExtent extent{ .json = *json, .own = {}, .shared = {}, .info = stored->info };
    const QString folder = extent.folder();
    QStringList inside;
    for (const QString &file : manifestFiles(*json)) {
        if (!nameExists(file) || QFileInfo(file).isDir())
            continue;
        const bool isInside = file.startsWith(folder + u'/') && file != *json;
        (isInside ? inside : extent.shared).append(file);
    }
    extent.own = unreferencedFiles(inside, folder, *json);
    for (const QString &file : std::as_const(inside)) {
        if (!extent.own.contains(file))
            extent.shared.append(file);
    }
    return extent;
}

} // namespace weightroom
