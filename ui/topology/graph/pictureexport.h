// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/topology/graph/graphpainter.h"

namespace weightroom {

enum class PictureFormat { Svg, Png, Pdf };

/// By the end of the name \a path. Errors: BadArgument for another one.
Expected<PictureFormat> pictureFormat(const QString &path);

struct PictureFile
{
    QString path;
    PictureFormat format = PictureFormat::Svg;
};

struct ExportedPart
{
    QRectF area; ///< of the picture
    GraphColours colours = {};
    HistogramLookup histograms = {};
};

/// Writes \a part of \a picture, for a light background, to \a file. An existing file is
/// replaced once the new one is whole. A PNG has two pixels for each of the picture as long as that
/// stays within 64 million. Needs a QGuiApplication; runs in the caller's thread. Errors: Io,
/// NoSpace, Canceled.
Expected<Done> exportPicture(const GraphPicture &picture, const ExportedPart &part,
                             const PictureFile &file, Operation &op);

} // namespace weightroom
