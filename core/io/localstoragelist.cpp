// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/io/localstoragelist.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

struct LocalStorageListText
{
    Q_DECLARE_TR_FUNCTIONS(weightroom::LocalStorage)
};

using LocalStorageItemBytes = std::array<qint64, localStorageItemCount>;

/// What the keys tell of one path.
struct ListedRecord
{
    QString path;
    qint64 position = 0; ///< of its info, or of the first item there is
    LocalStorageItemBytes bytes{ -1, -1, -1, -1, -1 };
    QByteArray info = {};
    bool isStray = false; ///< a key that belongs to no model

    qint64 bytesOf(LocalStorageItem item) const { return bytes[static_cast<std::size_t>(item)]; }
    bool hasInfo() const { return bytesOf(LocalStorageItem::Info) >= 0; }
};

/// Sorts keys by the model they belong to.
class RecordGatherer
{
public:
    void add(const KeyValueSize &key)
    {
        const LocalStorageKey parts = readLocalStorageKey(key.key);
        if (!parts.item) {
            m_strays.append({ .path = parts.path, .position = key.position, .isStray = true });
            return;
        }
        ListedRecord &record = recordOf(parts.path, key.position);
        record.bytes[static_cast<std::size_t>(*parts.item)] = key.bytes;
        const bool isInfo = *parts.item == LocalStorageItem::Info;
        if (isInfo || !record.hasInfo())
            record.position = isInfo ? key.position : std::min(record.position, key.position);
    }

    void addInfo(const KeyValue &item)
    {
        const LocalStorageKey parts = readLocalStorageKey(item.key);
        if (parts.item == LocalStorageItem::Info)
            recordOf(parts.path, 0).info = item.value;
    }

    /// In storage order. A stray key that is called like a model would hide it.
    QList<ListedRecord> takeAll()
    {
        for (const ListedRecord &stray : std::as_const(m_strays)) {
            if (!m_byPath.contains(stray.path))
                m_records.append(stray);
        }
        std::stable_sort(
            m_records.begin(), m_records.end(),
            [](const ListedRecord &a, const ListedRecord &b) { return a.position < b.position; });
        return std::move(m_records);
    }

private:
    ListedRecord &recordOf(const QString &path, qint64 position)
    {
        // Keys come sorted: mostly five of the same model.
        if (m_last >= 0 && m_records.at(m_last).path == path)
            return m_records[m_last];
        const auto found = m_byPath.constFind(path);
        if (found != m_byPath.cend()) {
            m_last = *found;
            return m_records[m_last];
        }
        m_last = m_records.size();
        m_byPath.insert(path, m_last);
        m_records.append({ .path = path, .position = position });
        return m_records[m_last];
    }

    QList<ListedRecord> m_records;
    QList<ListedRecord> m_strays;
    QHash<QString, qsizetype> m_byPath;
    qsizetype m_last = -1;
};

Error strayLocalStorageKey(const QString &path)
{
    const QString key = localStoragePrefix() + path;
    return { .code = ErrorCode::NotAModel,
             .message = LocalStorageListText::tr("The key %1 belongs to no model.").arg(key),
             .advice = LocalStorageListText::tr("Remove it if no other program needs it."),
             .source = localStorageUrl(path) };
}

Error missingLocalStorageInfo(const QString &path)
{
    return { .code = ErrorCode::NotFound,
             .message = LocalStorageListText::tr("%1 is no whole model: its info is missing.")
                            .arg(localStorageUrl(path)),
             .advice = LocalStorageListText::tr("It cannot be loaded; remove it, or save the model "
                                                "again."),
             .source = localStorageUrl(path) };
}

/// Reads the JSON items whose size \a info does not tell right: they may be broken.
Expected<std::optional<Error>> inspectRecord(KeyValueStore &store, const ListedRecord &record,
                                             const ModelArtifactsInfo &info)
{
    const std::pair<LocalStorageItem, qint64> told[] = {
        { LocalStorageItem::Topology, info.modelTopologyBytes },
        { LocalStorageItem::WeightSpecs, info.weightSpecsBytes },
    };
    for (const auto &[item, bytes] : told) {
        if (record.bytesOf(item) < 0 || record.bytesOf(item) == bytes)
            continue;
        const auto text = store.value(localStorageKey(record.path, item));
        if (!text)
            return text.error();
        const std::optional<Error> damage
            = *text ? localStorageJsonDamage(record.path, item, **text) : std::nullopt;
        if (damage)
            return damage;
    }
    return std::optional<Error>();
}

Expected<StoredModel> judgeRecord(KeyValueStore &store, const ListedRecord &record)
{
    StoredModel model;
    model.path = record.path;
    if (record.isStray || !record.hasInfo()) {
        model.damage = record.isStray ? strayLocalStorageKey(record.path)
                                      : missingLocalStorageInfo(record.path);
        return model;
    }
    const LocalStorageInfo info = readLocalStorageInfo(record.path, record.info);
    model.info = info.info;
    model.damage = info.damage;
    if (!model.damage)
        model.damage = localStorageDamage(record.path, info, record.bytes);
    if (!model.damage) {
        auto found = inspectRecord(store, record, info.info);
        if (!found)
            return found.error();
        model.damage = *std::move(found);
    }
    return model;
}

} // namespace

Expected<QList<StoredModel>> listLocalStorage(KeyValueStore &store, Operation &op)
{
    const Expected<QList<KeyValueSize>> keys = store.keys(localStoragePrefix());
    if (!keys)
        return keys.error();
    const Expected<QList<KeyValue>> infos = store.infoItems(localStoragePrefix());
    if (!infos)
        return infos.error();
    RecordGatherer gatherer;
    for (const KeyValueSize &key : *keys)
        gatherer.add(key);
    for (const KeyValue &info : *infos)
        gatherer.addInfo(info);
    const QList<ListedRecord> records = gatherer.takeAll();
    QList<StoredModel> models;
    models.reserve(records.size());
    for (const ListedRecord &record : records) {
        if (!op.checkpoint())
            return canceledError();
        Expected<StoredModel> model = judgeRecord(store, record);
        if (!model)
            return model.error();
        models.append(*std::move(model));
    }
    return models;
}

} // namespace weightroom
