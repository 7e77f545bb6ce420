// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/manage/transfer/transfer.h"

#include "core/manage/foldertrash.h"
#include "core/manage/modelcomparison.h"
#include "core/manage/modelplace.h"
#include "core/manage/removal.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

struct TransferText
{
    Q_DECLARE_TR_FUNCTIONS(weightroom::Transfer)
};

// Where a bar is after each step; a network takes most of the time.
constexpr double localLoadShare = 0.3;
constexpr double remoteLoadShare = 0.85;
constexpr double savedShareOfRest = 0.7;
constexpr double comparedShare = 0.98;

Transfer::Result failedTransfer(const Error &error)
{
    return readyFuture<SaveResult>(error);
}

} // namespace

TransferWatch::~TransferWatch() = default;

Transfer::Transfer(const ManagerContextPtr &context, const TransferRequest &request,
                   const OperationPtr &op)
    : m_context(context)
    , m_request(request)
    , m_steps(op)
{
}

Transfer::Result Transfer::start(const ManagerContextPtr &context, const TransferRequest &request,
                                 const OperationPtr &op)
{
    const std::shared_ptr<Transfer> transfer(new Transfer(context, request, op));
    return chainValue(context, readyDone(), [transfer](Done) {
        if (Expected<Done> checked = transfer->check(); !checked)
            return failedTransfer(checked.error());
        return transfer->mayUseStore() ? transfer->inStore(transfer->m_request.firstNumber)
                                       : transfer->load();
    });
}

Expected<Done> Transfer::check()
{
    const IoRouter &router = *m_context->router;
    const bool maySame = m_request.firstNumber > 1 || replacesItself();
    if (!maySame && isSameModel(router, m_request.source, m_request.target)) {
        return Error{ .code = ErrorCode::SamePath,
                      .message = TransferText::tr("%1 and %2 are the same place.")
                                     .arg(m_request.source, m_request.target),
                      .source = m_request.source };
    }
    if (!m_request.options.model) {
        Expected<IoHandlerPtr> loader
            = router.loadHandler(m_request.source, m_request.options.load);
        if (!loader)
            return std::move(loader).error();
        m_loader = *loader;
    }
    const Expected<IoHandlerPtr> saver
        = router.saveHandler(m_request.target, m_request.options.save);
    if (!saver)
        return saver.error();
    if (const Expected<ModelStorePtr> store = router.store(m_request.target))
        m_targetStore = *store;
    if (replacesItself() && m_targetStore) {
        const SchemeUrl place = *router.parse(m_request.target);
        m_request.target = urlOf(place.scheme, m_targetStore->canonicalPath(place.path));
    }
    if (m_steps.isCanceled())
        return canceledError();
    return m_request.isMove ? checkMove() : Expected<Done>(Done{});
}

Expected<Done> Transfer::checkMove() const
{
    if (m_request.options.leaveOut) {
        return Error{ .code = ErrorCode::BadArgument,
                      .message = TransferText::tr("A move takes all parts of a model."),
                      .source = m_request.source };
    }
    const Expected<ModelStorePtr> store = m_context->router->store(m_request.source);
    return store ? Expected<Done>(Done{}) : Expected<Done>(store.error());
}

bool Transfer::mayUseStore() const
{
    const IoRouter &router = *m_context->router;
    const Expected<SchemeUrl> source = router.parse(m_request.source);
    const Expected<SchemeUrl> target = router.parse(m_request.target);
    const bool isSameStore = m_targetStore && source && target && source->scheme == target->scheme;
    if (!isSameStore)
        return false;
    // A copy in another folder is looked at as it is made: a broken model is not spread.
    const bool copiesFolder = router.scheme(source->scheme)->capabilities.pathsAreFolders
        && !m_request.isMove && m_request.firstNumber == 1;
    return !copiesFolder && !m_request.options.leaveOut && !replacesItself()
        && !wants(IfExists::Replace) && m_request.options.load.isEmpty()
        && m_request.options.save.isEmpty() && attempted().isEmpty();
}

OperationPtr Transfer::watched(TransferStep step, OperationPtr op) const
{
    if (m_request.options.watch) {
        const qint64 bytes = m_model.weightData ? m_model.weightData->size() : -1;
        m_request.options.watch->begin(step, op, bytes);
    }
    return op;
}

QFuture<Expected<Done>> Transfer::noteAttempt(const QString &url) const
{
    return m_request.options.watch ? m_request.options.watch->noteAttempt(url) : readyDone();
}

