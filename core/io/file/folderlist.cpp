// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/io/file/folderlist.h"

#include "core/base/groupeddigits.h"
#include "core/io/file/modelfiles.h"
#include "core/io/file/openfolder.h"
#include "core/model/modeljson.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSet>

#include <algorithm>
#include <condition_variable>
#include <cstring>
#include <future>
#include <mutex>
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
/// lead to. Models are read while their folder is open; many folders are shared by two threads.
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
        for (m_links.append(root); !m_links.isEmpty() && !m_op.isCanceled();) {
            m_folders.append(m_links.takeFirst());
            visitAll();
            if (m_helper.valid())
                m_helper.get();
        }
        if (m_op.isCanceled())
            return canceledError();
        std::sort(m_models.begin(), m_models.end(),
                  [](const StoredModel &a, const StoredModel &b) { return a.path < b.path; });
        return std::move(m_models);
    }

private:
    /// What stands in one folder.
    struct Content
    {
        QList<QByteArray> folders;
        QList<QByteArray> links; ///< to folders
        QList<StoredModel> models;
    };

    /// Visits folders until none is left and no other thread can find more.
    void visitAll()
    {
        constexpr qsizetype worthAThread = 40;
        std::unique_lock lock(m_mutex);
        while (true) {
            m_changed.wait(lock, [this] { return !m_folders.isEmpty() || m_visiting == 0; });
            if (m_folders.isEmpty())
                break;
            const QByteArray path = m_folders.takeLast();
            ++m_visiting;
            if (m_folders.size() >= worthAThread && !m_helper.valid())
                m_helper = std::async(std::launch::async, [this] { visitAll(); });
            lock.unlock();
            Content content;
            if (m_op.checkpoint())
                content = visit(path);
            lock.lock();
            --m_visiting;
            m_folders += content.folders;
            m_links += content.links;
            m_models += content.models;
            m_changed.notify_all();
        }
        m_changed.notify_all();
    }

    Content visit(const QByteArray &path)
    {
        const OpenFolder folder(path);
        if (!folder.isOpen() || !isFirstVisit(folder))
            return {};
        const QByteArray prefix = prefixOf(path);
        Content content;
        for (const FolderEntry &entry : folder.entries()) {
            if (entry.name.startsWith('.'))
                continue;
            if (entry.kind == FolderEntry::Kind::Folder) {
                (entry.isLink ? content.links : content.folders).append(prefix + entry.name);
            } else if (entry.kind == FolderEntry::Kind::File && isJsonName(entry.name)) {
                if (std::optional<StoredModel> model = listedAt(folder, path, entry.name))
                    content.models.append(*std::move(model));
            }
        }
        return content;
    }

    bool isFirstVisit(const OpenFolder &folder)
    {
        const std::lock_guard lock(m_mutex);
        const qsizetype before = m_visited.size();
        m_visited.insert(folder.identity());
        return m_visited.size() > before;
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
    std::mutex m_mutex;
    std::condition_variable m_changed;
    QList<QByteArray> m_folders; ///< to be visited
    QList<QByteArray> m_links; ///< to be visited when there are no folders left
    int m_visiting = 0; ///< folders that threads are in
    QSet<FileIdentity> m_visited;
    QList<StoredModel> m_models;
    std::future<void> m_helper; ///< the last member: it uses the others
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
