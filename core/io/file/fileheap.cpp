// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/io/file/fileheap.h"

#include "core/base/operation.h"
#include "core/io/file/modelfiles.h"
#include "core/model/filekind.h"

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

bool beginsLikeJson(QByteArrayView head)
{
    QByteArrayView text = head.startsWith("\xef\xbb\xbf") ? head.sliced(3) : head;
    text = text.trimmed();
    return text.startsWith('{') || text.startsWith('[');
}

} // namespace

Expected<QStringList> expandedPaths(const QStringList &paths, Operation &op)
{
    QStringList files;
    QSet<QString> known;
    const auto add = [&](const QString &path) {
        const QString absolute = QDir::cleanPath(QFileInfo(path).absoluteFilePath());
        if (!known.contains(absolute)) {
            known.insert(absolute);
            files.append(absolute);
        }
    };
    for (const QString &path : paths) {
        if (!QFileInfo(path).isDir()) {
            add(path);
            continue;
        }
        QStringList below;
        QDirIterator entries(path, QDir::Files, QDirIterator::Subdirectories);
        while (entries.hasNext()) {
            if (!op.checkpoint())
                return canceledError();
            below.append(entries.next());
        }
        std::sort(below.begin(), below.end());
        std::for_each(below.cbegin(), below.cend(), add);
    }
    return files;
}

HeapFile HeapFile::read(const QString &path, Operation &op)
{
    constexpr qint64 headBytes = 512;
    HeapFile file{ .path = path, .model = {}, .error = {} };
    const Expected<QByteArray> head = readFile(path, headBytes);
    if (!head) {
        file.kind = Kind::Broken;
        file.error = head.error();
        return file;
    }
    const bool named = path.endsWith(".json"_L1, Qt::CaseInsensitive);
    const std::optional<Error> foreign = foreignFileError(*head, path);
    if (!named && (foreign || !beginsLikeJson(*head))) {
        file.error = foreign.value_or(Error{});
        return file;
    }
    Expected<ModelArtifacts> model = readModelFile(path, op);
    if (model) {
        file.kind = Kind::Model;
        file.model = *std::move(model);
        return file;
    }
    file.error = std::move(model).error();
    if (file.error.code == ErrorCode::EmptyModelJson)
        file.kind = Kind::OtherJson;
    else
        file.kind = named || file.error.code != ErrorCode::InvalidJson ? Kind::Broken : Kind::Other;
    return file;
}

QString manifestBasename(const QString &path)
{
    QString name = path.trimmed();
    while (name.endsWith(u'/'))
        name.chop(1);
    return name.sliced(name.lastIndexOf(u'/') + 1);
}

HeapIndex::HeapIndex(const QStringList &paths)
{
    for (const QString &path : paths)
        m_byName[QFileInfo(path).fileName()].append(path);
}

QString HeapIndex::find(const QString &folder, const QString &manifestPath) const
{
    const QString name = manifestBasename(manifestPath);
    const QStringList files = m_byName.value(name);
    const QString beside = weightFilePath(folder, manifestPath.trimmed());
    if (files.contains(beside))
        return beside;
    if (files.size() == 1)
        return files.first();
    const QString suffix = u'/' + QDir::cleanPath(manifestPath.trimmed());
    const auto fits = [&suffix](const QString &path) { return path.endsWith(suffix); };
    const QString flat = folder + u'/' + name;
    if (std::count_if(files.begin(), files.end(), fits) == 1)
        return *std::find_if(files.begin(), files.end(), fits);
    return files.contains(flat) ? flat : QString();
}

} // namespace weightroom
