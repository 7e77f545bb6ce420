// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/store/recordtables.h"

#include "core/store/database.h"

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

constexpr quint32 recordStoreId = 0x57724964; // "WrId"

/// Where the columns of an info begin in a row, and how many there are.
constexpr int infoColumns = 5;

/// The columns of model_json beside weightSpecs, and what they hold.
struct JsonColumn
{
    const char *name;
    JsonText ModelArtifacts::*field;
};
constexpr JsonColumn jsonColumns[] = {
    { "modelTopology", &ModelArtifacts::modelTopology },
    { "format", &ModelArtifacts::format },
    { "generatedBy", &ModelArtifacts::generatedBy },
    { "convertedBy", &ModelArtifacts::convertedBy },
    { "signature", &ModelArtifacts::signature },
    { "userDefinedMetadata", &ModelArtifacts::userDefinedMetadata },
    { "modelInitializer", &ModelArtifacts::modelInitializer },
    { "initializerSignature", &ModelArtifacts::initializerSignature },
    { "trainingConfig", &ModelArtifacts::trainingConfig },
};
constexpr auto specsColumn = "weightSpecs"_L1;

/// All columns with JSON, each as \a form says, which has %1 for its name.
QString eachJsonColumn(const QString &form)
{
    QStringList columns;
    for (const JsonColumn &column : jsonColumns)
        columns.append(form.arg(QLatin1String(column.name)));
    columns.append(form.arg(specsColumn));
    return columns.join(u", "_s);
}

QDateTime dateOf(qint64 msSinceEpoch)
{
    return QDateTime::fromMSecsSinceEpoch(msSinceEpoch, Qt::UTC);
}

ModelArtifactsInfo infoAt(const DatabaseRows &rows, int column)
{
    ModelArtifactsInfo info;
    info.dateSaved = dateOf(rows.integer(column));
    info.modelTopologyType = rows.text(column + 1);
    info.modelTopologyBytes = rows.integer(column + 2);
    info.weightSpecsBytes = rows.integer(column + 3);
    info.weightDataBytes = rows.integer(column + 4);
    return info;
}

RecordContent contentAt(const DatabaseRows &rows, int column)
{
    return { .json = rows.integer(column),
             .object = rows.text(column + 1).toLatin1(),
             .bytes = rows.integer(column + 2) };
}

QVariantList infoValues(const ModelArtifactsInfo &info)
{
    return { info.dateSaved.toMSecsSinceEpoch(), info.modelTopologyType, info.modelTopologyBytes,
             info.weightSpecsBytes, info.weightDataBytes };
}

QVariantList contentValues(const RecordContent &content)
{
    return { content.json,
             content.object.isEmpty() ? QVariant() : QString::fromLatin1(content.object),
             content.bytes };
}

QVariant textValue(const JsonText &json)
{
    return json.isAbsent() ? QVariant() : QVariant(json.text());
}

/// The text in \a column, which is called \a name; absent where it is NULL.
Expected<JsonText> jsonAt(const DatabaseRows &rows, int column, QLatin1String name)
{
    return rows.isNull(column) ? JsonText() : JsonText::parse(rows.bytes(column), name);
}

/// A row of models(): path, info, content.
ModelRecord recordAt(const DatabaseRows &rows)
{
    ModelRecord record{ .path = rows.text(0), .info = infoAt(rows, 1) };
    record.hasContent = !rows.isNull(1 + infoColumns);
    if (record.hasContent)
        record.content = contentAt(rows, 1 + infoColumns);
    return record;
}

Expected<Done> doneOf(const Expected<qint64> &changed)
{
    if (!changed)
        return changed.error();
    return Done{};
}

} // namespace

