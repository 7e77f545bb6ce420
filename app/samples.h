// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

namespace weightroom {

/// The folder of the bundled sample models: beside an installed program, or in the source tree of
/// one that was just built. Empty where there is none.
QString samplesFolder();

} // namespace weightroom
