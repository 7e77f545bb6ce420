// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/cli/commandline.h"

namespace weightroom {

/// Opens the window with the models of \a line, or draws it into a file (--screenshot). Answers the
/// exit code; 2 where there is no display.
int runWindow(int argc, char *argv[], const CommandLine &line);

} // namespace weightroom
