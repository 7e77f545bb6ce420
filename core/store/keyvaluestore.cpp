// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/store/keyvaluestore.h"

#include <QUuid>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

/// "WRls": Weightroom's localStorage.
constexpr quint32 keyValueApplicationId = 0x57526c73;

/// SQLite takes a partial index only for queries with the same words.
QString shortItemsCondition()
{
    return u"(substr(key, -5) = '/info' OR substr(key, -15) = '/model_metadata') AND bytes <= %1"_s
        .arg(KeyValueStore::shortBytes);
}

/// Values are written and read as bytes: a text of SQLite would be turned into UTF-16 and back.
/// `bytes` are those of the value, `units` the UTF-16 units of key and value, which SQLite cannot
/// count. The indexes answer lists without a look at values: those lie between the rows.
DatabaseSchema keyValueSchema()
{
    return {
        .applicationId = keyValueApplicationId,
        .migrations
        = { { u"CREATE TABLE items(position INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE,"
              " value TEXT NOT NULL, bytes INTEGER NOT NULL, units INTEGER NOT NULL)"_s,
              u"CREATE INDEX items_sizes ON items(key, bytes, units)"_s,
              u"CREATE INDEX items_short ON items(key, value) WHERE "_s + shortItemsCondition(),
              u"CREATE TABLE aside(number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE,"
              " label TEXT NOT NULL, moment INTEGER NOT NULL, bytes INTEGER NOT NULL,"
              " note TEXT NOT NULL)"_s,
              u"CREATE TABLE aside_items(number INTEGER PRIMARY KEY, id TEXT NOT NULL"
              " REFERENCES aside(id) ON DELETE CASCADE, key TEXT NOT NULL, value TEXT NOT NULL,"
              " bytes INTEGER NOT NULL, units INTEGER NOT NULL, UNIQUE(id, key))"_s } },
        .sync = DatabaseSchema::Sync::Full,
        .isRepairable = true,
    };
}

/// The first text behind all that begin with \a prefix, in the order of their UTF-8 bytes. \a
/// prefix ends with an ASCII character.
QString behindPrefix(QString prefix)
{
    Q_ASSERT(!prefix.isEmpty() && prefix.back() < QChar(0x7f));
    prefix.back() = QChar(prefix.back().unicode() + 1);
    return prefix;
}

} // namespace

KeyValueStore::KeyValueStore(const QString &path, qint64 quota)
    : m_quota(quota)
    , m_database(path, keyValueSchema())
{
}

qint64 KeyValueStore::utf16Units(QByteArrayView utf8)
{
    qint64 units = 0;
    for (const char c : utf8) {
        const auto byte = static_cast<unsigned char>(c);
        units += (byte & 0xc0) != 0x80; // not a continuation: one more character …
        units += byte >= 0xf0; // … beyond the basic plane: a surrogate pair
    }
    return units;
}

Expected<qint64> KeyValueStore::usedUnits()
{
    return m_database.integer(u"SELECT sum(units) FROM items INDEXED BY items_sizes"_s)
        .transform([](std::optional<qint64> sum) { return sum.value_or(0); });
}

Expected<qint64> KeyValueStore::unitsOf(const QStringList &keys)
{
    qint64 units = 0;
    for (const QString &key : keys) {
        const auto found = m_database.integer(
            u"SELECT units FROM items INDEXED BY items_sizes WHERE key = ?"_s, { key });
        if (!found)
            return found.error();
        units += found->value_or(0);
    }
    return units;
}

Expected<QList<KeyValueSize>> KeyValueStore::keys(const QString &prefix)
{
    Expected<DatabaseRows> rows
        = m_database.query(u"SELECT key, position, bytes FROM items INDEXED BY items_sizes"
                           " WHERE key >= ? AND key < ? ORDER BY key"_s,
                           { prefix, behindPrefix(prefix) });
    if (!rows)
        return rows.error();
    QList<KeyValueSize> found;
    for (;;) {
        const Expected<bool> more = rows->next();
        if (!more)
            return more.error();
        if (!*more)
            return found;
        found.append({ rows->text(0), rows->integer(1), rows->integer(2) });
    }
}

