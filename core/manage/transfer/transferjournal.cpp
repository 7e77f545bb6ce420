// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/manage/transfer/transferjournal.h"

#include "core/manage/errortext.h"
#include "core/manage/programmark.h"
#include "core/manage/transfer/journaledpartials.h"
#include "core/store/eachrow.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

Expected<Done> done(const Expected<qint64> &changed)
{
    return changed ? Expected<Done>(Done{}) : Expected<Done>(changed.error());
}

/// Gives all that programs which have ended have left to \a mark.
Expected<Done> takeOver(Database &database, const ProgramMark &mark)
{
    QStringList owners;
    auto read = forEachRow(database.query(u"SELECT DISTINCT owner FROM transfers"_s),
                           [&owners](const DatabaseRows &row) { owners.append(row.text(0)); });
    if (!read)
        return read;
    for (const QString &owner : std::as_const(owners)) {
        if (mark.isRunning(owner))
            continue;
        if (auto taken = done(database.execute(u"UPDATE transfers SET owner = ? WHERE owner = ?"_s,
                                               { mark.name(), owner }));
            !taken)
            return taken;
    }
    return Done{};
}

Expected<QList<JournaledTransfer>> readOwn(Database &database, const QString &owner,
                                           const QString &folder)
{
    QList<JournaledTransfer> found;
    auto read = forEachRow(
        database.query(u"SELECT id, position, state, request, attempt, done, total, moment, error"
                       " FROM transfers WHERE owner = ? ORDER BY position, moment"_s,
                       { owner }),
        [&found](const DatabaseRows &row) {
            const Expected<TransferOrder> order = TransferOrder::fromJson(row.text(3).toUtf8());
            const std::optional<TransferState> state = transferStateOf(row.text(2));
            if (!order || !state)
                return;
            found.append({ .id = row.text(0),
                           .position = static_cast<int>(row.integer(1)),
                           .order = *order,
                           .state = *state,
                           .attempt = row.text(4),
                           .done = row.integer(5),
                           .total = row.integer(6),
                           .moment = QDateTime::fromMSecsSinceEpoch(row.integer(7), Qt::UTC),
                           .error = errorFromText(row.text(8)) });
        });
    if (!read)
        return read.error();
    for (JournaledTransfer &transfer : found) {
        auto partials = JournaledPartials::read(database, transfer.id, folder + u'/' + transfer.id);
        if (!partials)
            return partials.error();
        transfer.partials = *std::move(partials);
    }
    return found;
}

/// Removes the folders \a names below \a folder that belong to no transfer of any program.
Expected<Done> removeStrays(Database &database, const QString &folder, QStringList names)
{
    auto read = forEachRow(database.query(u"SELECT id FROM transfers"_s),
                           [&names](const DatabaseRows &row) { names.removeAll(row.text(0)); });
    if (!read)
        return read;
    for (const QString &name : std::as_const(names)) {
        if (!ProgramMark::isMark(name))
            QDir(folder + u'/' + name).removeRecursively();
    }
    return Done{};
}

} // namespace

TransferJournal::TransferJournal(Library *library, const QString &folder)
    : m_library(library)
    , m_folder(folder)
    , m_mark(std::make_shared<ProgramMark>(folder))
    , m_op(Operation::create())
{
}

TransferJournal::~TransferJournal() = default;

QFuture<Expected<bool>> TransferJournal::isUsed()
{
    return m_library->read(m_op, [](Database &database) {
        return database.integer(u"SELECT count(*) FROM transfers"_s)
            .transform([](std::optional<qint64> count) { return count.value_or(0) > 0; });
    });
}

QFuture<Expected<QList<JournaledTransfer>>> TransferJournal::claim()
{
    return m_library->write(Library::Part::Transfers, m_op,
                            [mark = m_mark, folder = m_folder](
                                Database &database) -> Expected<QList<JournaledTransfer>> {
                                mark->set();
                                // Folders are made after their rows, so one that is there now has a
                                // row or is a stray.
                                const QStringList there
                                    = QDir(folder).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
                                if (auto taken = takeOver(database, *mark); !taken)
                                    return taken.error();
                                auto own = readOwn(database, mark->name(), folder);
                                if (!own)
                                    return own;
                                if (auto removed = removeStrays(database, folder, there); !removed)
                                    return removed.error();
                                mark->removeOldMarks();
                                return own;
                            });
}

QFuture<Expected<Done>> TransferJournal::put(const JournaledTransfer &transfer)
{
    return m_library->write(
        Library::Part::Transfers, m_op, [mark = m_mark, transfer](Database &database) {
            mark->set();
            const QString error = transfer.error ? errorToText(*transfer.error) : u""_s;
            return done(database.execute(
                u"INSERT INTO transfers(id, position, owner, state, request, attempt, done, total,"
                " moment, error) VALUES (?, ?, ?, ?, ?, '', ?, ?, ?, ?) ON CONFLICT(id) DO UPDATE"
                " SET position = excluded.position, owner = excluded.owner,"
                " state = excluded.state, request = excluded.request, done = excluded.done,"
                " total = excluded.total, moment = excluded.moment, error = excluded.error"_s,
                { transfer.id, transfer.position, mark->name(), transferStateName(transfer.state),
                  QString::fromUtf8(transfer.order.toJson()), transfer.done, transfer.total,
                  transfer.moment.toMSecsSinceEpoch(), error }));
        });
}

QFuture<Expected<Done>> TransferJournal::setPositions(const QStringList &ids)
{
    return m_library->write(
        Library::Part::Transfers, m_op, [ids](Database &database) -> Expected<Done> {
            for (qsizetype i = 0; i < ids.size(); ++i) {
                if (auto set = done(database.execute(
                        u"UPDATE transfers SET position = ? WHERE id = ?"_s, { i, ids.at(i) }));
                    !set)
                    return set;
            }
            return Done{};
        });
}

QFuture<Expected<Done>> TransferJournal::setAttempt(const QString &id, const QString &url)
{
    return m_library->write(Library::Part::Transfers, m_op, [id, url](Database &database) {
        return done(database.execute(u"UPDATE transfers SET attempt = ? WHERE id = ?"_s,
                                     { url.isNull() ? u""_s : url, id }));
    });
}

QFuture<Expected<Done>> TransferJournal::drop(const QStringList &ids)
{
    return m_library->write(
        Library::Part::Transfers, m_op, [ids, folder = m_folder](Database &database) {
            Expected<Done> dropped = Done{};
            for (const QString &id : ids) {
                QDir(folder + u'/' + id).removeRecursively();
                if (dropped)
                    dropped
                        = done(database.execute(u"DELETE FROM transfers WHERE id = ?"_s, { id }));
            }
            return dropped;
        });
}

PartialFilesPtr TransferJournal::partialFiles(const QString &id,
                                              const QMap<QString, PartialFile> &known)
{
    return std::make_shared<JournaledPartials>(m_library, id, folderOf(id), known);
}

} // namespace weightroom