DatabaseSchema RecordTables::schema()
{
    const QStringList first{
        u"CREATE TABLE model_json (id INTEGER PRIMARY KEY, bytes INTEGER NOT NULL, %1)"_s.arg(
            eachJsonColumn(u"%1 TEXT"_s)),
        u"CREATE TABLE model_info_store (modelPath TEXT NOT NULL PRIMARY KEY, "
        "dateSaved INTEGER NOT NULL, modelTopologyType TEXT NOT NULL, "
        "modelTopologyBytes INTEGER NOT NULL, weightSpecsBytes INTEGER NOT NULL, "
        "weightDataBytes INTEGER NOT NULL) WITHOUT ROWID"_s,
        u"CREATE TABLE models_store (modelPath TEXT NOT NULL PRIMARY KEY, "
        "modelJson INTEGER NOT NULL REFERENCES model_json (id), "
        "weightObject TEXT, weightBytes INTEGER NOT NULL) WITHOUT ROWID"_s,
        u"CREATE TABLE trash (id TEXT NOT NULL PRIMARY KEY, removed INTEGER NOT NULL, "
        "modelPath TEXT NOT NULL, dateSaved INTEGER NOT NULL, modelTopologyType TEXT NOT NULL, "
        "modelTopologyBytes INTEGER NOT NULL, weightSpecsBytes INTEGER NOT NULL, "
        "weightDataBytes INTEGER NOT NULL, modelJson INTEGER NOT NULL REFERENCES model_json (id), "
        "weightObject TEXT, weightBytes INTEGER NOT NULL) WITHOUT ROWID"_s,
        u"CREATE INDEX models_by_json ON models_store (modelJson)"_s,
        u"CREATE INDEX models_by_object ON models_store (weightObject)"_s,
        u"CREATE INDEX trash_by_json ON trash (modelJson)"_s,
        u"CREATE INDEX trash_by_object ON trash (weightObject)"_s,
    };
    // Models whose content could be read are there, also where their info could not.
    const QString infos = u"INSERT OR IGNORE INTO model_info_store SELECT m.modelPath, "
                          "1000 * CAST(strftime('%s', 'now') AS INTEGER), 'JSON', "
                          "coalesce(length(CAST(j.modelTopology AS BLOB)), 0), "
                          "coalesce(length(CAST(j.weightSpecs AS BLOB)), 0), m.weightBytes "
                          "FROM models_store m JOIN model_json j ON j.id = m.modelJson"_s;
    // Full: an object is unlinked when the removal of its name is on the disk, and not before.
    return { .applicationId = recordStoreId,
             .migrations = { first },
             .sync = DatabaseSchema::Sync::Full,
             .afterRepair = { infos } };
}

Expected<QList<ModelRecord>> RecordTables::models() const
{
    Expected<DatabaseRows> rows = m_database->query(
        u"SELECT i.modelPath, i.dateSaved, i.modelTopologyType, i.modelTopologyBytes, "
        "i.weightSpecsBytes, i.weightDataBytes, m.modelJson, m.weightObject, m.weightBytes "
        "FROM model_info_store i LEFT JOIN models_store m ON m.modelPath = i.modelPath"_s);
    if (!rows)
        return rows.error();
    QList<ModelRecord> records;
    Expected<bool> more = rows->next();
    for (; more && *more; more = rows->next())
        records.append(recordAt(*rows));
    if (!more)
        return more.error();
    return records;
}

Expected<std::optional<ModelRecord>> RecordTables::find(const QString &path) const
{
    Expected<DatabaseRows> rows = m_database->query(
        u"SELECT i.modelPath, i.dateSaved, i.modelTopologyType, i.modelTopologyBytes, "
        "i.weightSpecsBytes, i.weightDataBytes, m.modelJson, m.weightObject, m.weightBytes "
        "FROM model_info_store i LEFT JOIN models_store m ON m.modelPath = i.modelPath "
        "WHERE i.modelPath = ?"_s,
        { path });
    if (!rows)
        return rows.error();
    const Expected<bool> found = rows->next();
    if (!found)
        return found.error();
    return *found ? std::optional(recordAt(*rows)) : std::nullopt;
}

Expected<Done> RecordTables::add(const ModelRecord &record) const
{
    auto added = m_database->execute(
        u"INSERT INTO model_info_store (modelPath, dateSaved, modelTopologyType, "
        "modelTopologyBytes, weightSpecsBytes, weightDataBytes) VALUES (?, ?, ?, ?, ?, ?)"_s,
        QVariantList{ record.path } + infoValues(record.info));
    if (added) {
        added = m_database->execute(
            u"INSERT INTO models_store (modelPath, modelJson, weightObject, weightBytes) "
            "VALUES (?, ?, ?, ?)"_s,
            QVariantList{ record.path } + contentValues(record.content));
    }
    return doneOf(added);
}

