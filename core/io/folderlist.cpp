// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/io/folderlist.h"

#include "core/base/groupeddigits.h"
#include "core/io/modelfiles.h"
#include "core/io/openfolder.h"
#include "core/model/modeljson.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSet>

#include <algorithm>
#include <atomic>
#include <cstring>
#include <future>
#include <string_view>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

struct FolderListText
{
    Q_DECLARE_TR_FUNCTIONS(weightroom::FileHandler)
};

constexpr std::string_view usualName = "model.json";

bool contains(const QByteArray &text, std::string_view part)
{
    return std::string_view(text.constData(), static_cast<std::size_t>(text.size())).find(part)
        != std::string_view::npos;
}

/// Without these keys no JSON is a model: the others need not be parsed.
bool mayBeModel(const QByteArray &text)
{
    return contains(text, R"("modelTopology")") || contains(text, R"("weightsManifest")")
        || (contains(text, R"("paths")") && contains(text, R"("weights")"))
        || (contains(text, R"("class_name")") && contains(text, R"("config")"));
}

/// Adds the sizes of the weight files beside the JSON to \a model, or why one is no good.
void measureWeights(const ModelArtifacts &artifacts, const OpenFolder &folder, StoredModel &model)
{
    if (!artifacts.weightSpecs)
        return;
    const QList<WeightSpec> &specs = artifacts.weightSpecs->list;
    const qint64 needed = totalByteLength(specs, 0, specs.size()).value_or(0);
    qint64 found = 0;
    for (const ManifestGroup &group : artifacts.origin.groups) {
        for (const QString &name : group.paths) {
            const std::optional<struct stat> info = folder.beneath(name);
            if (info && S_ISREG(info->st_mode)) {
                found += info->st_size;
            } else if (!model.damage) {
                model.damage = Error{ .code = ErrorCode::WeightFileMissing,
                                      .message = FolderListText::tr("The weight file %1 of %2 is "
                                                                    "missing.")
                                                     .arg(name, model.path),
                                      .source = model.path };
            }
        }
    }
    model.info.weightDataBytes = model.damage ? needed : found;
    if (!model.damage && found < needed) {
        model.damage
            = Error{ .code = ErrorCode::LengthMismatch,
                     .message
                     = FolderListText::tr("The tensors of %1 need %2 bytes, its weight files have "
                                          "%3.")
                           .arg(model.path, groupedDigits(needed), groupedDigits(found)),
                     .source = model.path };
    }
}

/// The JSON file \a name in \a folder, as it is listed under \a path; nothing where it is no model.
std::optional<StoredModel> listedFile(const OpenFolder &folder, const QByteArray &name,
                                      const QString &path)
{
    const bool usual = name.toStdString() == usualName;
    StoredModel model{ .path = path, .info = {} };
    struct stat info = {};
    const Expected<QByteArray> bytes = folder.read(name, info);
    if (!bytes) {
        model.damage = bytes.error();
        return usual ? std::optional(model) : std::nullopt;
    }
    model.info.dateSaved = QDateTime::fromMSecsSinceEpoch(
        qint64(info.st_mtim.tv_sec) * 1000 + info.st_mtim.tv_nsec / 1'000'000, Qt::UTC);
    if (!usual && !mayBeModel(*bytes))
        return {};
    const Expected<ModelArtifacts> artifacts = readModelJson(*bytes, path);
    if (!artifacts) {
        if (artifacts.error().code == ErrorCode::EmptyModelJson && !usual)
            return {};
        model.damage = artifacts.error();
        return model;
    }
    const QDateTime saved = model.info.dateSaved;
    model.info = ModelArtifactsInfo::of(*artifacts, saved);
    measureWeights(*artifacts, folder, model);
    return model;
}

/// Goes through folders without recursion: first what is really below the root, then what links
/// lead to.
class FolderWalk
{
public:
    FolderWalk(const QStringList &skipped, Operation &op)
        : m_op(op)
    {
        for (const QString &path : skipped)
            m_visited.insert(OpenFolder(QFile::encodeName(path)).identity());
    }

    Expected<QList<StoredModel>> walk(const QByteArray &root)
    {
        for (QByteArray above = root; above.size() > 1;) {
            above = above.first(std::max<qsizetype>(above.lastIndexOf('/'), 1));
            m_visited.insert(OpenFolder(above).identity());
        }
        m_folders.append(root);
        while (!m_folders.isEmpty() || !m_links.isEmpty()) {
            const QByteArray path
                = m_folders.isEmpty() ? m_links.takeFirst() : m_folders.takeLast();
            if (!m_op.checkpoint())
                return canceledError();
            visit(path);
        }
        return listed();
    }

private:
    /// A folder with the JSON files in it.
    struct FoundJson
    {
        QByteArray folder;
        QList<QByteArray> names;
    };

