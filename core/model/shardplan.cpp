// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/model/shardplan.h"

#include <QCoreApplication>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

struct ShardPlanText
{
    Q_DECLARE_TR_FUNCTIONS(weightroom::WeightData)
};

/// The files of one group: how long each is and how long it should be (-1: missing; unknown).
struct GroupPlan
{
    std::optional<qint64> total; ///< what the entries need
    QList<qint64> have;
    QList<qint64> length;
    bool evenByName = false; ///< the names are the converter's, which cuts evenly
    qint64 gap = -1; ///< see WeightShard::gap; of the first file of unknown length

    qsizetype count() const { return have.size(); }
    qint64 present(qsizetype first, qsizetype end) const
    {
        qint64 sum = 0;
        for (qsizetype i = first; i < end; ++i)
            sum += std::max<qint64>(have.at(i), 0);
        return sum;
    }
    qsizetype missing() const { return have.count(-1); }
};

/// Takes the files [first, end) out of the places that are known.
void forgetPlaces(GroupPlan &plan, qsizetype first, qsizetype end)
{
    std::fill(plan.length.begin() + first, plan.length.begin() + end, -1);
    if (!plan.total)
        return;
    const qint64 gap = *plan.total - plan.present(0, first) - plan.present(end, plan.count());
    if (gap == 0 && plan.present(first, end) == 0)
        std::fill(plan.length.begin() + first, plan.length.begin() + end, 0);
    else if (gap >= 0)
        plan.gap = gap;
}

/// The even size of all files but the last, where those that are there agree on one.
std::optional<qint64> evenSize(const GroupPlan &plan)
{
    std::optional<qint64> size;
    for (qsizetype i = 0; i + 1 < plan.count(); ++i) {
        const qint64 have = plan.have.at(i);
        if (have >= 0 && size.value_or(have) != have)
            return {};
        if (have >= 0)
            size = have;
    }
    return size;
}

/// Lengths as the converter cuts: all files alike, the last one shorter. Nothing when the files
/// that are there do not fit that.
std::optional<QList<qint64>> converterLengths(const GroupPlan &plan)
{
    const qsizetype last = plan.count() - 1;
    if (!plan.total || last < 1)
        return {};
    const qint64 size = *std::max_element(plan.have.begin(), plan.have.begin() + last);
    qint64 before = 0;
    if (size <= 0 || qMulOverflow(size, qint64(last), &before))
        return {};
    const qint64 rest = *plan.total - before;
    if (rest <= 0 || rest > size || plan.have.at(last) > rest)
        return {};
    QList<qint64> lengths(last, size);
    lengths.append(rest);
    return lengths;
}

/// The first file that is there but shorter than \a lengths say; count() where there is none.
qsizetype firstShort(const GroupPlan &plan, const QList<qint64> &lengths)
{
    qsizetype i = 0;
    while (i < plan.count() && (plan.have.at(i) < 0 || plan.have.at(i) >= lengths.at(i)))
        ++i;
    return i;
}

/// Some files are missing and nothing says where each begins: those around them keep their places.
void planAroundMissing(GroupPlan &plan)
{
    const qsizetype first = plan.have.indexOf(-1);
    const qsizetype end = plan.have.lastIndexOf(-1) + 1;
    if (plan.total && plan.missing() == 1) {
        const qint64 rest = *plan.total - plan.present(0, first) - plan.present(end, plan.count());
        if (rest >= 0) {
            plan.length[first] = rest;
            return;
        }
    }
    const std::optional<qint64> even = plan.total ? std::nullopt : evenSize(plan);
    if (even) {
        for (qsizetype i = 0; i + 1 < plan.count(); ++i)
            plan.length[i] = *even;
        return;
    }
    forgetPlaces(plan, first, end);
}

/// The converter's files of a group whose size is not known beforehand: all but the last are as
/// long as the longest.
void planEvenFiles(GroupPlan &plan)
{
    const qint64 size = *std::max_element(plan.have.begin(), plan.have.end());
    std::fill(plan.length.begin(), plan.length.end() - 1, size);
}

/// The names are "…-shard1of3…", "…-shard2of3…" and so on.
bool isConverterNaming(const QStringList &paths)
{
    for (qsizetype i = 0; i < paths.size(); ++i) {
        if (!paths.at(i).contains(u"-shard%1of%2"_s.arg(i + 1).arg(paths.size())))
            return false;
    }
    return true;
}

void planLengths(GroupPlan &plan)
{
    plan.length = plan.have;
    if (!plan.total && plan.evenByName && plan.count() > 1) {
        planEvenFiles(plan);
        return;
    }
    const qsizetype missing = plan.missing();
    const bool enough = !plan.total || plan.present(0, plan.count()) >= *plan.total;
    if (plan.count() == 0 || (missing == 0 && enough))
        return;
    if (plan.count() == 1) {
        plan.length[0] = plan.total.value_or(-1);
        return;
    }
    const std::optional<QList<qint64>> lengths = converterLengths(plan);
    if (!lengths) {
        if (missing > 0)
            planAroundMissing(plan);
        else
            forgetPlaces(plan, 1, plan.count());
        return;
    }
    // A short file beside a lost last one may also be a layout of uneven files: only what is before
    // it is certain.
    const qsizetype shortFile = firstShort(plan, *lengths);
    if (missing > 0 && plan.have.last() < 0 && shortFile < plan.count())
        forgetPlaces(plan, shortFile + 1, plan.count());
    else
        plan.length = *lengths;
}

