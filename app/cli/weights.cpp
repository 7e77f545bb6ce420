// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/clisession.h"
#include "app/cli/commands.h"
#include "app/cli/consoletable.h"
#include "app/cli/jsonoutput.h"
#include "app/cli/openmodel.h"
#include "app/cli/tensorstatistics.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

struct CliWeightsText
{
    Q_DECLARE_TR_FUNCTIONS(weightroom::CliWeights)
};

using Row = Expected<TensorStatistics>;

bool isString(const WeightSpec &spec)
{
    return spec.dtype == Dtype::String;
}

/// Names of the quantiles in texts for programs, in the order of quantileShares.
const QStringList &quantileNames()
{
    static const QStringList names{ u"q01"_s, u"q05"_s, u"q25"_s, u"q50"_s,
                                    u"q75"_s, u"q95"_s, u"q99"_s };
    return names;
}

void writeFurtherFigures(JsonOutput &json, const TensorStatistics &s)
{
    json.member("negativeZeros", s.negativeZeros)
        .member("denormals", s.denormals)
        .knownMember("firstNan", s.firstNan)
        .knownMember("firstPositiveInfinity", s.firstPositiveInfinity)
        .knownMember("firstNegativeInfinity", s.firstNegativeInfinity)
        .optionalMember("l1", s.l1)
        .optionalMember("l2", s.l2);
    if (s.quantiles) {
        json.key("quantiles").beginObject();
        for (std::size_t i = 0; i < s.quantiles->size(); ++i)
            json.keyFor(quantileNames().at(static_cast<qsizetype>(i))).number((*s.quantiles)[i]);
        json.endObject().key("quantileError").number(s.quantileError);
    }
    if (s.zeroUnits.isEmpty())
        return;
    json.key("zeroUnits").beginArray();
    for (const ZeroUnits &units : s.zeroUnits) {
        json.beginObject()
            .member("axis", units.axis)
            .member("units", units.units)
            .member("zeros", units.zeros)
            .key("first")
            .beginArray();
        for (const qint64 index : units.first)
            json.integer(index);
        json.endArray().endObject();
    }
    json.endArray();
}

void writeTensor(JsonOutput &json, const Tensor &tensor, const Row &statistics)
{
    const WeightSpec &spec = tensor.spec;
    json.beginObject().member("name", spec.name).member("dtype", spec.dtypeName);
    writeShape(json, spec.shape);
    json.optionalMember("group", spec.group);
    writeQuantization(json, spec.quantization);
    json.knownMember("offset", tensor.offset)
        .knownMember("bytes", tensor.bytes)
        .member("elements", spec.elements());
    if (statistics && !isString(spec)) {
        json.optionalMember("min", statistics->min)
            .optionalMember("max", statistics->max)
            .optionalMember("mean", statistics->mean)
            .optionalMember("std", statistics->std)
            .member("zeros", statistics->zeros)
            .member("nan", statistics->nan)
            .member("positiveInfinity", statistics->positiveInfinity)
            .member("negativeInfinity", statistics->negativeInfinity);
        writeFurtherFigures(json, *statistics);
    }
    json.endObject();
}

QByteArray weightsJson(const QList<Tensor> &tensors, const std::vector<Row> &rows)
{
    JsonOutput json;
    json.beginArray();
    for (qsizetype i = 0; i < tensors.size(); ++i)
        writeTensor(json, tensors.at(i), rows[static_cast<std::size_t>(i)]);
    return json.endArray().text() + '\n';
}

QString csvText(QString text)
{
    if (!text.contains(u'"') && !text.contains(u',') && !text.contains(u'\n')
        && !text.contains(u'\r'))
        return text;
    return u'"' + text.replace(u'"', u"\"\""_s) + u'"';
}

QString csvNumber(std::optional<double> value)
{
    return value ? QString::fromLatin1(jsonNumber(*value)) : QString();
}

QString csvKnown(qint64 value)
{
    return value < 0 ? QString() : QString::number(value);
}

