// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/io/iorouter.h"
#include "core/model/modelparts.h"

#include <memory>

class QThreadPool;

namespace weightroom {

struct ManagerContext;
class TransferWatch;

/// A model in a list, whatever its scheme.
struct ListedModel
{
    QString url;
    ModelArtifactsInfo info;
    std::optional<Error> damage = {}; ///< why it cannot be loaded

    bool operator==(const ListedModel &) const = default;
};

/// A model in the trash, whatever its scheme.
struct TrashEntry
{
    QString id; ///< names it among all trashed models
    QString url; ///< where it was
    QDateTime removed; ///< UTC
    qint64 bytes = 0; ///< what emptying it frees at most
    ModelArtifactsInfo info;

    bool operator==(const TrashEntry &) const = default;
};

/// The trash of all schemes, as far as it can be read.
struct TrashContents
{
    QList<TrashEntry> entries; ///< the latest first
    QList<Error> unreadable; ///< why the trash of a scheme is missing above
};

/// What to do with a model that is at the target already.
enum class IfExists {
    Fail, ///< AlreadyExists
    Replace, ///< it goes to the trash, once its successor is published
    KeepBoth, ///< the new one gets a free name: "name 2"
};

struct TransferOptions
{
    IfExists ifExists = IfExists::Fail;
    bool forever = false; ///< what is replaced or moved away does not go to the trash
    ModelParts leaveOut = {}; ///< the copy goes without them; a move must take all
    IoOptions load = {}; ///< for the router of the source
    IoOptions save = {}; ///< for the router of the target, beside "replace" and "forever"
    std::shared_ptr<TransferWatch> watch = {}; ///< may be null
    /// What there is at the source, where it has been read already: it is not read again.
    std::shared_ptr<const ModelArtifacts> model = {};
    /// Where an earlier try that was killed may have published the model: when the same model is
    /// there it is done and not saved again, and a source that was moved away is no error.
    QString attempted = {};
};

/// Lists, copies, moves and removes models of all schemes: tf.io's listModels, removeModel,
/// copyModel and moveModel, without their losses. Knows schemes only through the router. Futures
/// have one consumer; an Operation carries progress in bytes over all steps, and a cancel leaves no
/// trace. Nothing waits; when the manager goes, actions end with Canceled at their next step.
class ModelManager
{
    Q_DISABLE_COPY_MOVE(ModelManager)

public:
    /// \a router outlives the manager; \a pool runs the steps between; \a trashFolder takes models
    /// of stores that keep no trash.
    ModelManager(const IoRouter *router, QThreadPool *pool, const QString &trashFolder);
    ~ModelManager();

    /// The models of all stores whose paths are not folders, in the order of the schemes.
    /// Errors: those of the first store that fails as a whole.
    QFuture<Expected<QList<ListedModel>>> listModels(OperationPtr op) const;
    /// The models at \a place: "indexeddb://", "file:///models". Errors: NoScheme, NoManager,
    /// NotFound, Io.
    QFuture<Expected<QList<ListedModel>>> listModels(const QString &place, OperationPtr op) const;

    /// The model at \a url as a list shows it; of places that list nothing it is loaded. Errors:
    /// NoHandler, NotFound (there is none), those of listing and, there, of loading.
    QFuture<Expected<ListedModel>> findModel(const QString &url, OperationPtr op) const;
    /// \a url, or where there is a model already, the first of "name 2", "name 3" … that is free.
    /// What does not say NotFound counts as taken. Errors: AlreadyExists (after a thousand),
    /// NoHandler, Canceled.
    QFuture<Expected<QString>> freeUrl(const QString &url, OperationPtr op) const;

    /// Answers what was known of the model and its id in the trash. Errors: NoScheme, NoManager,
    /// NotFound, Io, Canceled; then the model is where it was.
    QFuture<Expected<RemovedModel>> removeModel(const QString &url, Removal removal,
                                                OperationPtr op) const;

    /// Load and save, which reads back what it wrote; inside a store that can copy without reading
    /// weights, that (but not from folder to folder). Checks in tf.io's order: SamePath (also of
    /// two URLs that mean the same model), NoHandler and AmbiguousHandler of the source, then of
    /// the target; then errors of loading and saving. The source is never touched.
    QFuture<Expected<SaveResult>> copyModel(const QString &source, const QString &target,
                                            const TransferOptions &options, OperationPtr op) const;
    /// A copy, whose weights are read back from the target and compared by SHA-256, and only then
    /// the removal of the source. Where a step after saving fails the error says that there are two
    /// models now. A cancel before the end removes the copy again; it comes too late once another
    /// model was replaced. Errors: as copyModel() and removeModel(), NoManager (the source cannot
    /// be removed; nothing was copied then), ChecksumMismatch.
    QFuture<Expected<SaveResult>> moveModel(const QString &source, const QString &target,
                                            const TransferOptions &options, OperationPtr op) const;
    /// moveModel() in one step where the store can do that; nothing goes to the trash.
    QFuture<Expected<SaveResult>> renameModel(const QString &url, const QString &newUrl,
                                              OperationPtr op) const;
    /// A copy beside the model, named "name 2" or the next free number.
    QFuture<Expected<SaveResult>> duplicateModel(const QString &url, OperationPtr op) const;

    /// Gives the model at \a url another userDefinedMetadata (absent: none): it is loaded, and
    /// saved in its own place, its files laid out as they were. The old one goes to the trash, as
    /// SaveResult::replacedId. Errors: those of loading and saving, InvalidJson unless \a metadata
    /// is absent, null or an object; then the model is as before.
    QFuture<Expected<SaveResult>> changeMetadata(const QString &url, const JsonText &metadata,
                                                 OperationPtr op) const;

    /// What is in the trash of all schemes, the latest first. A scheme whose trash cannot be read
    /// does not hide the others: trashContents() says which. Errors: Canceled.
    QFuture<Expected<QList<TrashEntry>>> trash(OperationPtr op) const;
    QFuture<Expected<TrashContents>> trashContents(OperationPtr op) const;
    /// Puts a model back where it was, or at \a url, and answers its URL. Errors: NotFound (no such
    /// id), NotSupported (\a url is of another scheme than the store that keeps it),
    /// AlreadyExists, Quota, Io; then it stays in the trash.
    QFuture<Expected<QString>> restore(const QString &id, const QString &url,
                                       OperationPtr op) const;
    /// Removes from the trash for good: the entry \a id, or all that were removed before \a before.
    /// Answers the bytes that were freed at most. Errors: NotFound, Io (the others are removed all
    /// the same, also where the trash of a scheme cannot be read), Canceled.
    QFuture<Expected<qint64>> purge(const QString &id, OperationPtr op) const;
    QFuture<Expected<qint64>> emptyTrash(const QDateTime &before, OperationPtr op) const;

private:
    std::shared_ptr<ManagerContext> m_context;
};

/// How long models stay in the trash.
constexpr int trashDays = 30;

} // namespace weightroom
