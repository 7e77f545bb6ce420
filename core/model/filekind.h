// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/error.h"

#include <QByteArrayView>

#include <optional>

namespace weightroom {

/// What a file that is no TensorFlow.js model.json seems to be (Keras HDF5, TFLite, ONNX, Git-LFS
/// pointer, HTML page, safetensors, protobuf, zip, npy …) and what to do, as a NotAModel error;
/// nothing when \a head, the first bytes (512 are enough), could begin a JSON text.
std::optional<Error> foreignFileError(QByteArrayView head, const QString &name);

} // namespace weightroom
