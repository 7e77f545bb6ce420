// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/io/file/filechange.h"

#include "core/base/bytesource.h"
#include "core/base/files/pendingfile.h"
#include "core/base/json/jsontext.h"
#include "core/io/file/fileremoval.h"
#include "core/io/modelextent.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

constexpr int recordVersion = 1;

/// 64-bit numbers are texts: JSON's numbers hold only 53 bits.
QJsonArray identityJson(const FileIdentity &identity)
{
    return { QString::number(identity.device), QString::number(identity.inode),
             QString::number(identity.modifiedNs) };
}

FileIdentity identityFrom(const QJsonValue &json)
{
    const QJsonArray pair = json.toArray();
    return { pair.at(0).toString().toULongLong(), pair.at(1).toString().toULongLong(),
             pair.at(2).toString().toLongLong() };
}

QJsonArray notedJson(const QList<NotedFile> &files)
{
    QJsonArray array;
    for (const NotedFile &file : files)
        array.append(QJsonArray{ file.path, identityJson(file.identity) });
    return array;
}

QList<NotedFile> notedFrom(const QJsonValue &json)
{
    QList<NotedFile> files;
    for (const QJsonValue &entry : json.toArray())
        files.append({ entry.toArray().at(0).toString(), identityFrom(entry.toArray().at(1)) });
    return files;
}

/// The model JSON \a json with the weight files in \a names called by their second names; empty
/// when it names none of them. The first ones hold a random number: nothing else is called so.
QByteArray renamedJson(const QString &json, const QList<std::pair<QString, QString>> &names)
{
    const Expected<QByteArray> bytes = readFile(json);
    if (!bytes)
        return {};
    const qsizetype prefix = QFileInfo(json).path().size() + 1;
    QByteArray text = *bytes;
    for (const auto &[passing, real] : names)
        text.replace(jsonQuoted(passing.sliced(prefix)), jsonQuoted(real.sliced(prefix)));
    return text == *bytes ? QByteArray() : text;
}

/// Unlinks those of the weight files \a files that are still there and that no JSON near \a folder
/// refers to.
/// False: some could not be unlinked.
bool removeNoted(const QList<NotedFile> &files, const QString &folder)
{
    QStringList present;
    for (const NotedFile &file : files) {
        if (file.isThere())
            present.append(file.path);
    }
    bool done = true;
    for (const QString &path : unreferencedFiles(present, folder, {}))
        done = QFile::remove(path) && done;
    return done;
}

bool replaceFile(const QString &path, const QByteArray &bytes, const QString &stem)
{
    const auto file = PendingFile::create(QFileInfo(path).path(), true, stem);
    const auto view
        = std::as_bytes(std::span(bytes.constData(), static_cast<std::size_t>(bytes.size())));
    return file && (*file)->write(view) && (*file)->sync() && (*file)->publish(path, true);
}

} // namespace

QByteArray FileChange::toJson() const
{
    QJsonArray namesJson;
    for (const auto &[passing, real] : names)
        namesJson.append(QJsonArray{ passing, real });
    return QJsonDocument(QJsonObject{ { u"version"_s, recordVersion },
                                      { u"json"_s, json },
                                      { u"removes"_s, removes },
                                      { u"oldJson"_s, identityJson(oldJson) },
                                      { u"made"_s, notedJson(made) },
                                      { u"old"_s, notedJson(old) },
                                      { u"names"_s, namesJson },
                                      { u"folders"_s, QJsonArray::fromStringList(folders) },
                                      { u"restores"_s, restores } })
        .toJson(QJsonDocument::Compact);
}

