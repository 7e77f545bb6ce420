// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/histogram/chartexport.h"

#include "ui/histogram/histogramchart.h"
#include "ui/widgets/format.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFileDialog>
#include <QFileInfo>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QMessageBox>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>
#include <QSvgGenerator>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

struct ChartExportText
{
    Q_DECLARE_TR_FUNCTIONS(weightroom::ChartExport)
};

QByteArray pngOf(const HistogramChart &chart)
{
    constexpr double scale = 2;
    QImage image(chart.size() * scale, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(scale);
    QPainter painter(&image);
    painter.setFont(chart.font());
    chart.draw(painter);
    painter.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    image.save(&buffer, "PNG");
    return bytes;
}

QByteArray svgOf(const HistogramChart &chart, const QString &name)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(chart.size());
    generator.setViewBox(chart.rect());
    generator.setTitle(name);
    QPainter painter(&generator);
    painter.setFont(chart.font());
    chart.draw(painter);
    painter.end();
    return bytes;
}

QByteArray pdfOf(const HistogramChart &chart, const QString &name)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setTitle(name);
    writer.setResolution(72);
    writer.setPageMargins({});
    writer.setPageSize(QPageSize(QSizeF(chart.size()), QPageSize::Point));
    QPainter painter(&writer);
    painter.setFont(chart.font());
    chart.draw(painter);
    painter.end();
    return bytes;
}

QByteArray quotedName(const QString &name)
{
    const QByteArray list = QJsonDocument(QJsonArray{ name }).toJson(QJsonDocument::Compact);
    return list.sliced(1, list.size() - 2);
}

template <typename List, typename Text>
QByteArray joinedNumbers(const List &numbers, Text text)
{
    QByteArray joined;
    for (const auto number : numbers)
        joined += (joined.isEmpty() ? "" : ",") + text(number);
    return joined;
}

Expected<Done> written(const QByteArray &bytes, const QString &path)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit()) {
        return Error{ .code = ErrorCode::Io,
                      .message = ChartExportText::tr("The file %1 cannot be written.").arg(path),
                      .cause = file.errorString(),
                      .source = path };
    }
    return Done{};
}

/// The kinds of files that saveChart() writes.
QStringList chartFileFilters()
{
    return { ChartExportText::tr("Picture (*.png)"), ChartExportText::tr("Drawing (*.svg)"),
             ChartExportText::tr("Document (*.pdf)"), ChartExportText::tr("Table of bins (*.csv)"),
             ChartExportText::tr("Bins for programs (*.json)") };
}

} // namespace

QByteArray histogramCsv(const Histogram &histogram)
{
    QByteArray csv = "from,to,count\r\n";
    for (qsizetype i = 0; i < histogram.counts.size(); ++i) {
        csv += exactValueText(histogram.edges.at(i)).toLatin1() + ','
            + exactValueText(histogram.edges.at(i + 1)).toLatin1() + ','
            + QByteArray::number(histogram.counts.at(i)) + "\r\n";
    }
    const auto addApart = [&csv](const char *name, qint64 count) {
        if (count > 0)
            csv += QByteArray(name) + ",," + QByteArray::number(count) + "\r\n";
    };
    addApart("below", histogram.below);
    addApart("above", histogram.above);
    addApart("NaN", histogram.nan);
    addApart("Infinity", histogram.positiveInfinity);
    addApart("-Infinity", histogram.negativeInfinity);
    return csv;
}

QByteArray histogramJson(const QString &name, const Histogram &histogram)
{
    const auto edge = [](double value) { return exactValueText(value).toLatin1(); };
    const auto count = [](qint64 value) { return QByteArray::number(value); };
    return "{\"name\":" + quotedName(name) + ",\"bins\":" + count(histogram.counts.size())
        + ",\"edges\":[" + joinedNumbers(histogram.edges, edge) + "],\"counts\":["
        + joinedNumbers(histogram.counts, count) + "],\"nan\":" + count(histogram.nan)
        + ",\"positiveInfinity\":" + count(histogram.positiveInfinity)
        + ",\"negativeInfinity\":" + count(histogram.negativeInfinity) + "}\n";
}

Expected<Done> saveChart(const HistogramChart &chart, const QString &name, const QString &path)
{
    const QString ending = QFileInfo(path).suffix().toLower();
    if (ending == "png"_L1)
        return written(pngOf(chart), path);
    if (ending == "svg"_L1)
        return written(svgOf(chart, name), path);
    if (ending == "pdf"_L1)
        return written(pdfOf(chart, name), path);
    if (ending == "csv"_L1)
        return written(histogramCsv(chart.histogram()), path);
    if (ending == "json"_L1)
        return written(histogramJson(name, chart.histogram()), path);
    return Error{ .code = ErrorCode::BadArgument,
                  .message = ChartExportText::tr("A chart is saved as .png, .svg, .pdf, .csv or "
                                                 ".json, not as %1.")
                                 .arg(QFileInfo(path).fileName()),
                  .source = path };
}

void askForChartFile(HistogramChart *chart, const QString &name)
{
    auto *dialog = new QFileDialog(chart, ChartExportText::tr("Save Chart"));
    dialog->setObjectName(u"saveChartDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters(chartFileFilters());
    dialog->setDefaultSuffix(u"png"_s);
    QObject::connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString &filter) {
        const qsizetype dot = filter.lastIndexOf(u'.');
        dialog->setDefaultSuffix(filter.sliced(dot + 1).chopped(1));
    });
    QObject::connect(dialog, &QFileDialog::fileSelected, chart, [chart, name](const QString &path) {
        const auto saved = saveChart(*chart, name, path);
        if (saved)
            return;
        auto *box = new QMessageBox(QMessageBox::Warning, ChartExportText::tr("Save Chart"),
                                    saved.error().message, QMessageBox::Close, chart);
        box->setInformativeText(saved.error().cause);
        box->setAttribute(Qt::WA_DeleteOnClose);
        box->open();
    });
    dialog->open();
}

} // namespace weightroom
