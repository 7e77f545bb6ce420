// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/application.h"
#include "app/cli/commandline.h"

#include <QVariant>

#include <functional>

namespace weightroom {

/// The INI file of the user's choices: in the data folder where \a line or the environment names
/// one, else among the user's configuration.
QString settingsPath(const CommandLine &line);

/// Where things are: as \a line says, else the environment, else the settings ("downloads/folder",
/// "localstorage/quota": UTF-16 units, or "none"; "trash/days"), else the user's standard folders.
ApplicationOptions applicationOptions(const CommandLine &line);

/// What the user chose for a key of the settings; invalid: nothing.
using ChosenValue = std::function<QVariant(const QString &key)>;
/// The same with choices that may not be in the file yet.
ApplicationOptions applicationOptions(const CommandLine &line, const ChosenValue &chosen);

} // namespace weightroom