/// Nothing can be found again where there is no store.
QString Transfer::attempted() const
{
    return m_targetStore ? m_request.options.attempted : QString();
}

bool Transfer::isRemote(const QString &url) const
{
    const Expected<SchemeUrl> place = m_context->router->parse(url);
    const IoScheme *scheme = place ? m_context->router->scheme(place->scheme) : nullptr;
    return scheme && scheme->capabilities.resumes;
}

double Transfer::loadedShare() const
{
    if (m_request.options.model)
        return 0;
    return isRemote(m_request.source) ? remoteLoadShare : localLoadShare;
}

double Transfer::savedShare() const
{
    return m_request.isMove ? loadedShare() + (1 - loadedShare()) * savedShareOfRest : 1;
}

Transfer::Result Transfer::inStore(int number)
{
    const QString url = numberedUrl(*m_context->router, m_request.target, number);
    auto moved = chainValue(m_context, noteAttempt(url), [self = shared_from_this(), url](Done) {
        const IoRouter &router = *self->m_context->router;
        const QString from = router.parse(self->m_request.source)->path;
        const QString to = router.parse(url)->path;
        const OperationPtr op = self->watched(TransferStep::Saving, self->m_steps.next(1));
        return self->m_request.isMove ? self->m_targetStore->rename(from, to, op)
                                      : self->m_targetStore->duplicate(from, to, op);
    });
    return chain(m_context, moved, [self = shared_from_this(), number](Expected<SaveResult> saved) {
        if (saved) {
            self->m_saved = std::move(*saved);
            return self->done();
        }
        if (saved.error().code == ErrorCode::NotSupported)
            return self->load();
        if (saved.error().code == ErrorCode::AlreadyExists && self->wants(IfExists::KeepBoth))
            return self->inStore(number + 1);
        return failedTransfer(saved.error());
    });
}

/// Before a download that would be in vain: others are told as soon as they begin to save.
QFuture<Expected<Done>> Transfer::requireFreeTarget()
{
    const bool mayBeInVain = isRemote(m_request.source) && m_targetStore && wants(IfExists::Fail)
        && attempted().isEmpty();
    if (!mayBeInVain)
        return readyDone();
    const QString target = m_request.target;
    return chain(m_context,
                 m_context->router->load(target, m_steps.next(0), m_request.options.save),
                 [target](const Expected<ModelArtifacts> &there) {
                     if (!there)
                         return readyDone();
                     return readyFuture<Done>(Error{
                         .code = ErrorCode::AlreadyExists,
                         .message = TransferText::tr("There is a model at %1 already.").arg(target),
                         .source = target });
                 });
}

Transfer::Result Transfer::load()
{
    const auto self = shared_from_this();
    auto loading = chainValue(m_context, requireFreeTarget(), [self](Done) {
        const OperationPtr op = self->m_steps.first(*ProgressRange::of(0, self->loadedShare()));
        if (self->m_request.options.model)
            return readyFuture<ModelArtifacts>(ModelArtifacts(*self->m_request.options.model));
        return self->m_loader->load(self->watched(TransferStep::Loading, op));
    });
    return chain(m_context, loading, [self](Expected<ModelArtifacts> model) {
        return model ? self->loaded(*std::move(model)) : self->loadFailed(model.error());
    });
}

Transfer::Result Transfer::loaded(ModelArtifacts model)
{
    const qint64 weights = model.weightData ? model.weightData->size() : 0;
    m_steps.setTotal(weights + model.modelTopology.size());
    return chainValue(m_context, prepare(std::move(model)), [self = shared_from_this()](Done) {
        return self->attempted().isEmpty() ? self->saveAnew() : self->findAttempted();
    });
}

Transfer::Result Transfer::saveAnew()
{
    return chainValue(m_context, keepReplaced(), [self = shared_from_this()](Done) {
        return self->save(self->m_request.firstNumber);
    });
}

/// Makes of what was loaded what is to be saved.
QFuture<Expected<Done>> Transfer::prepare(ModelArtifacts model)
{
    if (m_request.change)
        m_request.change(model);
    if (!m_request.options.leaveOut) {
        m_model = std::move(model);
        return readyDone();
    }
    const OperationPtr op = m_steps.next(m_steps.fraction());
    auto rest = run(m_context->pool, op,
                    [parts = m_request.options.leaveOut,
                     model = std::move(model)](Operation &operation) -> Expected<ModelArtifacts> {
                        return withoutParts(model, parts, operation);
                    });
    return chainValue(m_context, rest, [self = shared_from_this()](ModelArtifacts prepared) {
        self->m_model = std::move(prepared);
        return readyDone();
    });
}

