// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/io/modelfiles.h"

#include "core/base/operation.h"
#include "core/model/modeljson.h"
#include "core/model/shardplan.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

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
    Expected<QByteArray> bytes = readFile(path);
    if (!bytes)
        return bytes.error();
    if (!op.checkpoint())
        return canceledError();
    Expected<ModelArtifacts> artifacts = readModelJson(*bytes, path);
    if (!artifacts)
        return artifacts;
    const QFileInfo info(path);
    const bool usual = info.fileName() == "model.json"_L1;
    artifacts->origin.url = u"file://"_s + info.absoluteFilePath();
    artifacts->origin.name = usual ? QDir(info.absolutePath()).dirName() : info.completeBaseName();
    artifacts->origin.files.append({ .name = info.fileName(),
                                     .path = info.absoluteFilePath(),
                                     .bytes = bytes->size(),
                                     .expectedBytes = bytes->size() });
    return artifacts;
}

Expected<Done> attachWeightFiles(ModelArtifacts &artifacts, Operation &op,
                                 const std::function<QString(const QString &manifestPath)> &locate)
{
    if (!artifacts.weightSpecs)
        return Done{};
    QList<FoundShard> found;
    for (const ManifestGroup &group : std::as_const(artifacts.origin.groups)) {
        for (const QString &name : group.paths) {
            if (!op.checkpoint())
                return canceledError();
            FoundShard shard;
            shard.file.name = name;
            shard.file.path = locate(name);
            if (!shard.file.path.isEmpty()) {
                if (Expected<ByteSourcePtr> source = fileBytes(shard.file.path))
                    shard.source = *source;
            }
            found.append(shard);
        }
    }
    placeShards(artifacts, found);
    return Done{};
}

Expected<ModelArtifacts> loadModelFiles(const QString &path, Operation &op)
{
    const Expected<QString> json = modelJsonPath(path);
    if (!json)
        return json.error();
    Expected<ModelArtifacts> artifacts = readModelFile(*json, op);
    if (!artifacts)
        return artifacts;
    const QString folder = QFileInfo(*json).absolutePath();
    const auto beside = [&folder](const QString &name) { return weightFilePath(folder, name); };
    if (auto attached = attachWeightFiles(*artifacts, op, beside); !attached)
        return attached.error();
    return artifacts;
}

} // namespace weightroom
