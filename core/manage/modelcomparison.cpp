// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/manage/modelcomparison.h"

#include "core/base/operation.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

struct ModelComparisonText
{
    Q_DECLARE_TR_FUNCTIONS(weightroom::ModelComparison)
};

bool isSameOrLeftOut(const JsonText &one, const JsonText &other)
{
    return one == other || (one.isNullish() && other.isNullish());
}

Error difference(const QString &field, const ModelArtifacts &model, const ModelArtifacts &copy)
{
    return Error{ .code = ErrorCode::ChecksumMismatch,
                  .message
                  = ModelComparisonText::tr("What was read back from %1 differs from %2: %3")
                        .arg(copy.origin.url, model.origin.url, field),
                  .source = copy.origin.url };
}

} // namespace

QString differingField(const ModelArtifacts &one, const ModelArtifacts &other)
{
    if (!isSameOrLeftOut(one.modelTopology, other.modelTopology))
        return u"modelTopology"_s;
    if (one.format != other.format)
        return u"format"_s;
    if (one.generatedBy != other.generatedBy)
        return u"generatedBy"_s;
    if (one.convertedBy != other.convertedBy)
        return u"convertedBy"_s;
    if (!isSameOrLeftOut(one.signature, other.signature))
        return u"signature"_s;
    if (!isSameOrLeftOut(one.userDefinedMetadata, other.userDefinedMetadata))
        return u"userDefinedMetadata"_s;
    if (!isSameOrLeftOut(one.modelInitializer, other.modelInitializer))
        return u"modelInitializer"_s;
    if (!isSameOrLeftOut(one.initializerSignature, other.initializerSignature))
        return u"initializerSignature"_s;
    if (!isSameOrLeftOut(one.trainingConfig, other.trainingConfig))
        return u"trainingConfig"_s;
    if (one.weightSpecs.has_value() != other.weightSpecs.has_value()
        || (one.weightSpecs && one.weightSpecs->text != other.weightSpecs->text))
        return u"weightSpecs"_s;
    return {};
}

Expected<Done> requireSameModel(const ModelArtifacts &model, const QByteArray &sha256,
                                const ModelArtifacts &copy, Operation &op)
{
    if (const QString field = differingField(model, copy); !field.isEmpty())
        return difference(field, model, copy);
    const WeightData wanted = model.weightData.value_or(WeightData());
    const WeightData found = copy.weightData.value_or(WeightData());
    if (wanted.size() != found.size())
        return difference(u"weightData"_s, model, copy);
    op.setProgress(0, sha256.isEmpty() ? 2 * wanted.size() : wanted.size());
    QByteArray expected = sha256;
    if (expected.isEmpty()) {
        Expected<QByteArray> computed = weightDataSha256(wanted, op);
        if (!computed)
            return std::move(computed).error();
        expected = *computed;
    }
    const Expected<QByteArray> actual = weightDataSha256(found, op);
    if (!actual)
        return actual.error();
    return *actual == expected ? Expected<Done>(Done{}) : difference(u"weightData"_s, model, copy);
}

} // namespace weightroom
