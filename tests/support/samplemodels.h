// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/model/modelartifacts.h"

namespace weightroom::testing {

/// A small layers-model with all ten fields; convertedBy is null, as tfjs saves it.
ModelArtifacts fullModel();
/// The model T, S1, W1 of tfjs's own tests: 7, 44 and 4 bytes.
ModelArtifacts smallModel();
/// One float32 tensor of \a floats numbers, whose bytes differ from place to place.
ModelArtifacts modelOfFloats(qint64 floats);
/// All weight bytes; "unreadable" where they cannot be read.
QByteArray weightBytes(const ModelArtifacts &model);

} // namespace weightroom::testing
