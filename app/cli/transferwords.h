// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/manage/modelmanager.h"

namespace weightroom {

class CliSession;
struct CommandLine;

/// What the options of copy and move say. Errors: BadArgument.
Expected<TransferOptions> transferOptions(const CommandLine &line);

/// Writes what a copy or move came to; answers the exit code. \a title: "Copied to".
int finishTransfer(CliSession &session, const QString &title, const Expected<SaveResult> &saved);

} // namespace weightroom
