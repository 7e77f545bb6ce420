// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/io/database/localstoragerecord.h"

#include "core/base/groupeddigits.h"
#include "core/base/hashing.h"
#include "core/model/ownweights.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

struct LocalStorageText
{
    Q_DECLARE_TR_FUNCTIONS(weightroom::LocalStorage)
};

constexpr std::array allLocalStorageItems{ LocalStorageItem::Info, LocalStorageItem::Topology,
                                           LocalStorageItem::WeightSpecs,
                                           LocalStorageItem::WeightData,
                                           LocalStorageItem::Metadata };
static_assert(allLocalStorageItems.size() == localStorageItemCount);

std::size_t localStorageIndex(LocalStorageItem item)
{
    return static_cast<std::size_t>(item);
}

/// model_metadata as tfjs writes it: nulls stay in the first three only.
QByteArray localStorageMetadata(const ModelArtifacts &artifacts)
{
    QByteArray json = "{";
    const auto add = [&json](QByteArrayView key, const JsonText &value, bool nullStays) {
        if (value.isAbsent() || (value.isNull() && !nullStays))
            return;
        if (json.size() > 1)
            json += ',';
        json += '"';
        json += key;
        json += "\":";
        json += value.text();
    };
    add("format", artifacts.format, true);
    add("generatedBy", artifacts.generatedBy, true);
    add("convertedBy", artifacts.convertedBy, true);
    add("signature", artifacts.signature, false);
    add("userDefinedMetadata", artifacts.userDefinedMetadata, false);
    add("modelInitializer", artifacts.modelInitializer, false);
    add("initializerSignature", artifacts.initializerSignature, false);
    add("trainingConfig", artifacts.trainingConfig, false);
    return json + '}';
}

void readLocalStorageMetadata(const JsonDocument &metadata, ModelArtifacts &artifacts)
{
    artifacts.format = metadata.member(u"format");
    artifacts.generatedBy = metadata.member(u"generatedBy");
    artifacts.convertedBy = metadata.member(u"convertedBy");
    const std::pair<QStringView, JsonText *> others[] = {
        { u"signature", &artifacts.signature },
        { u"userDefinedMetadata", &artifacts.userDefinedMetadata },
        { u"modelInitializer", &artifacts.modelInitializer },
        { u"initializerSignature", &artifacts.initializerSignature },
        { u"trainingConfig", &artifacts.trainingConfig },
    };
    for (const auto &[key, slot] : others) {
        const JsonText value = metadata.member(key);
        if (!value.isNull())
            *slot = value;
    }
}

/// The base64 text of all bytes of \a data, and their hash.
Expected<QByteArray> base64OfWeights(const WeightData &data, QByteArray &sha256, Operation &op)
{
    QByteArray text;
    text.reserve(base64Size(data.size()));
    Sha256 hash;
    QByteArray rest; // up to two bytes that make no group of three yet
    const Expected<Done> read = forEachWeightBlock(
        data, 0, data.size(), op, [&](std::span<const std::byte> block) -> Expected<Done> {
            hash.add(block);
            rest.append(QByteArrayView(block));
            const qsizetype whole = rest.size() / 3 * 3;
            text += QByteArray::fromRawData(rest.constData(), whole).toBase64();
            rest.remove(0, whole);
            return Done{};
        });
    if (!read)
        return read.error();
    text += rest.toBase64();
    sha256 = hash.takeHex();
    return text;
}

QString localStorageItemUrl(const QString &path, LocalStorageItem item)
{
    return localStorageUrl(path) + u" ("_s + localStorageItemName(item) + u')';
}

Error expectedLocalStorageObject(const QString &path, LocalStorageItem item)
{
    return { .code = ErrorCode::InvalidJson,
             .message
             = LocalStorageText::tr("%1: expected an object.").arg(localStorageItemUrl(path, item)),
             .source = localStorageUrl(path) };
}

Error missingLocalStorageItem(const QString &path, LocalStorageItem item)
{
    const QString url = localStorageUrl(path);
    switch (item) {
    case LocalStorageItem::Topology:
        return { .code = ErrorCode::MissingTopology,
                 .message = LocalStorageText::tr("The model topology of %1 is missing.").arg(url),
                 .source = url };
    case LocalStorageItem::WeightSpecs:
        return { .code = ErrorCode::MissingWeightSpecs,
                 .message = LocalStorageText::tr("The weight specs of %1 are missing.").arg(url),
                 .source = url };
    default:
        return { .code = ErrorCode::MissingWeightData,
                 .message = LocalStorageText::tr("The weight data of %1 are missing.").arg(url),
                 .source = url };
    }
}

