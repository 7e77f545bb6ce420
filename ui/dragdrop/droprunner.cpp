// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/dragdrop/droprunner.h"

#include "core/base/run.h"
#include "core/io/http/httpurls.h"
#include "core/manage/transfer/transferqueue.h"
#include "ui/actions/modelactions.h"
#include "ui/actions/noticebar.h"
#include "ui/document/modelurl.h"
#include "ui/modelopener.h"
#include "ui/network/networkactions.h"
#include "ui/network/weburl.h"
#include "ui/openplan.h"

using namespace Qt::StringLiterals;

namespace weightroom {

DropRunner::DropRunner(const WindowServices &services, const Workers &workers, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_workers(workers)
{
}

DropRunner::~DropRunner()
{
    for (const OperationPtr &search : std::as_const(m_searches))
        search->cancel();
}

void DropRunner::run(const DropPlan &plan)
{
    switch (plan.act) {
    case DropAct::None:
        return;
    case DropAct::Copy:
        return carry(plan, TransferKind::Copy);
    case DropAct::Move:
        return carry(plan, TransferKind::Move);
    case DropAct::Keep:
        return keepFiles(plan);
    case DropAct::Trash:
        return m_workers.actions->moveToTrash(plan.content.models);
    case DropAct::Restore:
        return m_workers.actions->restore(plan.content.trash, plan.targets);
    case DropAct::Upload:
        return upload(plan);
    case DropAct::Open:
        return open(plan.content);
    case DropAct::OpenUrl:
        return m_workers.network->openUrl(plan.content.webUrl);
    }
}

void DropRunner::carry(const DropPlan &plan, TransferKind kind)
{
    QList<TransferOrder> orders;
    for (const QString &url : plan.content.models) {
        const bool isOnServer = isHttpUrl(url);
        orders += { .kind = isOnServer ? TransferKind::Download : kind,
                    .source = url,
                    .target = urlAtPlace(url, plan.place, m_services),
                    .title = isOnServer ? proposedModelName(url) : modelName(url) };
    }
    m_services.transfers->add(orders);
}

void DropRunner::keepFiles(const DropPlan &plan)
{
    const OperationPtr search = Operation::create();
    m_searches += search;
    m_workers.notices->beginWork(tr("Looking for models in these files…"), search);
    const QStringList paths = plan.content.paths;
    whenDone(weightroom::run(m_services.pool, search,
                             [paths](Operation &op) { return planOpening(paths, op); }),
             this, [this, search, place = plan.place](const Expected<OpenPlan> &found) {
                 m_searches.removeAll(search);
                 m_workers.notices->endWork(search);
                 if (found)
                     keepFound(*found, place);
                 else if (found.error().code != ErrorCode::Canceled)
                     m_workers.notices->showFailure(found.error());
             });
}

void DropRunner::keepFound(const OpenPlan &found, const Place &place)
{
    QList<TransferOrder> orders;
    const auto add = [&](const QString &url, const IoOptions &loading) {
        TransferOrder order{ .source = schemeUrl(url),
                             .target = urlAtPlace(schemeUrl(url), place, m_services),
                             .title = modelName(url) };
        order.options.load = loading;
        orders += order;
    };
    for (const QString &url : found.urls)
        add(url, {});
    for (const UserModel &model : found.scattered)
        add(model.json, { { u"files"_s, model.files } });
    if (!orders.isEmpty())
        m_services.transfers->add(orders);
    if (found.leftovers.isEmpty())
        return;
    const auto count = static_cast<int>(orders.size());
    const QString text = tr("%n model(s) found. %1", "what was left out", count)
                             .arg(leftoversText(found.leftovers));
    QStringList reasons;
    for (const LeftoverFile &file : found.leftovers)
        reasons += u"%1: %2"_s.arg(file.path, file.reason);
    m_workers.notices->showFailure(text, reasons.join(u'\n'));
}

void DropRunner::upload(const DropPlan &plan)
{
    m_workers.network->uploadFrom(plan.content.models + plan.content.paths, plan.place.server);
}

void DropRunner::open(const DropContent &content)
{
    if (!content.models.isEmpty())
        m_workers.opener->openUrls(content.models);
    if (!content.paths.isEmpty())
        m_workers.opener->openPaths(content.paths);
}

} // namespace weightroom
