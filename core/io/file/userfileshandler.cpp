// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/io/file/userfileshandler.h"

#include "core/base/run.h"
#include "core/io/file/fileheap.h"
#include "core/io/file/modelfiles.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

struct UserFilesText
{
    Q_DECLARE_TR_FUNCTIONS(weightroom::UserFilesHandler)
};

QStringList manifestPaths(const ModelArtifacts &model)
{
    QStringList paths;
    for (const ManifestGroup &group : model.origin.groups)
        paths += group.paths;
    return paths;
}

QString namesOf(const QStringList &paths)
{
    QStringList names;
    for (const QString &path : paths)
        names.append(QFileInfo(path).fileName());
    return names.join(u", "_s);
}

Error userFilesError(ErrorCode code, const QString &message, const QStringList &surplus = {})
{
    Error error{ .code = code, .message = message };
    if (!surplus.isEmpty())
        error.cause = UserFilesText::tr("No manifest names these: %1.").arg(namesOf(surplus));
    return error;
}

/// Why there is no model among \a files.
Error noModelError(const QList<HeapFile> &files)
{
    for (const HeapFile::Kind kind : { HeapFile::Kind::Broken, HeapFile::Kind::OtherJson }) {
        for (const HeapFile &file : files) {
            if (file.kind == kind && kind == HeapFile::Kind::OtherJson)
                return { ErrorCode::MissingTopology,
                         file.error.message,
                         file.error.cause,
                         file.error.advice,
                         {},
                         file.path };
            if (file.kind == kind)
                return file.error;
        }
    }
    if (files.size() == 1 && !files.first().error.message.isEmpty())
        return files.first().error;
    QStringList paths;
    for (const HeapFile &file : files)
        paths.append(file.path);
    return userFilesError(
        ErrorCode::MissingTopology,
        UserFilesText::tr("None of these files is a model.json: %1.").arg(namesOf(paths)));
}

/// How well \a model fits \a index: a topology first, then the number of its files that are there.
qsizetype fitness(const ModelArtifacts &model, const HeapIndex &index, const QString &path)
{
    constexpr qsizetype topologyWeight = 1'000'000;
    const QString folder = QFileInfo(path).path();
    const QStringList names = manifestPaths(model);
    const auto there = std::count_if(names.begin(), names.end(), [&](const QString &name) {
        return !index.find(folder, name).isEmpty();
    });
    return there + (model.modelTopology.isNullish() ? 0 : topologyWeight);
}

/// The one model among \a files. Errors: as noModelError(), BadArgument where several fit as well.
Expected<qsizetype> chosenModel(const QList<HeapFile> &files, const HeapIndex &index)
{
    QList<qsizetype> best;
    qsizetype bestFitness = -1;
    for (qsizetype i = 0; i < files.size(); ++i) {
        if (files.at(i).kind != HeapFile::Kind::Model)
            continue;
        const qsizetype fits = fitness(files.at(i).model, index, files.at(i).path);
        if (fits > bestFitness)
            best.clear();
        if (fits >= bestFitness)
            best.append(i);
        bestFitness = std::max(fits, bestFitness);
    }
    if (best.isEmpty())
        return noModelError(files);
    if (best.size() == 1)
        return best.first();
    QStringList paths;
    for (const qsizetype i : std::as_const(best))
        paths.append(files.at(i).path);
    Error error = userFilesError(ErrorCode::BadArgument,
                                 UserFilesText::tr("There are several models among the files: %1.")
                                     .arg(paths.join(u", "_s)));
    error.advice = UserFilesText::tr("Open one at a time.");
    return error;
}

/// The checks of tf.io.browserFiles, in its order: topology and manifest, then path by path, then
/// the count.
Expected<Done> checkStrictly(const ModelArtifacts &model, const QStringList &others,
                             const QStringList &surplus)
{
    if (model.modelTopology.isNullish()) {
        return userFilesError(ErrorCode::MissingTopology,
                              UserFilesText::tr("%1 has no modelTopology.").arg(model.origin.url));
    }
    if (!model.weightSpecs) {
        return userFilesError(ErrorCode::MissingManifest,
                              UserFilesText::tr("%1 has no weightsManifest.").arg(model.origin.url),
                              surplus);
    }
    if (others.isEmpty())
        return Done{};
    QSet<QString> given;
    for (const QString &path : others)
        given.insert(QFileInfo(path).fileName());
    QSet<QString> seen;
    const QStringList paths = manifestPaths(model);
    for (const QString &path : paths) {
        const QString name = manifestBasename(path);
        if (seen.contains(name)) {
            return userFilesError(
                ErrorCode::DuplicateBasename,
                UserFilesText::tr("The weights manifest names two files called %1.").arg(name));
        }
        seen.insert(name);
        if (!given.contains(name)) {
            return userFilesError(
                ErrorCode::WeightFileMissing,
                UserFilesText::tr("The weight file %1 is not among the files.").arg(name), surplus);
        }
    }
    if (paths.size() != others.size()) {
        return userFilesError(
            ErrorCode::FileCountMismatch,
            UserFilesText::tr("The weights manifest names %1 files, but %2 were given.")
                .arg(paths.size())
                .arg(others.size()),
            surplus);
    }
    return Done{};
}