Expected<FileChange> FileChange::fromJson(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    FileChange change;
    change.json = object.value(u"json"_s).toString();
    if (object.value(u"version"_s).toInt() != recordVersion || change.json.isEmpty())
        return Error{ ErrorCode::BadArgument, u"no record of a change of files"_s };
    change.removes = object.value(u"removes"_s).toBool();
    change.oldJson = identityFrom(object.value(u"oldJson"_s));
    change.made = notedFrom(object.value(u"made"_s));
    change.old = notedFrom(object.value(u"old"_s));
    for (const QJsonValue &pair : object.value(u"names"_s).toArray())
        change.names.append({ pair.toArray().at(0).toString(), pair.toArray().at(1).toString() });
    for (const QJsonValue &folder : object.value(u"folders"_s).toArray())
        change.folders.append(folder.toString());
    change.restores = object.value(u"restores"_s).toString();
    return change;
}

bool FileChange::isDecided() const
{
    const FileIdentity now = FileIdentity::at(json);
    return now != oldJson && (removes || now.isValid());
}

bool FileChange::removeHidden(const QString &stem) const
{
    QSet<QString> where{ QFileInfo(json).path() };
    where.unite(QSet<QString>(folders.begin(), folders.end()));
    for (const NotedFile &file : made)
        where.insert(QFileInfo(file.path).path());
    bool done = true;
    for (const QString &folder : std::as_const(where)) {
        const QStringList found = QDir(folder).entryList({ u'.' + stem + u".*"_s },
                                                         QDir::Files | QDir::Hidden | QDir::System);
        for (const QString &name : found)
            done = QFile::remove(folder + u'/' + name) && done;
    }
    return done;
}

bool FileChange::giveRealNames(const QString &stem) const
{
    const auto canBeTaken = [this](const QString &path) {
        const FileIdentity now = FileIdentity::at(path);
        const auto isNoted = [&](const NotedFile &file) { return file.identity == now; };
        return !now.isValid() || std::any_of(old.begin(), old.end(), isNoted)
            || std::any_of(made.begin(), made.end(), isNoted);
    };
    const QByteArray text = names.isEmpty() ? QByteArray() : renamedJson(json, names);
    if (text.isEmpty())
        return true;
    for (const auto &[passing, real] : names) {
        const QString folder = QFileInfo(real).path();
        const auto link = PendingFile::linkTo(passing, folder, stem);
        if (!canBeTaken(real) || !link || !(*link)->publish(real, true) || !syncFolder(folder))
            return false;
    }
    return replaceFile(json, text, stem) && syncFolder(QFileInfo(json).path());
}

bool FileChange::finish(const QString &stem) const
{
    bool done = giveRealNames(stem);
    done = removeHidden(stem) && done;
    QList<NotedFile> passed;
    for (const auto &[passing, real] : names)
        std::copy_if(made.begin(), made.end(), std::back_inserter(passed),
                     [&passing = passing](const NotedFile &file) { return file.path == passing; });
    done = removeNoted(passed, QFileInfo(json).path()) && done;
    if (old.isEmpty())
        return done;
    const NotedFile &oldOne = old.first();
    const QString folder = QFileInfo(oldOne.path).path();
    if (oldOne.isThere())
        done = QFile::remove(oldOne.path) && done;
    done = removeNoted(old.sliced(1), folder) && done;
    QStringList gone;
    for (const NotedFile &file : old)
        gone.append(file.path);
    done = removeEmptyFolders(gone, folder) && done;
    if (oldOne.path.endsWith("/model.json"_L1))
        done = removeFolderIfEmpty(folder) && done;
    return done;
}

bool FileChange::undo(const QString &stem) const
{
    if (json.isEmpty())
        return true;
    bool done = removeHidden(stem);
    done = removeNoted(made, QFileInfo(json).path()) && done;
    for (auto folder = folders.crbegin(); folder != folders.crend(); ++folder)
        done = removeFolderIfEmpty(*folder) && done;
    return done;
}

QStringList missingFolders(const QStringList &paths)
{
    QStringList missing;
    for (const QString &path : paths) {
        QStringList above;
        for (QFileInfo info(path); !info.exists() && !info.isRoot(); info.setFile(info.path()))
            above.prepend(info.filePath());
        for (const QString &folder : std::as_const(above)) {
            if (!missing.contains(folder))
                missing.append(folder);
        }
    }
    return missing;
}

} // namespace weightroom