/// Looks whether a try that was killed has published the model.
Transfer::Result Transfer::findAttempted()
{
    const QString url = attempted();
    const auto self = shared_from_this();
    const OperationPtr op = watched(TransferStep::Verifying, m_steps.next(savedShare()));
    auto compared
        = chainValue(m_context, m_context->router->load(url, op, m_request.options.save),
                     [self, op](const ModelArtifacts &copy) {
                         return run(self->m_context->pool, op,
                                    [model = self->m_model, copy](Operation &operation) {
                                        return requireSameModel(model, {}, copy, operation);
                                    });
                     });
    return chain(m_context, compared, [self, url](Expected<Done> same) {
        if (!same && same.error().code == ErrorCode::Canceled)
            return failedTransfer(same.error());
        if (!same)
            return self->saveAnew();
        self->m_saved.url = url;
        self->m_saved.info = ModelArtifactsInfo::of(self->m_model, QDateTime::currentDateTimeUtc());
        self->m_saved.verified = true;
        return self->m_request.isMove ? self->removeSource() : self->done();
    });
}

/// A move that was killed after its last step has no source any more.
Transfer::Result Transfer::loadFailed(const Error &error)
{
    const QString url = attempted();
    if (error.code != ErrorCode::NotFound || !m_request.isMove || url.isEmpty())
        return failedTransfer(error);
    const OperationPtr op = watched(TransferStep::Verifying, m_steps.next(savedShare()));
    return chain(m_context, m_context->router->load(url, op, m_request.options.save),
                 [self = shared_from_this(), url, error](const Expected<ModelArtifacts> &model) {
                     if (!model)
                         return failedTransfer(error);
                     self->m_saved.url = url;
                     self->m_saved.info
                         = ModelArtifactsInfo::of(*model, QDateTime::currentDateTimeUtc());
                     return self->done();
                 });
}

/// Puts the model that is to be replaced into the FolderTrash, where its store keeps no trash.
QFuture<Expected<Done>> Transfer::keepReplaced()
{
    const IoRouter &router = *m_context->router;
    if (!m_targetStore || !wants(IfExists::Replace) || m_request.options.forever)
        return readyDone();
    const Capabilities can = router.scheme(router.parse(m_request.target)->scheme)->capabilities;
    if (can.keepsTrash || !can.reads)
        return readyDone();
    const auto self = shared_from_this();
    return chain(m_context, router.load(m_request.target, m_steps.next(loadedShare())),
                 [self](Expected<ModelArtifacts> old) -> QFuture<Expected<Done>> {
                     if (!old && old.error().code == ErrorCode::NotFound)
                         return readyDone();
                     if (!old)
                         return readyFuture<Done>(old.error());
                     auto kept = FolderTrash(self->m_context)
                                     .keep(self->m_request.target, *old,
                                           self->m_steps.next(self->loadedShare()));
                     return chainValue(self->m_context, kept, [self](const QString &id) {
                         self->m_keptId = id;
                         return readyDone();
                     });
                 });
}

Transfer::Result Transfer::save(int number)
{
    IoOptions options = m_request.options.save;
    options.insert(u"replace"_s, wants(IfExists::Replace));
    options.insert(u"forever"_s, m_request.options.forever);
    const QString url = numberedUrl(*m_context->router, m_request.target, number);
    const auto self = shared_from_this();
    auto saving = chainValue(m_context, noteAttempt(url), [self, url, options](Done) {
        const OperationPtr op
            = self->watched(TransferStep::Saving, self->m_steps.next(self->savedShare()));
        return self->m_context->router->save(url, self->m_model, op, options);
    });
    return chain(m_context, saving, [self, number, url](const Expected<SaveResult> &saved) {
        return self->afterSave(saved, number, url);
    });
}

Transfer::Result Transfer::afterSave(const Expected<SaveResult> &saved, int number,
                                     const QString &url)
{
    if (saved) {
        m_saved = *saved;
        if (m_saved.url.isEmpty())
            m_saved.url = url;
        nameReplaced(url);
        return m_request.isMove ? readBack() : done();
    }
    if (saved.error().code == ErrorCode::AlreadyExists && wants(IfExists::KeepBoth))
        return save(number + 1);
    return dropKept(saved.error());
}

