// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/io/modelpublisher.h"

#include "core/model/modeljson.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSet>

#include <algorithm>
#include <cstring>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

struct ModelPublisherText
{
    Q_DECLARE_TR_FUNCTIONS(weightroom::FileHandler)
};

/// A name like \a name that no file in \a folder has and that is not among \a names.
QString otherName(const QString &folder, const QString &name, const QStringList &names)
{
    const qsizetype dot = name.lastIndexOf(u'.');
    const qsizetype cut = dot > name.lastIndexOf(u'/') ? dot : name.size();
    QString other = name;
    for (int i = 2; names.contains(other) || FileIdentity::at(folder + u'/' + other).isValid(); ++i)
        other = u"%1-%2%3"_s.arg(name.first(cut)).arg(i).arg(name.sliced(cut));
    return other;
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
                          .message = ModelPublisherText::tr("The JSON written to %1 is not "
                                                            "what was read back from there.")
                                         .arg(folder),
                          .source = folder };
        }
    }
    return Done{};
}

} // namespace

ModelPublisher::ModelPublisher(const ModelArtifacts &artifacts, const FileChange &change,
                               FileWork &work)
    : m_folder(QFileInfo(change.json).path())
    , m_artifacts(artifacts)
    , m_change(change)
    , m_work(work)
{
}

void ModelPublisher::chooseNames(const SavePlan &plan, const WrittenWeights &weights)
{
    QStringList wanted;
    for (const PlannedFile &file : plan.files)
        wanted.append(file.name);
    const auto isReplaced = [this](const QString &path) {
        return std::any_of(m_change.old.begin(), m_change.old.end(),
                           [&path](const NotedFile &file) { return file.path == path; });
    };
    for (qsizetype i = 0; i < wanted.size(); ++i) {
        const PendingFile &file = *weights.files[static_cast<std::size_t>(i)];
        const QString real = pathOf(wanted.at(i));
        QString name = wanted.at(i);
        if (FileIdentity::at(real).isValid() && isReplaced(real) && file.canBeLinked()) {
            const QFileInfo info(real);
            const QString passing = hiddenSibling(info.path(), info.fileName());
            name = passing.sliced(m_folder.size() + 1);
            m_change.names.append({ passing, real });
            m_change.made.append({ real, file.identity() });
        } else if (FileIdentity::at(real).isValid()) {
            name = otherName(m_folder, name, wanted + m_names);
        }
        m_change.made.append({ pathOf(name), file.identity() });
        m_names.append(name);
    }
}

Expected<Done> ModelPublisher::publishJson(const QList<ManifestGroup> &groups) const
{
    const auto file = writtenJson(m_folder, writeModelJson(m_artifacts, groups), m_work.stem());
    return file ? (*file)->publish(m_change.json, m_change.oldJson.isValid())
                : Expected<Done>(file.error());
}

Expected<Done> ModelPublisher::publishWeights(WrittenWeights &weights) const
{
    QSet<QString> folders{ m_folder };
    for (qsizetype i = 0; i < m_names.size(); ++i) {
        const QString path = pathOf(m_names.at(i));
        if (auto done = weights.files[static_cast<std::size_t>(i)]->publish(path, false); !done)
            return done;
        folders.insert(QFileInfo(path).path());
    }
    for (const QString &folder : std::as_const(folders)) {
        if (auto synced = syncFolder(folder); !synced)
            return synced;
    }
    return Done{};
}

Expected<Done> ModelPublisher::publish(const SavePlan &plan, WrittenWeights &weights)
{
    chooseNames(plan, weights);
    if (auto noted = m_work.note(m_change); !noted)
        return noted;
    if (auto published = publishWeights(weights); !published)
        return published;
    if (auto published = publishJson(renamedGroups(plan.groups, m_names)); !published)
        return published;
    return syncFolder(m_folder);
}

Expected<std::unique_ptr<PendingFile>> writtenJson(const QString &folder, const QByteArray &json,
                                                   const QString &stem)
{
    Expected<std::unique_ptr<PendingFile>> file = PendingFile::create(folder, true, stem);
    if (!file)
        return file;
    const auto bytes
        = std::as_bytes(std::span(json.constData(), static_cast<std::size_t>(json.size())));
    if (auto written = (*file)->write(bytes); !written)
        return written.error();
    if (auto same = compareWritten(**file, json, folder); !same)
        return same.error();
    if (auto synced = (*file)->sync(); !synced)
        return synced.error();
    return file;
}

} // namespace weightroom
