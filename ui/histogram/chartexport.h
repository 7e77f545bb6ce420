// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/expected.h"
#include "core/weights/histogram/histogram.h"

namespace weightroom {

class HistogramChart;

/// Writes the histogram of \a chart, that of the tensor \a name, to \a path: by its ending as a
/// picture (.png at twice the size on the screen, .svg, .pdf) or as numbers (.csv with one line for
/// each bin, .json as `weightroom histogram --json`). The file appears when it is complete.
/// Errors: BadArgument for another ending; Io, NoSpace.
Expected<Done> saveChart(const HistogramChart &chart, const QString &name, const QString &path);

/// Asks where to save \a chart, of the tensor \a name, and tells where that fails. Returns at once.
void askForChartFile(HistogramChart *chart, const QString &name);

/// from,to,count for each bin; then what is not in one, by name.
QByteArray histogramCsv(const Histogram &histogram);
QByteArray histogramJson(const QString &name, const Histogram &histogram);

} // namespace weightroom