    void visit(const QByteArray &path)
    {
        const OpenFolder folder(path);
        if (!folder.isOpen() || m_visited.contains(folder.identity()))
            return;
        m_visited.insert(folder.identity());
        const QByteArray prefix = prefixOf(path);
        FoundJson found{ path, {} };
        for (const FolderEntry &entry : folder.entries()) {
            if (entry.name.startsWith('.'))
                continue;
            if (entry.kind == FolderEntry::Kind::Folder)
                (entry.isLink ? m_links : m_folders).append(prefix + entry.name);
            else if (entry.kind == FolderEntry::Kind::File && isJsonName(entry.name))
                found.names.append(entry.name);
        }
        if (!found.names.isEmpty())
            m_found.append(found);
    }

    /// Reads the files that were found, many of them with two processors.
    Expected<QList<StoredModel>> listed()
    {
        constexpr qsizetype worthAThread = 100;
        std::future<QList<StoredModel>> helper;
        if (m_found.size() >= worthAThread)
            helper = std::async(std::launch::async, [this] { return takeModels(); });
        QList<StoredModel> models = takeModels();
        if (helper.valid())
            models += helper.get();
        if (m_op.isCanceled())
            return canceledError();
        std::sort(models.begin(), models.end(),
                  [](const StoredModel &a, const StoredModel &b) { return a.path < b.path; });
        return models;
    }

    QList<StoredModel> takeModels()
    {
        QList<StoredModel> models;
        for (qsizetype i = m_next++; i < m_found.size() && m_op.checkpoint(); i = m_next++) {
            const FoundJson &found = m_found.at(i);
            const OpenFolder folder(found.folder);
            for (const QByteArray &name : found.names) {
                if (std::optional<StoredModel> model = listedAt(folder, found.folder, name))
                    models.append(*std::move(model));
            }
        }
        return models;
    }

    static QByteArray prefixOf(const QByteArray &folder)
    {
        return folder.endsWith('/') ? folder : folder + '/';
    }

    static std::optional<StoredModel> listedAt(const OpenFolder &folder, const QByteArray &where,
                                               const QByteArray &name)
    {
        const QByteArray encodedPath = prefixOf(where) + name;
        const QString path = QFile::decodeName(encodedPath);
        std::optional<StoredModel> model = listedFile(folder, name, path);
        if (model && QFile::encodeName(path) != encodedPath) {
            model->damage
                = Error{ .code = ErrorCode::NotFound,
                         .message
                         = FolderListText::tr("The name of %1 is no UTF-8 text.").arg(path),
                         .advice = FolderListText::tr("Rename the file."),
                         .source = path };
        }
        return model;
    }

    Operation &m_op;
    QList<QByteArray> m_folders;
    QList<QByteArray> m_links;
    QSet<FileIdentity> m_visited;
    QList<FoundJson> m_found;
    std::atomic<qsizetype> m_next = 0;
};

} // namespace

Expected<QList<StoredModel>> listModelFiles(const QString &folder, const QStringList &skipped,
                                            Operation &op)
{
    const QString path = QDir::cleanPath(QFileInfo(folder).absoluteFilePath());
    const QFileInfo info(path);
    if (!info.exists()) {
        return Error{ .code = ErrorCode::NotFound,
                      .message = FolderListText::tr("There is no folder %1.").arg(path),
                      .source = path };
    }
    if (!info.isDir()) {
        const std::optional<StoredModel> model = storedModelAt(path);
        return model ? QList<StoredModel>{ *model } : QList<StoredModel>();
    }
    const QByteArray root = QFile::encodeName(path);
    if (const OpenFolder opened(root); !opened.isOpen()) {
        return Error{ .code = ErrorCode::Io,
                      .message = FolderListText::tr("The folder %1 cannot be read.").arg(path),
                      .cause = QString::fromLocal8Bit(std::strerror(opened.error())),
                      .source = path };
    }
    return FolderWalk(skipped, op).walk(root);
}

std::optional<StoredModel> storedModelAt(const QString &json)
{
    const QFileInfo info(json);
    const OpenFolder folder(QFile::encodeName(info.absolutePath()));
    if (!folder.isOpen())
        return {};
    return listedFile(folder, QFile::encodeName(info.fileName()), info.absoluteFilePath());
}

} // namespace weightroom
