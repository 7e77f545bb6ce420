// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/cli/commandline.h"
#include "ui/widgets/theme.h"

#include <QSize>

namespace weightroom {

class MainWindow;

/// What --screenshot and its companions ask for.
struct Screenshot
{
    QString file; ///< empty: no picture was asked for
    QSize size;
    int page = 0; ///< of the model: overview, topology, weights, histogram, json
    Theme theme = Theme::Light;
};

/// Errors: BadArgument.
Expected<Screenshot> readScreenshot(const CommandLine &line);

/// Opens the models of \a line in \a window, waits until everything visible has been computed, and
/// writes the picture. Answers the exit code: 1 when a model could not be opened (no picture then).
int takeScreenshot(MainWindow &window, const CommandLine &line, const Screenshot &screenshot);

} // namespace weightroom
