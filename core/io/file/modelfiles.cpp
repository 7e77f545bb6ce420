// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/io/file/modelfiles.h"

#include "core/base/files/folderfiles.h"
#include "core/base/operation.h"
#include "core/model/likelyfiles.h"
#include "core/model/shardplan.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

/// Bytes of a model.json that may name so many files that a second thread is worth waking.
constexpr qsizetype worthLookingAhead = 8 * 1024;

struct ModelFilesText
{
    Q_DECLARE_TR_FUNCTIONS(weightroom::FileHandler)
};

Error noModelInFolder(const QString &folder, const QStringList &candidates)
{
    Error error{ .code = ErrorCode::NotFound,
                 .message = ModelFilesText::tr("There is no model.json in %1.").arg(folder),
                 .source = folder };
    if (!candidates.isEmpty()) {
        error.message = ModelFilesText::tr("There is no model.json in %1, but several models: %2.")
                            .arg(folder, candidates.join(u", "_s));
        error.advice = ModelFilesText::tr("Open one of these files.");
    }
    return error;
}

FoundShard foundAt(const QString &name, const QString &path)
{
    FoundShard shard{ { .name = name, .path = path }, {} };
    if (!path.isEmpty()) {
        if (Expected<ByteSourcePtr> source = fileBytes(path))
            shard.source = *std::move(source);
    }
    return shard;
}

/// Places what \a find, a callable FoundShard(const QString &manifestPath), finds.
template <typename Find>
Expected<Done> attachFound(ModelArtifacts &artifacts, Operation &op, Find find)
{
    if (!artifacts.weightSpecs)
        return Done{};
    QList<FoundShard> found;
    for (const ManifestGroup &group : std::as_const(artifacts.origin.groups)) {
        found.reserve(found.size() + group.paths.size());
        for (const QString &name : group.paths) {
            if (!op.checkpoint())
                return canceledError();
            found.append(find(name));
        }
    }
    placeShards(artifacts, std::move(found));
    return Done{};
}

/// Looks for the files in \a folder, whose \a files most manifests name.
Expected<Done> attachFilesBeside(ModelArtifacts &artifacts, Operation &op, const QString &folder,
                                 FolderFiles &files)
{
    return attachFound(artifacts, op, [&](const QString &name) {
        std::optional<FolderFiles::File> file = files.find(name);
        if (!file)
            return foundAt(name, weightFilePath(folder, name));
        return FoundShard{ { .name = name, .path = std::move(file->path) },
                           std::move(file->bytes) };
    });
}

/// The model whose JSON file \a info has \a bytes, without its weights.
Expected<ModelArtifacts> modelInFile(const QByteArray &bytes, const QFileInfo &info, Operation &op)
{
    if (!op.checkpoint())
        return canceledError();
    Expected<ModelArtifacts> artifacts = readModelJson(bytes, info.filePath());
    if (!artifacts)
        return artifacts;
    const QString path = info.absoluteFilePath();
    const QString name = info.fileName();
    const bool usual = name == "model.json"_L1;
    artifacts->origin.url = u"file://"_s + path;
    artifacts->origin.name = usual ? QDir(info.absolutePath()).dirName() : info.completeBaseName();
    // The family of face-api.js ends its files so.
    static constexpr auto manifestEnd = "-weights_manifest"_L1;
    if (artifacts->origin.name.endsWith(manifestEnd)
        && artifacts->origin.name.size() > manifestEnd.size())
        artifacts->origin.name.chop(manifestEnd.size());
    artifacts->origin.files.append(
        { .name = name, .path = path, .bytes = bytes.size(), .expectedBytes = bytes.size() });
    return artifacts;
}

} // namespace

Expected<QString> modelJsonPath(const QString &path)
{
    const QFileInfo info(path);
    if (!info.isDir())
        return path;
    const QDir folder(path);
    const QString usual = folder.filePath(u"model.json"_s);
    if (QFileInfo::exists(usual))
        return usual;
    const QStringList names = folder.entryList({ u"*.json"_s }, QDir::Files, QDir::Name);
    QStringList models;
    std::optional<Error> failure;
    for (const QString &name : names) {
        const Expected<QByteArray> bytes = readFile(folder.filePath(name));
        const Expected<ModelArtifacts> model
            = bytes ? readModelJson(*bytes, name) : Expected<ModelArtifacts>(bytes.error());
        if (model)
            models.append(name);
        else
            failure = model.error();
    }
    if (models.size() == 1)
        return folder.filePath(models.first());
    if (names.size() == 1 && failure)
        return *failure;
    return noModelInFolder(path, models);
}

QString weightFilePath(const QString &folder, const QString &manifestPath)
{
    if (manifestPath.isEmpty() || manifestPath.contains(QChar::Null))
        return {};
    return QDir::cleanPath(folder + u'/' + manifestPath);
}

Expected<ModelArtifacts> readModelFile(const QString &path, Operation &op)
{
    const Expected<QByteArray> bytes = readFile(path);
    return bytes ? modelInFile(*bytes, QFileInfo(path), op) : bytes.error();
}

Expected<Done> attachWeightFiles(ModelArtifacts &artifacts, Operation &op,
                                 const std::function<QString(const QString &manifestPath)> &locate)
{
    return attachFound(artifacts, op,
                       [&](const QString &name) { return foundAt(name, locate(name)); });
}

Expected<ModelArtifacts> loadModelFiles(const QString &path, Operation &op, QThreadPool *helpers)
{
    const Expected<QString> json = modelJsonPath(path);
    if (!json)
        return json.error();
    const Expected<QByteArray> bytes = readFile(*json);
    if (!bytes)
        return bytes.error();
    const QFileInfo info(*json);
    const QString folder = info.absolutePath();
    FolderFiles files(folder);
    if (bytes->size() >= worthLookingAhead)
        files.lookAhead([bytes = *bytes] { return likelyWeightFiles(bytes); }, helpers);
    Expected<ModelArtifacts> artifacts = modelInFile(*bytes, info, op);
    if (!artifacts)
        return artifacts;
    if (auto attached = attachFilesBeside(*artifacts, op, folder, files); !attached)
        return std::move(attached).error();
    return artifacts;
}

} // namespace weightroom
