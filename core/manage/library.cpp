// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/manage/library.h"

#include "core/manage/libraryschema.h"
#include "core/manage/librarywatch.h"
#include "core/store/eachrow.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

constexpr std::array partNames{ "labels"_L1, "places"_L1, "records"_L1, "transfers"_L1,
                                "history"_L1 };
static_assert(partNames.size() == Library::partCount);

/// QtSql takes a null array for NULL.
QByteArray notNull(const QByteArray &bytes)
{
    return bytes.isNull() ? QByteArray("") : bytes;
}

Expected<Done> executed(const Expected<qint64> &changed)
{
    return changed ? Expected<Done>(Done{}) : Expected<Done>(changed.error());
}

} // namespace

Library::Library(const QString &path, CanonicalUrl canonicalUrl, QObject *parent)
    : QObject(parent)
    , m_canonicalUrl(std::move(canonicalUrl))
    , m_watch(new LibraryWatch(path, this))
    , m_database(path, librarySchema())
{
    connect(m_watch, &LibraryWatch::touched, this, &Library::lookForOthers);
    lookForOthers();
}

Library::~Library() = default;

QString Library::keyOf(const QString &url) const
{
    return m_canonicalUrl ? m_canonicalUrl(url) : url;
}

Expected<Done> Library::countChange(Part part)
{
    const auto index = static_cast<std::size_t>(part);
    const QString name(partNames.at(index));
    const auto changed
        = m_database.execute(u"INSERT INTO parts(name, version) VALUES (?, 1)"
                             " ON CONFLICT(name) DO UPDATE SET version = version + 1"_s,
                             { name });
    if (!changed)
        return changed.error();
    const auto version
        = m_database.integer(u"SELECT version FROM parts WHERE name = ?"_s, { name });
    if (!version)
        return version.error();
    m_versions[index] = version->value_or(0);
    return Done{};
}

void Library::tell(Part part)
{
    QMetaObject::invokeMethod(
        this,
        [this, part] {
            m_watch->refresh();
            Q_EMIT changed(part);
        },
        Qt::QueuedConnection);
}

/// Compares the counts of all parts with what they were; at first only takes them.
void Library::lookForOthers()
{
    read(Operation::create(), [this](Database &database) -> Expected<Done> {
        std::array<qint64, partCount> versions{};
        auto seen = forEachRow(database.query(u"SELECT name, version FROM parts"_s),
                               [&versions](const DatabaseRows &row) {
                                   const auto found
                                       = std::find(partNames.begin(), partNames.end(), row.text(0));
                                   if (found != partNames.end())
                                       versions[static_cast<std::size_t>(found - partNames.begin())]
                                           = row.integer(1);
                               });
        if (!seen)
            return seen;
        for (std::size_t i = 0; i < partCount; ++i) {
            if (std::exchange(m_versions[i], versions[i]) != versions[i])
                tell(static_cast<Part>(i));
        }
        return Done{};
    });
}

QFuture<Expected<QList<AddedPlace>>> Library::places(const OperationPtr &op)
{
    return read(op, [](Database &database) -> Expected<QList<AddedPlace>> {
        QList<AddedPlace> found;
        auto read = forEachRow(database.query(u"SELECT url, name FROM places ORDER BY position"_s),
                               [&found](const DatabaseRows &row) {
                                   found.append({ row.text(0), row.text(1) });
                               });
        return read ? Expected<QList<AddedPlace>>(found)
                    : Expected<QList<AddedPlace>>(read.error());
    });
}

QFuture<Expected<Done>> Library::addPlace(const AddedPlace &place, int index,
                                          const OperationPtr &op)
{
    return write(Part::Places, op, [place, index](Database &database) -> Expected<Done> {
        const auto removed = database.execute(u"DELETE FROM places WHERE url = ?"_s, { place.url });
        if (!removed)
            return removed.error();
        QStringList urls;
        auto read = forEachRow(database.query(u"SELECT url FROM places ORDER BY position"_s),
                               [&urls](const DatabaseRows &row) { urls.append(row.text(0)); });
        if (!read)
            return read;
        const qsizetype end = urls.size();
        urls.insert(index < 0 ? end : std::min<qsizetype>(index, end), place.url);
        const auto added
            = database.execute(u"INSERT INTO places(url, name, position) VALUES (?, ?, 0)"_s,
                               { place.url, place.name.isNull() ? u""_s : place.name });
        if (!added)
            return added.error();
        for (qsizetype i = 0; i < urls.size(); ++i) {
            const auto placed = database.execute(u"UPDATE places SET position = ? WHERE url = ?"_s,
                                                 { i, urls.at(i) });
            if (!placed)
                return placed.error();
        }
        return Done{};
    });
}

