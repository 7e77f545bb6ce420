// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/model/modelparts.h"

#include "core/model/tensor.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

struct ModelPartsText
{
    Q_DECLARE_TR_FUNCTIONS(weightroom::ModelParts)
};

/// A stretch of the weights of a model.
class WeightStretch final : public ByteSource
{
public:
    explicit WeightStretch(const Tensor &tensor)
        : m_data(tensor.data)
        , m_offset(tensor.offset)
        , m_size(tensor.bytes)
        , m_name(tensor.spec.name)
    {
    }

    qint64 size() const noexcept override { return m_size; }
    QString name() const override { return m_name; }

    Expected<qint64> read(qint64 offset, std::span<std::byte> into) const override
    {
        const qint64 count
            = std::clamp<qint64>(m_size - offset, 0, static_cast<qint64>(into.size()));
        const auto part = into.first(static_cast<std::size_t>(count));
        return m_data.read(m_offset + offset, part).transform([count](Done) { return count; });
    }

private:
    WeightData m_data;
    qint64 m_offset;
    qint64 m_size;
    QString m_name;
};

/// The entries of \a specs that are not the optimizer's, with their exact texts.
Expected<WeightSpecs> modelSpecs(const WeightSpecs &specs)
{
    QByteArray text = "[";
    qsizetype index = 0;
    JsonView(specs.text).forEachElement([&](JsonView entry) {
        if (!specs.list.at(index++).isOptimizer()) {
            text += text.size() > 1 ? "," : "";
            text += entry.text();
        }
        return true;
    });
    return WeightSpecs::read(JsonText::fromCompact(text + ']'), u"weightSpecs"_s);
}

bool hasOptimizer(const ModelArtifacts &artifacts)
{
    return artifacts.weightSpecs
        && std::any_of(artifacts.weightSpecs->list.begin(), artifacts.weightSpecs->list.end(),
                       [](const WeightSpec &spec) { return spec.isOptimizer(); });
}

Expected<Done> dropOptimizer(ModelArtifacts &artifacts, Operation &op)
{
    if (!hasOptimizer(artifacts))
        return Done{};
    QList<Finding> findings;
    const Expected<QList<Tensor>> tensors = locateTensors(artifacts, op, findings);
    if (!tensors)
        return tensors.error();
    QList<WeightShard> shards;
    for (const Tensor &tensor : *tensors) {
        if (tensor.spec.isOptimizer())
            continue;
        if (!tensor.isReadable())
            return unreadableError(tensor);
        shards.append({ std::make_shared<WeightStretch>(tensor), tensor.bytes, tensor.spec.name });
    }
    Expected<WeightSpecs> specs = modelSpecs(*artifacts.weightSpecs);
    if (!specs)
        return specs.error();
    artifacts.weightSpecs = *std::move(specs);
    artifacts.weightData = WeightData(shards);
    artifacts.origin.groups.clear();
    return Done{};
}

} // namespace

ModelParts partsOf(const ModelArtifacts &artifacts)
{
    ModelParts parts;
    parts.setFlag(ModelPart::Topology, !artifacts.modelTopology.isNullish());
    parts.setFlag(ModelPart::Weights, artifacts.weightSpecs.has_value());
    parts.setFlag(ModelPart::TrainingConfig,
                  !artifacts.trainingConfig.isNullish() || hasOptimizer(artifacts));
    parts.setFlag(ModelPart::Metadata, !artifacts.userDefinedMetadata.isNullish());
    return parts;
}

Expected<ModelArtifacts> withoutParts(ModelArtifacts artifacts, ModelParts parts, Operation &op)
{
    if (parts.testFlag(ModelPart::Topology)) {
        artifacts.modelTopology = {};
        artifacts.signature = {};
        artifacts.modelInitializer = {};
        artifacts.initializerSignature = {};
    }
    if (parts.testFlag(ModelPart::Weights)) {
        artifacts.weightSpecs.reset();
        artifacts.weightData.reset();
        artifacts.origin.groups.clear();
        artifacts.origin.files.clear();
    }
    if (parts.testFlag(ModelPart::TrainingConfig)) {
        artifacts.trainingConfig = {};
        if (auto dropped = dropOptimizer(artifacts, op); !dropped)
            return dropped.error();
    }
    if (parts.testFlag(ModelPart::Metadata))
        artifacts.userDefinedMetadata = {};
    if (parts && artifacts.modelTopology.isNullish() && !artifacts.weightSpecs) {
        return Error{ .code = ErrorCode::EmptyModelJson,
                      .message = ModelPartsText::tr("Nothing would be left: keep the topology or "
                                                    "the weights of %1.")
                                     .arg(artifacts.origin.name),
                      .source = artifacts.origin.url };
    }
    return artifacts;
}

} // namespace weightroom
