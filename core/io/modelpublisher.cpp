// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/io/modelpublisher.h"

#include "core/io/modelfiles.h"
#include "core/model/modeljson.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSet>

#include <algorithm>
#include <cstring>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

struct ModelPublisherText
{
    Q_DECLARE_TR_FUNCTIONS(weightroom::FileHandler)
};

/// Something is called so, be it a broken link.
bool nameIsTaken(const QString &path)
{
    struct stat info;
    return ::lstat(QFile::encodeName(path).constData(), &info) == 0;
}

/// The manifest with the names \a names, in order, for those of \a groups.
QList<ManifestGroup> renamedGroups(QList<ManifestGroup> groups, const QStringList &names)
{
    qsizetype next = 0;
    for (ManifestGroup &group : groups) {
        for (QString &path : group.paths)
            path = names.at(next++);
    }
    return groups;
}

QStringList weightFilesOf(const QString &jsonPath)
{
    const Expected<QByteArray> bytes = readFile(jsonPath);
    if (!bytes)
        return {};
    const Expected<ModelArtifacts> model = readModelJson(*bytes, jsonPath);
    if (!model)
        return {};
    QStringList files;
    for (const ManifestGroup &group : model->origin.groups) {
        for (const QString &name : group.paths)
            files.append(weightFilePath(QFileInfo(jsonPath).path(), name));
    }
    return files;
}

Expected<Done> compareWritten(const PendingFile &file, const QByteArray &expected,
                              const QString &folder)
{
    constexpr qsizetype blockBytes = 1024 * 1024;
    QByteArray buffer(std::min(blockBytes, expected.size()), Qt::Uninitialized);
    for (qsizetype offset = 0; offset < expected.size(); offset += buffer.size()) {
        const qsizetype count = std::min(buffer.size(), expected.size() - offset);
        const auto block
            = std::as_writable_bytes(std::span(buffer.data(), static_cast<std::size_t>(count)));
        if (auto read = file.readBack(offset, block); !read)
            return read;
        if (std::memcmp(block.data(), expected.constData() + offset, block.size()) != 0) {
            return Error{ .code = ErrorCode::ChecksumMismatch,
                          .message = ModelPublisherText::tr("The model.json written to %1 is not "
                                                            "what was read back from there.")
                                         .arg(folder),
                          .source = folder };
        }
    }
    return Done{};
}

} // namespace

ModelPublisher::ModelPublisher(const QString &folder, const ModelArtifacts &artifacts, bool replace)
    : m_folder(folder)
    , m_artifacts(artifacts)
    , m_replace(replace)
{
}

Expected<std::unique_ptr<PendingFile>>
ModelPublisher::writeJson(const QList<ManifestGroup> &groups) const
{
    const QByteArray json = writeModelJson(m_artifacts, groups);
    Expected<std::unique_ptr<PendingFile>> file = PendingFile::create(m_folder, true);
    if (!file)
        return file;
    const auto bytes
        = std::as_bytes(std::span(json.constData(), static_cast<std::size_t>(json.size())));
    if (auto written = (*file)->write(bytes); !written)
        return written.error();
    if (auto same = compareWritten(**file, json, m_folder); !same)
        return same.error();
    if (auto synced = (*file)->sync(); !synced)
        return synced.error();
    return file;
}

Expected<Done> ModelPublisher::publishJson(const QList<ManifestGroup> &groups) const
{
    Expected<std::unique_ptr<PendingFile>> json = writeJson(groups);
    if (!json)
        return json.error();
    return (*json)->publish(pathOf(u"model.json"_s), m_replace);
}

Expected<Done> ModelPublisher::syncFolders(const SavePlan &plan) const
{
    QSet<QString> folders{ m_folder };
    for (const PlannedFile &file : plan.files)
        folders.insert(QFileInfo(pathOf(file.name)).path());
    for (const QString &folder : std::as_const(folders)) {
        if (auto synced = syncFolder(folder); !synced)
            return synced;
    }
    return Done{};
}

Expected<Done> ModelPublisher::publishWeights(const SavePlan &plan, WrittenWeights &weights)
{
    for (qsizetype i = 0; i < plan.files.size(); ++i) {
        QString name = plan.files.at(i).name;
        if (m_replace && nameIsTaken(pathOf(name))) {
            const QString folder = QFileInfo(pathOf(name)).path();
            name = hiddenSibling(folder, QFileInfo(name).fileName()).sliced(m_folder.size() + 1);
        }
        const auto index = static_cast<std::size_t>(i);
        if (auto done = weights.files[index]->publish(pathOf(name), m_replace); !done)
            return done;
        m_names.append(name);
    }
    return syncFolders(plan);
}

void ModelPublisher::giveRealNames(const SavePlan &plan, WrittenWeights &weights)
{
    QStringList passing;
    for (qsizetype i = 0; i < plan.files.size(); ++i) {
        const QString name = plan.files.at(i).name;
        if (m_names.at(i) == name)
            continue;
        if (!weights.files[static_cast<std::size_t>(i)]->publish(pathOf(name), true))
            return;
        passing.append(pathOf(m_names.at(i)));
    }
    if (passing.isEmpty() || !syncFolders(plan) || !publishJson(plan.groups)
        || !syncFolder(m_folder))
        return;
    for (const QString &path : std::as_const(passing))
        QFile::remove(path);
}

Expected<Done> ModelPublisher::publish(const SavePlan &plan, WrittenWeights &weights)
{
    Expected<Done> done = publishWeights(plan, weights);
    if (done)
        done = publishJson(renamedGroups(plan.groups, m_names));
    if (!done) {
        for (const QString &name : std::as_const(m_names))
            QFile::remove(pathOf(name));
        return done;
    }
    // The model is published; nothing is taken back from here on. Should its files not get their
    // real names now, it is still whole.
    if (auto synced = syncFolder(m_folder); !synced)
        return synced;
    giveRealNames(plan, weights);
    return Done{};
}

QStringList ownWeightFiles(const QString &folder)
{
    const QString json = folder + u"/model.json"_s;
    QStringList own = weightFilesOf(json);
    if (own.isEmpty())
        return own;
    const QStringList names = QDir(folder).entryList({ u"*.json"_s }, QDir::Files);
    for (const QString &name : names) {
        if (name == "model.json"_L1)
            continue;
        const QStringList others = weightFilesOf(folder + u'/' + name);
        own.removeIf([&others](const QString &path) { return others.contains(path); });
    }
    own.removeIf([&folder](const QString &path) {
        return !path.startsWith(folder + u'/') || QFileInfo(path).isSymLink();
    });
    return own;
}

} // namespace weightroom
