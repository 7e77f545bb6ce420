// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/manage/modelmanager.h"
#include "ui/history/modelsteps.h"
#include "ui/history/undohistory.h"
#include "ui/windowservices.h"

#include <QObject>

#include <functional>

class QWidget;

namespace weightroom {

class NoticeBar;

/// Does what the menus offer for models: each function takes the models it is about, by URLs with
/// their schemes, asks what it must, and works in the background. What was done stands in the
/// history and in the notice bar; what went wrong is told there. Whether something can be done at
/// all: reasonAgainst().
class ModelActions : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ModelActions)

public:
    /// \a notices and \a window outlive it; dialogs open over \a window.
    ModelActions(const WindowServices &services, NoticeBar *notices, QWidget *window);
    /// Cancels what is running.
    ~ModelActions() override;

    const WindowServices &services() const { return m_services; }
    UndoHistory *history() const { return m_history; }

    /// Without a question: it can be undone.
    void moveToTrash(const QStringList &urls);
    /// Asks once.
    void deleteForGood(const QStringList &urls);
    /// Asks where to; transfers do the rest.
    void saveTo(const QStringList &urls);
    /// Asks for a name.
    void rename(const QString &url);
    void renameTo(const QString &url, const QString &newUrl);
    void duplicate(const QStringList &urls);

    /// Ask for tags; of one model for notes, too.
    void editTags(const QStringList &urls);
    void editNotes(const QString &url);
    void setLabels(const QString &url, const ModelLabels &labels);

    /// Asks for labels, author and so on.
    void editMetadata(const QString &url);
    void changeMetadata(const QString &url, const JsonText &metadata);

    /// \a targets: URLs for the models, in the same order; empty ones, and those that are missing,
    /// stand for where the models were.
    void restore(const QList<TrashEntry> &entries, const QStringList &targets = {});
    /// Asks once.
    void purge(const QList<TrashEntry> &entries);
    void emptyTrash();

    /// Reads the models from end to end and shows what is found.
    void check(const QStringList &urls);
    void showProperties(const QString &url);
    void showInFileManager(const QStringList &urls);
    /// The snippet for a page.
    void copySnippet(const QString &url);

Q_SIGNALS:
    /// The trash was emptied or lost some of its models.
    void trashChanged();
    /// The user wants to see the model.
    void openRequested(const QString &url);

private:
    HistoryServices historyServices() const;
    QString nameOf(const QString &url) const;
    void tellTrashed(const HistoryReport &report);
    void tellGone(const HistoryReport &report);
    void removeNext(const QStringList &urls, int removed, const OperationPtr &op);
    void askLabels(const QStringList &urls, bool notesFirst);
    void showLabelsDialog(const QStringList &urls, const LabelsByModel &labels,
                          const QStringList &known, bool notesFirst);
    void performLabels(const LabelsByModel &labels, const QString &text);
    void showMetadataDialog(const QString &url, const ModelArtifacts &model);
    void rememberReplacement(const QString &url, const SaveResult &saved, const QString &text);
    void purgeNext(const QStringList &ids, int removed, const OperationPtr &op);
    void tellFailures(const HistoryReport &report);
    OperationPtr beginWork(const QString &text);
    void endWork(const OperationPtr &op);

    WindowServices m_services;
    NoticeBar *m_notices;
    QWidget *m_window;
    UndoHistory *m_history;
    OperationPtr m_historyWork;
    QList<OperationPtr> m_works;
};

} // namespace weightroom
