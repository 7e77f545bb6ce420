// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/model/tensor.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <limits>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

struct TensorText
{
    Q_DECLARE_TR_FUNCTIONS(weightroom::Tensor)
};

constexpr qint64 lengthWordBytes = 4;

/// Reads the 32-bit words of a string tensor through a window, so that short strings do not cost a
/// read each.
class LengthWords
{
public:
    explicit LengthWords(const WeightData &data)
        : m_data(data)
    {
    }

    /// Nothing when the word is not there.
    std::optional<qint64> at(qint64 offset)
    {
        if (offset < m_start || offset + lengthWordBytes > m_start + m_bytes) {
            if (!fill(offset))
                return {};
        }
        const std::byte *word = m_window.data() + (offset - m_start);
        qint64 value = 0;
        for (int i = 0; i < lengthWordBytes; ++i)
            value |= std::to_integer<qint64>(word[i]) << (8 * i);
        return value;
    }

private:
    bool fill(qint64 offset)
    {
        m_bytes = 0;
        const qint64 wide = std::min(static_cast<qint64>(m_window.size()), m_data.size() - offset);
        for (const qint64 count : { wide, lengthWordBytes }) {
            if (count < lengthWordBytes || !m_data.covers(offset, count))
                continue;
            if (!m_data.read(offset, std::span(m_window).first(static_cast<std::size_t>(count))))
                return false;
            m_start = offset;
            m_bytes = count;
            return true;
        }
        return false;
    }

    const WeightData &m_data;
    std::array<std::byte, 64 * 1024> m_window;
    qint64 m_start = 0;
    qint64 m_bytes = 0;
};

/// Walks the groups of a manifest and gives each tensor its offset.
class TensorPlacer
{
public:
    TensorPlacer(const ModelArtifacts &artifacts, Operation &op, QList<Finding> &findings)
        : m_data(artifacts.weightData.value_or(WeightData()))
        , m_specs(artifacts.weightSpecs->list)
        , m_groups(artifacts.origin.groups)
        , m_op(op)
        , m_findings(findings)
    {
        qsizetype weights = 0;
        qsizetype files = 0;
        for (const ManifestGroup &group : std::as_const(m_groups)) {
            weights += group.weightCount;
            files += group.paths.size();
        }
        m_groupsFit = weights == m_specs.size() && files == m_data.shards().size();
        if (!m_groupsFit)
            m_groups = { { {}, m_specs.size() } };
    }

    /// False when it was cancelled.
    bool place(QList<Tensor> &tensors)
    {
        tensors.reserve(m_specs.size());
        for (const ManifestGroup &group : std::as_const(m_groups)) {
            if (!placeGroup(group, tensors))
                return false;
        }
        return true;
    }

private:
    bool placeGroup(const ManifestGroup &group, QList<Tensor> &tensors)
    {
        m_endShard = m_groupsFit ? m_shard + group.paths.size() : m_data.shards().size();
        const qint64 bytesThere = startOf(m_endShard) - startOf(m_shard);
        if (m_position < 0 && bytesThere > 0)
            m_position = startOf(m_shard);
        m_limit = groupLimit();
        m_endWeight = tensors.size() + group.weightCount;
        const qint64 start = m_position;
        for (qsizetype i = tensors.size(); i < m_endWeight; ++i) {
            if (i % 1024 == 0 && !m_op.checkpoint())
                return false;
            tensors.append(placed(i));
        }
        if (m_op.isCanceled())
            return false;
        if (start >= 0 && m_position >= 0 && bytesThere > m_position - start)
            reportSurplus(group, bytesThere, m_position - start);
        m_shard = m_endShard;
        return true;
    }

    Tensor placed(qsizetype index)
    {
        const WeightSpec &spec = m_specs.at(index);
        Tensor tensor{ .spec = spec, .data = m_data, .offset = m_position };
        tensor.bytes = spec.byteLength().value_or(-1);
        if (tensor.bytes < 0 && m_position >= 0) {
            tensor.bytes = spec.dtype == Dtype::String && !spec.isQuantized()
                ? stringBytes(spec.elements())
                : leftOver(index);
        }
        if (m_position < 0 || tensor.bytes < 0
            || qAddOverflow(m_position, tensor.bytes, &m_position))
            m_position = -1;
        if (m_position > m_limit) {
            tensor.offset = -1;
            m_position = -1;
        }
        return tensor;
    }

