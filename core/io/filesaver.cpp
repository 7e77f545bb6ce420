// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/io/filesaver.h"

#include "core/base/diskspace.h"
#include "core/base/madefolders.h"
#include "core/io/modelpublisher.h"
#include "core/io/saveplan.h"
#include "core/io/weightwriter.h"
#include "core/model/modeljson.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

struct FileSaverText
{
    Q_DECLARE_TR_FUNCTIONS(weightroom::FileHandler)
};

Expected<Done> requireFreeName(const QString &folder, const SavePlan &plan)
{
    QStringList names{ u"model.json"_s };
    for (const PlannedFile &file : plan.files)
        names.append(file.name);
    for (const QString &name : std::as_const(names)) {
        const QFileInfo info(folder + u'/' + name);
        if (info.exists() || info.isSymLink()) {
            return Error{ .code = ErrorCode::AlreadyExists,
                          .message = FileSaverText::tr("%1 exists already.").arg(info.filePath()),
                          .advice = FileSaverText::tr("Choose another folder, or replace the "
                                                      "model that is there."),
                          .source = info.filePath() };
        }
    }
    return Done{};
}

Expected<Done> makeFolders(const QString &folder, const SavePlan &plan, MadeFolders &made)
{
    Expected<Done> done = made.make(folder);
    for (const PlannedFile &file : plan.files) {
        if (!done)
            break;
        if (file.name.contains(u'/'))
            done = made.make(QFileInfo(folder + u'/' + file.name).path());
    }
    return done;
}

/// Removes the files of the replaced model that the new one does not have.
void removeLeftovers(const QString &folder, const SavePlan &plan, const QStringList &oldFiles)
{
    QStringList kept{ folder + u"/model.json"_s };
    for (const PlannedFile &file : plan.files)
        kept.append(folder + u'/' + file.name);
    for (const QString &path : oldFiles) {
        if (!kept.contains(path))
            QFile::remove(path);
    }
}

} // namespace

Expected<SaveResult> saveModelFiles(const QString &folder, const ModelArtifacts &artifacts,
                                    const FileSaveOptions &options, Operation &op)
{
    const QString target = QDir::cleanPath(QFileInfo(folder).absoluteFilePath());
    const Expected<SavePlan> plan = planSave(artifacts, options.layout);
    if (!plan)
        return plan.error();
    const WeightData data = artifacts.weightData.value_or(WeightData());
    const qint64 jsonBytes = writeModelJson(artifacts, plan->groups).size();
    if (!options.replace) {
        if (auto isFree = requireFreeName(target, *plan); !isFree)
            return isFree.error();
    }
    if (auto space = requireDiskSpace(target, data.size() + jsonBytes); !space)
        return space.error();
    op.setProgress(0, 2 * data.size() + jsonBytes);

    MadeFolders made;
    if (auto done = makeFolders(target, *plan, made); !done)
        return done.error();
    const QStringList oldFiles = options.replace ? ownWeightFiles(target) : QStringList();
    Expected<WrittenWeights> weights = writeWeightFiles(target, *plan, data, op);
    if (!weights)
        return weights.error();
    if (op.isCanceled())
        return canceledError();
    ModelPublisher publisher(target, artifacts, options.replace);
    if (auto published = publisher.publish(*plan, *weights); !published)
        return published.error();
    made.keep();
    removeLeftovers(target, *plan, oldFiles);
    op.setProgress(op.total(), op.total());

    SaveResult result;
    result.url = u"file://"_s + target + u"/model.json"_s;
    result.info = ModelArtifactsInfo::of(artifacts, QDateTime::currentDateTimeUtc());
    if (artifacts.weightData)
        result.weightDataSha256 = weights->sha256;
    result.verified = true;
    return result;
}

} // namespace weightroom
