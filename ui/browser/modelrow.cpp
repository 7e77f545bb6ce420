// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/browser/modelrow.h"

#include <QCoreApplication>

#include <algorithm>

namespace weightroom {

namespace {

struct RowText
{
    Q_DECLARE_TR_FUNCTIONS(weightroom::ModelRow)
};

} // namespace

const QDateTime &dateOf(const ModelRow &row)
{
    return row.trash ? row.trash->removed : row.model.info.dateSaved;
}

std::optional<Severity> gravestFinding(const ModelRow &row)
{
    if (row.model.damage)
        return Severity::Error;
    if (!row.details || row.details->findings.isEmpty())
        return {};
    const QList<Finding> &findings = row.details->findings;
    return std::max_element(
               findings.cbegin(), findings.cend(),
               [](const Finding &a, const Finding &b) { return a.severity < b.severity; })
        ->severity;
}

qsizetype findingCount(const ModelRow &row)
{
    const qsizetype known = row.details ? row.details->findings.size() : 0;
    return row.model.damage ? std::max<qsizetype>(known, 1) : known;
}

QString kindText(ModelKind kind)
{
    switch (kind) {
    case ModelKind::LayersModel:
        return RowText::tr("layers", "kind of model");
    case ModelKind::GraphModel:
        return RowText::tr("graph", "kind of model");
    case ModelKind::TopologyOnly:
        return RowText::tr("topology only", "kind of model");
    case ModelKind::WeightsOnly:
        break;
    }
    return RowText::tr("weights only", "kind of model");
}

} // namespace weightroom
