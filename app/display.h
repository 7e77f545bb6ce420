// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/expected.h"

#include <QApplication>

#include <memory>

namespace weightroom {

/// Makes the application object on the display there is. Where QT_QPA_PLATFORM does not force one,
/// neither a missing nor a dead display ends the program: NotFound says so.
Expected<std::shared_ptr<QApplication>> openDisplay(int &argc, char *argv[]);

/// The same without a display: windows are drawn in memory.
std::shared_ptr<QApplication> openNoDisplay(int &argc, char *argv[]);

} // namespace weightroom
