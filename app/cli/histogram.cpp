// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/weights/histogram/histogram.h"

#include "app/cli/clisession.h"
#include "app/cli/commands.h"
#include "app/cli/consoletable.h"
#include "app/cli/jsonoutput.h"
#include "app/cli/openmodel.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

struct CliHistogramText
{
    Q_DECLARE_TR_FUNCTIONS(weightroom::CliHistogram)
};

constexpr qint64 defaultBins = 20;
constexpr qint64 maxBins = 1000000;

QByteArray histogramJson(const QString &name, const Histogram &histogram)
{
    JsonOutput json;
    json.beginObject()
        .member("name", name)
        .member("bins", histogram.counts.size())
        .key("edges")
        .beginArray();
    for (const double edge : histogram.edges)
        json.number(edge);
    json.endArray().key("counts").beginArray();
    for (const qint64 count : histogram.counts)
        json.integer(count);
    json.endArray()
        .member("nan", histogram.nan)
        .member("positiveInfinity", histogram.positiveInfinity)
        .member("negativeInfinity", histogram.negativeInfinity)
        .endObject();
    return json.text() + '\n';
}

QString histogramText(const QString &name, const Histogram &histogram)
{
    constexpr qint64 barWidth = 50;
    using Align = ConsoleTable::Align;
    ConsoleTable table({ { CliHistogramText::tr("From"), Align::Right },
                         { CliHistogramText::tr("To"), Align::Right },
                         { CliHistogramText::tr("Count"), Align::Right },
                         { {}, Align::Left } });
    const auto most = std::max_element(histogram.counts.begin(), histogram.counts.end());
    for (qsizetype i = 0; i < histogram.counts.size(); ++i) {
        const qint64 count = histogram.counts.at(i);
        const double share = *most > 0 ? double(count) / double(*most) : 0.0;
        const auto length = static_cast<qsizetype>(share * barWidth + 0.5);
        table.addRow({ figureText(histogram.edges.at(i)), figureText(histogram.edges.at(i + 1)),
                       QString::number(count),
                       QString(count > 0 ? std::max<qsizetype>(length, 1) : 0, u'#') });
    }
    QString text = name + u'\n' + table.text();
    if (histogram.nan + histogram.positiveInfinity + histogram.negativeInfinity > 0) {
        text += CliHistogramText::tr("NaN: %1, +Infinity: %2, -Infinity: %3")
                    .arg(histogram.nan)
                    .arg(histogram.positiveInfinity)
                    .arg(histogram.negativeInfinity)
            + u'\n';
    }
    return text;
}

} // namespace

int runHistogram(CliSession &session)
{
    const Expected<qint64> bins
        = integerOption(session.line(), u"--bins"_s, defaultBins, { 1, maxBins });
    if (!bins)
        return session.wrongLine(bins.error());
    const Expected<OpenedModel> model = openModel(session);
    if (!model)
        return session.fail(model.error());
    const QString &name = session.line().words.constFirst();
    const Expected<Tensor> tensor = findTensor(*model, name);
    if (!tensor)
        return session.fail(tensor.error());
    const int binCount = static_cast<int>(*bins);
    const Expected<Histogram> histogram = session.compute(
        [&](Operation &op) { return computeHistogram(*tensor, { .bins = binCount }, op); });
    if (!histogram)
        return session.fail(histogram.error());
    return session.wantsJson() ? session.finish(histogramJson(name, *histogram))
                               : session.finish(histogramText(name, *histogram));
}

} // namespace weightroom
