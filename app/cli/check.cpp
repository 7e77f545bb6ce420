// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/clisession.h"
#include "app/cli/commands.h"
#include "app/cli/jsonoutput.h"
#include "app/cli/openmodel.h"
#include "app/cli/tensorstatistics.h"
#include "core/model/ownweights.h"
#include "core/weights/findings.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

struct CliCheckText
{
    Q_DECLARE_TR_FUNCTIONS(weightroom::CliCheck)
};

struct CheckedModel
{
    QString url;
    QList<Finding> findings;
};

/// Reads all weights once more and compares them with what their place says they are, if it does.
/// Errors: ChecksumMismatch, and those of reading.
Expected<Done> compareOwnWeights(CliSession &session, const ModelArtifacts &artifacts)
{
    const std::optional<WeightData> &data = artifacts.weightData;
    if (!data || knownSha256(*data).isEmpty())
        return Done{};
    return session.compute([&](Operation &op) -> Expected<Done> {
        op.setProgress(0, data->size());
        const Expected<QByteArray> hash = weightDataSha256(*data, op);
        return hash ? requireOwnWeights(*data, *hash) : Expected<Done>(hash.error());
    });
}

/// Opens a model and looks at everything, values included.
Expected<CheckedModel> checkModel(CliSession &session, Expected<ModelArtifacts> artifacts)
{
    Expected<OpenedModel> model = examineModel(session, std::move(artifacts));
    if (!model)
        return std::move(model).error();
    auto statistics = allStatistics(session, model->tensors);
    if (!statistics)
        return std::move(statistics).error();
    CheckedModel checked{ modelLabel(model->artifacts), model->findings };
    for (qsizetype i = 0; i < model->tensors.size(); ++i) {
        const auto &figures = (*statistics)[static_cast<std::size_t>(i)];
        const Tensor &tensor = model->tensors.at(i);
        if (figures)
            checked.findings += valueFindings(tensor, *figures);
        else if (tensor.isReadable())
            checked.findings.append({ Severity::Error, errorCodeName(figures.error().code),
                                      figures.error().message, tensor.spec.name });
    }
    const Expected<Done> own = compareOwnWeights(session, model->artifacts);
    if (!own && own.error().code == ErrorCode::Canceled)
        return own.error();
    if (!own)
        checked.findings.append(damagedWeights(own.error()));
    return checked;
}

QByteArray checkJson(const QList<CheckedModel> &models)
{
    JsonOutput json;
    json.beginArray();
    for (const CheckedModel &model : models) {
        json.beginObject().member("url", model.url);
        writeFindings(json, model.findings);
        json.endObject();
    }
    return json.endArray().text() + '\n';
}

QString checkText(const QList<CheckedModel> &models)
{
    QString text;
    for (const CheckedModel &model : models) {
        text += model.url + u'\n';
        text += model.findings.isEmpty() ? CliCheckText::tr("nothing found") + u'\n'
                                         : findingsText(model.findings);
    }
    return text;
}

bool hasError(const CheckedModel &model)
{
    return std::any_of(model.findings.begin(), model.findings.end(),
                       [](const Finding &f) { return f.severity == Severity::Error; });
}

} // namespace

int runCheck(CliSession &session)
{
    const CommandLine &line = session.line();
    QList<CheckedModel> models;
    int failed = 0;
    const qsizetype count = line.files.isEmpty() ? line.models.size() : 1;
    for (qsizetype i = 0; i < count; ++i) {
        Expected<CheckedModel> checked = checkModel(
            session,
            line.files.isEmpty() ? loadModel(session, line.models.at(i)) : loadModel(session));
        if (checked)
            models.append(*checked);
        else
            failed = session.fail(checked.error());
        if (session.operation()->isCanceled())
            return static_cast<int>(ExitCode::Interrupted);
    }
    if (models.isEmpty())
        return failed;
    const bool found = std::any_of(models.begin(), models.end(), hasError);
    const int written = session.wantsJson() ? session.finish(checkJson(models))
                                            : session.finish(checkText(models));
    if (written != 0 || failed != 0)
        return written != 0 ? written : failed;
    return static_cast<int>(found ? ExitCode::Findings : ExitCode::Done);
}

} // namespace weightroom
