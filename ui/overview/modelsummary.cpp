// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/overview/modelsummary.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

constexpr int summaryCheckEvery = 4096;

struct SummaryText
{
    Q_DECLARE_TR_FUNCTIONS(weightroom::ModelSummary)
};

QString storedAs(const WeightSpec &spec)
{
    if (!spec.isQuantized())
        return spec.dtypeName;
    const QString code = spec.quantization.typeName.isEmpty()
        ? quantizationName(spec.quantization.type)
        : spec.quantization.typeName;
    return SummaryText::tr("%1 as %2", "a dtype stored as codes of another")
        .arg(spec.dtypeName, code);
}

/// A string as it is; another value as its text; nothing for null.
QString fieldText(const JsonText &json)
{
    const JsonView view(json);
    if (view.isNullish())
        return {};
    return view.isString() ? view.toString() : QString::fromUtf8(view.text());
}

QString shortened(const JsonText &json)
{
    if (json.isNullish())
        return {};
    // Indentation only makes it longer: what is cut off here could never be shown.
    const bool isCut = json.size() > ModelSummary::maxMetadataChars;
    const QString text
        = indentedJson(QByteArrayView(json.text())
                           .first(std::min<qint64>(json.size(), ModelSummary::maxMetadataChars)));
    return isCut ? text + u"…"_s : text;
}

} // namespace

Expected<ModelSummary> summarize(const ModelArtifacts &artifacts, const QList<Tensor> &tensors,
                                 Operation &op)
{
    ModelSummary summary;
    summary.kind = modelKind(artifacts);
    summary.format = fieldText(artifacts.format);
    summary.generatedBy = fieldText(artifacts.generatedBy);
    summary.convertedBy = fieldText(artifacts.convertedBy);
    summary.info = ModelArtifactsInfo::of(artifacts, {});
    summary.metadata = shortened(artifacts.userDefinedMetadata);
    summary.trainingConfig = shortened(artifacts.trainingConfig);

    QHash<QString, DtypeShare> shares;
    for (qsizetype i = 0; i < tensors.size(); ++i) {
        if (i % summaryCheckEvery == 0 && !op.checkpoint())
            return canceledError();
        const Tensor &tensor = tensors.at(i);
        const QString name = storedAs(tensor.spec);
        const qint64 elements = tensor.spec.elements();
        DtypeShare &share = shares[name];
        share.name = name;
        ++share.tensors;
        share.elements += elements;
        share.bytes += std::max<qint64>(tensor.bytes, 0);
        (tensor.spec.isOptimizer() ? summary.optimizerElements : summary.parameters) += elements;
        summary.quantizedTensors += tensor.spec.isQuantized() ? 1 : 0;
    }
    summary.shares = shares.values();
    std::sort(summary.shares.begin(), summary.shares.end(),
              [](const DtypeShare &a, const DtypeShare &b) {
                  return a.bytes != b.bytes ? a.bytes > b.bytes : a.name < b.name;
              });
    return summary;
}

QString modelKindText(ModelKind kind)
{
    switch (kind) {
    case ModelKind::LayersModel:
        return SummaryText::tr("Layers model");
    case ModelKind::GraphModel:
        return SummaryText::tr("Graph model");
    case ModelKind::TopologyOnly:
        return SummaryText::tr("Topology without weights");
    case ModelKind::WeightsOnly:
        break;
    }
    return SummaryText::tr("Weights without topology");
}

QString indentedJson(QByteArrayView json)
{
    QByteArray out;
    out.reserve(json.size() * 2);
    qsizetype depth = 0;
    bool inString = false;
    const auto newLine = [&] { out.append('\n').append(QByteArray(depth * 2, ' ')); };
    for (qsizetype i = 0; i < json.size(); ++i) {
        const char c = json.at(i);
        if (inString) {
            out.append(c);
            if (c == '\\' && i + 1 < json.size())
                out.append(json.at(++i));
            else if (c == '"')
                inString = false;
            continue;
        }
        const bool opens = c == '{' || c == '[';
        const bool closes = c == '}' || c == ']';
        if (opens && i + 1 < json.size() && (json.at(i + 1) == '}' || json.at(i + 1) == ']')) {
            out.append(c).append(json.at(++i));
            continue;
        }
        if (closes) {
            --depth;
            newLine();
        }
        out.append(c);
        inString = c == '"';
        if (c == ':')
            out.append(' ');
        if (opens)
            ++depth;
        if (opens || c == ',')
            newLine();
    }
    return QString::fromUtf8(out);
}

} // namespace weightroom
