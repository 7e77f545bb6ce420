// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/cli/commandline.h"
#include "core/topology/topology.h"

namespace weightroom {

class CliSession;

/// --svg, --png and --pdf, each with a file.
QStringList pictureOptions();
/// One of them was given: the program needs a QGuiApplication.
bool wantsPicture(const CommandLine &line);

/// Draws \a topology, read from \a artifacts, into the files that the command line names. Errors:
/// those of exportPicture().
Expected<Done> writeTopologyPictures(CliSession &session, const Topology &topology,
                                     const ModelArtifacts &artifacts);

} // namespace weightroom
