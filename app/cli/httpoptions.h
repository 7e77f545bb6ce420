// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/cli/commandline.h"
#include "core/io/iohandler.h"

namespace weightroom {

/// The options of commands that load models over HTTP, and those that only saving takes.
QStringList httpFlags();
QStringList httpValues();
QStringList httpUploadFlags();
QStringList httpUploadValues();

/// What they mean, for the help of a command that knows \a values.
QString httpHelp(const QStringList &values);

/// The HTTP options on \a line as core's HttpOptions knows them; empty when there are none. A
/// command that does not look at the values of all tensors fetches only those it looks at. Secrets
/// are named, never given. Errors: BadArgument, BodyNotAllowed.
Expected<IoOptions> httpOptions(const CommandLine &line);

} // namespace weightroom
