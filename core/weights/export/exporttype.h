// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/expected.h"
#include "core/model/weightspec.h"
#include "core/weights/export/exportformat.h"

namespace weightroom {

/// What the elements of an exported tensor are.
enum class ExportType { Float32, Int32, Bool, Complex64, Bytes, Uint8, Uint16, Float16 };

/// The elements of a tensor of \a spec: its real values, or with \a asCodes what a quantized one
/// holds. Errors: as checkDecodable().
Expected<ExportType> exportTypeOf(const WeightSpec &spec, bool asCodes);

/// "float32", "bytes", "uint8" …; never translated.
QString exportTypeName(ExportType type);
/// Bytes of one element; 0 for Bytes, which have any number.
int bytesPerElement(ExportType type);
/// The type as the header of an .npy file has it. Elements of Bytes all have \a width bytes.
QByteArray npyTypeName(ExportType type, qint64 width);
/// The type as safetensors names it; empty for Bytes, which it does not know.
QByteArray safetensorsTypeName(ExportType type);

} // namespace weightroom
