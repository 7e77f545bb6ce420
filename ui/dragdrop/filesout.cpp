// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/dragdrop/filesout.h"

#include "core/base/run.h"
#include "core/io/file/filehandler.h"
#include "core/io/modelextent.h"
#include "core/manage/transfer/transferqueue.h"
#include "ui/catalog/modelcatalog.h"
#include "ui/document/modelurl.h"
#include "ui/places/placelist.h"

#include <QDateTime>
#include <QDir>
#include <QDirIterator>
#include <QEventLoop>
#include <QTemporaryDir>
#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

constexpr std::chrono::seconds longestWait{ 10 };
constexpr qsizetype longestFolderName = 80;
constexpr int oldFolderDays = 2;

/// The folder of the model where nothing else is in it, or else its files.
Expected<QStringList> filesOfModel(const QString &path, Operation &op)
{
    Expected<ModelExtent> extent = findModelExtent(path, op);
    if (!extent)
        return std::move(extent).error();
    QStringList files = extent->files() + extent->shared;
    std::sort(files.begin(), files.end());
    const QString folder = extent->folder();
    bool isAlone
        = QFileInfo(extent->json).fileName() == "model.json"_L1 && extent->shared.isEmpty();
    QDirIterator all(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (isAlone && all.hasNext()) {
        if (op.isCanceled())
            return canceledError();
        isAlone = std::binary_search(files.cbegin(), files.cend(), all.next());
    }
    return isAlone ? QStringList{ folder } : files;
}

/// Removes what programs have left in \a dataFolder that were killed.
void removeOldFolders(const QString &dataFolder)
{
    if (dataFolder.isEmpty())
        return;
    const QDateTime limit = QDateTime::currentDateTimeUtc().addDays(-oldFolderDays);
    for (const QFileInfo &old : QDir(dataFolder).entryInfoList({ u"out-*"_s }, QDir::Dirs)) {
        if (!old.isSymLink() && old.lastModified() < limit)
            QDir(old.filePath()).removeRecursively();
    }
}

/// A name for a folder, whatever a model is called.
QString folderNameOf(const QString &name)
{
    QString folder;
    for (const QChar letter : name.first(std::min(name.size(), longestFolderName)))
        folder += letter == u'/' || letter == u'\\' || !letter.isPrint() ? QChar(u'_') : letter;
    return folder.isEmpty() || folder.startsWith(u'.') ? u"model"_s + folder : folder;
}

} // namespace

FilesOut::FilesOut(ModelCatalog *catalog, QObject *parent)
    : QObject(parent)
    , m_catalog(catalog)
    , m_services(catalog->services())
{
    TransferQueue *queue = m_services.transfers;
    if (!queue)
        return;
    connect(queue, &TransferQueue::ended, this, [this, queue](int index) {
        if (index < 0)
            return;
        const TransferItem &item = queue->at(index);
        if (item.state == TransferState::Done && m_prepared.contains(item.id))
            keep(m_prepared.take(item.id), localPathOf(item.order.target));
    });
}

FilesOut::~FilesOut() = default;

bool FilesOut::isFolderModel(const QString &url) const
{
    const Expected<SchemeUrl> parts = m_services.router->parse(url);
    const IoScheme *scheme = parts ? m_services.router->scheme(parts->scheme) : nullptr;
    return scheme && scheme->capabilities.pathsAreFolders;
}

std::optional<ListedModel> FilesOut::listed(const QString &url) const
{
    const std::optional<Place> place = m_catalog->places()->placeOf(url);
    const QList<ListedModel> models
        = place ? m_catalog->content(place->url).models : QList<ListedModel>();
    const auto found = std::find_if(models.cbegin(), models.cend(),
                                    [&url](const ListedModel &model) { return model.url == url; });
    return found == models.cend() ? std::nullopt : std::optional(*found);
}

/// The copy that was made before, while the model is still the same.
QString FilesOut::known(const QString &url) const
{
    const auto copy = m_copies.constFind(url);
    const std::optional<ListedModel> model = listed(url);
    const bool isGood = copy != m_copies.cend() && model && model->info == copy->info
        && QFileInfo::exists(copy->path);
    return isGood ? copy->path : QString();
}

void FilesOut::keep(const QString &url, const QString &path)
{
    if (const std::optional<ListedModel> model = listed(url))
        m_copies.insert(url, { model->info, path });
}

/// A path in a folder of its own, called as the model is.
QString FilesOut::freshFolder(const QString &url)
{
    if (!m_folder) {
        QDir().mkpath(m_services.dataFolder);
        run(m_services.pool, Operation::create(),
            [folder = m_services.dataFolder](Operation &) -> Expected<Done> {
                removeOldFolders(folder);
                return Done{};
            });
        m_folder = std::make_unique<QTemporaryDir>(
            m_services.dataFolder.isEmpty() ? QString() : m_services.dataFolder + u"/out-XXXXXX"_s);
    }
    const QString name = folderNameOf(modelName(url));
    return m_folder->filePath(u"%1/%2"_s.arg(++m_count).arg(name));
}

QStringList FilesOut::take(const QStringList &urls)
{
    // Whoever asks waits in the middle of an event, and there is no other way to answer it than to
    // wait, too. The state outlives a wait that was given up.
    struct State
    {
        QEventLoop loop;
        QHash<QString, QStringList> found;
        qsizetype open = 0;
    };
    const auto state = std::make_shared<State>();
    const OperationPtr op = Operation::create();
    const auto finish = [this, state](const QString &url, const Expected<QStringList> &files) {
        if (files)
            state->found.insert(url, *files);
        else if (files.error().code != ErrorCode::Canceled)
            Q_EMIT failed(files.error());
        if (--state->open == 0)
            state->loop.quit();
    };
    for (const QString &url : urls) {
        if (isFolderModel(url)) {
            ++state->open;
            whenDone(run(m_services.pool, op,
                         [path = localPathOf(url)](Operation &running) {
                             return filesOfModel(path, running);
                         }),
                     this,
                     [finish, url](const Expected<QStringList> &files) { finish(url, files); });
        } else if (const QString path = known(url); !path.isEmpty()) {
            state->found.insert(url, { path });
        } else if (const auto model = listed(url);
                   m_services.transfers && model && model->info.totalBytes() > m_largestAtOnce) {
            prepareLarge(url);
        } else if (m_services.manager) {
            ++state->open;
            const QString target = freshFolder(url);
            whenDone(m_services.manager->copyModel(url, schemeUrl(target), {}, op), this,
                     [this, finish, url, target](const Expected<SaveResult> &saved) {
                         if (!saved)
                             return finish(url, saved.error());
                         keep(url, target);
                         finish(url, QStringList{ target });
                     });
        }
    }
    if (state->open > 0) {
        QTimer::singleShot(longestWait, &state->loop, &QEventLoop::quit);
        state->loop.exec(QEventLoop::ExcludeUserInputEvents);
    }
    op->cancel();
    QStringList files;
    for (const QString &url : urls)
        files += state->found.value(url);
    return files;
}

void FilesOut::prepareLarge(const QString &url)
{
    if (m_prepared.values().contains(url))
        return;
    const QString target = freshFolder(url);
    const QString id = m_services.transfers->add(TransferOrder{ .kind = TransferKind::Export,
                                                                .source = url,
                                                                .target = schemeUrl(target),
                                                                .title = modelName(url) });
    m_prepared.insert(id, url);
    Q_EMIT preparing(tr("“%1” is large: it is written to files first. Take it again when that "
                        "transfer is done.")
                         .arg(modelName(url)));
}

} // namespace weightroom
