// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/weights/findings/findings.h"

#include "core/base/quickhash.h"
#include "core/weights/decode.h"
#include "core/weights/findings/shapefindings.h"

#include <QCoreApplication>
#include <QMap>
#include <QSet>
#include <QStringList>

#include <algorithm>
#include <bit>
#include <vector>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

struct FindingsText
{
    Q_DECLARE_TR_FUNCTIONS(weightroom::Findings)
};

/// So many names are spelled out in one sentence.
constexpr qsizetype namesInSentence = 20;

QString decodeFindingCode(ErrorCode code)
{
    switch (code) {
    case ErrorCode::QuantMetaMissing:
        return u"quantization-meta-missing"_s;
    case ErrorCode::QuantTypeMismatch:
        return u"quantization-type-mismatch"_s;
    case ErrorCode::QuantUnknown:
        return u"quantization-unknown"_s;
    default:
        return u"unsupported-dtype"_s;
    }
}

void findUndecodable(const QList<Tensor> &tensors, QList<Finding> &findings)
{
    for (const Tensor &tensor : tensors) {
        if (const auto decodable = checkDecodable(tensor.spec); !decodable) {
            findings.append({ .severity = Severity::Error,
                              .code = decodeFindingCode(decodable.error().code),
                              .message = decodable.error().message,
                              .tensor = tensor.spec.name });
        }
    }
}

/// False when all names differ; found out by hashes, so that it may rarely be true even so.
bool mayRepeatNames(const QList<Tensor> &tensors)
{
    constexpr quint32 nothing = 0;
    std::vector<quint32> hashes(std::bit_ceil(2 * std::size_t(tensors.size()) + 1), nothing);
    const std::size_t last = hashes.size() - 1;
    for (const Tensor &tensor : tensors) {
        const quint32 hash = detail::quickHash(QStringView(tensor.spec.name)) | 1;
        std::size_t place = (hash >> 1) & last;
        while (hashes[place] != nothing && hashes[place] != hash)
            place = (place + 1) & last;
        if (hashes[place] == hash)
            return true;
        hashes[place] = hash;
    }
    return false;
}

void findDuplicateNames(const QList<Tensor> &tensors, QList<Finding> &findings)
{
    if (!mayRepeatNames(tensors))
        return;
    QSet<QStringView> names;
    names.reserve(tensors.size());
    QMap<QString, int> repeated; // how often beside the first
    for (const Tensor &tensor : tensors) {
        const qsizetype before = names.size();
        names.insert(tensor.spec.name);
        if (names.size() == before)
            ++repeated[tensor.spec.name];
    }
    for (auto it = repeated.constBegin(); it != repeated.constEnd(); ++it) {
        findings.append({ .severity = Severity::Warning,
                          .code = u"duplicate-tensor-name"_s,
                          .message = FindingsText::tr("%n tensors are called %1; TensorFlow.js "
                                                      "keeps the last of them only.",
                                                      "", it.value() + 1)
                                         .arg(it.key()),
                          .tensor = it.key() });
    }
}

/// The offset from which tfjs 4.6 to 4.22 reads zeros; -1 for a layout that it reads well. Its
/// CompositeArrayBuffer (composite_array_buffer.ts) takes the first shard's size for that of all
/// when all but the last have it, and finds the shard of a byte by division. A last shard that is
/// larger than the others so has bytes in shards that do not exist.
qint64 zerosFrom(const WeightData &data)
{
    const QList<WeightShard> &shards = data.shards();
    if (shards.isEmpty() || data.hasUnknownSizes())
        return -1;
    const qint64 uniform = shards.first().length;
    const bool isUniform = std::all_of(shards.begin(), shards.end() - 1,
                                       [&](const auto &shard) { return shard.length == uniform; });
    return isUniform && shards.last().length > uniform ? shards.size() * uniform : -1;
}

void findZeroLayout(const WeightData &data, const QList<Tensor> &tensors, QList<Finding> &findings)
{
    const qint64 from = zerosFrom(data);
    if (from < 0)
        return;
    QStringList names;
    for (const Tensor &tensor : tensors) {
        if (tensor.offset >= from && tensor.bytes > 0)
            names.append(tensor.spec.name);
    }
    if (names.isEmpty())
        return;
    const auto count = static_cast<int>(names.size());
    const QString first = names.first();
    if (names.size() > namesInSentence) {
        names.resize(namesInSentence);
        names.append(u"…"_s);
    }
    findings.append(
        { .severity = Severity::Error,
          .code = u"layout-zero-bug"_s,
          .message = FindingsText::tr("TensorFlow.js 4.6 to 4.22 reads %n tensor(s) of this model "
                                      "as zeros, because the last weights file is larger than the "
                                      "others, which are of equal size: %1. Save the model with "
                                      "shards of equal size or with one weights file.",
                                      "", count)
                         .arg(names.join(", "_L1)),
          .tensor = first });
}

void findMissingParts(const ModelArtifacts &artifacts, QList<Finding> &findings)
{
    const bool hasTopology = !artifacts.modelTopology.isNullish();
    if (!hasTopology) {
        findings.append({ .severity = Severity::Info,
                          .code = u"no-topology"_s,
                          .message = FindingsText::tr(
                              "There is no topology, so TensorFlow.js can read these weights but "
                              "not run them as a model.") });
    }
    if (artifacts.weightSpecs && !artifacts.weightSpecs->list.isEmpty())
        return;
    const JsonView topology = effectiveTopology(artifacts);
    const bool isGraph = topology["node"].isArray() || !topology["versions"].isAbsent();
    findings.append(
        { .severity = isGraph && !artifacts.weightSpecs ? Severity::Warning : Severity::Info,
          .code = u"no-weights"_s,
          .message = isGraph
              ? FindingsText::tr("There are no weights; TensorFlow.js loads this graph only when "
                                 "it needs none and its weights manifest is an empty list.")
              : FindingsText::tr("There are no weights; TensorFlow.js gives the layers their "
                                 "initial values.") });
}

} // namespace

QList<Finding> structuralFindings(const ModelArtifacts &artifacts, const QList<Tensor> &tensors)
{
    QList<Finding> findings;
    findMissingParts(artifacts, findings);
    findUndecodable(tensors, findings);
    findDuplicateNames(tensors, findings);
    if (artifacts.weightData)
        findZeroLayout(*artifacts.weightData, tensors, findings);
    findings += shapeFindings(tensors);
    return findings;
}

} // namespace weightroom
