// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/topology/graph/pictureexport.h"

#include "ui/topology/graph/compactsvg.h"
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

void drawOn(QPaintDevice &device, const GraphPicture &picture, const ExportedPart &part,
            double scale)
{
    QPainter painter(&device);
    painter.scale(scale, scale);
    painter.fillRect(QRectF(QPointF(0, 0), part.area.size()), Qt::white);
    painter.setClipRect(QRectF(QPointF(0, 0), part.area.size()));
    painter.translate(-part.area.topLeft());
    // At full detail however small it is printed.
    const GraphLook look{ .palette = lightPalette(),
                          .colours = part.colours,
                          .histograms = part.histograms };
    GraphPainter(painter, picture, look).draw(part.area, {});
}

void writeSvg(QIODevice &file, const GraphPicture &picture, const ExportedPart &part)
{
    CompactSvg svg({ part.area.size(), ExportText::tr("Graph of a model"),
                     picture.metrics().textFont().family() });
    drawOn(svg, picture, part, 1);
    file.write(svg.svg());
}

bool writePng(QIODevice &file, const GraphPicture &picture, const ExportedPart &part)
{
    const double pixels = part.area.width() * part.area.height();
    const double side = std::max(part.area.width(), part.area.height());
    const double scale
        = std::min({ 2.0, std::sqrt(largestPixelCount / pixels), longestPixelSide / side });
    QImage image((part.area.size() * scale).toSize().expandedTo(QSize(1, 1)), QImage::Format_RGB32);
    if (image.isNull())
        return false;
    image.fill(Qt::white);
    drawOn(image, picture, part, scale);
    return image.save(&file, "png");
}

void writePdf(QIODevice &file, const GraphPicture &picture, const ExportedPart &part)
{
    const double side = std::max(part.area.width(), part.area.height());
    const double scale = std::min(pointsPerPixel, longestPdfSide / side);
    QPdfWriter writer(&file);
    writer.setCreator(QCoreApplication::applicationName());
    writer.setTitle(ExportText::tr("Graph of a model"));
    writer.setResolution(72);
    writer.setPageMargins({});
    // QPageSize knows sizes by name otherwise, and turns them.
    writer.setPageSize(
        QPageSize(part.area.size() * scale, QPageSize::Point, {}, QPageSize::ExactMatch));
    drawOn(writer, picture, part, scale);
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

Expected<Done> exportPicture(const GraphPicture &picture, const ExportedPart &part,
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
    const ExportedPart whole{ part.area.adjusted(-paperMargin, -paperMargin, paperMargin,
                                                 paperMargin),
                              part.colours, part.histograms };
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