Error otherWeightSize(const QString &path, qint64 found, qint64 told)
{
    return { .code = ErrorCode::LengthMismatch,
             .message
             = LocalStorageText::tr("The weight data of %1 are damaged: there should be %2 "
                                    "bytes, %3 were found.")
                   .arg(localStorageUrl(path), groupedDigits(told), groupedDigits(found)),
             .source = localStorageUrl(path) };
}

/// Bytes of the item that \a info counts; those of metadata are not counted.
qint64 bytesToldByInfo(const ModelArtifactsInfo &info, LocalStorageItem item)
{
    switch (item) {
    case LocalStorageItem::Topology:
        return info.modelTopologyBytes;
    case LocalStorageItem::WeightSpecs:
        return info.weightSpecsBytes;
    case LocalStorageItem::WeightData:
        return info.weightDataBytes;
    default:
        return 0;
    }
}

/// The JSON in one item: absent where there is none, or null, or what tfjs writes for nothing.
Expected<JsonDocument> readLocalStorageJson(const QString &path, LocalStorageItem item,
                                            const std::optional<QByteArray> &text)
{
    if (!text || *text == "undefined" || *text == "null")
        return JsonDocument{};
    return JsonText::parseDocument(*text, localStorageItemUrl(path, item));
}

Expected<Done> readLocalStorageTopology(const QString &path, const LocalStorageValues &values,
                                        const ModelArtifactsInfo &info, ModelArtifacts &artifacts)
{
    const std::optional<QByteArray> &text = values[localStorageIndex(LocalStorageItem::Topology)];
    if (!text && info.modelTopologyBytes > 0)
        return missingLocalStorageItem(path, LocalStorageItem::Topology);
    const auto json = readLocalStorageJson(path, LocalStorageItem::Topology, text);
    if (!json)
        return json.error();
    artifacts.modelTopology = json->text;
    if (!artifacts.modelTopology.isAbsent() && !JsonView(artifacts.modelTopology).isObject())
        return expectedLocalStorageObject(path, LocalStorageItem::Topology);
    return Done{};
}

Expected<Done> readLocalStorageSpecs(const QString &path, const LocalStorageValues &values,
                                     const ModelArtifactsInfo &info, ModelArtifacts &artifacts)
{
    const std::optional<QByteArray> &text
        = values[localStorageIndex(LocalStorageItem::WeightSpecs)];
    if (!text && info.weightSpecsBytes > 0)
        return missingLocalStorageItem(path, LocalStorageItem::WeightSpecs);
    const auto json = readLocalStorageJson(path, LocalStorageItem::WeightSpecs, text);
    if (!json)
        return json.error();
    if (json->text.isAbsent())
        return Done{};
    Expected<WeightSpecs> specs
        = WeightSpecs::read(json->text, localStorageItemName(LocalStorageItem::WeightSpecs));
    if (!specs)
        return withSource(specs.error(), localStorageUrl(path));
    artifacts.weightSpecs = *std::move(specs);
    return Done{};
}

Expected<Done> readLocalStorageWeights(const QString &path, LocalStorageValues &values,
                                       const LocalStorageInfo &info, ModelArtifacts &artifacts)
{
    std::optional<QByteArray> &text = values[localStorageIndex(LocalStorageItem::WeightData)];
    if (!text || *text == "undefined") {
        return info.info.weightDataBytes > 0
            ? Expected<Done>(missingLocalStorageItem(path, LocalStorageItem::WeightData))
            : Expected<Done>(Done{});
    }
    // tfjs writes an empty text beside the specs "undefined".
    if (text->isEmpty() && !artifacts.weightSpecs)
        return Done{};
    // The last reference is handed over, so that the bytes are decoded in place.
    QByteArray::FromBase64Result decoded = QByteArray::fromBase64Encoding(
        std::move(*text), QByteArray::Base64Encoding | QByteArray::AbortOnBase64DecodingErrors);
    text.reset();
    if (!decoded) {
        return Error{ .code = ErrorCode::MissingWeightData,
                      .message = LocalStorageText::tr("The weight data of %1 are damaged: they are "
                                                      "no base64.")
                                     .arg(localStorageUrl(path)),
                      .source = localStorageUrl(path) };
    }
    if (info.tellsWeightBytes && decoded.decoded.size() != info.info.weightDataBytes)
        return otherWeightSize(path, decoded.decoded.size(), info.info.weightDataBytes);
    artifacts.weightData = WeightData::fromBytes(std::move(decoded.decoded));
    return Done{};
}

} // namespace

QString localStoragePrefix()
{
    return u"tensorflowjs_models/"_s;
}

