// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/manage/modellabels.h"
#include "ui/history/historystep.h"

#include <QDateTime>

namespace weightroom {

class Library;
class ModelManager;

/// What steps work with; the objects outlive them. Without a library there are no tags and notes.
struct HistoryServices
{
    const ModelManager *manager = nullptr;
    Library *library = nullptr;
};

/// A model that is at its URL or in the trash.
struct TrashableModel
{
    QString url;
    QString trashId = {}; ///< while it is in the trash
    QDateTime removed = {}; ///< when it went there
    /// Another one takes its place, or took it: tags and notes stay there, unless takesLabels.
    bool isReplaced = false;
    bool takesLabels = false;
    QString target = {}; ///< where it is put from the trash the first time; empty: where it was
    bool isRemovedAbout = false; ///< its store tells the moment; its tags may know another one
};

/// A model appeared at a URL, or went from there to the trash. Either way the trash has it while it
/// is away, with its tags and notes, and it comes back as it was.
class PresenceStep : public HistoryStep
{
public:
    enum class Change { Added, Removed };

    PresenceStep(const HistoryServices &services, Change change, const TrashableModel &model,
                 bool isDone);

    QList<ModelNews> news(HistoryDirection direction) const override;
    qint64 trashedBytes() const override { return m_bytes; }

protected:
    void start(HistoryDirection direction, const OperationPtr &op, QObject *context,
               Finished finished) override;

private:
    bool isThereAfter(HistoryDirection direction) const;
    void remove(const OperationPtr &op, QObject *context, Finished finished);
    void restore(const OperationPtr &op, QObject *context, Finished finished);

    HistoryServices m_services;
    Change m_change;
    TrashableModel m_model;
    qint64 m_bytes = 0;
};

/// A model got another URL in its store; its tags and notes follow.
class RenameStep : public HistoryStep
{
public:
    RenameStep(const HistoryServices &services, const QString &from, const QString &to,
               bool isDone);

    QList<ModelNews> news(HistoryDirection direction) const override;

protected:
    void start(HistoryDirection direction, const OperationPtr &op, QObject *context,
               Finished finished) override;

private:
    HistoryServices m_services;
    QString m_from;
    QString m_to;
};

/// A model went to another place: a copy appeared there, and the one it was made from went to the
/// trash. Taken back, the copy lies in the trash instead. Tags and notes follow.
class MoveStep : public HistoryStep
{
public:
    /// It is done: \a from is in the trash, \a to is there.
    MoveStep(const HistoryServices &services, const TrashableModel &from, const TrashableModel &to);

    QList<ModelNews> news(HistoryDirection direction) const override;
    qint64 trashedBytes() const override { return m_bytes; }

protected:
    void start(HistoryDirection direction, const OperationPtr &op, QObject *context,
               Finished finished) override;

private:
    void bringBack(TrashableModel &gone, TrashableModel &back, const OperationPtr &op,
                   QObject *context, const Finished &finished);

    HistoryServices m_services;
    TrashableModel m_from;
    TrashableModel m_to;
    qint64 m_bytes = 0;
};

/// Models got other tags or notes.
class LabelsStep : public HistoryStep
{
public:
    /// Not done yet: \a after is what they shall be.
    LabelsStep(Library *library, const LabelsByModel &after);

    QList<ModelNews> news(HistoryDirection) const override { return {}; }

protected:
    void start(HistoryDirection direction, const OperationPtr &op, QObject *context,
               Finished finished) override;

private:
    Library *m_library;
    LabelsByModel m_before;
    LabelsByModel m_after;
};

} // namespace weightroom
