// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/weights/findings.h"
#include "core/weights/tensorpieces.h"

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

Finding duplicateFinding(const QString &name, const QString &first)
{
    return {
        .severity = Severity::Info,
        .code = u"duplicate-tensor"_s,
        .message
        = DuplicateFindingsText::tr("The tensor %1 has the same values as %2.").arg(name, first),
        .tensor = name
    };
}

} // namespace

Expected<QList<Finding>> duplicateFindings(const QList<Tensor> &tensors,
                                           const StatisticsOf &statistics, Operation &op)
{
    QList<Finding> findings;
    QMultiHash<std::size_t, qsizetype> originals;
    for (qsizetype i = 0; i < tensors.size(); ++i) {
        const Tensor &tensor = tensors.at(i);
        const TensorStatistics *figures = statistics(i);
        if (!figures || tensor.spec.dtype == Dtype::String || tensor.spec.isOptimizer()
            || figures->elements < leastElements || figures->min == figures->max)
            continue;
        const std::size_t hash = hashOf(tensor, *figures);
        const auto [begin, end] = originals.equal_range(hash);
        const auto same = std::find_if(begin, end, [&](qsizetype other) {
            const WeightSpec &spec = tensors.at(other).spec;
            return spec.shape == tensor.spec.shape && spec.dtype == tensor.spec.dtype
                && spec.quantization == tensor.spec.quantization && *statistics(other) == *figures
                && haveEqualBytes(tensors.at(other), tensor, op);
        });
        if (op.isCanceled())
            return canceledError();
        if (same != end)
            findings.append(duplicateFinding(tensor.spec.name, tensors.at(*same).spec.name));
        else
            originals.insert(hash, i);
    }
    return findings;
}

} // namespace weightroom
