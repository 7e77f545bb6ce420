// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/clisession.h"
#include "app/cli/commands.h"
#include "app/cli/consoletable.h"
#include "app/cli/jsonoutput.h"
#include "app/cli/openmodel.h"
#include "core/base/groupeddigits.h"
#include "core/base/hashing.h"
#include "core/manage/modelcheck.h"
#include "core/model/ownweights.h"
#include "core/model/saveresult.h"
#include "core/topology/topology.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

struct InfoText
{
    Q_DECLARE_TR_FUNCTIONS(weightroom::CliInfo)
};

/// What `info` tells beside the model itself.
struct ModelFigures
{
    ModelArtifactsInfo sizes;
    qint64 tensors = 0;
    qint64 optimizerTensors = 0;
    qint64 parameters = -1; ///< -1: nothing tells
    QByteArray sha256; ///< empty: there are no weights, or not all
    QList<ModelPort> inputs;
    QList<ModelPort> outputs;
};

/// SHA-256 of all of \a data, in blocks.
Expected<QByteArray> hashOf(const WeightData &data, Operation &op)
{
    constexpr qint64 blockBytes = 1024 * 1024;
    Sha256 hash;
    std::vector<std::byte> block(blockBytes);
    op.setProgress(0, data.size());
    for (qint64 offset = 0; offset < data.size(); offset += blockBytes) {
        if (!op.checkpoint())
            return canceledError();
        const qint64 length = std::min(blockBytes, data.size() - offset);
        const std::span<std::byte> into(block.data(), static_cast<std::size_t>(length));
        if (Expected<Done> read = data.read(offset, into); !read)
            return std::move(read).error();
        hash.add(std::span<const std::byte>(into));
        op.addProgress(length);
    }
    return hash.takeHex();
}

Expected<ModelFigures> figuresOf(OpenedModel &model, Operation &op)
{
    ModelFigures figures;
    figures.sizes = ModelArtifactsInfo::of(model.artifacts, {});
    figures.tensors = model.tensors.size();
    if (model.artifacts.weightSpecs)
        figures.parameters = 0;
    for (const Tensor &tensor : std::as_const(model.tensors)) {
        if (tensor.spec.isOptimizer())
            ++figures.optimizerTensors;
        else
            figures.parameters += tensor.spec.elements();
    }
    const std::optional<WeightData> &data = model.artifacts.weightData;
    if (data && data->isComplete()) {
        Expected<QByteArray> hash = hashOf(*data, op);
        if (!hash)
            return std::move(hash).error();
        figures.sha256 = *hash;
        if (auto own = requireOwnWeights(*data, *hash); !own)
            model.findings.append(damagedWeights(own.error()));
    }
    Expected<Topology> topology = readTopology(model.artifacts, op);
    if (topology) {
        figures.inputs = topology->inputs();
        figures.outputs = topology->outputs();
    } else if (topology.error().code == ErrorCode::Canceled) {
        return std::move(topology).error();
    } else {
        model.findings.append({ Severity::Error, u"bad-topology"_s, topology.error().message });
    }
    return figures;
}

void writePorts(JsonOutput &json, QByteArrayView key, const QList<ModelPort> &ports)
{
    json.key(key).beginArray();
    for (const ModelPort &port : ports) {
        json.beginObject().member("name", port.name);
        if (port.shape) {
            json.key("shape").beginArray();
            for (const qint64 size : *port.shape) {
                if (size < 0)
                    json.null();
                else
                    json.integer(size);
            }
            json.endArray();
        }
        json.optionalMember("dtype", port.dtype).endObject();
    }
    json.endArray();
}

