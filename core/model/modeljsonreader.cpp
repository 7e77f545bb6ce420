// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/model/filekind.h"
#include "core/model/modeljson.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

struct ModelJsonText
{
    Q_DECLARE_TR_FUNCTIONS(weightroom::ModelArtifacts)
};

/// The members of the top level that mean something to us.
struct TopLevel
{
    JsonText whole;
    JsonText manifest;
    JsonText className;
    JsonText config;
    ModelArtifacts artifacts;

    JsonText *slot(const QString &key)
    {
        const std::pair<QLatin1String, JsonText *> slots[] = {
            { "modelTopology"_L1, &artifacts.modelTopology },
            { "weightsManifest"_L1, &manifest },
            { "format"_L1, &artifacts.format },
            { "generatedBy"_L1, &artifacts.generatedBy },
            { "convertedBy"_L1, &artifacts.convertedBy },
            { "signature"_L1, &artifacts.signature },
            { "userDefinedMetadata"_L1, &artifacts.userDefinedMetadata },
            { "modelInitializer"_L1, &artifacts.modelInitializer },
            { "initializerSignature"_L1, &artifacts.initializerSignature },
            { "trainingConfig"_L1, &artifacts.trainingConfig },
            { "class_name"_L1, &className },
            { "config"_L1, &config },
        };
        for (const auto &[name, text] : slots) {
            if (key == name)
                return text;
        }
        return nullptr;
    }

    /// As tfjs's handlers: these five count only when they are not null.
    void dropNulls()
    {
        for (JsonText *text : { &artifacts.modelTopology, &manifest, &artifacts.signature,
                                &artifacts.userDefinedMetadata, &artifacts.modelInitializer,
                                &artifacts.initializerSignature, &artifacts.trainingConfig }) {
            if (text->isNull())
                *text = JsonText();
        }
    }
};

Error notAModelJson(const QString &name)
{
    return {
        .code = ErrorCode::EmptyModelJson,
        .message
        = ModelJsonText::tr("%1 has neither a model topology nor a weights manifest.").arg(name),
        .cause = ModelJsonText::tr("It is JSON, but not of a TensorFlow.js model."),
        .advice = ModelJsonText::tr("Open the model.json of the model instead."),
        .source = name
    };
}

/// A face-api.js manifest: an array of groups, nothing around it.
Expected<ModelArtifacts> readBareManifest(const JsonText &json, const QString &name)
{
    bool groupsLook = false;
    JsonView(json).forEachElement([&](JsonView first) {
        groupsLook = !first["paths"].isAbsent() || !first["weights"].isAbsent();
        return false;
    });
    if (!groupsLook)
        return notAModelJson(name);
    ModelArtifacts artifacts;
    if (auto read = readManifest(json, {}, artifacts); !read)
        return read.error();
    if (!artifacts.weightSpecs)
        return notAModelJson(name);
    return artifacts;
}

Expected<TopLevel> splitTopLevel(const QByteArray &utf8, const QString &name)
{
    Expected<JsonDocument> document = JsonText::parseDocument(utf8, name);
    if (!document)
        return document.error();
    TopLevel top;
    top.whole = document->text;
    for (const auto &[key, value] : std::as_const(document->members)) {
        if (JsonText *text = top.slot(key))
            *text = value;
    }
    return top;
}

Expected<ModelArtifacts> artifactsOf(TopLevel top, const QString &name)
{
    if (JsonView(top.whole).isArray())
        return readBareManifest(top.whole, name);
    if (!JsonView(top.whole).isObject()) {
        return Error{ .code = ErrorCode::InvalidJson,
                      .message = ModelJsonText::tr("%1: expected an object.").arg(name),
                      .source = name };
    }
    top.dropNulls();
    ModelArtifacts &artifacts = top.artifacts;
    if (artifacts.modelTopology.isAbsent() && !top.className.isNullish() && !top.config.isNullish())
        artifacts.modelTopology = top.whole;
    if (artifacts.modelTopology.isAbsent() && top.manifest.isAbsent())
        return notAModelJson(name);
    if (!artifacts.modelTopology.isAbsent() && !JsonView(artifacts.modelTopology).isObject()) {
        return Error{ .code = ErrorCode::InvalidJson,
                      .message
                      = ModelJsonText::tr("%1: modelTopology: expected an object.").arg(name),
                      .source = name };
    }
    if (!top.manifest.isAbsent()) {
        auto read = readManifest(top.manifest, u"weightsManifest"_s, artifacts);
        if (!read)
            return std::move(read).error();
    }
    return std::move(artifacts);
}

} // namespace

void addFormatFindings(ModelArtifacts &artifacts)
{
    const QString format = JsonView(artifacts.format).toString();
    const ModelKind kind = modelKind(artifacts);
    const bool saysGraph = format.contains("graph"_L1);
    const bool saysLayers = format.contains("layers"_L1);
    const bool disagrees = (saysGraph && !saysLayers && kind == ModelKind::LayersModel)
        || (saysLayers && !saysGraph && kind == ModelKind::GraphModel);
    if (disagrees) {
        artifacts.origin.findings.append(
            { .severity = Severity::Warning,
              .code = u"format-mismatch"_s,
              .message = ModelJsonText::tr("The format is given as \"%1\", but this is a %2.")
                             .arg(format, modelKindName(kind)) });
    }
    if (kind == ModelKind::WeightsOnly && !artifacts.modelTopology.isAbsent()) {
        artifacts.origin.findings.append(
            { .severity = Severity::Warning,
              .code = u"unknown-topology"_s,
              .message = ModelJsonText::tr("The model topology is neither one of layers nor a "
                                           "graph; only the weights can be shown.") });
    }
}

Expected<ModelArtifacts> readModelJson(const QByteArray &utf8, const QString &name)
{
    constexpr qsizetype headBytes = 512;
    if (auto foreign
        = foreignFileError(QByteArrayView(utf8).first(std::min(headBytes, utf8.size())), name))
        return *foreign;
    Expected<TopLevel> top = splitTopLevel(utf8, name);
    if (!top)
        return withSource(top.error(), name);
    Expected<ModelArtifacts> artifacts = artifactsOf(*std::move(top), name);
    if (!artifacts)
        return withSource(artifacts.error(), name);
    addFormatFindings(*artifacts);
    return artifacts;
}

} // namespace weightroom
