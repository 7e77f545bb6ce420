// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/actions/modelactions.h"

#include "core/base/run.h"
#include "core/io/file/filehandler.h"
#include "core/manage/library.h"
#include "core/manage/modelnaming.h"
#include "core/manage/transfer/transferqueue.h"
#include "ui/actions/filemanager.h"
#include "ui/actions/loadsnippet.h"
#include "ui/actions/modelfacts.h"
#include "ui/actions/noticebar.h"
#include "ui/dialogs/checkdialog.h"
#include "ui/dialogs/deletedialog.h"
#include "ui/dialogs/propertiesdialog.h"
#include "ui/dialogs/renamedialog.h"
#include "ui/dialogs/savetodialog.h"
#include "ui/document/modelurl.h"
#include "ui/widgets/format.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

/// What is at hand when the sizes of several models are summed up one after the other.
void sumBytes(const WindowServices &services, const QStringList &urls, qint64 sum, QObject *context,
              const OperationPtr &op, const std::function<void(qint64)> &take)
{
    if (urls.isEmpty())
        return take(sum);
    whenDone(services.manager->findModel(urls.first(), op), context,
             [=](const Expected<ListedModel> &model) {
                 sumBytes(services, urls.sliced(1), sum + (model ? bytesOf(model->info) : 0),
                          context, op, take);
             });
}

} // namespace

ModelActions::ModelActions(const WindowServices &services, NoticeBar *notices, QWidget *window)
    : QObject(window)
    , m_services(services)
    , m_notices(notices)
    , m_window(window)
    , m_history(new UndoHistory(this))
{
    connect(notices, &NoticeBar::undoRequested, m_history, &UndoHistory::undo);
    connect(m_history, &UndoHistory::failed, this, &ModelActions::tellFailures);
    connect(m_history, &UndoHistory::went, this, &ModelActions::tellGone);
    connect(m_history, &UndoHistory::warned, this,
            [this](const QString &sentence) { m_notices->showFailure(sentence); });
    connect(m_history, &UndoHistory::changed, this, [this] {
        if (m_historyWork && m_historyWork != m_history->operation())
            m_notices->endWork(m_historyWork);
        const bool isNew = m_history->operation() && m_history->operation() != m_historyWork;
        m_historyWork = m_history->operation();
        if (isNew)
            m_notices->beginWork(tr("Changing models…"), m_historyWork);
    });
}

ModelActions::~ModelActions()
{
    for (const OperationPtr &op : std::as_const(m_works))
        op->cancel();
}

HistoryServices ModelActions::historyServices() const
{
    return { m_services.manager, m_services.library };
}

QString ModelActions::nameOf(const QString &url) const
{
    return nameInUrl(*m_services.router, url);
}

OperationPtr ModelActions::beginWork(const QString &text)
{
    OperationPtr op = Operation::create();
    m_works += op;
    m_notices->beginWork(text, op);
    return op;
}

void ModelActions::endWork(const OperationPtr &op)
{
    m_works.removeAll(op);
    m_notices->endWork(op);
}

void ModelActions::moveToTrash(const QStringList &urls)
{
    if (urls.isEmpty())
        return;
    const auto count = static_cast<int>(urls.size());
    auto command = std::make_unique<HistoryCommand>(
        count == 1 ? tr("deletion of %1").arg(nameOf(urls.first()))
                   : tr("deletion of %n model(s)", nullptr, count));
    for (const QString &url : urls) {
        command->add(nameOf(url),
                     std::make_unique<PresenceStep>(historyServices(),
                                                    PresenceStep::Change::Removed,
                                                    TrashableModel{ url }, false));
    }
    m_history->perform(std::move(command),
                       [this](const HistoryReport &report) { tellTrashed(report); });
}

void ModelActions::tellTrashed(const HistoryReport &report)
{
    Q_EMIT trashChanged();
    if (!report.failures.isEmpty())
        return tellFailures(report);
    if (report.done > 0) {
        m_notices->showDone(tr("Moved %n model(s) to trash (%1)", nullptr, report.done)
                                .arg(bytesText(report.trashedBytes)),
                            true);
    }
}

/// In place of what the bar still says and offers to undo. Failures tell themselves.
void ModelActions::tellGone(const HistoryReport &report)
{
    Q_EMIT trashChanged();
    if (report.isCanceled || !report.failures.isEmpty())
        return;
    if (report.direction == HistoryDirection::Forward) {
        return m_notices->showDone(tr("Done again: %1", "such as: move of face").arg(report.text),
                                   true);
    }
    const QString told = report.trashedBytes > 0
        ? tr("Taken back: %1. What went away by that is in the trash (%2).",
             "such as: copy of face, 2 MB")
              .arg(report.text, bytesText(report.trashedBytes))
        : tr("Taken back: %1", "such as: move of face").arg(report.text);
    m_notices->showDone(told, false);
}

void ModelActions::deleteForGood(const QStringList &urls)
{
    if (urls.isEmpty())
        return;
    const auto count = static_cast<int>(urls.size());
    QStringList names;
    for (const QString &url : urls)
        names += nameOf(url);
    auto *dialog = new DeleteDialog(
        { .title = tr("Delete for Good"),
          .sentence = tr("%n model(s) will be deleted for good.", nullptr, count),
          .names = names,
          .verb = tr("&Delete for Good"),
          .hint = tr("Move to Trash would keep them for %n day(s).", nullptr, trashDays) },
        m_services.settings, m_window);
    sumBytes(m_services, urls, 0, dialog, Operation::create(),
             [dialog](qint64 bytes) { dialog->setBytes(bytes); });
    connect(dialog, &DeleteDialog::confirmed, this,
            [this, urls] { removeNext(urls, 0, beginWork(tr("Deleting models…"))); });
    dialog->open();
}

