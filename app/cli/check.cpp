// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/clisession.h"
#include "app/cli/commands.h"
#include "app/cli/jsonoutput.h"
#include "app/cli/openmodel.h"
#include "app/cli/tensorstatistics.h"
#include "core/base/groupeddigits.h"
#include "core/manage/modelcheck.h"
#include "core/topology/typefindings.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>

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
    QList<QStringList> nodes = {}; ///< that each finding is about, by name
};

/// What --max-size and --no-nonfinite make an error.
struct CheckLimits
{
    qint64 mostBytes = -1; ///< -1: any
    bool needsFinite = false;
};

void applyLimits(const CheckLimits &limits, const OpenedModel &model, QList<Finding> &findings)
{
    for (Finding &finding : findings) {
        if (limits.needsFinite && (finding.code == "nan"_L1 || finding.code == "infinity"_L1))
            finding.severity = Severity::Error;
    }
    const qint64 bytes = model.artifacts.weightData ? model.artifacts.weightData->size() : 0;
    if (limits.mostBytes >= 0 && bytes > limits.mostBytes) {
        findings.append(
            { .severity = Severity::Error,
              .code = u"too-large"_s,
              .message = CliCheckText::tr("The weights have %1 bytes; at most %2 are "
                                          "allowed.")
                             .arg(groupedDigits(bytes), groupedDigits(limits.mostBytes)) });
    }
}

/// The places of those \a findings that the topology of \a artifacts tells.
QList<QStringList> nodesOf(CliSession &session, const ModelArtifacts &artifacts,
                           const QList<Finding> &findings)
{
    QList<QStringList> names;
    const auto placed = session.compute([&](Operation &op) -> Expected<QList<Finding>> {
        return topologyFindings(artifacts, op, &names);
    });
    QList<QStringList> nodes;
    for (const Finding &finding : findings)
        nodes.append(placed ? names.value(placed->indexOf(finding)) : QStringList());
    return nodes;
}

/// Opens a model and looks at everything, values included.
Expected<CheckedModel> lookAtModel(CliSession &session, Expected<ModelArtifacts> artifacts,
                                   const CheckLimits &limits)
{
    Expected<OpenedModel> model = examineModel(session, std::move(artifacts));
    if (!model)
        return std::move(model).error();
    const auto statistics = allStatistics(session, model->tensors);
    if (!statistics)
        return statistics.error();
    auto findings
        = session.compute([&](Operation &op) { return checkModel(*model, *statistics, op); });
    if (!findings)
        return std::move(findings).error();
    CheckedModel checked{ modelLabel(model->artifacts), *findings };
    if (session.wantsJson())
        checked.nodes = nodesOf(session, model->artifacts, checked.findings);
    applyLimits(limits, *model, checked.findings);
    return checked;
}

QByteArray checkJson(const QList<CheckedModel> &models)
{
    JsonOutput json;
    json.beginArray();
    for (const CheckedModel &model : models) {
        json.beginObject().member("url", model.url);
        writeFindings(json, model.findings, model.nodes);
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
    const Expected<qint64> mostBytes
        = integerOption(line, u"--max-size"_s, -1, { 0, std::numeric_limits<qint64>::max() });
    if (!mostBytes)
        return session.wrongLine(mostBytes.error());
    const CheckLimits limits{ *mostBytes, line.has(u"--no-nonfinite"_s) };
    QList<CheckedModel> models;
    int failed = 0;
    const qsizetype count = line.files.isEmpty() ? line.models.size() : 1;
    for (qsizetype i = 0; i < count; ++i) {
        Expected<CheckedModel> checked = lookAtModel(
            session,
            line.files.isEmpty() ? loadModel(session, line.models.at(i)) : loadModel(session),
            limits);
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