/// Two manifest paths that end at one file cannot both be right.
Expected<Done> requireDistinctFiles(const QHash<QString, QString> &located)
{
    QHash<QString, QString> pathOf;
    for (auto entry = located.begin(); entry != located.end(); ++entry) {
        if (entry.value().isEmpty())
            continue;
        if (pathOf.contains(entry.value())) {
            return userFilesError(
                ErrorCode::DuplicateBasename,
                UserFilesText::tr("The weights manifest names two files called %1.")
                    .arg(manifestBasename(entry.key())));
        }
        pathOf.insert(entry.value(), entry.key());
    }
    return Done{};
}

void reportSurplus(ModelArtifacts &model, const QStringList &surplus)
{
    if (surplus.isEmpty())
        return;
    model.origin.findings.append(
        { .severity = Severity::Info,
          .code = u"surplus-files"_s,
          .message
          = UserFilesText::tr("No manifest names these files: %1.").arg(namesOf(surplus)) });
}

void reportNoWeights(ModelArtifacts &model)
{
    model.origin.findings.append(
        { .severity = Severity::Warning,
          .code = u"no-weights"_s,
          .message = UserFilesText::tr("The weight files of this model were not given: %1.")
                         .arg(manifestPaths(model).join(u", "_s)) });
}

/// Loads one model from the files of a user.
class UserFilesLoader
{
public:
    UserFilesLoader(const UserFilesOptions &options, Operation &op)
        : m_options(options)
        , m_op(op)
    {
    }

    Expected<ModelArtifacts> load(const QStringList &given)
    {
        if (given.isEmpty()) {
            return userFilesError(ErrorCode::BadArgument,
                                  UserFilesText::tr("No files were given."));
        }
        const Expected<QStringList> paths = expandedPaths(given, m_op);
        if (!paths)
            return paths.error();
        const HeapIndex index(*paths);
        QList<HeapFile> files;
        for (const QString &path : *paths) {
            if (!m_op.checkpoint())
                return canceledError();
            files.append(HeapFile::read(path, m_op));
        }
        const Expected<qsizetype> chosen = chosenModel(files, index);
        if (!chosen)
            return chosen.error();
        QStringList others = *paths;
        others.removeAt(*chosen);
        return attach(files.at(*chosen), others, index);
    }

private:
    Expected<ModelArtifacts> attach(const HeapFile &json, const QStringList &others,
                                    const HeapIndex &index)
    {
        ModelArtifacts model = json.model;
        const QString folder = QFileInfo(json.path).path();
        QHash<QString, QString> located;
        QStringList surplus = others;
        for (const QString &name : manifestPaths(model)) {
            const QString path = index.find(folder, name);
            located.insert(name, path.isEmpty() && !m_options.strict ? onDisk(folder, name) : path);
            surplus.removeAll(path);
        }
        if (m_options.strict) {
            if (auto checked = checkStrictly(model, others, surplus); !checked)
                return checked.error();
        } else if (auto distinct = requireDistinctFiles(located); !distinct) {
            return distinct.error();
        }
        reportSurplus(model, surplus);
        const bool anyFound = std::any_of(located.begin(), located.end(),
                                          [](const QString &path) { return !path.isEmpty(); });
        if (!located.isEmpty() && !anyFound) {
            reportNoWeights(model);
            return model;
        }
        const auto locate = [&located](const QString &name) { return located.value(name); };
        if (auto attached = attachWeightFiles(model, m_op, locate); !attached)
            return attached.error();
        return model;
    }

    static QString onDisk(const QString &folder, const QString &name)
    {
        const QString path = weightFilePath(folder, name);
        return QFileInfo(path).isFile() ? path : QString();
    }

    UserFilesOptions m_options;
    Operation &m_op;
};

} // namespace

UserFilesHandler::UserFilesHandler(const QStringList &paths, QThreadPool *pool,
                                   const UserFilesOptions &options)
    : m_paths(paths)
    , m_pool(pool)
    , m_options(options)
{
}

QFuture<Expected<ModelArtifacts>> UserFilesHandler::load(OperationPtr op)
{
    return run(m_pool, std::move(op), [paths = m_paths, options = m_options](Operation &operation) {
        return UserFilesLoader(options, operation).load(paths);
    });
}

} // namespace weightroom
