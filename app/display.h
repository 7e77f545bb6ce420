// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/error.h"

#include <QApplication>

#include <memory>

namespace weightroom {

struct Display
{
    std::shared_ptr<QApplication> application;
    bool isThere = true; ///< false: windows can be made, but nobody will see them
};

/// Makes the application object on the display there is. Where QT_QPA_PLATFORM does not force one,
/// neither a missing nor a dead display ends the program.
Display openDisplay(int &argc, char *argv[]);

/// What to say when no display is there; one line, in the language of the moment. NotFound.
Error noDisplayError();

/// The same without a display: windows are drawn in memory.
Display openNoDisplay(int &argc, char *argv[]);

} // namespace weightroom
