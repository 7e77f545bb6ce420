// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/application.h"
#include "app/cli/commandline.h"

namespace weightroom {

/// Where things are: as \a line says, else the environment, else the user's standard folders.
ApplicationOptions applicationOptions(const CommandLine &line);

} // namespace weightroom