QString localStorageItemName(LocalStorageItem item)
{
    switch (item) {
    case LocalStorageItem::Info:
        return u"info"_s;
    case LocalStorageItem::Topology:
        return u"model_topology"_s;
    case LocalStorageItem::WeightSpecs:
        return u"weight_specs"_s;
    case LocalStorageItem::WeightData:
        return u"weight_data"_s;
    case LocalStorageItem::Metadata:
        return u"model_metadata"_s;
    }
    return {};
}

QString localStorageKey(const QString &path, LocalStorageItem item)
{
    return localStoragePrefix() + path + u'/' + localStorageItemName(item);
}

QStringList localStorageKeys(const QString &path)
{
    QStringList keys;
    for (const LocalStorageItem item : allLocalStorageItems)
        keys.append(localStorageKey(path, item));
    return keys;
}

LocalStorageKey readLocalStorageKey(const QString &key)
{
    // Lists ask this for every key.
    static constexpr std::pair<QStringView, LocalStorageItem> names[] = {
        { u"info", LocalStorageItem::Info },
        { u"model_topology", LocalStorageItem::Topology },
        { u"weight_specs", LocalStorageItem::WeightSpecs },
        { u"weight_data", LocalStorageItem::WeightData },
        { u"model_metadata", LocalStorageItem::Metadata },
    };
    static const qsizetype prefixSize = localStoragePrefix().size();
    const QStringView rest = QStringView(key).sliced(prefixSize);
    const qsizetype slash = rest.lastIndexOf(u'/');
    for (const auto &[name, item] : names) {
        if (slash > 0 && rest.sliced(slash + 1) == name)
            return { rest.first(slash), item };
    }
    return { rest, {} };
}

QString localStorageUrl(const QString &path)
{
    return u"localstorage://"_s + path;
}

qint64 localStorageUnits(const QString &path, const ModelArtifacts &artifacts)
{
    const ModelArtifactsInfo info
        = ModelArtifactsInfo::of(artifacts, QDateTime::fromMSecsSinceEpoch(0, Qt::UTC));
    const auto keySize
        = [&path](LocalStorageItem item) { return qint64(localStorageKey(path, item).size()); };
    qint64 units = keySize(LocalStorageItem::Info) + info.toJson().size()
        + keySize(LocalStorageItem::Metadata)
        + KeyValueStore::utf16Units(localStorageMetadata(artifacts));
    if (!artifacts.modelTopology.isNullish()) {
        units += keySize(LocalStorageItem::Topology)
            + KeyValueStore::utf16Units(artifacts.modelTopology.text());
    }
    if (artifacts.weightSpecs) {
        units += keySize(LocalStorageItem::WeightSpecs)
            + KeyValueStore::utf16Units(artifacts.weightSpecs->text.text());
    }
    if (artifacts.weightData)
        units += keySize(LocalStorageItem::WeightData) + base64Size(artifacts.weightData->size());
    return units;
}

Expected<LocalStorageRecord> makeLocalStorageRecord(const QString &path,
                                                    const ModelArtifacts &artifacts,
                                                    const QDateTime &dateSaved, Operation &op)
{
    LocalStorageRecord record;
    record.info = ModelArtifactsInfo::of(artifacts, dateSaved);
    const auto add = [&](LocalStorageItem item, const QByteArray &value) {
        record.items.append({ localStorageKey(path, item), value });
    };
    add(LocalStorageItem::Info, record.info.toJson().text());
    if (!artifacts.modelTopology.isNullish())
        add(LocalStorageItem::Topology, artifacts.modelTopology.text());
    if (artifacts.weightSpecs)
        add(LocalStorageItem::WeightSpecs, artifacts.weightSpecs->text.text());
    if (artifacts.weightData) {
        Expected<QByteArray> text
            = base64OfWeights(*artifacts.weightData, record.weightDataSha256, op);
        if (!text)
            return text.error();
        if (auto own = requireOwnWeights(*artifacts.weightData, record.weightDataSha256); !own)
            return own.error();
        add(LocalStorageItem::WeightData, *text);
    }
    add(LocalStorageItem::Metadata, localStorageMetadata(artifacts));
    return record;
}

