// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/manage/library.h"
#include "core/store/eachrow.h"

#include <QCollator>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

/// Labels of models in the trash are kept a little longer than the models themselves.
constexpr qint64 trashedLabelsMs = qint64(60) * 24 * 3600 * 1000;
/// How far the moment of a removal may be from what the trash says.
constexpr qint64 sameRemovalMs = 60'000;

QStringList readTags(const QString &text)
{
    return text.split(u'\n', Qt::SkipEmptyParts);
}

Expected<Done> dropLabels(Database &database, const QString &key, qint64 removed)
{
    const auto dropped
        = database.execute(u"DELETE FROM labels WHERE url = ? AND removed = ?"_s, { key, removed });
    return dropped ? Expected<Done>(Done{}) : Expected<Done>(dropped.error());
}

Expected<Done> putLabels(Database &database, const QString &key, const ModelLabels &labels)
{
    if (labels.isEmpty())
        return dropLabels(database, key, 0);
    const auto set = database.execute(
        u"INSERT INTO labels(url, removed, tags, notes) VALUES (?, 0, ?, ?)"
        " ON CONFLICT(url, removed) DO UPDATE SET tags = excluded.tags, notes = excluded.notes"_s,
        { key, labels.tags.isEmpty() ? u""_s : labels.tags.join(u'\n'),
          labels.notes.isNull() ? u""_s : labels.notes });
    return set ? Expected<Done>(Done{}) : Expected<Done>(set.error());
}

Expected<ModelLabels> labelsOf(Database &database, const QString &key)
{
    ModelLabels labels;
    auto read = forEachRow(
        database.query(u"SELECT tags, notes FROM labels WHERE url = ? AND removed = 0"_s, { key }),
        [&labels](const DatabaseRows &row) {
            labels = { readTags(row.text(0)), row.text(1) };
        });
    return read ? Expected<ModelLabels>(labels) : Expected<ModelLabels>(read.error());
}

/// Gives the row of \a key another key and place in time, where nothing may be in the way.
Expected<Done> moveLabels(Database &database, const QString &from, qint64 fromRemoved,
                          const QString &to, qint64 toRemoved)
{
    if (from == to && fromRemoved == toRemoved)
        return Done{};
    if (auto dropped = dropLabels(database, to, toRemoved); !dropped)
        return dropped;
    const auto moved = database.execute(
        u"UPDATE labels SET url = ?, removed = ? WHERE url = ? AND removed = ?"_s,
        { to, toRemoved, from, fromRemoved });
    return moved ? Expected<Done>(Done{}) : Expected<Done>(moved.error());
}

} // namespace

QStringList tidyTags(const QStringList &tags)
{
    QStringList tidy;
    for (const QString &tag : tags) {
        const QString text = tag.simplified();
        if (!text.isEmpty() && !tidy.contains(text, Qt::CaseInsensitive))
            tidy.append(text);
    }
    return tidy;
}

QFuture<Expected<LabelsByModel>> Library::labels(const OperationPtr &op)
{
    return read(op, [](Database &database) -> Expected<LabelsByModel> {
        LabelsByModel found;
        auto read
            = forEachRow(database.query(u"SELECT url, tags, notes FROM labels WHERE removed = 0"_s),
                         [&found](const DatabaseRows &row) {
                             found.insert(row.text(0), { readTags(row.text(1)), row.text(2) });
                         });
        return read ? Expected<LabelsByModel>(found) : Expected<LabelsByModel>(read.error());
    });
}

QFuture<Expected<LabelsByModel>> Library::setLabels(const LabelsByModel &labels,
                                                    const OperationPtr &op)
{
    return write(Part::Labels, op, [this, labels](Database &database) -> Expected<LabelsByModel> {
        LabelsByModel before;
        for (auto entry = labels.begin(); entry != labels.end(); ++entry) {
            const QString key = keyOf(entry.key());
            const Expected<ModelLabels> old = labelsOf(database, key);
            if (!old)
                return old.error();
            before.insert(entry.key(), *old);
            const ModelLabels tidy{ tidyTags(entry->tags), entry->notes };
            if (auto put = putLabels(database, key, tidy); !put)
                return put.error();
        }
        return before;
    });
}

