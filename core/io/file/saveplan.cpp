// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/io/file/saveplan.h"

#include <QCoreApplication>
#include <QFile>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

struct SavePlanText
{
    Q_DECLARE_TR_FUNCTIONS(weightroom::FileHandler)
};

constexpr qsizetype longestFileName = 255;
constexpr qint64 mostFiles = 1'000'000;

Expected<Done> requireAllWeights(const ModelArtifacts &artifacts)
{
    const QList<WeightSpec> specs
        = artifacts.weightSpecs ? artifacts.weightSpecs->list : QList<WeightSpec>();
    // Strings and unknown types may take any number of bytes: then the least that counts is -1.
    const qint64 needed = totalByteLength(specs, 0, specs.size()).value_or(-1);
    const qint64 there = artifacts.weightData ? artifacts.weightData->available() : 0;
    if (!artifacts.weightData && needed != 0) {
        return Error{ .code = ErrorCode::MissingWeightData,
                      .message = SavePlanText::tr("The model has no weight data and cannot be "
                                                  "saved.") };
    }
    if (!artifacts.weightData)
        return Done{};
    for (const WeightShard &shard : artifacts.weightData->shards()) {
        if (!shard.source || shard.length < 0) {
            return Error{ .code = ErrorCode::WeightFileMissing,
                          .message = SavePlanText::tr("The model cannot be saved: its weight file "
                                                      "%1 is missing.")
                                         .arg(shard.name),
                          .source = shard.name };
        }
        if (shard.available() < shard.length) {
            return Error{ .code = ErrorCode::LengthMismatch,
                          .message = SavePlanText::tr("The model cannot be saved: %1 has %2 of %3 "
                                                      "bytes.")
                                         .arg(shard.name, groupedDigits(shard.available()),
                                              groupedDigits(shard.length)),
                          .source = shard.name };
        }
    }
    if (needed > there) {
        return Error{ .code = ErrorCode::LengthMismatch,
                      .message = SavePlanText::tr("The model cannot be saved: its tensors need %1 "
                                                  "bytes, there are %2.")
                                     .arg(groupedDigits(needed), groupedDigits(there)) };
    }
    return Done{};
}

SavePlan singleFilePlan(qsizetype weights, qint64 bytes)
{
    const QString name = u"weights.bin"_s;
    return { { { { name }, weights } }, { { name, 0, bytes } } };
}

Expected<SavePlan> sizedPlan(qsizetype weights, qint64 bytes, qint64 shardBytes)
{
    const qint64 count = shardBytes > 0 ? bytes / shardBytes + (bytes % shardBytes != 0) : 0;
    if (shardBytes <= 0 || count > mostFiles) {
        return Error{ .code = ErrorCode::BadArgument,
                      .message = SavePlanText::tr("The weights cannot be cut into files of %1 "
                                                  "bytes.")
                                     .arg(groupedDigits(shardBytes)) };
    }
    SavePlan plan{ { { {}, weights } }, {} };
    for (qint64 i = 0; i < count; ++i) {
        const QString name = u"group1-shard%1of%2.bin"_s.arg(i + 1).arg(count);
        plan.groups.first().paths.append(name);
        const qint64 offset = i * shardBytes;
        plan.files.append({ name, offset, std::min(shardBytes, bytes - offset) });
    }
    return plan;
}

/// Names that are contained in the folder and differ from each other and from model.json.
class NamePicker
{
public:
    QString pick(const QString &wanted, const QString &otherwise)
    {
        QString name = containedPath(wanted);
        if (name.isEmpty() || clashes(name))
            name = otherwise;
        for (int i = 2; clashes(name); ++i)
            name = u"%1-%2"_s.arg(otherwise).arg(i);
        m_files.insert(name);
        for (qsizetype slash = name.indexOf(u'/'); slash >= 0;
             slash = name.indexOf(u'/', slash + 1))
            m_folders.insert(name.first(slash));
        return name;
    }

private:
    /// A name is taken as a file, as a folder, or has a file for a folder.
    bool clashes(const QString &name) const
    {
        if (m_files.contains(name) || m_folders.contains(name))
            return true;
        for (qsizetype slash = name.indexOf(u'/'); slash >= 0;
             slash = name.indexOf(u'/', slash + 1)) {
            if (m_files.contains(name.first(slash)))
                return true;
        }
        return false;
    }

    QSet<QString> m_files{ u"model.json"_s };
    QSet<QString> m_folders;
};

/// The files and groups the model came with; nothing where they do not describe its weights or are
/// fewer than \a least files.
std::optional<SavePlan> keptPlan(const ModelArtifacts &artifacts, qsizetype least)
{
    const QList<ManifestGroup> &origin = artifacts.origin.groups;
    const QList<WeightShard> &shards = artifacts.weightData->shards();
    qsizetype weights = 0;
    qsizetype files = 0;
    for (const ManifestGroup &group : origin) {
        weights += group.weightCount;
        files += group.paths.size();
    }
    const qsizetype specs = artifacts.weightSpecs ? artifacts.weightSpecs->list.size() : 0;
    if (files < least || files != shards.size() || weights != specs)
        return {};
    SavePlan plan;
    NamePicker names;
    qint64 offset = 0;
    for (const ManifestGroup &group : origin) {
        ManifestGroup kept{ {}, group.weightCount };
        const qsizetype groupNumber = plan.groups.size() + 1;
        for (const QString &path : group.paths) {
            const QString usual = u"group%1-shard%2of%3.bin"_s.arg(groupNumber)
                                      .arg(kept.paths.size() + 1)
                                      .arg(group.paths.size());
            const QString name = names.pick(path, usual);
            const qint64 length = shards.at(plan.files.size()).length;
            kept.paths.append(name);
            plan.files.append({ name, offset, length });
            offset += length;
        }
        plan.groups.append(kept);
    }
    return plan;
}

} // namespace

QString containedPath(const QString &path)
{
    QStringList parts;
    if (path.contains(QChar::Null))
        return {};
    for (const QString &part : path.split(u'/', Qt::SkipEmptyParts)) {
        if (part == "."_L1 || part == ".."_L1)
            continue;
        if (QFile::encodeName(part).size() > longestFileName)
            return {};
        parts.append(part);
    }
    return parts.join(u'/');
}

Expected<SavePlan> planSave(const ModelArtifacts &artifacts, const ShardLayout &layout)
{
    if (auto whole = requireAllWeights(artifacts); !whole)
        return whole.error();
    const qsizetype weights = artifacts.weightSpecs ? artifacts.weightSpecs->list.size() : 0;
    if (!artifacts.weightData) {
        SavePlan plan;
        if (weights > 0)
            plan.groups = { { {}, weights } };
        return plan;
    }
    const qint64 bytes = artifacts.weightData->size();
    if (layout.kind == ShardLayout::Kind::Sized)
        return sizedPlan(weights, bytes, layout.shardBytes);
    if (layout.kind == ShardLayout::Kind::Keep || layout.kind == ShardLayout::Kind::Same) {
        const qsizetype least = layout.kind == ShardLayout::Kind::Same ? 1 : 2;
        if (std::optional<SavePlan> kept = keptPlan(artifacts, least))
            return *kept;
    }
    return singleFilePlan(weights, bytes);
}

} // namespace weightroom
