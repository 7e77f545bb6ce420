// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QStringList>

namespace weightroom {

/// Shows the local files or folders \a paths in the file manager of the desktop: selected where it
/// can do that, otherwise the folder of the first. Answers at once.
void showInFileManager(const QStringList &paths);

} // namespace weightroom