LocalStorageInfo readLocalStorageInfo(const QString &path, const QByteArray &text)
{
    const QString name = localStorageItemUrl(path, LocalStorageItem::Info);
    LocalStorageInfo info;
    const Expected<JsonText> json = JsonText::parse(text, name);
    if (!json || !JsonView(*json).isObject()) {
        info.damage
            = json ? expectedLocalStorageObject(path, LocalStorageItem::Info) : json.error();
        return info;
    }
    const JsonView view(*json);
    if (!view.isObject()) {
        info.damage = expectedLocalStorageObject(path, LocalStorageItem::Info);
        return info;
    }
    const auto count = [&view](QByteArrayView key) {
        return std::max<qint64>(0, view[key].toInteger().value_or(0));
    };
    info.info.dateSaved
        = QDateTime::fromString(view["dateSaved"].toString(), Qt::ISODateWithMs).toUTC();
    info.info.modelTopologyType = view["modelTopologyType"].toString();
    info.info.modelTopologyBytes = count("modelTopologyBytes");
    info.info.weightSpecsBytes = count("weightSpecsBytes");
    info.info.weightDataBytes = count("weightDataBytes");
    info.tellsWeightBytes = view["weightDataBytes"].toInteger().has_value();
    if (info.info.modelTopologyType != "JSON"_L1) {
        info.damage
            = Error{ .code = ErrorCode::NotSupported,
                     .message = LocalStorageText::tr("%1 has a topology of the type %2; "
                                                     "only JSON can be read.")
                                    .arg(localStorageUrl(path), info.info.modelTopologyType),
                     .source = localStorageUrl(path) };
    }
    return info;
}

std::optional<Error> localStorageJsonDamage(const QString &path, LocalStorageItem item,
                                            const QByteArray &text)
{
    if (item == LocalStorageItem::Metadata && JsonText::parse(text))
        return {}; // nearly always, and for thousands
    ModelArtifacts read;
    Expected<Done> done{ Done{} };
    LocalStorageValues values;
    values[localStorageIndex(item)] = text;
    if (item == LocalStorageItem::Topology)
        done = readLocalStorageTopology(path, values, {}, read);
    else if (item == LocalStorageItem::WeightSpecs)
        done = readLocalStorageSpecs(path, values, {}, read);
    else if (auto json = readLocalStorageJson(path, item, text); !json)
        done = json.error();
    return done ? std::nullopt : std::optional<Error>(done.error());
}

Expected<ModelArtifacts> readLocalStorageRecord(const QString &path, LocalStorageValues values)
{
    const std::optional<QByteArray> &infoText = values[localStorageIndex(LocalStorageItem::Info)];
    if (!infoText)
        return localStorageNotFound(path);
    const LocalStorageInfo info = readLocalStorageInfo(path, *infoText);
    if (info.damage)
        return *info.damage;
    ModelArtifacts artifacts;
    artifacts.origin.url = localStorageUrl(path);
    artifacts.origin.name = path;
    if (auto read = readLocalStorageTopology(path, values, info.info, artifacts); !read)
        return read.error();
    if (auto read = readLocalStorageSpecs(path, values, info.info, artifacts); !read)
        return read.error();
    const auto metadata = readLocalStorageJson(
        path, LocalStorageItem::Metadata, values[localStorageIndex(LocalStorageItem::Metadata)]);
    if (!metadata)
        return metadata.error();
    readLocalStorageMetadata(*metadata, artifacts);
    if (auto read = readLocalStorageWeights(path, values, info, artifacts); !read)
        return read.error();
    if (artifacts.modelTopology.isAbsent() && !artifacts.weightSpecs) {
        return Error{ .code = ErrorCode::EmptyModelJson,
                      .message
                      = LocalStorageText::tr("%1 has neither a model topology nor weights.")
                            .arg(localStorageUrl(path)),
                      .source = localStorageUrl(path) };
    }
    return artifacts;
}

std::optional<Error> localStorageDamage(const QString &path, const LocalStorageInfo &info,
                                        const std::array<qint64, localStorageItemCount> &bytes)
{
    for (const LocalStorageItem item : { LocalStorageItem::Topology, LocalStorageItem::WeightSpecs,
                                         LocalStorageItem::WeightData }) {
        if (bytes[localStorageIndex(item)] < 0 && bytesToldByInfo(info.info, item) > 0)
            return missingLocalStorageItem(path, item);
    }
    const qint64 characters = bytes[localStorageIndex(LocalStorageItem::WeightData)];
    const qint64 told = info.info.weightDataBytes;
    if (characters >= 0 && info.tellsWeightBytes && characters != base64Size(told))
        return otherWeightSize(path, characters / 4 * 3, told);
    return {};
}

Error localStorageNotFound(const QString &path)
{
    return { .code = ErrorCode::NotFound,
             .message = LocalStorageText::tr("There is no model %1.").arg(localStorageUrl(path)),
             .source = localStorageUrl(path) };
}

Error localStorageExists(const QString &path)
{
    return { .code = ErrorCode::AlreadyExists,
             .message = LocalStorageText::tr("%1 exists already.").arg(localStorageUrl(path)),
             .advice = LocalStorageText::tr("Choose another name, or replace the model that is "
                                            "there."),
             .source = localStorageUrl(path) };
}

} // namespace weightroom
