// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/manage/modelmanager.h"
#include "core/manage/operationsteps.h"
#include "core/manage/transfer/transferwatch.h"

#include <functional>

namespace weightroom {

struct ManagerContext;

struct TransferRequest
{
    QString source;
    QString target;
    TransferOptions options = {};
    bool isMove = false;
    int firstNumber = 1; ///< of the target's name, where both are kept
    /// What to do to the model on its way; then it may replace itself.
    std::function<void(ModelArtifacts &)> change = {};
};

/// One copy or move from its checks to its end. Every step is a future that starts the next one;
/// the steps keep the object alive.
class Transfer : public std::enable_shared_from_this<Transfer>
{
    Q_DISABLE_COPY_MOVE(Transfer)

public:
    using Result = QFuture<Expected<SaveResult>>;

    static Result start(const std::shared_ptr<ManagerContext> &context,
                        const TransferRequest &request, const OperationPtr &op);

private:
    Transfer(const std::shared_ptr<ManagerContext> &context, const TransferRequest &request,
             const OperationPtr &op);

    Expected<Done> check();
    Expected<Done> checkMove() const;
    bool mayUseStore() const;
    bool replacesItself() const { return m_request.change != nullptr; }
    Result inStore(int number);
    Result load();
    QFuture<Expected<Done>> requireFreeTarget();
    Result loaded(ModelArtifacts model);
    Result findAttempted();
    Result loadFailed(const Error &error);
    Result saveAnew();
    QFuture<Expected<Done>> keepReplaced();
    QFuture<Expected<Done>> prepare(ModelArtifacts model);
    Result save(int number);
    Result afterSave(const Expected<SaveResult> &saved, int number, const QString &url);
    void nameReplaced(const QString &url);
    Result dropKept(Error error);
    Result readBack();
    QFuture<Expected<Done>> compare(const ModelArtifacts &copy, const OperationPtr &op);
    Result removeSource();
    Result done();
    Result takeBack(Error error);
    Result twoModels(const QString &message, const Error &error);
    QFuture<Expected<Done>> noteAttempt(const QString &url) const;
    OperationPtr watched(TransferStep step, OperationPtr op) const;
    QString attempted() const;
    bool isRemote(const QString &url) const;
    double loadedShare() const;
    double savedShare() const;
    OperationPtr stepAfterPublishing(double end);
    bool wants(IfExists choice) const { return m_request.options.ifExists == choice; }

    std::shared_ptr<ManagerContext> m_context;
    TransferRequest m_request;
    OperationSteps m_steps;
    IoHandlerPtr m_loader;
    ModelStorePtr m_targetStore; ///< null where the target's scheme has none
    ModelArtifacts m_model;
    SaveResult m_saved;
    QString m_keptId; ///< of the model that is replaced, where its store keeps no trash
};

} // namespace weightroom
