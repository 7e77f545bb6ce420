// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/topology/graph/pictureexport.h"

#include "ui/topology/graph/graphpainter.h"
#include "ui/widgets/theme.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFileInfo>
#include <QImage>
#include <QImageWriter>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>
#include <QSvgGenerator>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

struct ExportText
{
    Q_DECLARE_TR_FUNCTIONS(weightroom::GraphExport)
};

constexpr double paperMargin = 16;
constexpr double largestPixelCount = 64e6;
constexpr double longestPixelSide = 30000;
/// PDF has no longer pages (in points).
constexpr double longestPdfSide = 14400;
constexpr double pointsPerPixel = 0.75;

void drawOn(QPaintDevice &device, const GraphPicture &picture, const QRectF &area, double scale)
{
    QPainter painter(&device);
    painter.scale(scale, scale);
    painter.fillRect(QRectF(QPointF(0, 0), area.size()), Qt::white);
    painter.setClipRect(QRectF(QPointF(0, 0), area.size()));
    painter.translate(-area.topLeft());
    // At full detail however small it is printed.
    GraphPainter(painter, picture, lightPalette(), 1).draw(area, {});
}

void writeSvg(QIODevice &file, const GraphPicture &picture, const QRectF &area)
{
    QSvgGenerator generator;
    generator.setOutputDevice(&file);
    generator.setSize(area.size().toSize());
    generator.setViewBox(QRectF(QPointF(0, 0), area.size()));
    generator.setTitle(ExportText::tr("Graph of a model"));
    drawOn(generator, picture, area, 1);
}

bool writePng(QIODevice &file, const GraphPicture &picture, const QRectF &area)
{
    const double pixels = area.width() * area.height();
    const double side = std::max(area.width(), area.height());
    const double scale
        = std::min({ 2.0, std::sqrt(largestPixelCount / pixels), longestPixelSide / side });
    QImage image((area.size() * scale).toSize().expandedTo(QSize(1, 1)), QImage::Format_RGB32);
    if (image.isNull())
        return false;
    image.fill(Qt::white);
    drawOn(image, picture, area, scale);
    return image.save(&file, "png");
}

void writePdf(QIODevice &file, const GraphPicture &picture, const QRectF &area)
{
    const double side = std::max(area.width(), area.height());
    const double scale = std::min(pointsPerPixel, longestPdfSide / side);
    QPdfWriter writer(&file);
    writer.setCreator(QCoreApplication::applicationName());
    writer.setTitle(ExportText::tr("Graph of a model"));
    writer.setResolution(72);
    writer.setPageMargins({});
    // QPageSize knows sizes by name otherwise, and turns them.
    writer.setPageSize(QPageSize(area.size() * scale, QPageSize::Point, {}, QPageSize::ExactMatch));
    drawOn(writer, picture, area, scale);
}

} // namespace

Expected<PictureFormat> pictureFormat(const QString &path)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    if (suffix == u"svg")
        return PictureFormat::Svg;
    if (suffix == u"png")
        return PictureFormat::Png;
    if (suffix == u"pdf")
        return PictureFormat::Pdf;
    return Error{ .code = ErrorCode::BadArgument,
                  .message = ExportText::tr("“%1” ends in none of .svg, .png and .pdf.")
                                 .arg(QFileInfo(path).fileName()),
                  .source = path };
}

Expected<Done> exportPicture(const GraphPicture &picture, const QRectF &area,
                             const PictureFile &target, Operation &op)
{
    const auto failed = [&target](const QString &reason) {
        return Error{
            .code = ErrorCode::Io,
            .message
            = ExportText::tr("The picture cannot be written to “%1”: %2.").arg(target.path, reason),
            .source = target.path
        };
    };
    QSaveFile file(target.path);
    if (!file.open(QIODevice::WriteOnly))
        return failed(file.errorString());
    const QRectF whole = area.adjusted(-paperMargin, -paperMargin, paperMargin, paperMargin);
    QBuffer bytes; // a PDF is written here and there
    bytes.open(QIODevice::ReadWrite);
    bool isDrawn = true;
    switch (target.format) {
    case PictureFormat::Svg:
        writeSvg(bytes, picture, whole);
        break;
    case PictureFormat::Png:
        isDrawn = writePng(bytes, picture, whole);
        break;
    case PictureFormat::Pdf:
        writePdf(bytes, picture, whole);
        break;
    }
    if (op.isCanceled())
        return canceledError();
    if (!isDrawn)
        return failed(ExportText::tr("it takes too much memory"));
    if (file.write(bytes.data()) != bytes.size() || !file.commit())
        return failed(file.errorString());
    return Done{};
}

} // namespace weightroom