Expected<Done> RecordTables::remove(const QString &path) const
{
    auto removed
        = m_database->execute(u"DELETE FROM model_info_store WHERE modelPath = ?"_s, { path });
    if (removed)
        removed = m_database->execute(u"DELETE FROM models_store WHERE modelPath = ?"_s, { path });
    return doneOf(removed);
}

Expected<Done> RecordTables::rename(const QString &from, const QString &to) const
{
    auto renamed = m_database->execute(
        u"UPDATE model_info_store SET modelPath = ? WHERE modelPath = ?"_s, { to, from });
    if (renamed) {
        renamed = m_database->execute(
            u"UPDATE models_store SET modelPath = ? WHERE modelPath = ?"_s, { to, from });
    }
    return doneOf(renamed);
}

Expected<qint64> RecordTables::addJson(const ModelArtifacts &artifacts) const
{
    const JsonText specs = artifacts.weightSpecs ? artifacts.weightSpecs->text : JsonText();
    qint64 bytes = specs.size();
    QVariantList values{ 0 };
    for (const JsonColumn &column : jsonColumns) {
        const JsonText &text = artifacts.*column.field;
        bytes += text.size();
        values.append(textValue(text));
    }
    values.append(textValue(specs));
    values.first() = bytes;
    // The texts are bound as the UTF-8 they are, and kept as text.
    const QStringList places(values.size() - 1, u"CAST(? AS TEXT)"_s);
    const QString sql = u"INSERT INTO model_json (bytes, %1) VALUES (?, %2)"_s.arg(
        eachJsonColumn(u"%1"_s), places.join(u", "_s));
    if (auto added = m_database->execute(sql, values); !added)
        return added;
    const Expected<std::optional<qint64>> id = m_database->integer(u"SELECT last_insert_rowid()"_s);
    if (!id)
        return id.error();
    return id->value_or(0);
}

Expected<ModelArtifacts> RecordTables::readJson(qint64 json) const
{
    Expected<DatabaseRows> rows = m_database->query(
        u"SELECT %1 FROM model_json WHERE id = ?"_s.arg(eachJsonColumn(u"CAST(%1 AS BLOB)"_s)),
        { json });
    if (!rows)
        return rows.error();
    if (const Expected<bool> found = rows->next(); !found)
        return found.error();
    ModelArtifacts artifacts;
    int column = 0;
    for (const JsonColumn &field : jsonColumns) {
        Expected<JsonText> text = jsonAt(*rows, column++, QLatin1String(field.name));
        if (!text)
            return text.error();
        artifacts.*field.field = *std::move(text);
    }
    const Expected<JsonText> text = jsonAt(*rows, column, specsColumn);
    if (!text)
        return text.error();
    if (text->isAbsent())
        return artifacts;
    Expected<WeightSpecs> specs = WeightSpecs::read(*text, specsColumn);
    if (!specs)
        return specs.error();
    artifacts.weightSpecs = *std::move(specs);
    return artifacts;
}

Expected<Done> RecordTables::releaseJson(qint64 json) const
{
    return doneOf(m_database->execute(
        u"DELETE FROM model_json WHERE id = ? "
        "AND NOT EXISTS (SELECT 1 FROM models_store WHERE modelJson = model_json.id) "
        "AND NOT EXISTS (SELECT 1 FROM trash WHERE modelJson = model_json.id)"_s,
        { json }));
}

Expected<QList<TrashedModel>> RecordTables::trash() const
{
    Expected<DatabaseRows> rows = m_database->query(
        u"SELECT t.id, t.removed, t.modelPath, t.dateSaved, t.modelTopologyType, "
        "t.modelTopologyBytes, t.weightSpecsBytes, t.weightDataBytes, "
        "t.weightBytes + coalesce(j.bytes, 0) "
        "FROM trash t LEFT JOIN model_json j ON j.id = t.modelJson "
        "ORDER BY t.removed DESC, t.id"_s);
    if (!rows)
        return rows.error();
    QList<TrashedModel> models;
    Expected<bool> more = rows->next();
    for (; more && *more; more = rows->next()) {
        models.append({ .id = rows->text(0),
                        .path = rows->text(2),
                        .removed = dateOf(rows->integer(1)),
                        .bytes = rows->integer(3 + infoColumns),
                        .info = infoAt(*rows, 3) });
    }
    if (!more)
        return more.error();
    return models;
}