QFuture<Expected<QStringList>> Library::tags(const OperationPtr &op)
{
    return read(op, [](Database &database) -> Expected<QStringList> {
        QStringList all;
        auto read = forEachRow(database.query(u"SELECT tags FROM labels WHERE removed = 0"_s),
                               [&all](const DatabaseRows &row) { all += readTags(row.text(0)); });
        if (!read)
            return read.error();
        QStringList found = tidyTags(all);
        QCollator collator;
        collator.setCaseSensitivity(Qt::CaseInsensitive);
        collator.setNumericMode(true);
        std::sort(found.begin(), found.end(), collator);
        return found;
    });
}

/// Whether there is anything of one of \a keys, in the trash or not.
Expected<bool> Library::hasLabels(const QStringList &keys)
{
    const auto there = m_database.beginRead();
    if (!there)
        return there.error();
    if (!*there)
        return false;
    for (const QString &key : keys) {
        const auto found
            = m_database.integer(u"SELECT count(*) FROM labels WHERE url = ?"_s, { key });
        if (!found)
            return found.error();
        if (found->value_or(0) > 0)
            return true;
    }
    return false;
}

/// Writes only where there is something of one of \a keys.
template <typename Job>
QFuture<Expected<Done>> Library::changeLabels(const QStringList &keys, const OperationPtr &op,
                                              Job job)
{
    return m_database.post(op, [this, keys, job](Operation &operation) mutable -> Expected<Done> {
        const Expected<bool> any = hasLabels(keys);
        if (!any)
            return any.error();
        return *any ? writeNow(Part::Labels, operation, job) : Done{};
    });
}

QFuture<Expected<Done>> Library::moveEntry(const QString &from, const QString &to,
                                           const OperationPtr &op)
{
    return changeLabels({ keyOf(from), keyOf(to) }, op,
                        [source = keyOf(from), target = keyOf(to)](Database &database) {
                            return moveLabels(database, source, 0, target, 0);
                        });
}

QFuture<Expected<Done>> Library::copyEntry(const QString &from, const QString &to,
                                           const OperationPtr &op)
{
    return changeLabels(
        { keyOf(from) }, op, [source = keyOf(from), target = keyOf(to)](Database &database) {
            const auto copied = database.execute(
                u"INSERT OR IGNORE INTO labels(url, removed, tags, notes)"
                " SELECT ?, 0, tags, notes FROM labels WHERE url = ? AND removed = 0"_s,
                { target, source });
            return copied ? Expected<Done>(Done{}) : Expected<Done>(copied.error());
        });
}

QFuture<Expected<Done>> Library::trashEntry(const QString &url, const QDateTime &removed,
                                            const OperationPtr &op)
{
    return changeLabels({ keyOf(url) }, op,
                        [key = keyOf(url), moment = removed.toMSecsSinceEpoch()](
                            Database &database) -> Expected<Done> {
                            const auto old = database.execute(
                                u"DELETE FROM labels WHERE removed > 0 AND removed < ?"_s,
                                { moment - trashedLabelsMs });
                            if (!old)
                                return old.error();
                            return moveLabels(database, key, 0, key, moment);
                        });
}

QFuture<Expected<Done>> Library::restoreEntry(const QString &url, const QDateTime &removed,
                                              const QString &to, const OperationPtr &op,
                                              Moment known)
{
    const qint64 tolerance = known == Moment::Exact ? 0 : sameRemovalMs;
    return changeLabels(
        { keyOf(url) }, op,
        [source = keyOf(url), target = keyOf(to), tolerance,
         moment = removed.toMSecsSinceEpoch()](Database &database) -> Expected<Done> {
            const auto nearest = database.integer(
                u"SELECT removed FROM labels WHERE url = ? AND removed BETWEEN ? AND ?"
                " ORDER BY abs(removed - ?) LIMIT 1"_s,
                { source, std::max<qint64>(moment - tolerance, 1), moment + tolerance, moment });
            if (!nearest)
                return nearest.error();
            if (!*nearest)
                return Done{};
            return moveLabels(database, source, **nearest, target, 0);
        });
}

QFuture<Expected<Done>> Library::dropEntry(const QString &url, const OperationPtr &op)
{
    return changeLabels({ keyOf(url) }, op, [key = keyOf(url)](Database &database) {
        return dropLabels(database, key, 0);
    });
}

} // namespace weightroom