Expected<QList<PlacedKeyValue>> KeyValueStore::shortItems(const QString &prefix)
{
    Expected<DatabaseRows> rows = m_database.query(
        u"SELECT position, key, CAST(value AS BLOB) FROM items INDEXED BY items_short WHERE "_s
            + shortItemsCondition() + u" AND key >= ? AND key < ? ORDER BY key"_s,
        { prefix, behindPrefix(prefix) });
    if (!rows)
        return rows.error();
    QList<PlacedKeyValue> found;
    for (;;) {
        const Expected<bool> more = rows->next();
        if (!more)
            return more.error();
        if (!*more)
            return found;
        found.append({ rows->integer(0), rows->text(1), rows->bytes(2) });
    }
}

Expected<KeyValueExtent> KeyValueStore::extent(const QString &prefix)
{
    Expected<DatabaseRows> rows = m_database.query(
        u"SELECT count(*), coalesce(sum(bytes), 0) FROM items INDEXED BY items_sizes"
        " WHERE key >= ? AND key < ?"_s,
        { prefix, behindPrefix(prefix) });
    if (!rows)
        return rows.error();
    const Expected<bool> found = rows->next();
    if (!found)
        return found.error();
    return KeyValueExtent{ rows->integer(0), rows->integer(1) };
}

Expected<std::optional<QByteArray>> KeyValueStore::value(const QString &key)
{
    Expected<DatabaseRows> rows
        = m_database.query(u"SELECT CAST(value AS BLOB) FROM items WHERE key = ?"_s, { key });
    if (!rows)
        return rows.error();
    const Expected<bool> found = rows->next();
    if (!found)
        return found.error();
    if (!*found)
        return std::optional<QByteArray>();
    std::optional<QByteArray> value = rows->bytes(0);
    // QtSql keeps the last row of a statement until it steps on.
    const Expected<bool> behind = rows->next();
    return behind ? Expected<std::optional<QByteArray>>(std::move(value))
                  : Expected<std::optional<QByteArray>>(behind.error());
}

Expected<bool> KeyValueStore::contains(const QString &key)
{
    return m_database.integer(u"SELECT 1 FROM items WHERE key = ?"_s, { key })
        .transform([](std::optional<qint64> found) { return found.has_value(); });
}

Expected<bool> KeyValueStore::holds(const KeyValue &item)
{
    const QByteArray value = item.value.isNull() ? QByteArray("") : item.value;
    return m_database
        .integer(u"SELECT CAST(value AS BLOB) = ? FROM items WHERE key = ?"_s, { value, item.key })
        .transform([](std::optional<qint64> equal) { return equal.value_or(0) == 1; });
}

Expected<Done> KeyValueStore::setItem(const KeyValue &item)
{
    // QtSql takes a null array for NULL.
    const QByteArray value = item.value.isNull() ? QByteArray("") : item.value;
    const auto changed = m_database.execute(
        u"INSERT INTO items(key, value, bytes, units) VALUES (?, CAST(? AS TEXT), ?, ?)"
        " ON CONFLICT(key) DO UPDATE SET value = excluded.value, bytes = excluded.bytes,"
        " units = excluded.units"_s,
        { item.key, value, value.size(), item.key.size() + utf16Units(value) });
    return changed ? Expected<Done>(Done{}) : Expected<Done>(changed.error());
}

Expected<bool> KeyValueStore::renameItem(const QString &from, const QString &to)
{
    return m_database
        .execute(u"UPDATE items SET key = ?, units = units + ? WHERE key = ?"_s,
                 { to, to.size() - from.size(), from })
        .transform([](qint64 changed) { return changed > 0; });
}

Expected<bool> KeyValueStore::copyItem(const QString &from, const QString &to)
{
    return m_database
        .execute(u"INSERT INTO items(key, value, bytes, units)"
                 " SELECT ?, value, bytes, units + ? FROM items WHERE key = ?"_s,
                 { to, to.size() - from.size(), from })
        .transform([](qint64 changed) { return changed > 0; });
}

Expected<qint64> KeyValueStore::removeItems(const QStringList &keys)
{
    qint64 removed = 0;
    for (const QString &key : keys) {
        const auto changed = m_database.execute(u"DELETE FROM items WHERE key = ?"_s, { key });
        if (!changed)
            return changed.error();
        removed += *changed;
    }
    return removed;
}