QByteArray infoJson(const OpenedModel &model, const ModelFigures &figures)
{
    const ModelArtifacts &artifacts = model.artifacts;
    JsonOutput json;
    json.beginObject()
        .optionalMember("url", artifacts.origin.url)
        .member("kind", modelKindName(modelKind(artifacts)))
        .optionalMember("format", artifacts.format)
        .optionalMember("generatedBy", artifacts.generatedBy)
        .optionalMember("convertedBy", artifacts.convertedBy)
        .knownMember("parameters", figures.parameters)
        .member("tensors", figures.tensors)
        .member("optimizerTensors", figures.optimizerTensors)
        .member("modelTopologyBytes", figures.sizes.modelTopologyBytes)
        .member("weightSpecsBytes", figures.sizes.weightSpecsBytes)
        .member("weightDataBytes", figures.sizes.weightDataBytes)
        .optionalMember("weightDataSha256", QString::fromLatin1(figures.sha256));
    writePorts(json, "inputs", figures.inputs);
    writePorts(json, "outputs", figures.outputs);
    json.key("files").beginArray();
    for (const ModelFile &file : artifacts.origin.files)
        json.beginObject().member("name", file.name).knownMember("bytes", file.bytes).endObject();
    json.endArray();
    writeFindings(json, model.findings);
    return json.endObject().text() + '\n';
}

QString portText(const ModelPort &port)
{
    const QString shape = port.shape ? partialShapeText(*port.shape) : QString();
    return u"%1  %2 %3"_s.arg(port.name, port.dtype, shape).trimmed();
}

QString jsonWord(const JsonText &json)
{
    const JsonView view(json);
    return view.isString() ? view.toString() : QString::fromUtf8(json.text());
}

QString infoTable(const OpenedModel &model, const ModelFigures &figures)
{
    const ModelArtifacts &artifacts = model.artifacts;
    ConsoleTable table({ {}, {} });
    const auto row = [&table](const QString &name, const QString &value) {
        if (!value.isEmpty())
            table.addRow({ name, value });
    };
    row(InfoText::tr("Model"), modelLabel(artifacts));
    row(InfoText::tr("Kind"), modelKindName(modelKind(artifacts)));
    row(InfoText::tr("Format"), jsonWord(artifacts.format));
    row(InfoText::tr("Generated by"), jsonWord(artifacts.generatedBy));
    row(InfoText::tr("Converted by"),
        artifacts.convertedBy.isNull() ? QString() : jsonWord(artifacts.convertedBy));
    if (figures.parameters >= 0)
        row(InfoText::tr("Parameters"), groupedDigits(figures.parameters));
    row(InfoText::tr("Tensors"), groupedDigits(figures.tensors));
    if (figures.optimizerTensors > 0)
        row(InfoText::tr("of the optimizer"), groupedDigits(figures.optimizerTensors));
    row(InfoText::tr("Topology"), sizeText(figures.sizes.modelTopologyBytes));
    row(InfoText::tr("Weight specs"), sizeText(figures.sizes.weightSpecsBytes));
    row(InfoText::tr("Weights"), sizeText(figures.sizes.weightDataBytes));
    row(InfoText::tr("SHA-256"), QString::fromLatin1(figures.sha256));
    for (const ModelPort &port : figures.inputs)
        row(InfoText::tr("Input"), portText(port));
    for (const ModelPort &port : figures.outputs)
        row(InfoText::tr("Output"), portText(port));
    for (const ModelFile &file : artifacts.origin.files) {
        const QString size = file.bytes < 0 ? InfoText::tr("missing") : sizeText(file.bytes);
        row(InfoText::tr("File"), u"%1  %2"_s.arg(file.name, size));
    }
    const QString findings = findingsText(model.findings);
    return findings.isEmpty() ? table.text() : table.text() + u'\n' + findings;
}

} // namespace

int runInfo(CliSession &session)
{
    Expected<OpenedModel> model = openModel(session);
    if (!model)
        return session.fail(model.error());
    const Expected<ModelFigures> figures
        = session.compute([&model](Operation &op) { return figuresOf(*model, op); });
    if (!figures)
        return session.fail(figures.error());
    if (session.wantsJson())
        return session.finish(infoJson(*model, *figures));
    return session.finish(infoTable(*model, *figures));
}

} // namespace weightroom