void ModelActions::removeNext(const QStringList &urls, int removed, const OperationPtr &op)
{
    if (urls.isEmpty() || op->isCanceled()) {
        endWork(op);
        if (removed > 0)
            m_notices->showDone(tr("Deleted %n model(s) for good", nullptr, removed), false);
        return;
    }
    const QString url = urls.first();
    whenDone(m_services.manager->removeModel(url, Removal::Forever, op), this,
             [this, urls, url, removed, op](const Expected<RemovedModel> &model) {
                 if (!model) {
                     endWork(op);
                     if (model.error().code != ErrorCode::Canceled)
                         m_notices->showFailure(model.error());
                     return;
                 }
                 m_history->announce({ ModelNews::Kind::Removed, url });
                 if (m_services.library)
                     m_services.library->dropEntry(url, Operation::create());
                 removeNext(urls.sliced(1), removed + 1, op);
             });
}

void ModelActions::saveTo(const QStringList &urls)
{
    if (urls.isEmpty() || !m_services.transfers)
        return;
    auto *dialog = new SaveToDialog(urls, m_services, m_window);
    sumBytes(m_services, urls, 0, dialog, Operation::create(), [dialog](qint64 bytes) {
        if (bytes > 0)
            dialog->setBytes(bytes);
    });
    connect(dialog, &SaveToDialog::chosen, this,
            [this](const QList<TransferOrder> &orders) { m_services.transfers->add(orders); });
    dialog->open();
}

void ModelActions::rename(const QString &url)
{
    auto *dialog = new RenameDialog(url, m_services, m_window);
    connect(dialog, &RenameDialog::chosen, this,
            [this, url](const QString &newUrl) { renameTo(url, newUrl); });
    dialog->open();
}

void ModelActions::renameTo(const QString &url, const QString &newUrl)
{
    auto command = std::make_unique<HistoryCommand>(tr("renaming of %1").arg(nameOf(url)));
    command->add(nameOf(url), std::make_unique<RenameStep>(historyServices(), url, newUrl, false));
    m_history->perform(std::move(command));
}

void ModelActions::duplicate(const QStringList &urls)
{
    for (const QString &url : urls) {
        const OperationPtr op = beginWork(tr("Duplicating “%1”…").arg(nameOf(url)));
        whenDone(m_services.manager->duplicateModel(url, op), this,
                 [this, url, op](const Expected<SaveResult> &saved) {
                     endWork(op);
                     if (!saved) {
                         if (saved.error().code != ErrorCode::Canceled)
                             m_notices->showFailure(saved.error());
                         return;
                     }
                     if (m_services.library)
                         m_services.library->copyEntry(url, saved->url, Operation::create());
                     auto command = std::make_unique<HistoryCommand>(
                         tr("duplication of %1").arg(nameOf(url)));
                     command->add(nameOf(saved->url),
                                  std::make_unique<PresenceStep>(
                                      historyServices(), PresenceStep::Change::Added,
                                      TrashableModel{ saved->url }, true));
                     m_history->add(std::move(command));
                     m_history->announce({ ModelNews::Kind::Added, saved->url });
                     m_notices->showDone(tr("Duplicated as “%1”").arg(nameOf(saved->url)), true);
                 });
    }
}

void ModelActions::check(const QStringList &urls)
{
    if (urls.isEmpty())
        return;
    auto *dialog = new CheckDialog(urls, m_services, m_window);
    connect(dialog, &CheckDialog::goRequested, this, &ModelActions::openRequested);
    dialog->open();
}

void ModelActions::showProperties(const QString &url)
{
    auto *dialog = new PropertiesDialog(url, m_services, m_window);
    dialog->open();
}

void ModelActions::showInFileManager(const QStringList &urls)
{
    QStringList paths;
    for (const QString &url : urls)
        paths += localPathOf(url);
    weightroom::showInFileManager(paths);
}

void ModelActions::copySnippet(const QString &url)
{
    const OperationPtr op = beginWork(tr("Looking at “%1”…").arg(nameOf(url)));
    whenDone(m_services.router->load(url, op), this,
             [this, url, op](const Expected<ModelArtifacts> &model) {
                 endWork(op);
                 if (!model)
                     return m_notices->showFailure(model.error());
                 QGuiApplication::clipboard()->setText(
                     loadSnippet(SnippetFor::Page, *model, url, *m_services.router));
                 m_notices->showDone(tr("The load snippet was copied"), false);
             });
}

void ModelActions::tellFailures(const HistoryReport &report)
{
    QStringList sentences;
    if (report.done > 0)
        sentences += tr("%n model(s) done.", nullptr, report.done);
    QStringList details;
    for (const HistoryFailure &failure : report.failures) {
        sentences += report.failures.size() > 1
            ? tr("%1: %2", "a model's name, a sentence").arg(failure.name, failure.error.message)
            : failure.error.message;
        if (failure.isHalf)
            sentences += tr("What was begun could not be taken back; nothing is lost: look into "
                            "the trash.");
        details += failure.error.detail;
    }
    m_notices->showFailure(sentences.join(u' '), details.join(u'\n').trimmed());
}

} // namespace weightroom
