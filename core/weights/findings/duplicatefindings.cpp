// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/groupeddigits.h"
#include "core/weights/findings/findings.h"
#include "core/weights/statistics/tensorpieces.h"

#include <QCoreApplication>
#include <QHash>

#include <cstring>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

struct DuplicateFindingsText
{
    Q_DECLARE_TR_FUNCTIONS(weightroom::Findings)
};

constexpr qint64 leastElements = 16;
constexpr qsizetype namesOfEquals = 6;

/// What equal tensors have in common; unequal ones rarely.
std::size_t hashOf(const Tensor &tensor, const TensorStatistics &statistics)
{
    return qHashMulti(0, tensor.bytes, int(tensor.spec.dtype), statistics.elements,
                      statistics.mean.value_or(0), statistics.l2.value_or(0));
}

/// False where one of them cannot be read.
bool haveEqualBytes(const Tensor &a, const Tensor &b, Operation &op)
{
    const TensorPieces pieces(a);
    const OperationPtr silent = Operation::create();
    const qint64 stretch = TensorPieces::pieceBytes / pieces.elementBytes();
    QByteArray other;
    bool isEqual = true;
    for (qint64 at = 0; isEqual && at < pieces.elements() && op.checkpoint(); at += stretch) {
        const qint64 count = std::min(stretch, pieces.elements() - at);
        const auto walked
            = pieces.walk(at, count, *silent, [&](qint64 first, std::span<const std::byte> bytes) {
                  other.resize(static_cast<qsizetype>(bytes.size()));
                  const auto read
                      = b.data.read(b.offset + first * pieces.elementBytes(),
                                    std::as_writable_bytes(std::span(other.data(), bytes.size())));
                  isEqual = isEqual && read
                      && std::memcmp(other.constData(), bytes.data(), bytes.size()) == 0;
              });
        isEqual = isEqual && walked;
    }
    return isEqual && !op.isCanceled();
}

/// Tensors that hold the same, by number, in the order of the model.
using EqualTensors = QList<qsizetype>;

Finding duplicateFinding(const QList<Tensor> &tensors, const EqualTensors &group)
{
    QStringList names;
    for (const qsizetype tensor : group.first(std::min(group.size(), namesOfEquals)))
        names.append(tensors.at(tensor).spec.name);
    const Tensor &first = tensors.at(group.first());
    const auto all = static_cast<int>(group.size());
    const qint64 repeated = first.bytes * (group.size() - 1);
    if (group.size() > namesOfEquals)
        names.append(u"…"_s);
    return { .severity = Severity::Info,
             .code = u"duplicate-tensor"_s,
             .message = DuplicateFindingsText::tr("%n tensors hold the same values, so that %1 "
                                                  "bytes are there more than once: %2.",
                                                  "", all)
                            .arg(groupedDigits(repeated), names.join(", "_L1)),
             .tensor = first.spec.name };
}

} // namespace

Expected<QList<Finding>> duplicateFindings(const QList<Tensor> &tensors,
                                           const StatisticsOf &statistics, Operation &op)
{
    QList<EqualTensors> groups;
    QMultiHash<std::size_t, qsizetype> groupsOfHash;
    for (qsizetype i = 0; i < tensors.size(); ++i) {
        const Tensor &tensor = tensors.at(i);
        const TensorStatistics *figures = statistics(i);
        if (!figures || tensor.spec.dtype == Dtype::String || tensor.spec.isOptimizer()
            || figures->elements < leastElements || figures->min == figures->max)
            continue;
        const std::size_t hash = hashOf(tensor, *figures);
        const auto [begin, end] = groupsOfHash.equal_range(hash);
        const auto same = std::find_if(begin, end, [&](qsizetype group) {
            const qsizetype other = groups.at(group).first();
            const WeightSpec &spec = tensors.at(other).spec;
            return spec.shape == tensor.spec.shape && spec.dtype == tensor.spec.dtype
                && spec.quantization == tensor.spec.quantization && *statistics(other) == *figures
                && haveEqualBytes(tensors.at(other), tensor, op);
        });
        if (op.isCanceled())
            return canceledError();
        if (same != end) {
            groups[*same].append(i);
        } else {
            groupsOfHash.insert(hash, groups.size());
            groups.append(EqualTensors{ i });
        }
    }
    QList<Finding> findings;
    for (const EqualTensors &group : std::as_const(groups)) {
        if (group.size() > 1)
            findings.append(duplicateFinding(tensors, group));
    }
    return findings;
}

} // namespace weightroom