Finding fileFinding(const ModelFile &file)
{
    Finding finding{ .severity = Severity::Error, .code = u"missing-file"_s, .message = {} };
    if (file.bytes < 0 && file.expectedBytes < 0) {
        finding.message = ShardPlanText::tr("%1 is missing.").arg(file.name);
    } else if (file.bytes < 0) {
        finding.message = ShardPlanText::tr("%1 is missing; it should have %2 bytes.")
                              .arg(file.name, groupedDigits(file.expectedBytes));
    } else {
        finding.code = u"short-file"_s;
        finding.message
            = ShardPlanText::tr("%1 has %2 of %3 bytes.")
                  .arg(file.name, groupedDigits(file.bytes), groupedDigits(file.expectedBytes));
    }
    return finding;
}

/// For a group that has too few bytes where none of its files can be blamed.
Finding groupFinding(const GroupPlan &plan, const QStringList &paths)
{
    return { .severity = Severity::Error,
             .code = u"short-file"_s,
             .message
             = ShardPlanText::tr("The files %1 together have %2 of %3 bytes; which of them "
                                 "is cut cannot be told.")
                   .arg(paths.join(u", "_s), groupedDigits(plan.present(0, plan.count())),
                        groupedDigits(*plan.total)) };
}

/// Carries the shards of all groups together.
class ShardPlacer
{
public:
    ShardPlacer(ModelArtifacts &artifacts, QList<FoundShard> found)
        : m_artifacts(artifacts)
        , m_found(std::move(found))
    {
        m_shards.reserve(m_found.size());
        m_artifacts.origin.files.reserve(m_artifacts.origin.files.size() + m_found.size());
    }

    void addGroup(const ManifestGroup &group)
    {
        GroupPlan plan;
        if (m_artifacts.weightSpecs) {
            plan.total
                = totalByteLength(m_artifacts.weightSpecs->list, m_nextWeight, group.weightCount);
        }
        plan.evenByName = !plan.total && isConverterNaming(group.paths);
        plan.have.reserve(group.paths.size());
        for (qsizetype i = 0; i < group.paths.size(); ++i) {
            const FoundShard &shard = m_found.at(m_nextFile + i);
            plan.have.append(shard.source ? shard.source->size() : -1);
        }
        if (plan.count() == 0 && plan.total.value_or(0) > 0)
            addLostGroup(*plan.total);
        planLengths(plan);
        bool blamed = false;
        for (qsizetype i = 0; i < group.paths.size(); ++i)
            blamed = addFile(plan, i) || blamed;
        const qint64 present = plan.present(0, plan.count());
        if (!blamed && plan.count() > 1 && plan.missing() == 0 && plan.total
            && present < *plan.total)
            m_artifacts.origin.findings.append(groupFinding(plan, group.paths));
        m_nextFile += group.paths.size();
        m_nextWeight += group.weightCount;
        ++m_group;
    }

    WeightData takeWeightData() { return WeightData(std::move(m_shards)); }

private:
    /// The entries of a group without files need \a bytes: their place stays empty, so that the
    /// next group is read rightly.
    void addLostGroup(qint64 bytes)
    {
        const QString name = u"weightsManifest[%1]"_s.arg(m_group);
        m_shards.append({ .source = {}, .length = bytes, .name = name });
        m_artifacts.origin.findings.append(
            { .severity = Severity::Error,
              .code = u"missing-file"_s,
              .message = ShardPlanText::tr("%1 names no files; its tensors need %2 bytes.")
                             .arg(name, groupedDigits(bytes)) });
    }

    /// True when the file is named in a finding.
    bool addFile(const GroupPlan &plan, qsizetype index)
    {
        FoundShard &found = m_found[m_nextFile + index];
        const qint64 length = plan.length.at(index);
        const bool firstUnknown = length < 0 && plan.length.indexOf(-1) == index;
        const qint64 gap = plan.gap < 0 || firstUnknown ? plan.gap : 0;
        m_shards.append(
            { std::move(found.source), length, found.file.name, length < 0 ? gap : -1 });
        ModelFile &file = m_artifacts.origin.files.emplaceBack(std::move(found.file));
        file.bytes = plan.have.at(index);
        file.expectedBytes = length;
        const bool lost = file.bytes < 0 ? length != 0 : file.bytes < length;
        if (lost)
            m_artifacts.origin.findings.append(fileFinding(file));
        return lost;
    }

    ModelArtifacts &m_artifacts;
    QList<FoundShard> m_found;
    QList<WeightShard> m_shards;
    qsizetype m_group = 0;
    qsizetype m_nextFile = 0;
    qsizetype m_nextWeight = 0;
};

} // namespace

void placeShards(ModelArtifacts &artifacts, QList<FoundShard> found)
{
    ShardPlacer placer(artifacts, std::move(found));
    const QList<ManifestGroup> groups = artifacts.origin.groups;
    for (const ManifestGroup &group : groups)
        placer.addGroup(group);
    artifacts.weightData = placer.takeWeightData();
}

} // namespace weightroom
