// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/model/filekind.h"
#include "core/model/manifesterror.h"
#include "core/model/modeljson.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

struct ModelJsonText
{
    Q_DECLARE_TR_FUNCTIONS(weightroom::ModelArtifacts)
};

/// One group of a manifest as read: its entries are still a text of their own.
struct GroupText
{
    ManifestGroup group;
    std::optional<WeightSpecs> specs;
};

Expected<GroupText> readGroup(const JsonText &whole, JsonView json, const QString &path)
{
    if (!json.isObject())
        return malformedManifest(path, ManifestRule::Object, json);
    const JsonView paths = json["paths"];
    if (!paths.isArray())
        return malformedManifest(path + u".paths"_s, ManifestRule::Array, paths);
    GroupText text;
    std::optional<JsonView> wrong;
    paths.forEachElement([&](JsonView element) {
        if (element.isString())
            text.group.paths.append(element.toString());
        else
            wrong = element;
        return !wrong;
    });
    if (wrong) {
        const QString where = u"%1.paths[%2]"_s.arg(path).arg(text.group.paths.size());
        return malformedManifest(where, ManifestRule::String, *wrong);
    }
    // tfjs's own downloads of a model without weights have a path and no `weights` at all.
    const JsonView weights = json["weights"];
    if (weights.isAbsent())
        return text;
    Expected<WeightSpecs> specs = WeightSpecs::read(whole.slice(weights), path + u".weights"_s);
    if (!specs)
        return specs.error();
    text.group.weightCount = specs->list.size();
    text.specs = *std::move(specs);
    return text;
}

/// The entries of all groups as one flat list and one array.
Expected<WeightSpecs> joinedSpecs(const QList<GroupText> &groups, const QString &path)
{
    if (groups.size() == 1 && groups.first().specs)
        return *groups.first().specs;
    WeightSpecs all;
    QByteArray text = "[";
    qint64 total = 0;
    for (qsizetype i = 0; i < groups.size(); ++i) {
        if (!groups.at(i).specs)
            continue;
        const WeightSpecs &specs = *groups.at(i).specs;
        for (const WeightSpec &spec : specs.list) {
            if (qAddOverflow(total, spec.byteLength().value_or(0), &total)) {
                return malformedManifest(u"%1[%2].weights"_s.arg(path).arg(i),
                                         ManifestRule::FittingSize, {});
            }
        }
        if (!specs.list.isEmpty()) {
            text += text.size() > 1 ? "," : "";
            text += QByteArrayView(specs.text.text()).sliced(1).chopped(1);
        }
        all.list += specs.list;
    }
    all.text = JsonText::fromCompact(text + ']');
    return all;
}

Expected<Done> readManifest(const JsonText &manifest, const QString &path,
                            ModelArtifacts &artifacts)
{
    if (!JsonView(manifest).isArray()) {
        return malformedManifest(path, ManifestRule::Array, manifest);
    }
    QList<GroupText> groups;
    std::optional<Error> failure;
    bool anyWeights = false;
    JsonView(manifest).forEachElement([&](JsonView element) {
        Expected<GroupText> group
            = readGroup(manifest, element, u"%1[%2]"_s.arg(path).arg(groups.size()));
        if (!group) {
            failure = group.error();
            return false;
        }
        anyWeights = anyWeights || group->specs;
        artifacts.origin.groups.append(group->group);
        groups.append(*std::move(group));
        return true;
    });
    if (failure)
        return *failure;
    if (!groups.isEmpty() && !anyWeights) {
        artifacts.origin.groups.clear();
        return Done{};
    }
    Expected<WeightSpecs> specs = joinedSpecs(groups, path);
    if (!specs)
        return specs.error();
    artifacts.weightSpecs = *std::move(specs);
    return Done{};
}

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
        if (auto read = readManifest(top.manifest, u"weightsManifest"_s, artifacts); !read)
            return read.error();
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