    qint64 startOf(qsizetype shard) const
    {
        return m_data.shards().isEmpty() ? 0 : m_data.shardStart(static_cast<int>(shard));
    }

    /// How far the offsets of this group hold: up to a file of unknown size.
    qint64 groupLimit() const
    {
        for (qsizetype i = m_shard; i < m_endShard; ++i) {
            const WeightShard &shard = m_data.shards().at(i);
            if (shard.length < 0 && shard.gap < 0)
                return startOf(i);
        }
        return noLimit;
    }

    /// Adds up the length words of \a count strings; -1 when one of them is not there.
    qint64 stringBytes(qint64 count)
    {
        qint64 position = m_position;
        if (count > (m_data.size() - position) / lengthWordBytes)
            return -1;
        LengthWords words(m_data);
        for (qint64 i = 0; i < count; ++i) {
            if (i % 65536 == 0 && !m_op.checkpoint())
                return -1;
            const std::optional<qint64> length = words.at(position);
            if (!length || *length > m_data.size() - position - lengthWordBytes)
                return -1;
            position += lengthWordBytes + *length;
        }
        return position - m_position;
    }

    /// The bytes of a tensor of unknown type: what the rest of its group leaves of the group's
    /// files, where that is a sensible size for its elements.
    qint64 leftOver(qsizetype index) const
    {
        const qint64 elements = m_specs.at(index).elements();
        const std::optional<qint64> rest
            = totalByteLength(m_specs, index + 1, m_endWeight - index - 1);
        if (m_limit != noLimit || elements <= 0 || !rest)
            return -1;
        const qint64 bytes = startOf(m_endShard) - m_position - *rest;
        if (bytes <= 0 || bytes % elements != 0)
            return -1;
        constexpr qint64 widestElement = 16;
        const qint64 each = bytes / elements;
        return each <= widestElement && (each & (each - 1)) == 0 ? bytes : -1;
    }

    void reportSurplus(const ManifestGroup &group, qint64 bytesThere, qint64 bytesNeeded)
    {
        const bool isLast = m_endShard == m_data.shards().size();
        const QString files = group.paths.join(u", "_s);
        const QString sentence = !isLast
            ? TensorText::tr("%1: %2 of %3 bytes are used, %4 belong to no tensor. The tensors of "
                             "the next group are read from there on, as TensorFlow.js does.")
            : TensorText::tr("%1: %2 of %3 bytes are used, %4 belong to no tensor.");
        m_findings.append(
            { .severity = Severity::Warning,
              .code = u"surplus-bytes"_s,
              .message = sentence.arg(files.isEmpty() ? TensorText::tr("Weight data") : files,
                                      groupedDigits(bytesNeeded), groupedDigits(bytesThere),
                                      groupedDigits(bytesThere - bytesNeeded)) });
    }

    static constexpr qint64 noLimit = std::numeric_limits<qint64>::max();

    WeightData m_data;
    const QList<WeightSpec> &m_specs;
    QList<ManifestGroup> m_groups;
    Operation &m_op;
    QList<Finding> &m_findings;
    bool m_groupsFit = false;
    qsizetype m_shard
        = 0; ///< the current group's shards and weights end before m_endShard, m_endWeight
    qsizetype m_endShard = 0;
    qsizetype m_endWeight = 0;
    qint64 m_position = 0; ///< -1: not known
    qint64 m_limit = noLimit;
};

bool hasUnknownType(const Tensor &tensor)
{
    return tensor.bytes < 0 && (tensor.spec.dtype != Dtype::String || tensor.spec.isQuantized());
}