QStringList csvStatistics(const Tensor &tensor, const Row &row)
{
    if (!row || isString(tensor.spec))
        return QStringList(12 + quantileNames().size());
    QStringList cells{ csvNumber(row->min),
                       csvNumber(row->max),
                       csvNumber(row->mean),
                       csvNumber(row->std),
                       QString::number(row->zeros),
                       QString::number(row->nan),
                       QString::number(row->positiveInfinity),
                       QString::number(row->negativeInfinity),
                       QString::number(row->negativeZeros),
                       QString::number(row->denormals),
                       csvNumber(row->l1),
                       csvNumber(row->l2) };
    for (qsizetype i = 0; i < quantileNames().size(); ++i)
        cells.append(row->quantiles ? csvNumber((*row->quantiles)[static_cast<std::size_t>(i)])
                                    : QString());
    return cells;
}

QString weightsCsv(const QList<Tensor> &tensors, const std::vector<Row> &rows)
{
    QString text = u"name,dtype,shape,group,quantization,offset,bytes,elements,min,max,mean,std,"
                   "zeros,nan,positiveInfinity,negativeInfinity,negativeZeros,denormals,l1,l2,"_s
        + quantileNames().join(u',') + u"\r\n"_s;
    for (qsizetype i = 0; i < tensors.size(); ++i) {
        const Tensor &tensor = tensors.at(i);
        const WeightSpec &spec = tensor.spec;
        const QStringList cells = QStringList{ csvText(spec.name),
                                               csvText(spec.dtypeName),
                                               csvText(shapeText(spec.shape)),
                                               csvText(spec.group),
                                               csvText(spec.quantization.typeName),
                                               csvKnown(tensor.offset),
                                               csvKnown(tensor.bytes),
                                               QString::number(spec.elements()) }
            + csvStatistics(tensor, rows[static_cast<std::size_t>(i)]);
        text += cells.join(u',') + u"\r\n"_s;
    }
    return text;
}

QString typeText(const WeightSpec &spec)
{
    return spec.isQuantized()
        ? CliWeightsText::tr("%1 as %2", "a tensor's dtype, and how it is stored")
              .arg(spec.dtypeName, spec.quantization.typeName)
        : spec.dtypeName;
}

QString weightsTable(const QList<Tensor> &tensors, const std::vector<Row> &rows)
{
    using Align = ConsoleTable::Align;
    ConsoleTable table({ { CliWeightsText::tr("Name"), Align::Left },
                         { CliWeightsText::tr("Type"), Align::Left },
                         { CliWeightsText::tr("Shape"), Align::Left },
                         { CliWeightsText::tr("Offset"), Align::Right },
                         { CliWeightsText::tr("Bytes"), Align::Right },
                         { CliWeightsText::tr("Min"), Align::Right },
                         { CliWeightsText::tr("Max"), Align::Right },
                         { CliWeightsText::tr("Mean"), Align::Right },
                         { CliWeightsText::tr("Std"), Align::Right },
                         { CliWeightsText::tr("Zeros"), Align::Right },
                         { CliWeightsText::tr("NaN"), Align::Right },
                         { CliWeightsText::tr("Inf"), Align::Right } });
    const auto known = [](qint64 n) { return n < 0 ? u"-"_s : QString::number(n); };
    for (qsizetype i = 0; i < tensors.size(); ++i) {
        const Tensor &tensor = tensors.at(i);
        const Row &row = rows[static_cast<std::size_t>(i)];
        QStringList cells = { tensor.spec.name, typeText(tensor.spec), shapeText(tensor.spec.shape),
                              known(tensor.offset), known(tensor.bytes) };
        if (row && !isString(tensor.spec)) {
            cells << figureText(row->min) << figureText(row->max) << figureText(row->mean)
                  << figureText(row->std) << QString::number(row->zeros)
                  << QString::number(row->nan)
                  << QString::number(row->positiveInfinity + row->negativeInfinity);
        } else {
            cells += QStringList(7, u"-"_s);
        }
        table.addRow(cells);
    }
    return table.text();
}

} // namespace

int runWeights(CliSession &session)
{
    const Expected<OpenedModel> model = openModel(session);
    if (!model)
        return session.fail(model.error());
    const auto rows = allStatistics(session, model->tensors);
    if (!rows)
        return session.fail(rows.error());
    for (const Row &row : *rows) {
        if (!row)
            session.note(row.error().message);
    }
    if (session.wantsJson())
        return session.finish(weightsJson(model->tensors, *rows));
    if (session.line().has(u"--csv"_s))
        return session.finish(weightsCsv(model->tensors, *rows));
    return session.finish(weightsTable(model->tensors, *rows));
}

} // namespace weightroom
