// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/store/database.h"

#include <QDateTime>

#include <atomic>

namespace weightroom {

struct KeyValue
{
    QString key;
    QByteArray value; ///< a text in UTF-8

    bool operator==(const KeyValue &) const = default;
};

/// What is known of an item without reading its value.
struct KeyValueSize
{
    QString key;
    qint64 position = 0; ///< ascends in the order in which the keys were first set
    qint64 bytes = 0; ///< of the value

    bool operator==(const KeyValueSize &) const = default;
};

/// An item with its place in storage order.
struct PlacedKeyValue
{
    qint64 position = 0;
    QString key;
    QByteArray value;

    bool operator==(const PlacedKeyValue &) const = default;
};

/// How many items there are, and the bytes of their values.
struct KeyValueExtent
{
    qint64 items = 0;
    qint64 bytes = 0;

    bool operator==(const KeyValueExtent &) const = default;
};

/// Items that were set aside together.
struct SetAside
{
    QString id; ///< letters, digits and '-'
    QString label;
    QDateTime moment; ///< UTC
    qint64 bytes = 0; ///< of keys and values
    QByteArray note; ///< the value of the item that setAside() was told

    bool operator==(const SetAside &) const = default;
};

/// Texts by key in one database, as a browser's localStorage keeps them: in the order in which keys
/// were first set, all together within a quota that counts UTF-16 units of keys and values. Beside
/// them, outside of the quota, items that were set aside. Several changes are one: call everything
/// inside a transaction of database(), in its thread. Errors: those of Database.
class KeyValueStore
{
    Q_DISABLE_COPY_MOVE(KeyValueStore)

public:
    /// What browsers allow.
    static constexpr qint64 browserQuota = 5'242'880;

    /// \a quota in UTF-16 units; -1: none.
    explicit KeyValueStore(const QString &path, qint64 quota = browserQuota);

    Database &database() { return m_database; }
    qint64 quota() const { return m_quota; }
    /// From now on; what is there stays. From any thread.
    void setQuota(qint64 quota) { m_quota = quota; }

    /// UTF-16 units of a text in UTF-8.
    static qint64 utf16Units(QByteArrayView utf8);

    /// UTF-16 units of all keys and values.
    Expected<qint64> usedUnits();
    /// UTF-16 units of these items; keys that are not there count nothing.
    Expected<qint64> unitsOf(const QStringList &keys);

    /// Keys that begin with \a prefix, ascending by their UTF-8 bytes.
    Expected<QList<KeyValueSize>> keys(const QString &prefix);
    /// The items whose key begins with \a prefix and ends with "/info" or "/model_metadata", with
    /// values of at most shortBytes, in the same order: they are found without passing over others.
    static constexpr qint64 shortBytes = 4096;
    Expected<QList<PlacedKeyValue>> shortItems(const QString &prefix);
    /// Of all items whose key begins with \a prefix.
    Expected<KeyValueExtent> extent(const QString &prefix);
    Expected<std::optional<QByteArray>> value(const QString &key);
    Expected<bool> contains(const QString &key);
    /// Compares without a copy of the value that is there.
    Expected<bool> holds(const KeyValue &item);

    /// Does not look at the quota: ask usedUnits() before. A key that is there keeps its position.
    Expected<Done> setItem(const KeyValue &item);
    /// Gives an item another key, which no item has; its position stays. False: no such item.
    Expected<bool> renameItem(const QString &from, const QString &to);
    /// Adds an item with the key \a to, which no item has, and the value of \a from, which is not
    /// read. False: no such item.
    Expected<bool> copyItem(const QString &from, const QString &to);
    /// How many of them were there.
    Expected<qint64> removeItems(const QStringList &keys);

    /// Takes the items \a keys (those that are there) away and keeps them under the id that is
    /// answered. \a noteKey: the one whose value lists show.
    Expected<QString> setAside(const QString &label, const QStringList &keys,
                               const QString &noteKey, const QDateTime &moment);
    /// The latest first.
    Expected<QList<SetAside>> listAside();
    Expected<std::optional<SetAside>> aside(const QString &id);
    /// The keys of the items, in their order.
    Expected<QStringList> keysAside(const QString &id);
    /// UTF-16 units of these items with their keys.
    Expected<qint64> unitsAside(const QString &id);
    /// Puts an item that was set aside back, with the key \a to, which no item has.
    Expected<Done> bringBack(const QString &id, const QString &key, const QString &to);
    /// Removes what was set aside for good, and gives its room back. False: no such id.
    Expected<bool> dropAside(const QString &id);

private:
    Expected<QList<SetAside>> asideRows(const QString &condition, const QVariantList &values);

    std::atomic<qint64> m_quota;
    Database m_database;
};

} // namespace weightroom
