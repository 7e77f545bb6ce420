// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/cli/commandline.h"

namespace weightroom {

/// All sub-commands, in the order of the help.
QList<CliCommand> cliCommands();

// One file each, named like the command. They answer the exit code.
int runInfo(CliSession &session);
int runSummary(CliSession &session);
int runTopology(CliSession &session);
int runWeights(CliSession &session);
int runHistogram(CliSession &session);
int runCheck(CliSession &session);
int runList(CliSession &session);
int runCopy(CliSession &session);
int runMove(CliSession &session);
int runRemove(CliSession &session);
int runTrash(CliSession &session);
int runExport(CliSession &session);

/// What the options of export mean, for its help.
QString exportHelp();

} // namespace weightroom
