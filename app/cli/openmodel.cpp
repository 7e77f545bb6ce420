// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/openmodel.h"

#include "app/application.h"
#include "app/cli/clisession.h"
#include "app/cli/httpoptions.h"
#include "app/cli/jsonoutput.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

struct OpenModelText
{
    Q_DECLARE_TR_FUNCTIONS(weightroom::OpenedModel)
};

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

Finding damagedWeights(const Error &error)
{
    return { Severity::Error, u"damaged-weights"_s, error.message };
}

void writeFindings(JsonOutput &json, const QList<Finding> &findings)
{
    json.key("findings").beginArray();
    for (const Finding &finding : findings) {
        json.beginObject()
            .member("severity", severityName(finding.severity))
            .member("code", finding.code)
            .member("message", finding.message)
            .optionalMember("tensor", finding.tensor)
            .endObject();
    }
    json.endArray();
}

QString findingsText(const QList<Finding> &findings)
{
    QString text;
    for (const Finding &finding : findings)
        text += u"%1: %2 [%3]\n"_s.arg(severityWord(finding.severity), finding.message.simplified(),
                                       finding.code);
    return text;
}

} // namespace weightroom
