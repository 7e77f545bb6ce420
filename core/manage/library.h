// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/manage/modellabels.h"
#include "core/store/database.h"

#include <QDateTime>
#include <QObject>

#include <array>
#include <functional>

namespace weightroom {

class LibraryWatch;

/// A place that the user added to the side bar.
struct AddedPlace
{
    QString url; ///< such as "file:///models"
    QString name; ///< as the user calls it; empty: as the place is called itself

    bool operator==(const AddedPlace &) const = default;
};

/// A named value that some part of the program keeps, such as a server profile. Holds no secret.
struct LibraryRecord
{
    QString name;
    QByteArray value;

    bool operator==(const LibraryRecord &) const = default;
};

/// What the program remembers beside the models: tags and notes, added places, records such as
/// server profiles, what was computed of weights, and (through TransferJournal) transfers. All of
/// it is in one database, which several programs may use at once.
///
/// Lives in the thread of the window; futures have one consumer and are taken with whenDone().
/// Errors of all of them: those of Database (Io, NoSpace, NotSupported), Canceled.
class Library : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Library)

public:
    enum class Part { Labels, Places, Records, Transfers, History };
    /// How well it is known when a model went to the trash: as it was told to trashEntry(), or as
    /// its store tells.
    enum class Moment { Exact, About };
    static constexpr std::size_t partCount = 5;
    /// The same text for all URLs of one model; must be callable from any thread.
    using CanonicalUrl = std::function<QString(const QString &url)>;

    /// \a path is made by the first write. Without \a canonicalUrl a URL stands for itself.
    explicit Library(const QString &path, CanonicalUrl canonicalUrl = {},
                     QObject *parent = nullptr);
    ~Library() override;

    /// What labels hang on, for the model at \a url.
    QString keyOf(const QString &url) const;

    /// The labels of all models that are not in the trash.
    QFuture<Expected<LabelsByModel>> labels(const OperationPtr &op);
    /// Gives each model of \a labels (by URL) the ones that stand there, and answers, by the same
    /// URLs, what they were before: setting those undoes it.
    QFuture<Expected<LabelsByModel>> setLabels(const LabelsByModel &labels, const OperationPtr &op);
    /// All tags that models have, sorted as people sort.
    QFuture<Expected<QStringList>> tags(const OperationPtr &op);

    /// To be called when a model has another URL now: its labels follow. What \a to had is dropped.
    QFuture<Expected<Done>> moveEntry(const QString &from, const QString &to,
                                      const OperationPtr &op);
    /// When a copy was made: it gets the same tags and notes, unless it has some.
    QFuture<Expected<Done>> copyEntry(const QString &from, const QString &to,
                                      const OperationPtr &op);
    /// When a model went to the trash at \a removed: its labels wait there, too, and do not show on
    /// another model that takes the URL.
    QFuture<Expected<Done>> trashEntry(const QString &url, const QDateTime &removed,
                                       const OperationPtr &op);
    /// When the model that was removed from \a url at \a removed is back at \a to. Others of the
    /// same URL may lie in the trash.
    QFuture<Expected<Done>> restoreEntry(const QString &url, const QDateTime &removed,
                                         const QString &to, const OperationPtr &op,
                                         Moment moment = Moment::About);
    /// When a model was removed for good.
    QFuture<Expected<Done>> dropEntry(const QString &url, const OperationPtr &op);

    /// In the user's order.
    QFuture<Expected<QList<AddedPlace>>> places(const OperationPtr &op);
    /// Adds \a place before the one at \a index (-1: at the end), or moves and renames it there.
    QFuture<Expected<Done>> addPlace(const AddedPlace &place, int index, const OperationPtr &op);
    QFuture<Expected<Done>> removePlace(const QString &url, const OperationPtr &op);

    /// The records of one \a kind ("server"), sorted by name.
    QFuture<Expected<QList<LibraryRecord>>> records(const QString &kind, const OperationPtr &op);
    QFuture<Expected<Done>> setRecord(const QString &kind, const LibraryRecord &record,
                                      const OperationPtr &op);
    QFuture<Expected<Done>> removeRecord(const QString &kind, const QString &name,
                                         const OperationPtr &op);

    /// What was kept under \a key, such as a hash of what it was computed from; null: nothing.
    QFuture<Expected<QByteArray>> cached(const QString &key, const OperationPtr &op);
    /// Keeps \a value. What was not asked for the longest goes when all of them have more than
    /// cacheBytes.
    QFuture<Expected<Done>> setCached(const QString &key, const QByteArray &value,
                                      const OperationPtr &op);
    static constexpr qint64 cacheBytes = 64 * 1024 * 1024;

    /// For tables of this room: calls \a job, an Expected<T>(Database &), in a read transaction. A
    /// library that was never written answers T().
    template <typename Job>
    auto read(const OperationPtr &op, Job job);
    /// The same in a write transaction; \a part has changed then.
    template <typename Job>
    auto write(Part part, const OperationPtr &op, Job job);

Q_SIGNALS:
    /// \a part was changed, by this program or another one: what was read of it is old.
    void changed(weightroom::Library::Part part);

private:
    template <typename Job>
    QFuture<Expected<Done>> changeLabels(const QStringList &keys, const OperationPtr &op, Job job);
    template <typename Job>
    auto writeNow(Part part, Operation &op, Job &job) -> std::invoke_result_t<Job &, Database &>;
    Expected<bool> hasLabels(const QStringList &keys);
    Expected<Done> countChange(Part part);
    void tell(Part part);
    void lookForOthers();

    CanonicalUrl m_canonicalUrl;
    LibraryWatch *m_watch;
    std::array<qint64, partCount> m_versions{}; ///< as last seen; used by jobs
    Database m_database;
};

template <typename Job>
auto Library::read(const OperationPtr &op, Job job)
{
    using Result = std::invoke_result_t<Job &, Database &>;
    return m_database.post(op, [this, job = std::move(job)](Operation &) mutable -> Result {
        const auto there = m_database.beginRead();
        if (!there)
            return there.error();
        return *there ? job(m_database) : Result(typename Result::value_type());
    });
}

template <typename Job>
auto Library::write(Part part, const OperationPtr &op, Job job)
{
    using Result = std::invoke_result_t<Job &, Database &>;
    return m_database.post(
        op, [this, part, job = std::move(job)](Operation &operation) mutable -> Result {
            return writeNow(part, operation, job);
        });
}

template <typename Job>
auto Library::writeNow(Part part, Operation &op, Job &job)
    -> std::invoke_result_t<Job &, Database &>
{
    Expected<DatabaseTransaction> transaction = m_database.beginWrite(op);
    if (!transaction)
        return transaction.error();
    auto result = job(m_database);
    if (!result)
        return result;
    if (auto counted = countChange(part); !counted)
        return counted.error();
    if (auto committed = transaction->commit(); !committed)
        return committed.error();
    tell(part);
    return result;
}

} // namespace weightroom

Q_DECLARE_METATYPE(weightroom::Library::Part)