/// Tells what was replaced by its id among all trashed models.
void Transfer::nameReplaced(const QString &url)
{
    const Expected<SchemeUrl> place = m_context->router->parse(url);
    const QString &id = m_keptId.isEmpty() ? m_saved.replacedId : m_keptId;
    m_saved.replacedId = place ? trashIdOf(place->scheme, id) : QString();
}

/// Nothing was replaced after all.
Transfer::Result Transfer::dropKept(Error error)
{
    if (!m_keptId.isEmpty()) {
        if (Expected<Done> dropped = FolderTrash(m_context).remove(m_keptId); !dropped)
            error.detail += u'\n' + dropped.error().message;
    }
    return failedTransfer(error);
}

/// What replaced another model cannot be taken back: then a cancel comes too late.
OperationPtr Transfer::stepAfterPublishing(double end)
{
    const bool isFinal = m_targetStore && wants(IfExists::Replace);
    return isFinal ? m_steps.nextToTheEnd(end) : m_steps.next(end);
}

Transfer::Result Transfer::readBack()
{
    const IoRouter &router = *m_context->router;
    const IoOptions &options = m_request.options.save;
    if (router.loadHandlers(m_saved.url, options).isEmpty() && m_saved.verified)
        return removeSource();
    const auto self = shared_from_this();
    const OperationPtr op = watched(TransferStep::Verifying, stepAfterPublishing(comparedShare));
    auto compared
        = chainValue(m_context, router.load(m_saved.url, op, options),
                     [self, op](const ModelArtifacts &copy) { return self->compare(copy, op); });
    return chain(m_context, compared, [self](Expected<Done> same) {
        return same ? self->removeSource() : self->takeBack(std::move(same).error());
    });
}

QFuture<Expected<Done>> Transfer::compare(const ModelArtifacts &copy, const OperationPtr &op)
{
    return run(m_context->pool, op,
               [model = m_model, copy, sha256 = m_saved.weightDataSha256](Operation &operation) {
                   return requireSameModel(model, sha256, copy, operation);
               });
}

Transfer::Result Transfer::removeSource()
{
    const IoRouter &router = *m_context->router;
    if (isSameModel(router, m_request.source, m_saved.url))
        return done();
    const bool forever = m_request.options.forever;
    auto removed
        = removeStored(m_context, m_request.source, forever ? Removal::Forever : Removal::ToTrash,
                       watched(TransferStep::Removing, stepAfterPublishing(1)));
    return chain(m_context, removed, [self = shared_from_this()](Expected<RemovedModel> source) {
        if (!source)
            return self->takeBack(std::move(source).error());
        self->m_saved.movedId = source->trashId;
        return self->done();
    });
}

Transfer::Result Transfer::done()
{
    m_steps.finish();
    return readyFuture<SaveResult>(m_saved);
}

/// After a failure behind publishing: a cancel leaves no trace, other failures leave two models.
Transfer::Result Transfer::takeBack(Error error)
{
    if (error.code != ErrorCode::Canceled) {
        return twoModels(TransferText::tr("%1 was copied to %2, but could not be moved away: there "
                                          "are two models now.")
                             .arg(m_request.source, m_saved.url),
                         error);
    }
    const QString cancelled = TransferText::tr("%1 was copied to %2 before the move was cancelled: "
                                               "there are two models now.")
                                  .arg(m_request.source, m_saved.url);
    if (!m_targetStore)
        return twoModels(cancelled, error);
    const Expected<SchemeUrl> place = m_context->router->parse(m_saved.url);
    if (!place)
        return twoModels(cancelled, error);
    auto removed
        = m_targetStore->remove(place->path, Removal::Forever, m_steps.nextToTheEnd(comparedShare));
    return chain(m_context, removed,
                 [self = shared_from_this(), error, cancelled](Expected<RemovedModel> info) {
                     return info ? failedTransfer(error) : self->twoModels(cancelled, info.error());
                 });
}

Transfer::Result Transfer::twoModels(const QString &message, const Error &error)
{
    Error told = error;
    told.message = message;
    told.cause = error.code == ErrorCode::Canceled ? QString() : error.message;
    told.source = m_saved.url;
    return failedTransfer(told);
}

} // namespace weightroom