QFuture<Expected<Done>> Library::removePlace(const QString &url, const OperationPtr &op)
{
    return write(Part::Places, op, [url](Database &database) {
        return executed(database.execute(u"DELETE FROM places WHERE url = ?"_s, { url }));
    });
}

QFuture<Expected<QList<LibraryRecord>>> Library::records(const QString &kind,
                                                         const OperationPtr &op)
{
    return read(op, [kind](Database &database) -> Expected<QList<LibraryRecord>> {
        QList<LibraryRecord> found;
        auto read = forEachRow(
            database.query(u"SELECT name, value FROM records WHERE kind = ? ORDER BY name"_s,
                           { kind }),
            [&found](const DatabaseRows &row) {
                found.append({ row.text(0), row.bytes(1) });
            });
        return read ? Expected<QList<LibraryRecord>>(found)
                    : Expected<QList<LibraryRecord>>(read.error());
    });
}

QFuture<Expected<Done>> Library::setRecord(const QString &kind, const LibraryRecord &record,
                                           const OperationPtr &op)
{
    return write(Part::Records, op, [kind, record](Database &database) {
        return executed(
            database.execute(u"INSERT INTO records(kind, name, value) VALUES (?, ?, ?)"
                             " ON CONFLICT(kind, name) DO UPDATE SET value = excluded.value"_s,
                             { kind, record.name, notNull(record.value) }));
    });
}

QFuture<Expected<Done>> Library::removeRecord(const QString &kind, const QString &name,
                                              const OperationPtr &op)
{
    return write(Part::Records, op, [kind, name](Database &database) {
        return executed(
            database.execute(u"DELETE FROM records WHERE kind = ? AND name = ?"_s, { kind, name }));
    });
}

QFuture<Expected<QByteArray>> Library::cached(const QString &key, const OperationPtr &op)
{
    return m_database.post(op, [this, key](Operation &operation) -> Expected<QByteArray> {
        QByteArray value;
        {
            const auto there = m_database.beginRead();
            if (!there)
                return there.error();
            if (!*there)
                return QByteArray();
            auto read
                = forEachRow(m_database.query(u"SELECT value FROM cache WHERE key = ?"_s, { key }),
                             [&value](const DatabaseRows &row) { value = notNull(row.bytes(0)); });
            if (!read)
                return read.error();
        }
        if (value.isNull())
            return value;
        // When it was asked for only decides what goes first: a failure is no harm.
        if (auto transaction = m_database.beginWrite(operation)) {
            const auto noted = m_database.execute(u"UPDATE cache SET used = ? WHERE key = ?"_s,
                                                  { QDateTime::currentMSecsSinceEpoch(), key });
            if (noted)
                static_cast<void>(transaction->commit());
        }
        return value;
    });
}

QFuture<Expected<Done>> Library::setCached(const QString &key, const QByteArray &value,
                                           const OperationPtr &op)
{
    return m_database.post(op, [this, key, value](Operation &operation) -> Expected<Done> {
        Expected<DatabaseTransaction> transaction = m_database.beginWrite(operation);
        if (!transaction)
            return transaction.error();
        const auto set = m_database.execute(
            u"INSERT INTO cache(key, value, bytes, used) VALUES (?, ?, ?, ?) ON CONFLICT(key)"
            " DO UPDATE SET value = excluded.value, bytes = excluded.bytes, used = excluded.used"_s,
            { key, notNull(value), value.size(), QDateTime::currentMSecsSinceEpoch() });
        if (!set)
            return set.error();
        // The latest ones that together fit in stay.
        const auto dropped = m_database.execute(
            u"DELETE FROM cache WHERE rowid IN (SELECT id FROM (SELECT rowid AS id,"
            " sum(bytes) OVER (ORDER BY used DESC, rowid DESC) AS upto FROM cache)"
            " WHERE upto > ?)"_s,
            { cacheBytes });
        if (!dropped)
            return dropped.error();
        if (*dropped > 0) {
            if (auto released = m_database.releaseSpace(); !released)
                return released;
        }
        return transaction->commit();
    });
}

} // namespace weightroom
