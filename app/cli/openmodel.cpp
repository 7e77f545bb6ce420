// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/openmodel.h"

#include "app/application.h"
#include "app/cli/clisession.h"
#include "app/cli/httpoptions.h"
#include "app/cli/jsonoutput.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

struct OpenModelText
{
    Q_DECLARE_TR_FUNCTIONS(weightroom::OpenedModel)
};

/// More findings of one kind than this would hide the others: only the first of them are told.
constexpr qsizetype mostOfAKind = 6;
constexpr qsizetype shownOfAKind = 4;

QString severityWord(Severity severity)
{
    switch (severity) {
    case Severity::Info:
        return OpenModelText::tr("note");
    case Severity::Warning:
        return OpenModelText::tr("warning");
    case Severity::Error:
        return OpenModelText::tr("error");
    }
    Q_UNREACHABLE();
}

} // namespace

Expected<ModelArtifacts> loadModel(CliSession &session)
{
    const CommandLine &line = session.line();
    if (line.files.isEmpty())
        return loadModel(session, line.models.constFirst());
    return session.await(session.application().loadFiles(line.files, session.operation()));
}

Expected<ModelArtifacts> loadModel(CliSession &session, const QString &model)
{
    const Expected<IoOptions> options = httpOptions(session.line());
    if (!options)
        return options.error();
    return session.await(session.application().router().load(model, session.operation(), *options));
}

Expected<OpenedModel> examineModel(CliSession &session, Expected<ModelArtifacts> artifacts)
{
    if (!artifacts)
        return std::move(artifacts).error();
    return session.compute(
        [artifacts = std::move(*artifacts)](Operation &op) { return examineModel(artifacts, op); });
}

Expected<OpenedModel> openModel(CliSession &session)
{
    return examineModel(session, loadModel(session));
}

Expected<Tensor> findTensor(const OpenedModel &model, const QString &name)
{
    const auto found = std::find_if(model.tensors.crbegin(), model.tensors.crend(),
                                    [&name](const Tensor &t) { return t.spec.name == name; });
    if (found != model.tensors.crend())
        return *found;
    return Error{ .code = ErrorCode::NotFound,
                  .message = OpenModelText::tr("The model has no tensor \"%1\".").arg(name),
                  .advice = u"weightroom weights MODEL"_s,
                  .source = modelLabel(model.artifacts) };
}

QString modelLabel(const ModelArtifacts &artifacts)
{
    return artifacts.origin.url.isEmpty() ? artifacts.origin.name : artifacts.origin.url;
}

void writeShape(JsonOutput &json, const Shape &shape)
{
    json.key("shape").beginArray();
    for (const qint64 size : shape)
        json.integer(size);
    json.endArray();
}

void writeQuantization(JsonOutput &json, const Quantization &quantization)
{
    if (quantization.type == QuantizationType::None)
        return;
    json.key("quantization")
        .beginObject()
        .member("dtype", quantization.typeName)
        .optionalMember("min", quantization.min)
        .optionalMember("scale", quantization.scale)
        .optionalMember("original_dtype", quantization.originalDtype)
        .endObject();
}

void writeFindings(JsonOutput &json, const QList<Finding> &findings,
                   const QList<QStringList> &nodes)
{
    json.key("findings").beginArray();
    for (qsizetype i = 0; i < findings.size(); ++i) {
        const Finding &finding = findings.at(i);
        json.beginObject()
            .member("severity", severityName(finding.severity))
            .member("code", finding.code)
            .member("message", finding.message)
            .optionalMember("tensor", finding.tensor);
        if (const QStringList names = nodes.value(i); !names.isEmpty()) {
            json.key("nodes").beginArray();
            for (const QString &name : names)
                json.string(name);
            json.endArray();
        }
        json.endObject();
    }
    json.endArray();
}

QString findingsText(const QList<Finding> &findings)
{
    const auto kindOf = [](const Finding &f) { return severityName(f.severity) + f.code; };
    QHash<QString, qsizetype> counts;
    for (const Finding &finding : findings)
        ++counts[kindOf(finding)];
    QHash<QString, qsizetype> told;
    QString text;
    for (const Finding &finding : findings) {
        const qsizetype number = ++told[kindOf(finding)];
        const qsizetype all = counts.value(kindOf(finding));
        if (all > mostOfAKind && number > shownOfAKind + 1)
            continue;
        const QString line = all > mostOfAKind && number > shownOfAKind
            ? OpenModelText::tr("%1 more of the same kind; --json tells them all.")
                  .arg(all - shownOfAKind)
            : finding.message.simplified();
        text += u"%1: %2 [%3]\n"_s.arg(severityWord(finding.severity), line, finding.code);
    }
    return text;
}

} // namespace weightroom