/// One sentence for all tensors whose bytes are lost, one for all whose place is not known.
void reportUnreadable(const QList<Tensor> &tensors, QList<Finding> &findings)
{
    int lost = 0;
    int unplaced = 0;
    QString firstLost;
    QString firstUnplaced;
    for (const Tensor &tensor : tensors) {
        if (tensor.isReadable() || (tensor.offset >= 0 && hasUnknownType(tensor)))
            continue;
        int &count = tensor.offset >= 0 ? lost : unplaced;
        QString &first = tensor.offset >= 0 ? firstLost : firstUnplaced;
        if (count++ == 0)
            first = tensor.spec.name;
    }
    if (lost > 0) {
        findings.append({ .severity = Severity::Error,
                          .code = u"missing-bytes"_s,
                          .message = TensorText::tr("%n tensor(s) cannot be read because weight "
                                                    "bytes are missing. The first is %1.",
                                                    "", lost)
                                         .arg(firstLost),
                          .tensor = firstLost });
    }
    if (unplaced > 0) {
        findings.append({ .severity = Severity::Error,
                          .code = u"unknown-place"_s,
                          .message = TensorText::tr("%n tensor(s) cannot be read because nothing "
                                                    "tells where their bytes begin. The first is "
                                                    "%1.",
                                                    "", unplaced)
                                         .arg(firstUnplaced),
                          .tensor = firstUnplaced });
    }
}

/// The first shard from \a offset on that lacks bytes before \a end; null where none does.
const WeightShard *firstLostShard(const WeightData &data, qint64 offset, qint64 end)
{
    for (int i = 0; i < data.shards().size() && data.shardStart(i) < end; ++i) {
        const WeightShard &shard = data.shards().at(i);
        if (data.shardStart(i + 1) < offset)
            continue;
        if (shard.length < 0
            || data.shardStart(i) + shard.available() < std::min(end, data.shardStart(i + 1)))
            return &shard;
    }
    return nullptr;
}

} // namespace

Expected<QList<Tensor>> locateTensors(const ModelArtifacts &artifacts, Operation &op,
                                      QList<Finding> &findings)
{
    QList<Tensor> tensors;
    if (!artifacts.weightSpecs)
        return tensors;
    TensorPlacer placer(artifacts, op, findings);
    if (!placer.place(tensors))
        return canceledError();
    if (artifacts.weightData)
        reportUnreadable(tensors, findings);
    return tensors;
}

Error unreadableError(const Tensor &tensor)
{
    const QString name = tensor.spec.name;
    if (tensor.data.shards().isEmpty()) {
        return { .code = ErrorCode::MissingWeightData,
                 .message = TensorText::tr("There are no weight bytes for %1.").arg(name) };
    }
    if (tensor.offset >= 0 && hasUnknownType(tensor)) {
        return { .code = ErrorCode::UnsupportedDtype,
                 .message = TensorText::tr("The size of %1 is not known, since its type is %2.")
                                .arg(name,
                                     tensor.spec.isQuantized() ? tensor.spec.quantization.typeName
                                                               : tensor.spec.dtypeName) };
    }
    const qint64 start = std::max<qint64>(tensor.offset, 0);
    const bool known = tensor.offset >= 0 && tensor.bytes >= 0
        && tensor.bytes <= std::numeric_limits<qint64>::max() - start;
    const qint64 end = known ? start + tensor.bytes : std::numeric_limits<qint64>::max();
    const WeightShard *lost = firstLostShard(tensor.data, start, end);
    if (lost != nullptr && !lost->source) {
        return {
            .code = ErrorCode::WeightFileMissing,
            .message
            = TensorText::tr("%1 cannot be read: the file %2 is missing.").arg(name, lost->name),
            .source = lost->name
        };
    }
    if (tensor.offset < 0) {
        return {
            .code = ErrorCode::LengthMismatch,
            .message
            = TensorText::tr("%1 cannot be read: nothing tells where its bytes begin.").arg(name)
        };
    }
    if (lost != nullptr && lost->length >= 0) {
        return { .code = ErrorCode::LengthMismatch,
                 .message = TensorText::tr("%1 cannot be read: the file %2 has %3 of %4 bytes.")
                                .arg(name, lost->name, groupedDigits(lost->available()),
                                     groupedDigits(lost->length)),
                 .source = lost->name };
    }
    const qint64 have = std::max<qint64>(tensor.data.size() - start, 0);
    if (!known) {
        return { .code = ErrorCode::LengthMismatch,
                 .message = TensorText::tr("%1 cannot be read: its strings need more than the %2 "
                                           "bytes that are there.")
                                .arg(name, groupedDigits(have)) };
    }
    return { .code = ErrorCode::LengthMismatch,
             .message = TensorText::tr("%1 needs %2 bytes, there are %3.")
                            .arg(name, groupedDigits(tensor.bytes), groupedDigits(have)) };
}

} // namespace weightroom
