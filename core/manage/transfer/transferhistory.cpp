// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/manage/transfer/transferhistory.h"

#include "core/manage/errortext.h"
#include "core/store/eachrow.h"

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

std::optional<TransferRecord> recordOf(const DatabaseRows &row)
{
    const Expected<TransferOrder> order = TransferOrder::fromJson(row.text(1).toUtf8());
    const std::optional<TransferState> state = transferStateOf(row.text(2));
    if (!order || !state)
        return {};
    return TransferRecord{ .number = row.integer(0),
                           .order = *order,
                           .state = *state,
                           .bytes = row.integer(3),
                           .started = QDateTime::fromMSecsSinceEpoch(row.integer(4), Qt::UTC),
                           .ended = QDateTime::fromMSecsSinceEpoch(row.integer(5), Qt::UTC),
                           .savedUrl = row.text(6),
                           .error = errorFromText(row.text(7)) };
}

} // namespace

TransferHistory::TransferHistory(Library *library)
    : m_library(library)
{
}

QFuture<Expected<Done>> TransferHistory::add(const TransferRecord &record, const OperationPtr &op)
{
    return m_library->write(
        Library::Part::History, op, [record](Database &database) -> Expected<Done> {
            const auto added = database.execute(
                u"INSERT INTO history(request, state, bytes, started, ended, saved, error)"
                " VALUES (?, ?, ?, ?, ?, ?, ?)"_s,
                { QString::fromUtf8(record.order.toJson()), transferStateName(record.state),
                  record.bytes, record.started.toMSecsSinceEpoch(),
                  record.ended.toMSecsSinceEpoch(),
                  record.savedUrl.isNull() ? u""_s : record.savedUrl,
                  record.error ? errorToText(*record.error) : u""_s });
            if (!added)
                return added.error();
            const auto dropped = database.execute(
                u"DELETE FROM history WHERE number <= (SELECT max(number) FROM history) - ?"_s,
                { mostRecords });
            return dropped ? Expected<Done>(Done{}) : Expected<Done>(dropped.error());
        });
}

QFuture<Expected<QList<TransferRecord>>> TransferHistory::list(const OperationPtr &op) const
{
    return m_library->read(op, [](Database &database) -> Expected<QList<TransferRecord>> {
        QList<TransferRecord> records;
        auto read = forEachRow(
            database.query(u"SELECT number, request, state, bytes, started, ended, saved, error"
                           " FROM history ORDER BY number DESC"_s),
            [&records](const DatabaseRows &row) {
                if (const std::optional<TransferRecord> record = recordOf(row))
                    records.append(*record);
            });
        return read ? Expected<QList<TransferRecord>>(records)
                    : Expected<QList<TransferRecord>>(read.error());
    });
}

QFuture<Expected<Done>> TransferHistory::clear(const OperationPtr &op)
{
    return m_library->write(Library::Part::History, op, [](Database &database) {
        const auto dropped = database.execute(u"DELETE FROM history"_s);
        return dropped ? Expected<Done>(Done{}) : Expected<Done>(dropped.error());
    });
}

} // namespace weightroom