Expected<std::optional<TrashRecord>> RecordTables::findTrashed(const QString &id) const
{
    Expected<DatabaseRows> rows = m_database->query(
        u"SELECT id, removed, modelPath, dateSaved, modelTopologyType, modelTopologyBytes, "
        "weightSpecsBytes, weightDataBytes, modelJson, weightObject, weightBytes "
        "FROM trash WHERE id = ?"_s,
        { id });
    if (!rows)
        return rows.error();
    const Expected<bool> found = rows->next();
    if (!found)
        return found.error();
    if (!*found)
        return std::optional<TrashRecord>();
    return std::optional(TrashRecord{ .id = id,
                                      .removed = dateOf(rows->integer(1)),
                                      .model = { .path = rows->text(2),
                                                 .info = infoAt(*rows, 3),
                                                 .content = contentAt(*rows, 3 + infoColumns) } });
}

Expected<Done> RecordTables::addTrashed(const TrashRecord &record) const
{
    return doneOf(m_database->execute(
        u"INSERT INTO trash (id, removed, modelPath, dateSaved, modelTopologyType, "
        "modelTopologyBytes, weightSpecsBytes, weightDataBytes, modelJson, weightObject, "
        "weightBytes) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
        QVariantList{ record.id, record.removed.toMSecsSinceEpoch(), record.model.path }
            + infoValues(record.model.info) + contentValues(record.model.content)));
}

Expected<Done> RecordTables::removeTrashed(const QString &id) const
{
    return doneOf(m_database->execute(u"DELETE FROM trash WHERE id = ?"_s, { id }));
}

Expected<bool> RecordTables::namesObject(const QByteArray &object) const
{
    const QString name = QString::fromLatin1(object);
    const auto names
        = m_database->integer(u"SELECT EXISTS (SELECT 1 FROM models_store WHERE weightObject = ?) "
                              "OR EXISTS (SELECT 1 FROM trash WHERE weightObject = ?)"_s,
                              { name, name });
    if (!names)
        return names.error();
    return names->value_or(0) != 0;
}

Expected<QSet<QByteArray>> RecordTables::objects() const
{
    Expected<DatabaseRows> rows = m_database->query(
        u"SELECT weightObject FROM models_store WHERE weightObject IS NOT NULL "
        "UNION SELECT weightObject FROM trash WHERE weightObject IS NOT NULL"_s);
    if (!rows)
        return rows.error();
    QSet<QByteArray> names;
    Expected<bool> more = rows->next();
    for (; more && *more; more = rows->next())
        names.insert(rows->text(0).toLatin1());
    if (!more)
        return more.error();
    return names;
}

Expected<StoreUse> RecordTables::use() const
{
    // Weights and texts that several models name count once; in the trash counts what nothing else
    // names.
    const auto models = m_database->integer(u"SELECT count(*) FROM model_info_store"_s);
    const auto weights = m_database->integer(
        u"SELECT sum(bytes) FROM (SELECT max(weightBytes) AS bytes FROM models_store "
        "WHERE weightObject IS NOT NULL GROUP BY weightObject)"_s);
    const auto texts = m_database->integer(
        u"SELECT sum(bytes) FROM model_json WHERE id IN (SELECT modelJson FROM models_store)"_s);
    const auto trashedWeights = m_database->integer(
        u"SELECT sum(bytes) FROM (SELECT max(weightBytes) AS bytes FROM trash "
        "WHERE weightObject IS NOT NULL AND weightObject NOT IN (SELECT weightObject "
        "FROM models_store WHERE weightObject IS NOT NULL) GROUP BY weightObject)"_s);
    const auto trashedTexts = m_database->integer(
        u"SELECT sum(bytes) FROM model_json WHERE id IN (SELECT modelJson FROM trash) "
        "AND id NOT IN (SELECT modelJson FROM models_store)"_s);
    for (const auto *figure : { &models, &weights, &texts, &trashedWeights, &trashedTexts }) {
        if (!*figure)
            return figure->error();
    }
    StoreUse use;
    use.models = models->value_or(0);
    use.bytes = weights->value_or(0) + texts->value_or(0);
    use.trashBytes = trashedWeights->value_or(0) + trashedTexts->value_or(0);
    return use;
}

} // namespace weightroom
