// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/windowservices.h"

namespace weightroom {

/// The bundled sample models, in the language of the moment. They lie beside an installed program,
/// or in the source tree of one that was just built; empty where there are none.
QList<SampleModel> sampleModels();

} // namespace weightroom