Expected<QString> KeyValueStore::setAside(const QString &label, const QStringList &keys,
                                          const QString &noteKey, const QDateTime &moment)
{
    const QString id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    const auto added = m_database.execute(
        u"INSERT INTO aside(id, label, moment, bytes, note) VALUES (?, ?, ?, 0,"
        " coalesce((SELECT value FROM items WHERE key = ?), ''))"_s,
        { id, label, moment.toMSecsSinceEpoch(), noteKey });
    if (!added)
        return added.error();
    for (const QString &key : keys) {
        const auto kept
            = m_database.execute(u"INSERT INTO aside_items(id, key, value, bytes, units)"
                                 " SELECT ?, key, value, bytes, units FROM items WHERE key = ?"_s,
                                 { id, key });
        if (!kept)
            return kept.error();
    }
    const auto counted = m_database.execute(
        u"UPDATE aside SET bytes = (SELECT coalesce(sum(bytes + length(CAST(key AS BLOB))), 0)"
        " FROM aside_items WHERE aside_items.id = aside.id) WHERE id = ?"_s,
        { id });
    if (!counted)
        return counted.error();
    const Expected<qint64> removed = removeItems(keys);
    return removed ? Expected<QString>(id) : Expected<QString>(removed.error());
}

Expected<QList<SetAside>> KeyValueStore::asideRows(const QString &condition,
                                                   const QVariantList &values)
{
    Expected<DatabaseRows> rows
        = m_database.query(u"SELECT id, label, moment, bytes, CAST(note AS BLOB) FROM aside"_s
                               + condition + u" ORDER BY moment DESC, number DESC"_s,
                           values);
    if (!rows)
        return rows.error();
    QList<SetAside> found;
    for (;;) {
        const Expected<bool> more = rows->next();
        if (!more)
            return more.error();
        if (!*more)
            return found;
        found.append({ rows->text(0), rows->text(1),
                       QDateTime::fromMSecsSinceEpoch(rows->integer(2), Qt::UTC), rows->integer(3),
                       rows->bytes(4) });
    }
}

Expected<QList<SetAside>> KeyValueStore::listAside()
{
    return asideRows({}, {});
}

Expected<std::optional<SetAside>> KeyValueStore::aside(const QString &id)
{
    return asideRows(u" WHERE id = ?"_s, { id }).transform([](const QList<SetAside> &found) {
        return found.isEmpty() ? std::nullopt : std::optional<SetAside>(found.first());
    });
}

Expected<QStringList> KeyValueStore::keysAside(const QString &id)
{
    Expected<DatabaseRows> rows
        = m_database.query(u"SELECT key FROM aside_items WHERE id = ? ORDER BY number"_s, { id });
    if (!rows)
        return rows.error();
    QStringList keys;
    for (;;) {
        const Expected<bool> more = rows->next();
        if (!more)
            return more.error();
        if (!*more)
            return keys;
        keys.append(rows->text(0));
    }
}

Expected<qint64> KeyValueStore::unitsAside(const QString &id)
{
    return m_database.integer(u"SELECT sum(units) FROM aside_items WHERE id = ?"_s, { id })
        .transform([](std::optional<qint64> sum) { return sum.value_or(0); });
}

Expected<Done> KeyValueStore::bringBack(const QString &id, const QString &key, const QString &to)
{
    const auto added = m_database.execute(
        u"INSERT INTO items(key, value, bytes, units)"
        " SELECT ?, value, bytes, units + ? FROM aside_items WHERE id = ? AND key = ?"_s,
        { to, to.size() - key.size(), id, key });
    return added ? Expected<Done>(Done{}) : Expected<Done>(added.error());
}

Expected<bool> KeyValueStore::dropAside(const QString &id)
{
    const auto dropped = m_database.execute(u"DELETE FROM aside WHERE id = ?"_s, { id });
    if (!dropped)
        return dropped.error();
    if (*dropped == 0)
        return false;
    const Expected<Done> released = m_database.releaseSpace();
    return released ? Expected<bool>(true) : Expected<bool>(released.error());
}

} // namespace weightroom
