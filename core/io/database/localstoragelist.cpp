// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/io/database/localstoragelist.h"

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
    std::optional<QByteArray> info = {}; ///< where it is short
    std::optional<QByteArray> metadata = {};
    bool isStray = false; ///< a key that belongs to no model

    qint64 bytesOf(LocalStorageItem item) const { return bytes[static_cast<std::size_t>(item)]; }
    bool hasInfo() const { return bytesOf(LocalStorageItem::Info) >= 0; }
};

/// Sorts keys by the model they belong to.
class RecordGatherer
{
public:
    /// \a shortItems come in the order of the keys.
    explicit RecordGatherer(const QList<PlacedKeyValue> &shortItems)
        : m_next(shortItems.begin())
        , m_end(shortItems.end())
    {
    }

    void add(const KeyValueSize &key)
    {
        const bool isShort = m_next != m_end && m_next->key == key.key;
        const std::optional<QByteArray> value
            = isShort ? std::optional<QByteArray>((m_next++)->value) : std::nullopt;
        const LocalStorageKey parts = readLocalStorageKey(key.key);
        if (!parts.item) {
            m_strays.append(
                { .path = parts.path.toString(), .position = key.position, .isStray = true });
            return;
        }
        ListedRecord &record = recordOf(parts.path, key.position);
        record.bytes[static_cast<std::size_t>(*parts.item)] = key.bytes;
        if (*parts.item == LocalStorageItem::Metadata)
            record.metadata = value;
        if (*parts.item == LocalStorageItem::Info) {
            record.info = value;
            record.position = key.position;
        } else if (!record.hasInfo()) {
            record.position = std::min(record.position, key.position);
        }
    }

    /// In storage order; they belong to this. A stray key that is called like a model would hide
    /// it.
    QList<const ListedRecord *> all()
    {
        for (const ListedRecord &stray : std::as_const(m_strays)) {
            if (!m_byPath.contains(stray.path))
                m_records.append(stray);
        }
        QList<const ListedRecord *> order;
        order.reserve(m_records.size());
        for (const ListedRecord &record : std::as_const(m_records))
            order.append(&record);
        std::stable_sort(
            order.begin(), order.end(),
            [](const ListedRecord *a, const ListedRecord *b) { return a->position < b->position; });
        return order;
    }

private:
    ListedRecord &recordOf(QStringView view, qint64 position)
    {
        // Keys come sorted: mostly five of the same model.
        if (!m_records.isEmpty() && m_records.last().path == view)
            return m_records.last();
        const QString path = view.toString();
        const auto found = m_byPath.constFind(path);
        if (found != m_byPath.cend())
            return m_records[*found];
        m_byPath.insert(path, m_records.size());
        m_records.append({ .path = path, .position = position });
        return m_records.last();
    }

    QList<PlacedKeyValue>::const_iterator m_next;
    QList<PlacedKeyValue>::const_iterator m_end;
    QList<ListedRecord> m_records;
    QList<ListedRecord> m_strays;
    QHash<QString, qsizetype> m_byPath;
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
        if (auto damage = localStorageJsonDamage(record.path, item, text->value_or(QByteArray())))
            return damage;
    }
    return record.metadata
        ? localStorageJsonDamage(record.path, LocalStorageItem::Metadata, *record.metadata)
        : std::nullopt;
}

/// The text of the info, which is short but for damaged ones.
Expected<QByteArray> infoTextOf(KeyValueStore &store, const ListedRecord &record)
{
    if (record.info)
        return *record.info;
    return store.value(localStorageKey(record.path, LocalStorageItem::Info))
        .transform(
            [](const std::optional<QByteArray> &text) { return text.value_or(QByteArray()); });
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
    const Expected<QByteArray> text = infoTextOf(store, record);
    if (!text)
        return text.error();
    const LocalStorageInfo info = readLocalStorageInfo(record.path, *text);
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

/// Models with their places in storage order.
using PlacedModels = QList<std::pair<qint64, StoredModel>>;

QList<StoredModel> inStorageOrder(PlacedModels &placed)
{
    QList<std::pair<qint64, qsizetype>> order;
    order.reserve(placed.size());
    for (const auto &[position, model] : std::as_const(placed))
        order.append({ position, order.size() });
    std::sort(order.begin(), order.end());
    QList<StoredModel> models;
    models.reserve(placed.size());
    for (const auto &[position, index] : std::as_const(order))
        models.append(std::move(placed[index].second));
    return models;
}

/// The list where nothing is odd, so that it need not look at every key: the infos tell exactly as
/// many other items, and as many bytes in them, as there are. Nothing otherwise.
std::optional<QList<StoredModel>> listWholeRecords(const QList<PlacedKeyValue> &shortItems,
                                                   KeyValueExtent rest)
{
    PlacedModels placed;
    placed.reserve(shortItems.size() / 2);
    for (const PlacedKeyValue &item : shortItems) {
        rest.items -= 1;
        rest.bytes -= item.value.size();
        const LocalStorageKey key = readLocalStorageKey(item.key);
        if (key.item == LocalStorageItem::Metadata) {
            const bool belongsToLast = !placed.isEmpty() && placed.last().second.path == key.path;
            if (!belongsToLast
                || localStorageJsonDamage({}, LocalStorageItem::Metadata, item.value))
                return {};
            continue;
        }
        if (key.item != LocalStorageItem::Info)
            return {};
        StoredModel model;
        model.path = key.path.toString();
        const LocalStorageInfo info = readLocalStorageInfo(model.path, item.value);
        if (info.damage)
            return {};
        model.info = info.info;
        for (const qint64 bytes : { model.info.modelTopologyBytes, model.info.weightSpecsBytes,
                                    base64Size(model.info.weightDataBytes) }) {
            rest.items -= bytes > 0;
            rest.bytes -= bytes;
        }
        placed.append({ item.position, std::move(model) });
    }
    return rest == KeyValueExtent() ? std::optional(inStorageOrder(placed)) : std::nullopt;
}

/// The list where records are damaged, or written otherwise than this program does.
Expected<QList<StoredModel>> listEachKey(KeyValueStore &store,
                                         const QList<PlacedKeyValue> &shortItems, Operation &op)
{
    const Expected<QList<KeyValueSize>> keys = store.keys(localStoragePrefix());
    if (!keys)
        return keys.error();
    RecordGatherer gatherer(shortItems);
    for (const KeyValueSize &key : *keys)
        gatherer.add(key);
    const QList<const ListedRecord *> records = gatherer.all();
    QList<StoredModel> models;
    models.reserve(records.size());
    for (const ListedRecord *record : records) {
        if (!op.checkpoint())
            return canceledError();
        Expected<StoredModel> model = judgeRecord(store, *record);
        if (!model)
            return model.error();
        models.append(*std::move(model));
    }
    return models;
}

} // namespace

Expected<QList<StoredModel>> listLocalStorage(KeyValueStore &store, Operation &op)
{
    const auto shortItems = store.shortItems(localStoragePrefix());
    if (!shortItems)
        return shortItems.error();
    const Expected<KeyValueExtent> extent = store.extent(localStoragePrefix());
    if (!extent)
        return extent.error();
    if (auto models = listWholeRecords(*shortItems, *extent))
        return *std::move(models);
    return listEachKey(store, *shortItems, op);
}

} // namespace weightroom
